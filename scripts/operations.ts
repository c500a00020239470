/** The operating scripts, one a row, and how one of them is run by its name. */
import { messageOf } from '../local/failure.ts';
import { deadLetters } from './dead-letters.ts';
import { logExport } from './export.ts';
import { firstKey } from './key.ts';
import { helpOf, Misused, type Operation } from './operation.ts';
import { rebuilding } from './rebuild.ts';
import { redriving } from './redrive.ts';
import { restoration } from './restore.ts';
import { stuckList } from './stuck.ts';
import { verification } from './verify.ts';

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  verify: verification,
  rebuild: rebuilding,
  stuck: stuckList,
  'dead-letters': deadLetters,
  redrive: redriving,
  export: logExport,
  restore: restoration,
  key: firstKey,
};

/** Names that operations had before. */
const FORMER: Readonly<Record<string, string>> = { import: 'restore' };

const LIST = Object.entries(OPERATIONS)
  .map(([name, { summary }]) => `  npm run ${name.padEnd(13)} ${summary}`)
  .join('\n');

/** Where texts go: results to `out`, what went wrong and remarks to `say`. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly say: (text: string) => void;
}

/** Gives whether all is as it should be. What went wrong is told in a sentence. */
export const operate = async (given: string, args: string[], { out, say }: Terminal): Promise<boolean> => {
  const name = FORMER[given] ?? given;
  if (name !== given) say(`npm run ${given} is called npm run ${name} now`);
  const operation = OPERATIONS[name];
  if (!operation) {
    say(`"${given}" is no operation:\n${LIST}`);
    return false;
  }
  if (args.includes('--help')) {
    out(helpOf(name, operation));
    return true;
  }
  try {
    return await operation.run(args);
  } catch (error) {
    say(messageOf(error));
    if (error instanceof Misused) say(`\n${helpOf(name, operation)}`);
    return false;
  }
};
