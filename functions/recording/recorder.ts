/** What recording needs of the world, what it is given, and what it answers. */
import { setTimeout as pause } from 'node:timers/promises';
import QuickLRU from 'quick-lru';
import type { Refusal, RefusalCode } from '../../domain/kernel/decision.ts';
import type { Category, Posted, Warning } from '../../events/catalogue.ts';
import type { AnyEvent } from '../../events/index.ts';
import type { dynamo } from '../ports/dynamo.ts';
import { ENV, env } from '../ports/names.ts';
import type { Loaded } from '../stores/commit.ts';
import { type EventStore, eventStore } from '../stores/event-store.ts';
import { promisedIn } from '../stores/finality.ts';
import { seenGenerations } from '../stores/rows/generations.ts';
import { rowStore } from '../stores/rows/rows.ts';
import { refolded } from '../stores/world/refolded.ts';
import { type Registry, registry } from '../stores/world/registry.ts';
import { type Instants, instants } from './instants.ts';

export type PostedEvent = { category: Category; id: string; event: AnyEvent & { posted?: Posted } };
/** The versions of which the stream has to be at one, or that it has to be there. */
export type Condition = readonly number[] | 'exists';
export type Request = { events: PostedEvent[]; requestId: string; by: string; condition?: Condition };

/** Why nothing is recorded of an event: its decider refuses it, its commit cannot be, or its id is that of another. */
export type OutcomeCode = RefusalCode | 'version-mismatch' | 'commit-too-large' | 'id-reused';
export type Outcome =
  | { status: 'appended' | 'unchanged'; stream: string; version: number; because?: 'withdrawn'; warnings?: Warning[] }
  | { status: 'refused'; problem: Refusal<OutcomeCode> };

export type Recorder = {
  store: EventStore;
  registry: Registry;
  warm: { get: (stream: string) => Loaded<unknown> | undefined; set: (stream: string, loaded: Loaded<unknown>) => unknown };
  now: () => number;
  instants: Instants;
  /** A number from 0 to 1, for the pauses between tries. */
  random: () => number;
  pause: (ms: number) => Promise<void>;
};

/** A recorder on the tables that the surroundings name. It keeps so many streams folded while the function is warm. */
export const recorderHere = (client: ReturnType<typeof dynamo>, warm: number): Recorder => {
  const store = eventStore(client, env(ENV.events));
  const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
  return {
    store,
    registry: registry(client, env(ENV.events), refolded(rows, store)),
    warm: new QuickLRU({ maxSize: warm }),
    now: Date.now,
    instants: instants({ now: Date.now, elapsed: () => performance.now(), promised: promisedIn(client, env(ENV.changes)) }),
    random: Math.random,
    pause: (ms) => pause(ms),
  };
};

/** It took too long to decide, or too many others write to the same stream. What was not decided yet is not recorded; trying again is safe. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** Nothing is decided later than this after a request began. A client that gives up after more may try again and go on: what it gave up does not come after it. */
const DECIDE_WITHIN_MS = 15_000;

/** Throws `TooLate`. */
export const inTime = ({ now }: Recorder, since: number): void => {
  if (now() - since > DECIDE_WITHIN_MS)
    throw new TooLate('it took too long to decide, and what was not yet is not recorded; trying again is safe');
};
