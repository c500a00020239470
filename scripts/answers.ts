/** `npm run answers -- --out DIR`: everything that a system of a checkout answers about the shipped facts, to be compared with what another one answers:
 * `npm run answers -- --compare DIR1 DIR2`. For a change that is to change no answer, or only some. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Answer, type Ask, askerOf, compared, nameOf, nextOf, type Question } from './answers/asked.ts';
import { differencesOf } from './answers/differences.ts';
import { newFolder } from './answers/folder.ts';
import { lastQuestion, readingsOf, refusals } from './answers/questions.ts';
import { type Run, run } from './answers/run.ts';
import { type Change, settled } from './answers/settled.ts';
import { worldOf } from './answers/world.ts';

const HELP = `Usage: npm run answers -- --out DIR [--root CHECKOUT]
       npm run answers -- --compare DIR1 DIR2

  --out DIR          asks a system with the shipped facts, and keeps each answer in a file of its own
  --root CHECKOUT    whose system it is, with its packages installed (this one)
  --compare          prints which answers differ, and where first; exit code 1 when any do
  --help             this text
`;

/** Readings that are asked at once. */
const AT_ONCE = 4;
const SHOWN_EVERY = 500;

type Keep = (question: string, answer: Answer) => void;
type Asking = { ask: Ask; keep: Keep };

const withPages = async (question: Question, { ask, keep }: Asking): Promise<void> => {
  const name = nameOf(question);
  let page: Question | undefined = question;
  for (let n = 1; page; n += 1) {
    const answer: Answer = await ask(page);
    keep(n === 1 ? name : `${name} (page ${n})`, answer);
    page = question.pages && nextOf(page, answer);
  }
};

const askAll = async (questions: Question[], atOnce: number, asking: Asking): Promise<void> => {
  const waiting = questions.entries();
  const lane = async (): Promise<void> => {
    for (const [n, question] of waiting) {
      await withPages(question, asking);
      if ((n + 1) % SHOWN_EVERY === 0) console.log(`  ${n + 1} of ${questions.length} questions`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};

/** Streams that are written to in one request get their positions in any order: all else of a change is compared, stream by stream. */
const byStream = (changes: readonly Change[]): string => {
  const gapFree = changes.every(({ position }, n) => position === n + 1);
  const inOrder = changes.toSorted((a, b) => (a.stream === b.stream ? a.version - b.version : a.stream < b.stream ? -1 : 1));
  const lines = inOrder.map(({ position: _position, ...change }) => JSON.stringify(change));
  return [`${changes.length} positions ${gapFree ? 'without a gap' : 'with gaps'}`, ...lines].join('\n');
};

const readerOf = async (ask: Ask): Promise<string> => {
  const body = JSON.stringify({ id: 'reader', name: 'reader', scopes: ['read'] });
  const answer = await ask({ method: 'POST', path: '/v1/keys', headers: { 'content-type': 'application/json' }, body });
  const { key }: { key?: string } = JSON.parse(answer.body);
  if (!key) throw new Error(`POST /v1/keys: ${answer.status} ${answer.body}`);
  return key;
};

const askSystem = async ({ url, key, events }: Run, keep: Keep): Promise<void> => {
  const askAdmin = askerOf(url, { admin: key });
  const changes = await settled(askAdmin, events);
  console.log(`  ${events} events, all of them applied`);
  const ask = askerOf(url, { admin: key, reader: await readerOf(askAdmin) });
  const keepCompared: Keep = (question, answer) => keep(question, compared(answer, key));
  const world = worldOf(changes);
  keepCompared('GET /v1/changes (all, by stream)', { status: 200, headers: [], body: byStream(changes) });
  await askAll(readingsOf(world), AT_ONCE, { ask, keep: keepCompared });
  await askAll(refusals, 1, { ask, keep: keepCompared });
  keepCompared('GET /v1/changes (behind all others)', await ask(lastQuestion(world)));
};

const record = async (out: string, root: string): Promise<void> => {
  const { keep, close } = newFolder(out);
  console.log(`starting the system of ${root}`);
  const system = await run(root);
  try {
    await askSystem(system, keep);
  } finally {
    await system.end();
  }
  console.log(`${close()} answers in ${out}`);
};

const compare = (one: string, other: string): void => {
  const { questions, differences } = differencesOf(one, other);
  for (const { question, place } of differences) console.log(`${question}\n  ${place}`);
  console.log(`${differences.length} of ${questions} answers differ`);
  if (differences.length > 0) process.exitCode = 1;
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, root: { type: 'string' }, compare: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const [one, other, ...more] = positionals;
  if (values.help) return console.log(HELP);
  if (values.compare && one && other && more.length === 0) return compare(one, other);
  if (values.compare || !values.out || one) throw new Error(HELP);
  await record(values.out, resolve(values.root ?? join(import.meta.dirname, '..')));
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
