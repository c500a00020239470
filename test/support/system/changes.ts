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
