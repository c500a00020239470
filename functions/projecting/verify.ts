/** Compares everything that was computed with the log: all rows, and all boards. */
import { views } from '../../domain/views.ts';
import { foldOf } from '../stores/world/refolded.ts';
import { type Boards, boardCheck } from './verify-boards.ts';
import { type Compared, type Difference, verifyRows } from './verify-rows.ts';

/** Gives how many streams were replayed, and what differs. Throws what a retry may mend. */
export const verify = async (
  compared: Compared & { boards: Boards },
  progress: (streams: number) => void,
): Promise<{ streams: number; differences: Difference[] }> => {
  let streams = 0;
  const boards = await boardCheck(compared.boards, (view, at) => foldOf(compared.store, view, at), compared.pause);
  const rows = await verifyRows(compared, {
    views,
    isWhole: true,
    wantedVersions: boards.wantedVersions,
    seen: boards.seen,
    progress: (done) => {
      streams = done;
      progress(done);
    },
  });
  return { streams, differences: [...rows, ...(await boards.differences())] };
};
