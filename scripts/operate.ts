/** `npm run verify`, `rebuild`, `export`, …: one operating script by its name. Exit codes: 0 done, 1 failed, asked for in a way that makes no sense, or
 * not as it should be. */
import { operate } from './operations.ts';

const [name = '', ...args] = process.argv.slice(2);
if (!(await operate(name, args, { out: console.log, say: console.error }))) process.exitCode = 1;
