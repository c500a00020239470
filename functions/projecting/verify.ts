/** Compares everything that was computed with the log: all rows, and all boards. */
import { views } from '../../domain/views.ts';
import { type Boards, boardCheck } from './verify-boards.ts';
import { type Difference, type Source, verifyRows } from './verify-rows.ts';

/** Gives how many streams were replayed, and what differs. Throws what a retry may mend. */
export const verify = async (
  source: Source & { boards: Boards },
  progress: (streams: number) => void,
): Promise<{ streams: number; differences: Difference[] }> => {
  let streams = 0;
  const boards = await boardCheck(source.boards, source.pause);
  const rows = await verifyRows(source, {
    views,
    isWhole: true,
    marks: boards.marks,
    seen: boards.seen,
    progress: (done) => {
      streams = done;
      progress(done);
    },
  });
  return { streams, differences: [...rows, ...(await boards.differences())] };
};
