/** How a run ends that cannot go on: with one sentence, all of it stopped, and exit code 1. */

import { folderFault } from './disk/folder.ts';
import { stackOf } from './failure.ts';
import type { Runtime } from './runtime.ts';

/** Parts that do not stop in time are ended with the process. */
const PATIENCE_MS = 10_000;

let isEnding = false;

/** Says why, stops what has started, the engine at any rate, and ends the process. Whoever comes second is not heard. */
export const giveUp = (reason: string, starting: Promise<Runtime> | undefined, finish: () => void = () => {}): void => {
  if (isEnding) return;
  isEnding = true;
  console.error(`\n${reason}`);
  const leave = () => process.exit(1);
  setTimeout(leave, PATIENCE_MS);
  const stopped = starting?.then(async (runtime) => {
    finish();
    // With a folder that takes nothing a part may fail to stop: the engine has to.
    await runtime.stop().catch(() => runtime.engine.kill());
  });
  (stopped ?? Promise.resolve()).then(leave, leave);
};

/** Never comes back where a run is given up: whatever fails meanwhile fails because of that. */
export const isGivenUp = async (): Promise<void> => {
  if (isEnding) await new Promise(() => {});
};

/** Whatever nobody caught ends the run: a sentence where the data folder is at fault, otherwise where it was thrown. */
export const endAtFaults = (folder: string, starting: () => Promise<Runtime> | undefined): void => {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => giveUp(folderFault(folder, error) ?? stackOf(error), starting()));
};
