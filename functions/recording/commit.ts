/** Commits what was accepted for a stream. Where another was faster, its events are decided again on what is there now. */
import { deciderOf } from '../../domain/deciders.ts';
import { isPassing } from '../ports/passing.ts';
import { CommitTooLarge } from '../stores/commit.ts';
import { type Deciding, decideAgain, seemsRepeated } from './decide.ts';
import { recognise } from './known.ts';
import { inTime, type Outcome, type Recorder, type Request, TooLate } from './recorder.ts';
import { isRepeat } from './repeat.ts';
import { type Session, type Sessions, withOutcome } from './session.ts';

/** Tries before a stream that others write to all the time is given up: each lost try means that another writer got on. */
const TRIES = 100;
/** Tries before a store that takes nothing is given up. */
const FAULTS = 5;
const LONGEST_PAUSE_MS = 100;

/** Who records, in which request. */
type By = Pick<Request, 'requestId' | 'by'>;

/** The session once all that it accepted is in the log. Throws when the store fails, or it is too late to decide again. */
export const commit = async (
  recorder: Recorder,
  sessions: Sessions,
  stream: string,
  deciding: Deciding,
  requestId: string,
): Promise<Session> => {
  let session = sessions.get(stream);
  for (let lost = 0, failed = 0; session.pending.length > 0; ) {
    if (await isRecorded(recorder, session, deciding)) return sessions.set(unchanged(session));
    const appended = await append(recorder, session, { requestId, by: deciding.by }, failed === FAULTS - 1);
    if (appended instanceof CommitTooLarge) return sessions.set(refused(session, appended));
    if (appended) {
      const { loaded, winner } = appended;
      recorder.warm.set(stream, loaded);
      if (!winner) return sessions.set({ ...session, loaded });
      if (lost === TRIES) throw new TooLate(`${stream} is written to by too many at once; trying again is safe`);
      lost += 1;
      await recognise(recorder.store, { ...session, loaded }, session.decided, deciding, winner);
      session = decideAgain(sessions, session, loaded, deciding);
    } else failed += 1;
    await recorder.pause(recorder.random() * Math.min(LONGEST_PAUSE_MS, 2 ** (lost + failed - 1)));
    inTime(recorder, deciding.at);
  }
  return session;
};

/** Whether the events of the session are in the log already, because this is the second try of a request whose answer got lost. */
const isRecorded = async ({ store }: Recorder, session: Session, { facts }: Deciding): Promise<boolean> =>
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
const unchanged = (session: Session): Session =>
  withOutcome(session, ({ stream }) => ({ status: 'unchanged', stream, version: session.loaded.head }));

/** Refuses all that was to go into a commit that no item can hold: other streams of the request are recorded all the same. */
const refused = (session: Session, { message }: CommitTooLarge): Session => {
  const outcome: Outcome = { status: 'refused', problem: { code: 'commit-too-large', detail: message } };
  return withOutcome(session, (before) => (before.version > session.loaded.head ? outcome : before));
};
