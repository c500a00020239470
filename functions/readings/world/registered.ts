/** Which organization is meant by an Id or an alias, and what to answer where it is none. */
import { closest, fold } from '../../../domain/kernel/spelling.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { everyName, isThere, isWithdrawn, mergerOf, type Names, namesOf, type Profile } from '../../../domain/organization/profile.ts';
import { profiles, type View } from '../../../domain/views.ts';
import type { HttpEvent } from '../../http/front.ts';
import { isId } from '../../http/path.ts';
import { notFound, type Problem, problem } from '../../http/problem.ts';
import type { FullRow } from '../../stores/rows/row.ts';
import type { Reader } from './reader.ts';
import { namedSo, survivorsAmong } from './who.ts';

/** The same question about another organization. */
const elsewhere = ({ rawPath, rawQueryString }: HttpEvent, id: string): string =>
  rawPath.split('/').toSpliced(3, 1, id).join('/') + (rawQueryString && `?${rawQueryString}`);

/** Whether a profile can be looked at: one that was withdrawn can as long as something names it. */
const isShown = async ({ registry }: Reader, id: string, profile: Profile, viewpoint: Viewpoint): Promise<boolean> =>
  namesOf(profile, viewpoint) !== null && (!isWithdrawn(profile, viewpoint) || (await registry.referrerOf(id, viewpoint)) !== null);

/** Everybody who is registered, as a view has them: read when it is asked for, and once. */
type Hints = () => ReturnType<Reader['registry']['hints']>;
const hintsIn = ({ registry }: Reader): Hints => {
  let read: ReturnType<Hints> | undefined;
  return () => (read ??= registry.hints());
};

/** The one organization that is meant by a name; undefined when none is. Throws 409 when it may be several. */
const oneNamed = async (reader: Reader, name: string, viewpoint: Viewpoint, hints: Hints): Promise<string | undefined> => {
  const kept = await namedSo(reader, name, viewpoint);
  const found = kept.length > 0 ? kept : await oldNamed(reader, name, viewpoint, hints);
  if (found.length > 1) {
    const organizations = found.map((id) => `"${id}"`).join(', ');
    throw problem('alias-ambiguous', `"${name}" may be ${organizations}; ask for one by its Id`, { organizations: found });
  }
  return found[0];
};

/** Names of rows that nothing was kept to be found by yet, as after an upgrade, are found by looking at all of them. */
const oldNamed = async (reader: Reader, name: string, viewpoint: Viewpoint, hints: Hints): Promise<string[]> => {
  const wanted = fold(name);
  const found = (await hints()).filter(({ profile }) => everyName(profile).some((one) => fold(one) === wanted));
  return found.length > 0
    ? namedSo(
        reader,
        name,
        viewpoint,
        found.map(({ id }) => id),
      )
    : [];
};

/** The row of `view` of the organization that the path names, and who it was at a viewpoint. Throws 308 to the Id of one that was merged or is named by an alias,
 * 404 when it is not registered, or was not yet. */
export const registeredRow = async <Plain>(
  reader: Reader,
  event: HttpEvent,
  view: View<Organization, Plain>,
  id: string,
  viewpoint: Viewpoint,
): Promise<{ row: FullRow<Organization, Plain>; names: Names }> => {
  const row = isId(id) ? await reader.rows.get(view, id) : undefined;
  const profile = row?.state.profile ?? [];
  const names = namesOf(profile, viewpoint);
  if (row && names && (await isShown(reader, id, profile, viewpoint))) {
    const survivor = await survivorOf(reader, id, profile, viewpoint);
    if (survivor === id) return { row, names };
    throw moved(event, id, survivor, `"${id}" was merged into "${survivor}"`);
  }
  const hints = hintsIn(reader);
  const meant = await oneNamed(reader, id, viewpoint, hints);
  if (meant !== undefined && meant !== id) throw moved(event, id, meant, `"${id}" is an alias of "${meant}"`);
  throw await unknownOrganization(reader, id, viewpoint, hints);
};

const moved = (event: HttpEvent, id: string, meant: string, detail: string): Problem => {
  const location = elsewhere(event, meant);
  return problem('moved', detail, { location, id, organization: meant }, { location });
};

const survivorOf = async (reader: Reader, id: string, profile: Profile, viewpoint: Viewpoint): Promise<string> =>
  mergerOf(profile, viewpoint) ? (await survivorsAmong(reader, [id], viewpoint)).survivorOf(id) : id;

/** The Id of the organization that an Id or an alias means: of one that was merged the survivor. Throws 404 with what is close when nobody has it. */
export const organizationMeant = async (reader: Reader, asked: string, viewpoint: Viewpoint): Promise<string> => {
  const row = isId(asked) ? await reader.rows.get(profiles, asked) : undefined;
  if (row && (await isShown(reader, asked, row.state, viewpoint))) return survivorOf(reader, asked, row.state, viewpoint);
  const hints = hintsIn(reader);
  const meant = await oneNamed(reader, asked, viewpoint, hints);
  if (meant === undefined) throw await unknownOrganization(reader, asked, viewpoint, hints);
  return meant;
};

/** The same of a parameter that may be left out. */
export const meantBy = async (reader: Reader, asked: string | undefined, viewpoint: Viewpoint): Promise<string | undefined> =>
  asked === undefined ? undefined : organizationMeant(reader, asked, viewpoint);

/** The Id that the path names, when it is registered. Throws as `registeredRow` does. */
export const registeredId = async (reader: Reader, event: HttpEvent, id: string, viewpoint: Viewpoint): Promise<string> => {
  const meant = await organizationMeant(reader, id, viewpoint);
  if (meant !== id) throw moved(event, id, meant, `"${id}" is "${meant}"`);
  return id;
};

/** Ids and names that are close to one: as they are, or those of them that were so already at an instant. */
const closeTo = async ({ rows }: Reader, id: string, viewpoint: Viewpoint, hints: Hints): Promise<string[]> => {
  const called = new Map((await hints()).flatMap((one) => [one.id, ...everyName(one.profile)].map((name) => [name, one.id] as const)));
  const close = closest(id, called.keys());
  if (viewpoint.recordedAt === undefined || close.length === 0) return close;
  const then = await rows.getMany(profiles, [...new Set(close.flatMap((name) => called.get(name) ?? []))]);
  const names = then.flatMap((row) => {
    const known = isThere(row.state, viewpoint) ? namesOf(row.state, viewpoint) : null;
    return known ? [row.id, ...everyName(known)] : [];
  });
  return close.filter((name) => names.includes(name));
};

/** 404 with names that are close. */
const unknownOrganization = async (reader: Reader, id: string, viewpoint: Viewpoint, hints: Hints): Promise<Problem> => {
  const suggestions = await closeTo(reader, id, viewpoint, hints);
  const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
  const isNot = viewpoint.recordedAt === undefined ? 'is not' : 'was not';
  return notFound(`organization "${id}" ${isNot} registered${hint}`, 'organization-unknown', { suggestions });
};
