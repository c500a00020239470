/** Commits what was accepted for a stream. Where another was faster, its events are decided again on what is there now. */
import { deciderOf } from '../../domain/deciders.ts';
import { CommitTooLarge, type Recording } from '../stores/commit.ts';
import { type Deciding, decideAgain, seemsRepeated } from './decide.ts';
import { inTime, type Outcome, type Recorder } from './recorder.ts';
import { isRepeat } from './repeat.ts';
import { type Session, type Sessions, withOutcome } from './session.ts';

/** Tries before a stream that others write to all the time is given up: each lost try means that another writer got on. */
const TRIES = 100;

/** The session once all that it accepted is in the log. Throws when the store fails, or it is too late to decide again. */
export const commit = async (
  recorder: Recorder,
  sessions: Sessions,
  stream: string,
  deciding: Deciding,
  recording: Recording,
): Promise<Session> => {
  let session = sessions.get(stream);
  for (let tries = 0; session.pending.length > 0; tries += 1) {
    if (await isRecorded(recorder, session, deciding)) return sessions.set(unchanged(session));
    const appended = await append(recorder, session, recording);
    if (appended instanceof CommitTooLarge) return sessions.set(refused(session, appended));
    const { loaded, conflict } = appended;
    recorder.warm.set(stream, loaded);
    if (!conflict) return sessions.set({ ...session, loaded });
    if (tries === TRIES) throw new Error(`${stream} is written to by too many at once`);
    await recorder.pause(recorder.random() * Math.min(100, 2 ** tries));
    inTime(recorder, recording.at);
    session = decideAgain(sessions, session, loaded, deciding);
  }
  return session;
};

/** Whether the events of the session are in the log already, because this is the second try of a request whose answer got lost. */
const isRecorded = async ({ store }: Recorder, session: Session, { facts }: Deciding): Promise<boolean> =>
  seemsRepeated(session, facts) && (await isRepeat(store, session.loaded.stream, session.pending));

const append = async ({ store }: Recorder, { category, loaded, pending }: Session, recording: Recording) => {
  try {
    return await store.append(deciderOf(category), loaded, pending, recording);
  } catch (error) {
    if (error instanceof CommitTooLarge) return error;
    throw error;
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
