/** Records the events of one request, as if posted one by one; what is accepted for one stream becomes one commit. */
import { inParallel } from '../ports/parallel.ts';
import { commit } from './commit.ts';
import { type Deciding, decide } from './decide.ts';
import { recognise } from './known.ts';
import { factsFor, load, streamOf } from './load.ts';
import { inTime, type Outcome, type PostedEvent, type Recorder, type Request } from './recorder.ts';
import type { Sessions } from './session.ts';

/** Settles what is recorded already, stream by stream. */
const recogniseAll = async ({ store }: Recorder, events: PostedEvent[], sessions: Sessions, deciding: Deciding): Promise<void> => {
  const indexed = events.map((posted, index) => ({ index, posted }));
  const byStream = Map.groupBy(indexed, ({ posted }) => streamOf(posted));
  await inParallel([...byStream], ([stream, of]) => recognise(store, sessions.get(stream), of, deciding));
};

/** Answers for each event in the order posted. Throws when the store fails or it is too late: then posting again is safe. */
export const record = async (recorder: Recorder, { events, requestId, by, condition }: Request): Promise<Outcome[]> => {
  const at = recorder.now();
  const sessions = await load(recorder, events);
  const deciding: Deciding = { facts: await factsFor(recorder, events, sessions, at), at, by, settled: new Map(), condition };
  await recogniseAll(recorder, events, sessions, deciding);
  inTime(recorder, at);
  for (const [index, posted] of events.entries()) decide(sessions, streamOf(posted), index, posted, deciding);

  const commitAll = (streams: string[]): Promise<void> =>
    inParallel(streams, async (stream) => void (await commit(recorder, sessions, stream, deciding, requestId)));
  const isNew = (stream: string): boolean => sessions.get(stream).loaded.head === 0;
  const [fresh, known] = [sessions.streams.filter(isNew), sessions.streams.filter((stream) => !isNew(stream))];
  // New streams first: what others of the request may name is in before they are. Should a put fail, nothing names what is not there.
  await commitAll(fresh);
  await commitAll(known);

  const decided = sessions.streams.flatMap((stream) => sessions.get(stream).decided);
  return decided.sort((a, b) => a.index - b.index).map(({ outcome }) => outcome);
};
