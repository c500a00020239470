/** What recording needs of the world, what it is given, and what it answers. */
import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
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
export type OutcomeCode = RefusalCode | 'version-mismatch' | 'commit-too-large' | 'stream-too-large' | 'id-reused';
export type Outcome =
  | { status: 'appended' | 'unchanged'; stream: string; version: number; because?: 'withdrawn'; warnings?: Warning[] }
  | { status: 'refused'; problem: Refusal<OutcomeCode> };

export type Recorder = {
  store: EventStore;
  registry: Registry;
  warm: { get: (stream: string) => Loaded<unknown> | undefined; set: (stream: string, loaded: Loaded<unknown>) => unknown };
  now: () => number;
  /** Milliseconds of a clock that only runs forward, whenever it began: what steps is no measure of how long something took. */
  elapsed: () => number;
  instants: Instants;
  /** A number from 0 to 1, for the pauses between tries. */
  random: () => number;
  pause: (ms: number) => Promise<void>;
};

/** Bytes of a folded stream besides its events. */
const BESIDE = 1024;

/** A recorder on the tables that the surroundings name. While the function is warm it keeps streams folded whose events come to so many bytes. */
export const recorderHere = (client: ReturnType<typeof dynamo>, warm: number): Recorder => {
  const store = eventStore(client, env(ENV.events));
  const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
  const elapsed = () => performance.now();
  return {
    store,
    registry: registry(client, env(ENV.events), refolded(rows, store)),
    warm: new LRUCache({ maxSize: warm, sizeCalculation: ({ bytes }) => bytes + BESIDE }),
    now: Date.now,
    elapsed,
    instants: instants({ now: Date.now, elapsed, promised: promisedIn(client, env(ENV.changes)) }),
    random: Math.random,
    pause: (ms) => pause(ms),
  };
};

/** It took too long to decide, or too many others write to the same stream. What was not decided yet is not recorded; trying again is safe. */
export class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** So much was asked for at once that the time for deciding was over before its end. Nothing of it is recorded; `fitted` of its events could be decided. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
  readonly fitted: number;
  constructor(fitted: number, events: number) {
    super(
      `${fitted} of ${events} events could be decided within ${DECIDE_WITHIN_MS / 1000} s, and nothing is recorded; post at most ${fitted} at once`,
    );
    this.fitted = fitted;
  }
}

/** Nothing is decided later than this after a request began. A client that gives up after more may try again and go on: what it gave up does not come after it. */
const DECIDE_WITHIN_MS = 15_000;

/** `since`, here and below, as `elapsed` had it. */
const isOver = ({ elapsed }: Recorder, since: number): boolean => elapsed() - since > DECIDE_WITHIN_MS;

/** What is asked before each of the events of a request is decided, while nothing of it is recorded. Throws `TooMuch`, or `TooLate` before the first. */
export const fitting =
  (recorder: Recorder, since: number, events: number) =>
  (decided: number): void => {
    if (decided === 0) inTime(recorder, since);
    else if (isOver(recorder, since)) throw new TooMuch(decided, events);
  };

/** Throws `TooLate`. */
export const inTime = (recorder: Recorder, since: number): void => {
  if (isOver(recorder, since)) throw new TooLate('it took too long to decide, and what was not yet is not recorded; trying again is safe');
};
