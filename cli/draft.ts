/** The body of a reading that is posted: a draft in a file or a pipe, or what options say of it. */
import { type Around, Usage } from './command.ts';
import { contentOf } from './posting.ts';
import { isMembers, type Members } from './readings/value.ts';

/** Options say more than the file. Throws `Usage`. */
export const draft = ({ words: [file] }: Around, said: Members): Members => {
  if (file === undefined) return said;
  try {
    const value: unknown = JSON.parse(contentOf(file));
    if (isMembers(value)) return { ...value, ...said };
  } catch (error) {
    if (error instanceof Usage) throw error;
    throw new Usage(`${file} is no JSON: ${(error as Error).message}`);
  }
  throw new Usage(`${file}: expected an object`);
};
