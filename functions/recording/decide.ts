/** Decides on the events of a request, one after the other, each on what those before it made of its stream. */
import { deciderOf } from '../../domain/deciders.ts';
import type { Facts } from '../../domain/kernel/decision.ts';
import type { Loaded } from '../stores/commit.ts';
import type { Outcome, PostedEvent } from './recorder.ts';
import { opened, type Session, type Sessions, versionOf } from './session.ts';

/** `at`: the instant of the request in ms. `ifMatch`: the version at which a stream has to be for anything to be decided on it. */
export type Deciding = { facts: Facts; at: number; ifMatch: number | undefined };

/** The session after one more event. */
const decideOne = (session: Session, index: number, posted: PostedEvent, { facts, at, ifMatch }: Deciding): Session => {
  const { category, loaded, decided } = session;
  const ended = (outcome: Outcome) => [...decided, { index, posted, outcome }];
  if (ifMatch !== undefined && loaded.head !== ifMatch) return { ...session, decided: ended(mismatch(loaded, ifMatch)) };
  const decider = deciderOf(category);
  const decision = decider.decide(posted.id, posted.event, session.state, facts);
  if ('refusal' in decision) return { ...session, decided: ended({ status: 'refused', problem: decision.refusal }) };
  const { accepted } = decision;
  const first = versionOf(session) + 1;
  const state = accepted.reduce((so, event, n) => decider.evolve(so, { ...event, at, v: first + n }), session.state);
  const version = versionOf(session) + accepted.length;
  const warnings = accepted.flatMap((event) => event.warnings ?? []);
  const outcome: Outcome = {
    status: accepted.length > 0 ? 'appended' : 'unchanged',
    stream: loaded.stream,
    version,
    ...(decision.because && { because: decision.because }),
    ...(warnings.length > 0 && { warnings }),
  };
  return { category, loaded, state, pending: [...session.pending, ...accepted], decided: ended(outcome) };
};

export const decide = (sessions: Sessions, stream: string, index: number, posted: PostedEvent, deciding: Deciding): void => {
  sessions.set(decideOne(sessions.get(stream), index, posted, deciding));
};

/** Decides anew on all of a stream's events: it is another than it was. */
export const decideAgain = (sessions: Sessions, { category, decided }: Session, loaded: Loaded<unknown>, deciding: Deciding): Session => {
  sessions.set(opened(category, loaded));
  for (const { index, posted } of decided) decide(sessions, loaded.stream, index, posted, deciding);
  return sessions.get(loaded.stream);
};

const mismatch = ({ stream, head }: Loaded<unknown>, wanted: number): Outcome => ({
  status: 'refused',
  problem: { code: 'version-mismatch', detail: `${stream} is at version ${head}, not at ${wanted}`, version: head },
});

/** Whether the last of several events changes nothing by itself, though all together do: then they may have been recorded before. */
export const seemsRepeated = ({ category, loaded, decided }: Session, facts: Facts): boolean => {
  if (decided.length < 2) return false;
  const alone = decided.map(({ posted: { id, event } }) => deciderOf(category).decide(id, event, loaded.state, facts));
  const last = alone.findLast((decision) => 'accepted' in decision);
  return last !== undefined && 'accepted' in last && last.accepted.length === 0;
};
