/** Records the events of one request, as if posted one by one; what is accepted for one stream becomes one commit. */
import { deciderOf } from '../../domain/deciders.ts';
import type { Accepted, Facts, Refusal, RefusalCode } from '../../domain/kernel/decision.ts';
import { organizationsIn } from '../../domain/kernel/references.ts';
import { closest } from '../../domain/kernel/suggest.ts';
import { dayOf } from '../../domain/kernel/time.ts';
import type { Category, Posted } from '../../events/catalogue.ts';
import { type AnyEvent, ruled } from '../../events/index.ts';
import { splitStream } from '../ports/names.ts';
import { inParallel } from '../ports/parallel.ts';
import { CommitTooLarge, type Loaded } from '../stores/commit.ts';
import type { EventStore } from '../stores/event-store.ts';
import type { Registry } from '../stores/registry.ts';
import { isRepeat } from './repeat.ts';

export type PostedEvent = { category: Category; id: string; event: AnyEvent & { posted?: Posted } };
/** Why nothing is recorded of an event: its decider refuses it, or its commit cannot be. */
export type OutcomeCode = RefusalCode | 'version-mismatch' | 'commit-too-large';
export type Outcome =
  | { status: 'appended' | 'unchanged'; stream: string; version: number }
  | { status: 'refused'; problem: Refusal<OutcomeCode> };
export type Recorder = {
  store: EventStore;
  registry: Registry;
  warm: { get: (stream: string) => Loaded<unknown> | undefined; set: (stream: string, loaded: Loaded<unknown>) => unknown };
  now: () => number;
  /** A number from 0 to 1, for the pauses between tries. */
  random: () => number;
  pause: (ms: number) => Promise<void>;
};
export type Request = { events: PostedEvent[]; requestId: string; by: string; ifMatch?: number };

/** Tries before a stream that others write to all the time is given up: each lost try means that another writer got on. */
const TRIES = 100;
/** Nothing is decided later than this after a request began. A client that gives up after more may try again and go on: what it gave up does not come after it. */
const DECIDE_WITHIN_MS = 15_000;

/** One stream within one request: as loaded, and as it will be when what was accepted so far is in. */
type Session = {
  category: Category;
  loaded: Loaded<unknown>;
  state: unknown;
  pending: Accepted[];
  events: { index: number; posted: PostedEvent }[];
};
type Sessions = Map<string, Session>;

const streamOf = ({ category, id }: { category: Category; id: string }): string => `${category}/${id}`;

const currenciesIn = (event: AnyEvent): string[] =>
  ruled(event).amounts.flatMap(({ amount }) => (amount.currency === 'USD' ? [] : [`currency/${amount.currency.toLowerCase()}`]));

/** Answers for each event in the order posted. Throws when the store fails or it is too late: then posting again is safe. */
export const record = async (recorder: Recorder, { events, requestId, by, ifMatch }: Request): Promise<Outcome[]> => {
  const at = recorder.now();
  const sessions = await open(recorder, events);
  const facts = await factsFor(recorder, events, sessions, at);
  const outcomes: Outcome[] = [];
  inTime(recorder, at);
  events.forEach((posted, index) => {
    const session = sessions.get(streamOf(posted))!;
    session.events.push({ index, posted });
    outcomes[index] =
      ifMatch === undefined || session.loaded.head === ifMatch ? decide(session, posted, facts, at) : mismatch(session, ifMatch);
  });
  // What others of the same request may name is in before they are: should a put fail, nothing names what is not there.
  const [named, naming] = [true, false].map((isNew) => [...sessions.values()].filter((one) => (one.loaded.head === 0) === isNew));
  await inParallel(named!, commit);
  await inParallel(naming!, commit);

  async function commit(session: Session): Promise<void> {
    const decider = deciderOf(session.category);
    for (let tries = 0; session.pending.length > 0; tries += 1) {
      if (seemsRepeated(session, facts) && (await isRepeat(recorder.store, session.loaded.stream, session.pending))) {
        return leaveOut(session, outcomes);
      }
      const appended = await recorder.store
        .append(decider, session.loaded, session.pending, { at, c: requestId, by })
        .catch((error: unknown) => unlessTooLarge(error, session, outcomes));
      if (!appended) return;
      const { loaded, conflict } = appended;
      session.loaded = loaded;
      recorder.warm.set(loaded.stream, loaded);
      if (!conflict) return;
      if (tries === TRIES) throw new Error(`${loaded.stream} is written to by too many at once`);
      await recorder.pause(recorder.random() * Math.min(100, 2 ** tries));
      inTime(recorder, at);
      session.state = loaded.state;
      session.pending = [];
      for (const { index, posted } of session.events) {
        outcomes[index] = ifMatch === undefined ? decide(session, posted, facts, at) : mismatch(session, ifMatch);
      }
    }
  }
  return outcomes;
};

/** It took too long to decide. What was not decided yet is not recorded; trying again is safe. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

const inTime = ({ now }: Recorder, since: number): void => {
  if (now() - since > DECIDE_WITHIN_MS)
    throw new TooLate('it took too long to decide, and what was not yet is not recorded; trying again is safe');
};

/** Loads every stream that the events are about, or that they need to know: currencies, groups to be joined, what is superseded. */
const open = async (recorder: Recorder, events: PostedEvent[]): Promise<Sessions> => {
  const streams = new Set(events.flatMap((one) => [streamOf(one), ...currenciesIn(one.event), ...ruled(one.event).streams]));
  const sessions: Sessions = new Map();
  await inParallel([...streams], async (stream) => {
    const category = splitStream(stream)[0] as Category;
    const loaded = await recorder.store.load(stream, deciderOf(category), recorder.warm.get(stream));
    recorder.warm.set(stream, loaded);
    sessions.set(stream, { category, loaded, state: loaded.state, pending: [], events: [] });
  });
  return sessions;
};

const factsFor = async ({ registry }: Recorder, events: PostedEvent[], sessions: Sessions, at: number): Promise<Facts> => {
  const named = events.flatMap(({ id, event }) => organizationsIn(id, event));
  const profileOf = (id: string) =>
    (sessions.get(`organization/${id}`)?.state as { profile: { affiliation: { group: string } | null } | null })?.profile;
  const registered = await registry.registered(named.map(({ id }) => id).filter((id) => !profileOf(id)));
  const isNew = new Set(events.filter(({ event }) => event.type === 'OrganizationRegistered').map(({ id }) => id));
  const isMissing = named.some(({ id }) => !registered.has(id) && !profileOf(id) && !isNew.has(id));
  const needsDirectory = isMissing || events.some(({ event }) => event.type === 'OrganizationAffiliated');
  const directory = needsDirectory ? await registry.directory() : [];
  return {
    today: dayOf(at),
    isRegistered: (id) => registered.has(id) || !!profileOf(id),
    suggest: (id) =>
      closest(
        id,
        directory.flatMap((one) => [one.id, ...one.profile.aliases]),
      ),
    rate: (currency, month) => (sessions.get(`currency/${currency.toLowerCase()}`)?.state as Record<string, { usd: number }>)?.[month]?.usd,
    isRecorded: (stream) => {
      const session = sessions.get(stream);
      return session !== undefined && session.loaded.head + session.pending.length > 0;
    },
    groupOf: (id) => profileOf(id)?.affiliation?.group,
    membersOf: (group) => [
      ...directory.filter(({ profile }) => profile.group === group).map(({ id }) => id),
      ...[...sessions.keys()]
        .map((stream) => stream.replace(/^organization\//, ''))
        .filter((id) => profileOf(id)?.affiliation?.group === group),
    ],
  };
};

/** Whether the last of several events changes nothing by itself, though all together do: then they may have been recorded before. */
const seemsRepeated = ({ category, loaded, events }: Session, facts: Facts): boolean => {
  if (events.length < 2) return false;
  const alone = events.map(({ posted: { id, event } }) => deciderOf(category).decide(id, event, loaded.state, facts));
  const last = alone.findLast((decision) => 'accepted' in decision);
  return last !== undefined && 'accepted' in last && last.accepted.length === 0;
};

/** Nothing of a stream's events is new. */
const leaveOut = ({ loaded, events }: Session, outcomes: Outcome[]): void => {
  for (const { index } of events) {
    if (outcomes[index]!.status !== 'refused') outcomes[index] = { status: 'unchanged', stream: loaded.stream, version: loaded.head };
  }
};

const decide = (session: Session, { id, event }: PostedEvent, facts: Facts, at: number): Outcome => {
  const decider = deciderOf(session.category);
  const decision = decider.decide(id, event, session.state, facts);
  if ('refusal' in decision) return { status: 'refused', problem: decision.refusal };
  for (const accepted of decision.accepted) {
    session.pending.push(accepted);
    session.state = decider.evolve(session.state, { ...accepted, at, v: session.loaded.head + session.pending.length });
  }
  const version = session.loaded.head + session.pending.length;
  return { status: decision.accepted.length > 0 ? 'appended' : 'unchanged', stream: session.loaded.stream, version };
};

/** Refuses all that was to go into a commit that no item can hold: other streams of the request are recorded all the same. */
const unlessTooLarge = (error: unknown, { loaded, events }: Session, outcomes: Outcome[]): void => {
  if (!(error instanceof CommitTooLarge)) throw error;
  const problem = { code: 'commit-too-large' as const, detail: error.message };
  for (const { index } of events) {
    const outcome = outcomes[index]!;
    if (outcome.status !== 'refused' && outcome.version > loaded.head) outcomes[index] = { status: 'refused', problem };
  }
};

const mismatch = ({ loaded }: Session, wanted: number): Outcome => ({
  status: 'refused',
  problem: { code: 'version-mismatch', detail: `${loaded.stream} is at version ${loaded.head}, not at ${wanted}`, version: loaded.head },
});
