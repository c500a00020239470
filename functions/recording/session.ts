/** One stream within one request: as loaded, as it will be when what was accepted so far is in, and what was decided on each of its events. */
import type { Chip } from '../../domain/compute/chip.ts';
import type { Restriction } from '../../domain/controls/restriction.ts';
import type { Accepted } from '../../domain/kernel/decision.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import type { Currency } from '../../domain/rates/currency.ts';
import type { Category } from '../../events/catalogue.ts';
import { splitStream } from '../ports/names.ts';
import type { Loaded } from '../stores/commit.ts';
import type { Outcome, PostedEvent } from './recorder.ts';

/** `index`: which event of the request it is; `accepted`: how many of the pending events came of it. */
export type Decided = { index: number; posted: PostedEvent; outcome: Outcome; accepted: number };
/** `bytes`: what the events of the stream come to with those pending. `done`: what is in the log already, where a stream takes several commits. */
export type Session = {
  category: Category;
  loaded: Loaded<unknown>;
  state: unknown;
  pending: Accepted[];
  bytes: number;
  decided: Decided[];
  done: Decided[];
};

/** Every stream of a request. A session is replaced by the one after it; facts look at those that are there. */
export class Sessions {
  private readonly byStream = new Map<string, Session>();

  get streams(): string[] {
    return [...this.byStream.keys()];
  }
  /** Those of which something is not in the log yet. */
  get pending(): string[] {
    return this.streams.filter((stream) => this.get(stream).pending.length > 0);
  }
  find(stream: string): Session | undefined {
    return this.byStream.get(stream);
  }
  /** Throws when the stream was not loaded: then it is one that nobody said the request is about. */
  get(stream: string): Session {
    const session = this.byStream.get(stream);
    if (!session) throw new Error(`${stream} was not loaded`);
    return session;
  }
  set(session: Session): Session {
    this.byStream.set(session.loaded.stream, session);
    return session;
  }
  /** What is pending included; undefined where the stream was not loaded. A stream's category says what its state is. */
  organization(id: string): Organization | undefined {
    return this.stateOf(`organization/${id}`);
  }
  currency(code: string): Currency | undefined {
    return this.stateOf(`currency/${code.toLowerCase()}`);
  }
  restriction(id: string): Restriction | undefined {
    return this.stateOf(`restriction/${id}`);
  }
  chip(id: string): Chip | undefined {
    return this.stateOf(`chip/${id}`);
  }
  private stateOf<State>(stream: string): State | undefined {
    return this.find(stream)?.state as State | undefined;
  }
  /** The Ids of those of a category. */
  idsOf(category: Category): string[] {
    return this.streams.map(splitStream).flatMap(([of, id]) => (of === category ? [id] : []));
  }
}

/** A stream's session before anything was decided. */
export const opened = (category: Category, loaded: Loaded<unknown>): Session => ({
  category,
  loaded,
  state: loaded.state,
  pending: [],
  // One for the brackets around what is pending.
  bytes: loaded.bytes + 1,
  decided: [],
  done: [],
});

/** The session with its first events alone, and what becomes of it when these are in. */
export const split = (
  session: Session,
  events: number,
): { first: Session; restOn: (loaded: Loaded<unknown>, done: Decided[]) => Session } => {
  const decided = session.decided.slice(0, events);
  const accepted = decided.reduce((sum, one) => sum + one.accepted, 0);
  return {
    first: { ...session, decided, pending: session.pending.slice(0, accepted) },
    restOn: (loaded, done) => ({
      ...session,
      loaded,
      pending: session.pending.slice(accepted),
      decided: session.decided.slice(events),
      done: [...session.done, ...done],
    }),
  };
};

/** The version that the stream has when what is pending is in. */
export const versionOf = ({ loaded, pending }: Session): number => loaded.head + pending.length;

/** With other outcomes for those events that were not refused. */
export const withOutcome = (session: Session, outcomeOf: (before: Exclude<Outcome, { status: 'refused' }>) => Outcome): Session => ({
  ...session,
  decided: session.decided.map((one) => (one.outcome.status === 'refused' ? one : { ...one, outcome: outcomeOf(one.outcome) })),
});
