/** The sources that an answer rests on: found in it by their Ids, and described by the statements that were read for it. */
import { knownBy } from '../../../domain/kernel/known.ts';
import { dayOf, type Viewpoint } from '../../../domain/kernel/time.ts';
import { describesBetter } from '../../../domain/sources/sources.ts';
import type { Source } from '../../../events/values.ts';
import { headingOf } from '../../http/csv.ts';
import type { Rows } from '../../http/list.ts';

/** A source as it describes itself in the statement that was published last. Null is not said. */
export type Cited = Pick<Source, 'publisher'> & {
  url: string | null;
  title: string | null;
  publishedOn: string | null;
  licence: string | null;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isSource = (value: unknown): value is Source =>
  isObject(value) && typeof value.id === 'string' && typeof value.publisher === 'string';

/** What of a row was read for an answer, with the Id of its stream. */
export type Read = { id: string; state: unknown };

/** Sources that are named, and those that describe themselves on the spot; and all texts. */
type Named = { ids: Set<string>; given: Map<string, Source>; texts: Set<string> };

/** Members that do not say what a row rests on. */
const BESIDE = new Set(['alternatives', 'claims', 'explanation', 'chain', 'supersededBy']);
const NONE = new Set<string>();

const collect = (value: unknown, found: Named, without: ReadonlySet<string>): void => {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, without);
    return;
  }
  if (typeof value === 'string') found.texts.add(value);
  if (!isObject(value)) return;
  if (typeof value.from === 'string' && 'assurance' in value) found.ids.add(value.from);
  for (const [key, one] of Object.entries(value)) {
    if (key === 'source' || key === 'sources') cite(one, found);
    else if (!without.has(key)) collect(one, found, without);
  }
};

const cite = (value: unknown, { ids, given }: Named): void => {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (isSource(one)) given.set(one.id, one);
    else if (typeof one === 'string') ids.add(one);
  }
};

const namedIn = (value: unknown, without: ReadonlySet<string>): Named => {
  const found: Named = { ids: new Set(), given: new Map(), texts: new Set() };
  collect(value, found, without);
  return found;
};

/** The Ids of the sources that say what stands in something resolved. */
export const sourceIdsIn = (resolved: unknown): string[] => [...namedIn(resolved, BESIDE).ids].sort();

/** By Id, the statement that describes each source best. What the answer names comes first: of that the same is read whenever it is asked about an instant, while what
 * is read besides may hang on what was recorded since. */
const statementsIn = (read: readonly Read[], { ids, texts }: Named, viewpoint: Viewpoint): Map<string, Source> => {
  const [named, others] = [read.filter(({ id }) => texts.has(id)), read.filter(({ id }) => !texts.has(id))];
  const first = bestIn(named, ids, viewpoint);
  const rest = new Set([...ids].filter((id) => !first.has(id)));
  return rest.size === 0 ? first : new Map([...bestIn(others, rest, viewpoint), ...first]);
};

/** By Id, the statement in folded states that describes each source that is looked for best: one that the viewpoint knows, where it knows any. */
const bestIn = (read: readonly Read[], ids: ReadonlySet<string>, viewpoint: Viewpoint): Map<string, Source> => {
  const { recordedAt, knownAt } = viewpoint;
  const best = new Map<string, { source: Source; isKnown: boolean }>();
  const isBetter = (source: Source, isKnown: boolean): boolean => {
    const before = best.get(source.id);
    if (!before) return true;
    return before.isKnown === isKnown ? describesBetter(source, before.source) : isKnown;
  };
  const visit = (value: unknown, since: number): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one, since);
      return;
    }
    if (!isObject(value)) return;
    const at = typeof value.at === 'number' ? value.at : since;
    if (recordedAt !== undefined && at > recordedAt) return;
    for (const [key, one] of Object.entries(value)) {
      if (key !== 'source') visit(one, at);
      else if (isSource(one) && ids.has(one.id)) {
        const isKnown = knownAt === undefined || (knownBy({ source: one }, at) ?? dayOf(at)) <= knownAt;
        if (isBetter(one, isKnown)) best.set(one.id, { source: one, isKnown });
      }
    }
  };
  for (const { state } of read) visit(state, 0);
  return new Map([...best].map(([id, { source }]) => [id, source]));
};

const describe = ({ publisher, url, title, publishedOn, licence }: Source): Cited => ({
  publisher,
  url: url ?? null,
  title: title ?? null,
  publishedOn: publishedOn ?? null,
  licence: licence ?? null,
});

/** The sources of all statements in an answer, by Id; undefined where it has none. `read` is what was read for it. */
export const sourcesOf = (body: unknown, read: readonly Read[], viewpoint: Viewpoint): Record<string, Cited> | undefined => {
  const named = namedIn(body, NONE);
  if (named.ids.size === 0) return undefined;
  const found = statementsIn(read, named, viewpoint);
  const sources = [...found].map(([id, source]) => [id, describe(source)] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return sources.length > 0 ? Object.fromEntries(sources) : undefined;
};

/** The startups whose claims are named in an answer by no more than the Ids of their sources: boards keep those alone. */
export const startupsCitedIn = (body: unknown): string[] => {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    else if (isObject(value)) {
      if (typeof value.from === 'string' && 'assurance' in value && typeof value.startup === 'string') found.add(value.startup);
      for (const one of Object.values(value)) visit(one);
    }
  };
  visit(body);
  return [...found].sort();
};

/** What of its sources stands in a row. */
type Names = { sources: string[]; publishers: string[]; urls: string[]; licences: string[] };
const COLUMNS = ['sources', 'publishers', 'urls', 'licences'] as const satisfies (keyof Names)[];
const namesIn = (cited: [id: string, Cited][]): Names => ({
  sources: cited.map(([id]) => id),
  publishers: [...new Set(cited.map(([, { publisher }]) => publisher))],
  urls: [...new Set(cited.flatMap(([, { url }]) => url ?? []))],
  licences: [...new Set(cited.flatMap(([, { licence }]) => licence ?? []))],
});

/** Rows with the sources that each rests on: in CSV their Ids, publishers, addresses and licences, in NDJSON by Id. */
export const withSources = (
  { rows, columns, ...table }: Rows,
  read: readonly Read[],
  viewpoint: Viewpoint,
  format: 'csv' | 'ndjson',
): Rows => {
  const named = rows.map((row) => namedIn(row, BESIDE));
  const all: Named = { ids: new Set(), given: new Map(), texts: new Set() };
  for (const { ids, texts } of named) {
    for (const id of ids) all.ids.add(id);
    for (const text of texts) all.texts.add(text);
  }
  const found = statementsIn(read, all, viewpoint);
  const cited = named.map(({ ids, given }) => {
    const all = new Map<string, Source>();
    for (const id of ids) {
      const source = found.get(id);
      if (source) all.set(id, source);
    }
    for (const [id, source] of given) all.set(id, source);
    return [...all].map(([id, source]): [string, Cited] => [id, describe(source)]);
  });
  const own = columns.filter((column) => !/^sources?(\.|$)/.test(headingOf(column)));
  const whole = rows.map((row, n) => {
    const of = cited[n] ?? [];
    return { ...(isObject(row) && row), ...(format === 'csv' ? namesIn(of) : { sources: Object.fromEntries(of) }) };
  });
  return { ...table, rows: whole, columns: [...own, ...COLUMNS] };
};
