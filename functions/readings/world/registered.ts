/** Whether an organization is registered, and what to answer where it is not. */
import { closest, fold } from '../../../domain/kernel/spelling.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { type Names, namesOf } from '../../../domain/organization/profile.ts';
import { profiles, type View } from '../../../domain/views.ts';
import type { HttpEvent } from '../../http/front.ts';
import { queryOf } from '../../http/parameters.ts';
import { isId } from '../../http/path.ts';
import { notFound, type Problem, problem } from '../../http/problem.ts';
import type { FullRow } from '../../stores/row.ts';
import type { Reader } from './reader.ts';

/** The same question about another organization. */
const elsewhere = ({ rawPath, rawQueryString }: HttpEvent, id: string): string =>
  rawPath.split('/').toSpliced(3, 1, id).join('/') + (rawQueryString && `?${rawQueryString}`);

/** The same question with another organization as parameter `name`. */
const instead = (event: HttpEvent, name: string, id: string): string =>
  `${event.rawPath}?${new URLSearchParams({ ...queryOf(event), [name]: id })}`;

/** The row of `view` of the organization that the path names, and who it was at a viewpoint; 404, or 308 to the Id that it is known by, when it is not
 * registered, or was not yet. */
export const registeredRow = async <Plain>(
  reader: Reader,
  event: HttpEvent,
  view: View<Organization, Plain>,
  id: string,
  viewpoint: Viewpoint,
): Promise<{ row: FullRow<Organization, Plain>; names: Names }> => {
  const row = isId(id) ? await reader.rows.get(view, id) : undefined;
  const names = row && namesOf(row.state.profile, viewpoint);
  if (row && names) return { row, names };
  const unknown = await unknownOrganization(reader, id, (known) => elsewhere(event, known));
  // What is close to it now says nothing of then.
  if (viewpoint.recordedAt === undefined || unknown.data.code === 'moved') throw unknown;
  throw notFound(`organization "${id}" was not registered`, 'organization-unknown');
};

/** `id`, which the path or parameter `name` gives, when it is registered; 404 or 308 when it is not. */
export const registeredOr404 = async (reader: Reader, event: HttpEvent, id: string, name?: string): Promise<string> => {
  const location = (known: string) => (name ? instead(event, name, known) : elsewhere(event, known));
  const row = isId(id) ? await reader.rows.get(profiles, id) : undefined;
  if (!row?.plain) throw await unknownOrganization(reader, id, location);
  return row.id;
};

/** 404 with names that are close, or 308 when the Id is an alias of one. */
const unknownOrganization = async ({ registry }: Reader, id: string, path: (id: string) => string): Promise<Problem> => {
  const directory = await registry.hints();
  const alias = directory.find(
    ({ id: other, profile }) =>
      other !== id && [profile.name, ...profile.formerNames, ...profile.aliases].some((name) => fold(name) === fold(id)),
  );
  if (alias) {
    const location = path(alias.id);
    return problem('moved', `"${id}" is an alias of "${alias.id}"`, { location }, { location });
  }
  const suggestions = closest(
    id,
    directory.flatMap((one) => [one.id, one.profile.name, ...one.profile.formerNames, ...one.profile.aliases]),
  );
  const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
  return notFound(`organization "${id}" is not registered${hint}`, 'organization-unknown', { suggestions });
};
