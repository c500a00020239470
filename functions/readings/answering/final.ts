/** Whether an answer about an instant is final: nothing more is recorded up to it, and what the answer rests on has applied everything up to it. */
import { rollUps } from '../../../domain/boards/roll-up.ts';
import { type View, views } from '../../../domain/views.ts';
import { type Problem, problem } from '../../http/problem.ts';
import { type FinalityStore, SETTLE_MS } from '../../stores/finality.ts';
import type { Reader } from '../world/reader.ts';
import { type Basis, boardsBasis, type Followed, followedUpTo, rowsBasis } from './marks.ts';
import type { Clock } from './waiting.ts';

const MOST_MS = 5_000;
const STEP_MS = 100;
/** A pulse goes out at most so often. */
const PULSE_EVERY_MS = 1_000;

export type Finalizing = Pick<Reader, 'store' | 'changes' | 'rows' | 'boards' | 'finality' | 'clock' | 'known'>;

export const notYetFinal = (at: number, inMs: number): Problem => {
  const recordedAt = new Date(at).toISOString();
  const after = { 'retry-after': String(Math.max(1, Math.ceil(inMs / 1000))) };
  return problem('not-yet-final', `what was recorded up to ${recordedAt} is not all in yet`, { recordedAt }, after);
};

/** Waits until `isSo`. Throws 503 when it is not within the time that a reading may wait. */
export const until = async ({ clock }: Pick<Finalizing, 'clock'>, at: number, isSo: () => Promise<boolean>): Promise<void> => {
  const end = clock.now() + MOST_MS;
  while (!(await isSo())) {
    if (clock.now() >= end) throw notYetFinal(at, 1_000);
    await clock.pause(STEP_MS);
  }
};

/** Promises that nothing more is recorded up to `at`, which lies further back than any put takes. */
const promise = async ({ finality, known }: Pick<Reader, 'finality' | 'known'>, at: number): Promise<void> => {
  if (at <= known.promised) return;
  await finality.promise(at);
  known.promised = at;
};

/** Waits until nothing more is recorded up to `at`, and sees to it. Throws 503 when it lies too far ahead. */
export const settled = async (reader: Finalizing, at: number): Promise<void> => {
  const { clock, finality, known } = reader;
  if (at <= known.promised) return;
  const left = (): number => at + SETTLE_MS - clock.now();
  if (left() > 0) {
    // By a clock that has stepped back it may lie ahead, and be promised all the same.
    known.promised = Math.max(known.promised, await finality.promised());
    if (at <= known.promised) return;
    if (left() > MOST_MS) throw notYetFinal(at, left());
    await clock.pause(left());
  }
  await promise(reader, at);
};

/** Asks how far everything has its place in the order of changes. */
const pulse = async (reader: Pick<Finalizing, 'clock' | 'finality' | 'known'>): Promise<void> => {
  const { clock, finality, known } = reader;
  if (clock.now() - known.pulsedAt < PULSE_EVERY_MS && clock.now() >= known.pulsedAt) return;
  known.pulsedAt = clock.now();
  const at = Math.max(known.promised, clock.now() - SETTLE_MS);
  await promise(reader, at);
  await finality.pulse(at);
};

/** Looks how far a basis has followed. */
const look = async (reader: Finalizing, basis: Basis): Promise<number> => {
  const { known, clock } = reader;
  const upTo = Math.max(known.followed.get(basis.name)?.upTo ?? 0, await followedUpTo(reader, basis, known.sequenced));
  known.followed.set(basis.name, { upTo, seenAt: clock.now() });
  return upTo;
};

/** Whether everything up to `at` has its place in the order of changes. If not, asks for it. */
const isSequenced = async (reader: Finalizing, at: number): Promise<boolean> => {
  const { finality, known } = reader;
  if (known.sequenced >= at) return true;
  known.sequenced = Math.max(known.sequenced, await finality.sequenced());
  if (known.sequenced >= at) return true;
  await pulse(reader);
  return false;
};

/** Waits until everything up to `at` is applied to all that a basis holds. */
export const untilFollowed = (reader: Finalizing, basis: Basis, at: number): Promise<void> =>
  until(reader, at, async () => {
    if ((reader.known.followed.get(basis.name)?.upTo ?? 0) >= at) return true;
    return (await isSequenced(reader, at)) && (await look(reader, basis)) >= at;
  });

/** Whether everything up to `at` is applied to the row of a stream that was read just now. */
export const isRowFinal = async ({ store }: Finalizing, view: View, id: string, row: { v: number; at: number } | undefined, at: number) => {
  if (row && row.at > at) return true;
  const stream = `${view.hears}/${id}`;
  const next = (await store.instantsAt([{ stream, version: (row?.v ?? 0) + 1 }])).get(stream);
  return next === undefined || Math.max(next, row?.at ?? 0) > at;
};

/** Moves every mark on, and asks how far everything is for the next time: what the sweeper does, so that who reads finds little behind a mark. */
export const moveMarksOn = async (reader: Followed & { finality: FinalityStore; clock: Pick<Clock, 'now'> }): Promise<void> => {
  const { clock, finality } = reader;
  const sequenced = await finality.sequenced();
  for (const view of views) await followedUpTo(reader, await rowsBasis(reader, view), sequenced, true);
  for (const rollUp of rollUps) await followedUpTo(reader, boardsBasis(reader, rollUp), sequenced, true);
  const at = Math.max(await finality.promised(), clock.now() - SETTLE_MS);
  await finality.promise(at);
  await finality.pulse(at);
};

/** How old what is said of an answer about now may be: it is looked up again after so long, and asked for anew when nobody else has for a minute. */
const SEEN_FOR_MS = 5_000;
const OLD_MS = 60_000;

/** The latest instant that is known to be final for all that a basis holds, without waiting for more. How far boards are is left to the sweeper to look at. */
export const finalUpTo = async (reader: Finalizing, basis: Basis): Promise<number> => {
  const { clock, finality, known } = reader;
  const seen = known.followed.get(basis.name);
  if (seen && clock.now() - seen.seenAt < SEEN_FOR_MS) return seen.upTo;
  const upTo = Math.max((await finality.mark(basis.name)).at, seen?.upTo ?? 0);
  known.followed.set(basis.name, { upTo, seenAt: clock.now() });
  if (basis.isLarge || clock.now() - upTo <= OLD_MS) return upTo;
  await isSequenced(reader, clock.now() - OLD_MS);
  return look(reader, basis);
};
