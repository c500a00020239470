/** What changed in the record of an organization between two instants: `GET /v1/diff?organization=&from=&to=`. */
import { type Change, diffOf } from '../../../domain/organization/diff.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { invalidParameter, Named, RecordedAt } from '../../http/parameters.ts';
import type { EventStore } from '../../stores/event-store.ts';
import { SETTLE_MS } from '../../stores/finality.ts';
import { organizationMeant } from '../world/registered.ts';
import { listed } from '../world/reply.ts';
import { type Route, route } from '../world/route.ts';

const COLUMNS = [
  'field',
  'before',
  'after',
  'cause.version',
  'cause.recordedAt',
  'cause.actor',
  'cause.type',
  'cause.reason',
  'cause.source.id',
  'cause.source.publisher',
  'cause.source.url',
  'cause.source.publishedOn',
];

type Log = { events: Recorded<OrganizationEvent>[]; actors: Map<number, string> };

/** The whole stream of an organization, and by whose key each version was recorded. */
const logOf = async (store: EventStore, id: string): Promise<Log> => {
  const log: Log = { events: [], actors: new Map() };
  for await (const { commit, events } of store.recordedAfter(`organization/${id}`, 0, 0)) {
    for (const event of events as Recorded<OrganizationEvent>[]) {
      log.events.push(event);
      log.actors.set(event.v, commit.by);
    }
  }
  return log;
};

const shown = ({ cause: { at, ...cause }, ...change }: Change, actors: Log['actors']) => ({
  ...change,
  cause: { ...cause, recordedAt: new Date(at).toISOString(), actor: actors.get(cause.version) },
});

/** The head of the stream as it was recorded by `at`. */
const versionAt = (events: Log['events'], at: number): number => events.findLast((event) => event.at <= at)?.v ?? 0;

const diff = route(
  '/v1/diff',
  {
    ...{ rests: 'nothing', times: false, paged: true },
    parameters: { organization: Named, from: RecordedAt, to: RecordedAt },
    // What lies ahead is not there yet: it ends with what is final.
    finalAt: ({ to }, now) => (Date.parse(to) > now ? now - SETTLE_MS : Date.parse(to)),
  },
  async (reader, { asked: { organization, from, to }, at, page }) => {
    const start = Date.parse(from);
    const end = Math.max(start, at ?? Date.parse(to));
    if (start > Date.parse(to)) throw invalidParameter('from', `${from} lies after to=${to}`);
    const id = await organizationMeant(reader, organization, at === undefined ? {} : { recordedAt: at });
    const { events, actors } = await logOf(reader.store, id);
    const changes = diffOf(events, start, end).map((change) => shown(change, actors));
    const head = { organization: id, from, to, versions: { from: versionAt(events, start), to: versionAt(events, end) } };
    return listed({ noun: 'changes', columns: COLUMNS, head, ...page(changes, ({ field }) => [field]) });
  },
);

export const diffRoutes: Route[] = [diff];
