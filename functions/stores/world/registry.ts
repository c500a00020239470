/** Which organizations are registered, and what they and chips are called. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Mention } from '../../../domain/mentions.ts';
import type { Profile, ProfileRow } from '../../../domain/organization/profile.ts';
import { type Names, namesIn } from '../../../domain/referrers.ts';
import { chips, profiles, restrictions } from '../../../domain/views.ts';
import type { Category } from '../../../events/catalogue.ts';
import { batchGet, textIn } from '../../ports/dynamo.ts';
import { splitStream } from '../../ports/names.ts';
import { inParallel } from '../../ports/parallel.ts';
import { commitKey } from '../layout.ts';
import type { RowStore } from '../rows/rows.ts';

type Reads = Pick<RowStore, 'all' | 'getMany' | 'mentioning' | 'withdrawn'>;

export type Directory = { id: string; profile: ProfileRow }[];
/** Whoever is registered, and not withdrawn. */
export const directoryOf = async (rows: Pick<RowStore, 'all'>): Promise<Directory> =>
  (await rows.all(profiles)).flatMap(({ id, plain }) => (plain && !plain.withdrawn ? [{ id, profile: plain }] : []));

/** What is known of withdrawals is looked up anew after so long. */
const WITHDRAWN_FOR_MS = 5_000;

const organizationsIn = (streams: string[]): string[] =>
  streams.map(splitStream).flatMap(([category, id]) => (category === 'organization' ? [id] : []));

/** Whoever mistypes is told what is close as it was up to so long ago: mistakes in a loop read nothing. */
const HINTS_FOR_MS = 30_000;

/** Rows that are looked at in one go for one that stands: most of those that name somebody do. */
const AT_ONCE = 25;

/** Whoever names an organization in what stands: rows are looked at until one does. */
const referrer = async (rows: Reads, id: string, viewpoint: Viewpoint): Promise<string | null> => {
  const streams = (await rows.mentioning(`named:${id}`, `group:${id}`, `merged:${id}`)).filter((stream) => stream !== `organization/${id}`);
  for (const [category, of] of Map.groupBy(streams, (stream) => splitStream(stream)[0] as Category)) {
    // biome-ignore lint/suspicious/noExplicitAny: each view has a state of its own
    const names: Names<any> | null = namesIn[category];
    if (!names) continue;
    for (let from = 0; from < of.length; from += AT_ONCE) {
      const some = of.slice(from, from + AT_ONCE).map((stream) => splitStream(stream)[1]);
      const found = (await rows.getMany(names.view, some)).find(({ state }) => names.of(state, viewpoint).includes(id));
      if (found) return `${category}/${found.id}`;
    }
  }
  return null;
};

/** What one reading gave, for all who ask meanwhile and for so long. */
const keptFor = <T>(ms: number, read: () => Promise<T>, now: () => number): (() => Promise<T>) => {
  let kept: { read: Promise<T>; until: number } | undefined;
  return () => {
    if (kept && kept.until > now()) return kept.read;
    const mine = { read: read(), until: now() + ms };
    mine.read.catch(() => {
      if (kept === mine) kept = undefined;
    });
    kept = mine;
    return mine.read;
  };
};

/** An organization exists from its stream's first commit on, and for ever: what was found once is not looked up again. */
export const registry = (client: DynamoDBClient, eventsTable: string, rows: Reads, now: () => number = Date.now) => {
  const found = new Set<string>();

  const lookUp = async (ids: string[]): Promise<void> => {
    const keys = ids.map((id) => commitKey(`organization/${id}`, 1));
    for (const item of await batchGet({ client, table: eventsTable }, keys, { projection: 'p' }))
      found.add(splitStream(textIn(item, 'p'))[1]);
  };

  /** Those that were withdrawn and not registered again, as the view has them. */
  let withdrawn: { ids: Set<string>; until: number } = { ids: new Set(), until: 0 };
  const withdrawnNow = async (): Promise<Set<string>> => {
    if (withdrawn.until > now()) return withdrawn.ids;
    const ids = organizationsIn(await rows.withdrawn());
    const full = ids.length > 0 ? await rows.getMany(profiles, ids) : [];
    withdrawn = { ids: new Set(full.filter(({ plain }) => plain?.withdrawn).map(({ id }) => id)), until: now() + WITHDRAWN_FOR_MS };
    return withdrawn.ids;
  };

  /** Those of `ids` that are registered: one batched read for those not yet seen. */
  const registered = async (ids: Iterable<string>): Promise<Set<string>> => {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return new Set();
    const unseen = wanted.filter((id) => !found.has(id));
    if (unseen.length > 0) await lookUp(unseen);
    const gone = await withdrawnNow();
    return new Set(wanted.filter((id) => found.has(id) && !gone.has(id)));
  };

  /** The organizations that mention each of these, or did, by Id. They may lag a moment. */
  const mentioning = async (mentions: readonly Mention[]): Promise<Map<Mention, string[]>> => {
    const found = new Map<Mention, string[]>();
    await inParallel([...new Set(mentions)], async (one) => void found.set(one, organizationsIn(await rows.mentioning(one))));
    return found;
  };

  /** The profiles of some organizations, by Id. They may lag a moment. */
  const profilesOf = async (ids: string[]): Promise<{ id: string; profile: Profile }[]> =>
    ids.length > 0 ? (await rows.getMany(profiles, ids)).map(({ id, state }) => ({ id, profile: state })) : [];

  /** The stream of something that stands and names an organization; null when nothing does. It may lag a moment. */
  const referrerOf = (id: string, viewpoint: Viewpoint = {}): Promise<string | null> => referrer(rows, id, viewpoint);

  /** Every organization's profile as the view has it; it may lag a moment. */
  const directory = (): Promise<Directory> => directoryOf(rows);

  /** The same for hints of what may have been meant. */
  const hints = keptFor(HINTS_FOR_MS, directory, now);

  /** Every chip, and every restriction, as the views have them, which may lag a moment. */
  const published = async () => (await rows.all(chips)).map(({ id, plain }) => ({ id, plain }));
  const issued = async () => (await rows.all(restrictions)).map(({ id, plain }) => ({ id, plain }));

  return { registered, directory, hints, mentioning, profilesOf, referrerOf, published, issued };
};
export type Registry = ReturnType<typeof registry>;
