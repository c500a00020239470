/** Answers what a request would be answered, with what it would change and whom that would be told, and records nothing. */
import { type Change, type Effect, effectsOf, noticesAbout } from '../../domain/effects.ts';
import type { ValuationNotice } from '../../domain/notification/notice.ts';
import { splitStream } from '../ports/names.ts';
import { isRecorded, unchanged } from './commit.ts';
import { outcomesOf, plan } from './record.ts';
import type { Outcome, Recorder, Request } from './recorder.ts';
import { type Session, versionOf } from './session.ts';

export type Rehearsed = { outcomes: Outcome[]; effects: Effect[]; notices: ValuationNotice[] };

const changeOf = (session: Session): Change => {
  const { category, loaded, state } = session;
  const [, id] = splitStream(loaded.stream);
  return { category, id, before: loaded.state, after: state, from: loaded.head, to: versionOf(session) };
};

/** Throws as `record` does. */
export const rehearse = async (recorder: Recorder, request: Request): Promise<Rehearsed> => {
  const { sessions, deciding } = await plan(recorder, request);
  for (const stream of sessions.pending) {
    const session = sessions.get(stream);
    if (await isRecorded(recorder, session, deciding)) sessions.set({ ...unchanged(session), pending: [], state: session.loaded.state });
  }
  const changes = sessions.pending.map((stream) => changeOf(sessions.get(stream)));
  return {
    outcomes: outcomesOf(sessions),
    effects: changes.flatMap((change) => effectsOf(change, deciding.facts.today)),
    notices: changes.flatMap(noticesAbout),
  };
};
