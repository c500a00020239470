/** Who is meant by the Ids of an answer: names of organizations, publishers of sources. Asked for once all that a table shows is known. */
import type { Api } from '../../client/index.ts';
import { ask, askAll } from './asking.ts';
import type { Naming } from './column.ts';
import { isMembers, listAt, type Members, textAt } from './value.ts';

/** One look at most of them, and then one by one, but not for ever. */
const PAGE = '500';
const MOST = 100;

/** Notes what is asked for, and knows nothing. */
export const wanting = () => {
  const organizations = new Set<string>();
  const sources = new Set<string>();
  const naming: Naming = {
    organization: (id) => {
      organizations.add(id);
      return id;
    },
    source: (id) => {
      sources.add(id);
      return id;
    },
  };
  return { organizations, sources, naming };
};

/** Every source that an answer shows somewhere: `{ id, publisher }`, or by its Id under `sources`. */
const publishersIn = (value: unknown, into: Map<string, string>): void => {
  if (Array.isArray(value)) for (const one of value) publishersIn(one, into);
  if (!isMembers(value)) return;
  const [id, publisher] = [textAt(value, 'id'), textAt(value, 'publisher')];
  if (id !== undefined && publisher !== undefined) into.set(id, publisher);
  for (const [name, member] of Object.entries(value)) {
    const own = textAt(member, 'publisher');
    if (own !== undefined) into.set(name, own);
    publishersIn(member, into);
  }
};

/** Of what is not there nothing is known: a table shows the Id then. */
const orNothing = (asked: Promise<Members>): Promise<Members> => asked.catch(() => ({}));

const namesOf = async (api: Api, wanted: Set<string>): Promise<Map<string, string>> => {
  const names = new Map<string, string>();
  if (wanted.size === 0) return names;
  const some = await orNothing(ask(api, { method: 'GET', path: '/v1/organizations', segments: {}, query: { limit: PAGE } }));
  for (const one of listAt(some, 'organizations')) names.set(textAt(one, 'id') ?? '', textAt(one, 'name') ?? '');
  const missing = textAt(some, 'next') === undefined ? [] : [...wanted].filter((id) => !names.has(id)).slice(0, MOST);
  const path = '/v1/organizations/{id}';
  const more = await Promise.all(missing.map((id) => orNothing(ask(api, { method: 'GET', path, segments: { id }, query: {} }))));
  missing.forEach((id, n) => {
    names.set(id, textAt(more[n], 'name') ?? id);
  });
  return names;
};

/** What an answer does not say of its sources the stream of its organization does. */
const publishersOf = async (api: Api, answer: Members, wanted: Set<string>): Promise<Map<string, string>> => {
  const publishers = new Map<string, string>();
  publishersIn(answer, publishers);
  const id = textAt(answer, 'organization');
  if (id === undefined || [...wanted].every((one) => publishers.has(one))) return publishers;
  const stream = { method: 'GET', path: '/v1/streams/{category}/{id}', segments: { category: 'organization', id }, query: { limit: PAGE } };
  publishersIn(await orNothing(askAll(api, stream, 'events')), publishers);
  return publishers;
};

/** Names for what was wanted. */
export const namingFor = async (api: Api, answer: Members, { organizations, sources }: ReturnType<typeof wanting>): Promise<Naming> => {
  const [names, publishers] = await Promise.all([namesOf(api, organizations), publishersOf(api, answer, sources)]);
  return { organization: (id) => names.get(id) || id, source: (id) => publishers.get(id) ?? id };
};
