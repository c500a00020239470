/** Decides on the events of a request, one after the other, each on what those before it made of its stream. */
import { deciderOf } from '../../domain/deciders.ts';
import type { Facts } from '../../domain/kernel/decision.ts';
import { aRun } from '../../domain/kernel/folding.ts';
import { grownBy, type Loaded, largestOf } from '../stores/commit.ts';
import { identityOf } from '../stores/identities.ts';
import { contentOf, outcomeOfKnown, type Settled } from './known.ts';
import { streamOf } from './load.ts';
import type { Condition, Outcome, PostedEvent } from './recorder.ts';
import { type Decided, opened, type Session, type Sessions, versionOf } from './session.ts';

/** `at`: the instant of the request in ms; `by`: the key that posts. `settled`: what is not to be decided any more. `condition`: of where a stream has to be
 * for anything else to be decided on it. `inTime`: throws once the time for it is over, asked before each event with how many were decided. */
export type Deciding = {
  facts: Facts;
  at: number;
  by: string;
  settled: Settled;
  condition: Condition | undefined;
  inTime: (decided: number) => void;
};

/** What is settled of an event: because it is recorded, or because the same request has one of this identity. */
const settledOf = ({ loaded, pending }: Session, index: number, { event }: PostedEvent, { settled, by }: Deciding): Outcome | undefined => {
  const identity = identityOf(event.posted, by);
  const double = identity === undefined ? -1 : pending.findIndex(({ posted }) => identityOf(posted, by) === identity);
  const first = pending[double];
  if (!first) return settled.get(index);
  return outcomeOfKnown(loaded.stream, loaded.head + double + 1, contentOf(first) === contentOf(event), event.posted?.id);
};

/** The session after one more event, evolved as part of a run. */
const decideOne = (session: Session, index: number, posted: PostedEvent, deciding: Deciding, run: ReturnType<typeof aRun>): Session => {
  const { category, loaded, decided } = session;
  const { facts, at, condition } = deciding;
  const ended = (outcome: Outcome, accepted = 0) => [...decided, { index, posted, outcome, accepted }];
  const settled = settledOf(session, index, posted, deciding) ?? unmet(loaded, condition);
  if (settled) return { ...session, decided: ended(settled) };
  const decider = deciderOf(category);
  const decision = decider.decide(posted.id, posted.event, session.state, facts);
  if ('refusal' in decision) return { ...session, decided: ended({ status: 'refused', problem: decision.refusal }) };
  const { accepted, because } = decision;
  const { bytes, left } = grownBy(loaded.stream, session.bytes, accepted);
  if (left !== undefined) return { ...session, decided: ended(full(loaded.stream, left, bytes - session.bytes)) };
  const first = versionOf(session) + 1;
  const state = run(() => accepted.reduce((so, event, n) => decider.evolve(so, { ...event, at, v: first + n }), session.state));
  const version = versionOf(session) + accepted.length;
  const warnings = accepted.flatMap((event) => event.warnings ?? []);
  const outcome: Outcome = {
    status: accepted.length > 0 ? 'appended' : 'unchanged',
    stream: loaded.stream,
    version,
    ...(because && { because }),
    ...(warnings.length > 0 && { warnings }),
  };
  return { ...session, state, bytes, pending: [...session.pending, ...accepted], decided: ended(outcome, accepted.length) };
};

/** A stream that takes no more of what was said; what takes it back it still takes. */
const full = (stream: string, left: number, asked: number): Outcome => {
  const limit = largestOf(stream);
  const detail = `${stream} takes ${limit} bytes of events, of which ${left} are left; this one has ${asked}`;
  return { status: 'refused', problem: { code: 'stream-too-large', detail, limit, left } };
};

/** Decides on events in the order of the request. */
export const decideAll = (sessions: Sessions, events: readonly Pick<Decided, 'index' | 'posted'>[], deciding: Deciding): void => {
  const run = aRun();
  for (const [n, { index, posted }] of events.toSorted((a, b) => a.index - b.index).entries()) {
    deciding.inTime(n);
    sessions.set(decideOne(sessions.get(streamOf(posted)), index, posted, deciding, run));
  }
};

/** Decides anew on what is not in the log yet of some streams: they are others than they were, or what they name is. */
export const decideAgain = (sessions: Sessions, streams: readonly string[], deciding: Deciding): void => {
  const all = streams.map((stream) => sessions.get(stream));
  for (const { category, loaded, done } of all) sessions.set({ ...opened(category, loaded), done });
  decideAll(
    sessions,
    all.flatMap(({ decided }) => decided),
    deciding,
  );
};

/** What is answered where a condition is not met. */
const unmet = ({ stream, head }: Loaded<unknown>, condition: Condition | undefined): Outcome | undefined => {
  if (condition === undefined || (condition === 'exists' ? head > 0 : condition.includes(head))) return undefined;
  const wanted = condition === 'exists' ? 'a version that is there' : condition.join(' or ');
  const detail = `${stream} is at version ${head}, not at ${wanted}`;
  return { status: 'refused', problem: { code: 'version-mismatch', detail, version: head } };
};

/** Whether the last of several events changes nothing by itself, though all together do: then they may have been recorded before. One with an id is
 * known by that. */
export const seemsRepeated = ({ category, loaded, decided, pending }: Session, facts: Facts): boolean => {
  if (decided.length < 2 || pending.some(({ posted }) => posted?.id !== undefined)) return false;
  for (const { posted } of decided.toReversed()) {
    const alone = deciderOf(category).decide(posted.id, posted.event, loaded.state, facts);
    if ('accepted' in alone) return alone.accepted.length === 0;
  }
  return false;
};
