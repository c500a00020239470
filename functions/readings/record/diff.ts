/** What changed in the record between two instants: `GET /v1/diff?from=&to=`, of everything, or of one organization or country. */
import { directoryOf } from '../../../domain/boards/world.ts';
import { profileRow } from '../../../domain/organization/profile.ts';
import { type Change, diffOf } from '../../../domain/record/diff.ts';
import { isCategory } from '../../../domain/record/fields.ts';
import { chips, clusters, contracts, credits, profiles, restrictions, type View } from '../../../domain/views.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { Country } from '../../../events/values.ts';
import type { Compare } from '../../http/cursor.ts';
import { invalidParameter, Named, RecordedAt } from '../../http/parameters.ts';
import { type Problem, problem } from '../../http/problem.ts';
import { splitStream } from '../../ports/names.ts';
import { inParallel } from '../../ports/parallel.ts';
import type { EventStore } from '../../stores/event-store.ts';
import { SETTLE_MS } from '../../stores/finality.ts';
import { listed } from '../answering/reply.ts';
import { type Route, route } from '../answering/route.ts';
import type { Reader } from '../world/reader.ts';
import { organizationMeant } from '../world/registered.ts';
import { actorOf } from './recorded.ts';

const COLUMNS = [
  'stream',
  'field',
  'before',
  'after',
  'cause.version',
  'cause.recordedAt',
  'cause.actor',
  'cause.type',
  'cause.reason',
  'claim.version',
  'claim.recordedAt',
  'claim.assurance',
];

type Log = { events: Recorded<AnyEvent>[]; actors: Map<number, string | undefined> };

/** The whole of a stream, and by whose key each version was recorded, as far as that is said. */
const logOf = async (store: EventStore, stream: string): Promise<Log> => {
  const log: Log = { events: [], actors: new Map() };
  for await (const { commit, events } of store.recordedAfter(stream, 0, 0)) {
    for (const event of events) {
      log.events.push(event);
      log.actors.set(event.v, actorOf(commit));
    }
  }
  return log;
};

const recordedAt = <C extends { at: number }>({ at, ...said }: C) => ({ ...said, recordedAt: new Date(at).toISOString() });
const shown = (stream: string, { cause, claim, ...change }: Change, actors: Log['actors']) => ({
  stream,
  ...change,
  cause: { ...recordedAt(cause), actor: actors.get(cause.version) },
  claim: claim && recordedAt(claim),
});
type Shown = ReturnType<typeof shown>;

/** The head of the stream as it was recorded by `at`. */
const versionAt = (events: Log['events'], at: number): number => events.findLast((event) => event.at <= at)?.v ?? 0;

/** Of a country are its organizations, the clusters in it, credits and contracts of its startups, and restrictions on it. */
const isOf = (country: string, countryOf: (organization: string) => string | null | undefined) => ({
  clusters: (plain: { country: string | null } | null) => plain?.country === country,
  credits: (plain: { beneficiary: string } | null) => plain !== null && countryOf(plain.beneficiary) === country,
  contracts: ({ claims }: { claims: { says: { customer: string } }[] }) => claims.some(({ says }) => countryOf(says.customer) === country),
  restrictions: ({ issues }: { issues: { data: { destinations?: string[] | undefined } }[] }) =>
    issues.some(({ data }) => data.destinations?.includes(country)),
});

/** The streams of which something was recorded after `start`. */
const streamsSince = async (reader: Reader, start: number, country: string | undefined): Promise<string[]> => {
  const { rows, changes } = reader;
  const since = async <S, P>(view: View<S, P>, isAsked: (plain: P) => boolean) =>
    (await rows.allFull(view)).flatMap(({ id, at, plain }) => (at > start && isAsked(plain) ? [`${view.hears}/${id}`] : []));
  const directory = country === undefined ? undefined : directoryOf(await fullProfiles(reader));
  const of = country !== undefined && directory && isOf(country, (id) => directory.get(id)?.country);
  const all = () => true;
  const found = await Promise.all([
    since(profiles, (plain) => !country || plain?.country === country),
    since(clusters, of ? of.clusters : all),
    since(credits, of ? of.credits : all),
    since(contracts, of ? of.contracts : all),
    since(restrictions, of ? of.restrictions : all),
    ...(of ? [] : [since(chips, all)]),
  ]);
  // No view hears of rates: which currencies have any, the order of changes knows.
  const rates = new Set<string>();
  if (!of)
    for await (const { commits } of changes.pagesAfter(0))
      for (const { stream } of commits) if (stream.startsWith('currency/')) rates.add(stream);
  return [...found.flat(), ...rates].sort();
};
const fullProfiles = async ({ rows }: Reader) => (await rows.allFull(profiles)).map(({ id, state }) => ({ id, plain: profileRow(state) }));

/** What one question may take to compare, so that it is answered before its function has to end. */
const COMPARE_MS = 12_000;

const tooMuch = (stream: string): Problem =>
  problem(
    'answer-too-large',
    `from, to: more was recorded of ${stream} between them than can be compared in ${COMPARE_MS / 1000} s; ask for a shorter time`,
  );

const changesOf = async (reader: Reader, stream: string, start: number, end: number, until: number) => {
  const { events, actors } = await logOf(reader.store, stream);
  const [category] = splitStream(stream);
  const inTime = (): void => {
    if (reader.clock.now() > until) throw tooMuch(stream);
  };
  const found = isCategory(category) ? diffOf(category, events, start, end, inTime) : [];
  const changes = found.map((change) => shown(stream, change, actors));
  return { changes, versions: { from: versionAt(events, start), to: versionAt(events, end) } };
};

/** The newest first, then by what they are about. */
const newestFirst: Compare = ([a, ...x], [b, ...y]) =>
  a === b ? (x.join(' ') < y.join(' ') ? -1 : x.join() === y.join() ? 0 : 1) : String(a) > String(b) ? -1 : 1;
const keyOf = ({ cause, stream, field }: Shown) => [cause.recordedAt, stream, field];

const diff = route(
  '/v1/diff',
  {
    ...{ rests: 'nothing', times: false, paged: true },
    parameters: {
      organization: Named.optional().describe('Of this one alone, by field.'),
      country: Country.optional().describe(
        'Of its organizations and clusters, credits and contracts of its startups, and restrictions on it.',
      ),
      from: RecordedAt.describe('As it was recorded by then.'),
      to: RecordedAt.describe('As it was recorded by then; what lies ahead ends with what is final.'),
    },
    // What lies ahead is not there yet: it ends with what is final.
    finalAt: ({ to }, now) => (Date.parse(to) > now ? now - SETTLE_MS : Date.parse(to)),
  },
  async (reader, { asked: { organization, country, from, to }, at, page }) => {
    const start = Date.parse(from);
    const end = Math.max(start, at ?? Date.parse(to));
    const until = reader.clock.now() + COMPARE_MS;
    if (start > Date.parse(to)) throw invalidParameter('from', `${from} lies after to=${to}`);
    if (organization !== undefined) {
      if (country !== undefined) throw invalidParameter('country', 'an organization is of one country: leave out one of both');
      const id = await organizationMeant(reader, organization, at === undefined ? {} : { recordedAt: at });
      const { changes, versions } = await changesOf(reader, `organization/${id}`, start, end, until);
      const head = { organization: id, from, to, versions };
      return listed({ noun: 'changes', columns: COLUMNS, head, ...page(changes, ({ field }) => [field]) });
    }
    const found: Shown[] = [];
    await inParallel(await streamsSince(reader, start, country), async (stream) => {
      found.push(...(await changesOf(reader, stream, start, end, until)).changes);
    });
    const changes = found.sort((a, b) => newestFirst(keyOf(a), keyOf(b)));
    const head = { ...(country && { country }), from, to };
    return listed({ noun: 'changes', columns: COLUMNS, head, ...page(changes, keyOf, newestFirst) });
  },
);

export const diffRoutes: Route[] = [diff];
