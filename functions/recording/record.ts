/** Records the events of one request, as if posted one by one; what is accepted for one stream becomes one commit. */
import { inParallel } from '../ports/parallel.ts';
import { commit, refuseTooLarge } from './commit.ts';
import { type Deciding, decideAgain, decideAll } from './decide.ts';
import { recognise } from './known.ts';
import { factsFor, load, streamOf } from './load.ts';
import { nextToPut } from './order.ts';
import { fitting, inTime, type Outcome, type PostedEvent, type Recorder, type Request } from './recorder.ts';
import type { Sessions } from './session.ts';

/** Settles what is recorded already, stream by stream. */
const recogniseAll = async ({ store }: Recorder, events: PostedEvent[], sessions: Sessions, deciding: Deciding): Promise<void> => {
  const indexed = events.map((posted, index) => ({ index, posted }));
  const byStream = Map.groupBy(indexed, ({ posted }) => streamOf(posted));
  await inParallel([...byStream], ([stream, of]) => recognise(store, sessions.get(stream), of, deciding));
};

/** Puts everything that is pending, as much at a time as names nothing that is not in yet. What is not as it was decided has the rest decided again. */
const commitAll = async (recorder: Recorder, sessions: Sessions, deciding: Deciding, requestId: string): Promise<void> => {
  for (let next = nextToPut(sessions); next.length > 0; next = nextToPut(sessions)) {
    const ended: boolean[] = [];
    await inParallel(next, async (one) => void ended.push(await commit(recorder, sessions, one, deciding, requestId)));
    if (ended.includes(false)) decideAgain(sessions, sessions.pending, deciding);
  }
};

/** Decides on a whole request: what would be recorded of it now. */
export const plan = async (recorder: Recorder, { events, by, condition }: Request) => {
  const [at, since] = [recorder.now(), recorder.elapsed()];
  const sessions = await load(recorder, events);
  const facts = await factsFor(recorder, events, sessions, at);
  const deciding: Deciding = { facts, at, by, settled: new Map(), condition, inTime: fitting(recorder, since, events.length) };
  await recogniseAll(recorder, events, sessions, deciding);
  inTime(recorder, since);
  decideAll(
    sessions,
    events.map((posted, index) => ({ index, posted })),
    deciding,
  );
  while (refuseTooLarge(sessions, deciding.settled)) decideAgain(sessions, sessions.streams, deciding);
  // From here on some of it may be recorded: what is decided again is in time, or it is too late.
  return { sessions, deciding: { ...deciding, inTime: () => inTime(recorder, since) } };
};

/** What came of each event, in the order posted. */
export const outcomesOf = (sessions: Sessions): Outcome[] => {
  const decided = sessions.streams.map((stream) => sessions.get(stream)).flatMap((session) => [...session.done, ...session.decided]);
  return decided.sort((a, b) => a.index - b.index).map(({ outcome }) => outcome);
};

/** Answers for each event in the order posted. Throws when the store fails or it is too late: then posting again is safe. */
export const record = async (recorder: Recorder, request: Request): Promise<Outcome[]> => {
  const { sessions, deciding } = await plan(recorder, request);
  await commitAll(recorder, sessions, deciding, request.requestId);
  return outcomesOf(sessions);
};
