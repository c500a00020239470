/** Everything that a system recorded, in the order of changes. */
import type { Json, Running } from '../../../trial/running.ts';

export const allChanges = async (system: Running): Promise<Json[]> => {
  const all: Json[] = [];
  for (let position = 0; ; ) {
    const body = await system.get(`/v1/changes?after=${position}&limit=500&wait=0`);
    if (body.changes.length === 0) return all;
    all.push(...body.changes);
    position = body.position;
  }
};

/** A change as an event that was posted, with when it was recorded. */
export const eventIn = ({ type, stream, data, recordedAt }: Json): Json => ({
  type,
  subject: stream.slice(stream.indexOf('/') + 1),
  data,
  recordedAt,
});

/** All that a system recorded, in the order of its instants. */
export const recordedIn = async (system: Running): Promise<Json[]> =>
  (await allChanges(system)).map(eventIn).toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
