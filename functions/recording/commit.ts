/** Commits what was accepted for a stream. Where another was faster, its events are decided again on what is there now. */
import { deciderOf } from '../../domain/deciders.ts';
import { isPassing } from '../ports/passing.ts';
import { CommitTooLarge, whyTooLarge } from '../stores/commit.ts';
import { type Deciding, decideAgain, seemsRepeated } from './decide.ts';
import { recognise, type Settled } from './known.ts';
import { type Outcome, type Recorder, type Request, TooLate } from './recorder.ts';
import { isRepeat } from './repeat.ts';
import { type Session, type Sessions, split, withOutcome } from './session.ts';

/** Tries before a stream that others write to all the time is given up: each lost try means that another writer got on. */
const TRIES = 100;
/** Tries before a store that takes nothing is given up. */
const FAULTS = 5;
const LONGEST_PAUSE_MS = 100;

/** Who records, in which request. */
type By = Pick<Request, 'requestId' | 'by'>;

/** Puts what is pending for a stream, or what came of its first `events`, into the log. Says whether it is in as it was decided: if not, another was faster,
 * and what other streams rest on may be another thing. Throws when the store fails, or it is too late to decide again. */
export const commit = async (
  recorder: Recorder,
  sessions: Sessions,
  { stream, events }: { stream: string; events: number },
  deciding: Deciding,
  requestId: string,
): Promise<boolean> => {
  const { first, restOn } = split(sessions.get(stream), events);
  const ended = await commitWhole(recorder, sessions.set(first), sessions, deciding, requestId);
  const isAsDecided = ended.decided.every(({ outcome }, n) => outcome === first.decided[n]?.outcome);
  const rest = sessions.set(restOn(ended.loaded, ended.decided));
  if (!isAsDecided && rest.decided.length > 0) decideAgain(sessions, [stream], deciding);
  return isAsDecided;
};

const commitWhole = async (
  recorder: Recorder,
  start: Session,
  sessions: Sessions,
  deciding: Deciding,
  requestId: string,
): Promise<Session> => {
  let session = start;
  const { stream } = session.loaded;
  for (let lost = 0, failed = 0; session.pending.length > 0; ) {
    if (await isRecorded(recorder, session, deciding)) return unchanged(session);
    const appended = await append(recorder, session, { requestId, by: deciding.by }, failed === FAULTS - 1);
    if (appended instanceof CommitTooLarge) return refused(session, appended);
    if (appended) {
      const { loaded, winner } = appended;
      recorder.warm.set(stream, loaded);
      if (!winner) return { ...session, loaded };
      if (lost === TRIES) throw new TooLate(`${stream} is written to by too many at once; trying again is safe`);
      lost += 1;
      await recognise(recorder.store, { ...session, loaded }, session.decided, deciding, winner);
      sessions.set({ ...session, loaded });
      decideAgain(sessions, [stream], deciding);
      session = sessions.get(stream);
    } else failed += 1;
    await recorder.pause(recorder.random() * Math.min(LONGEST_PAUSE_MS, 2 ** (lost + failed - 1)));
    deciding.inTime(0);
  }
  return session;
};

/** Whether the events of the session are in the log already, because this is the second try of a request whose answer got lost. */
export const isRecorded = async ({ store }: Recorder, session: Session, { facts }: Deciding): Promise<boolean> =>
  seemsRepeated(session, facts) && (await isRepeat(store, session.loaded.stream, session.pending));

/** One try, with an instant of its own. Undefined when the store did not take it, or did not say so: the next try finds out. Throws that fault when it is
 * the `last`. */
const append = async ({ store, instants }: Recorder, { category, loaded, pending }: Session, { requestId, by }: By, isLast: boolean) => {
  try {
    return await store.append(deciderOf(category), loaded, pending, { at: await instants.next(loaded.at), c: requestId, by });
  } catch (error) {
    if (error instanceof CommitTooLarge) return error;
    if (isLast || !isPassing(error)) throw error;
    return undefined;
  }
};

/** Nothing of a stream's events is new. */
export const unchanged = (session: Session): Session =>
  withOutcome(session, ({ stream }) => ({ status: 'unchanged', stream, version: session.loaded.head }));

const tooLarge = (message: string): Outcome => ({ status: 'refused', problem: { code: 'commit-too-large', detail: message } });

/** Refuses all that rests on a commit that no item can hold: other streams of the request are recorded all the same. */
const refused = (session: Session, { message }: CommitTooLarge): Session =>
  withOutcome(session, (before) => (before.version > session.loaded.head ? tooLarge(message) : before));

/** Settles that what is to go into commits that no item can hold is refused, before anything is put. Says whether there was any: then whatever named it has
 * to be decided again. */
export const refuseTooLarge = (sessions: Sessions, settled: Settled): boolean => {
  const before = settled.size;
  for (const session of sessions.pending.map((stream) => sessions.get(stream))) {
    const why = whyTooLarge(session.loaded, session.pending);
    if (!why) continue;
    for (const { index, outcome } of refused(session, new CommitTooLarge(why)).decided) settled.set(index, outcome);
  }
  return settled.size > before;
};
