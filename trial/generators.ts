/** `npm run generators`: makes clients of the document by the generators that people use, lets each parse a real answer of every reading, and writes what came of
 * it into docs/clients.md. It downloads the generators into a temporary folder; a program that is missing is named. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Answered, askedOf } from './generators/asked.ts';
import { compiledGenerators } from './generators/compiled.ts';
import { pythonGenerators } from './generators/python.ts';
import { tableReaders } from './generators/tables.ts';
import { type Generator, has, write } from './generators/tool.ts';
import { typescriptGenerators } from './generators/typescript.ts';

const HELP = `Usage: npm run generators -- [--only WORD] [--keep]

  --only WORD   only generators with this in their names; docs/clients.md stays as it is
  --keep        leaves the folder with the clients, and says where it is
  --help        this text
`;

const GENERATORS: Generator[] = [...pythonGenerators, ...typescriptGenerators, ...compiledGenerators, ...tableReaders];

/** `fault`: why there is no client; else which answers it did not parse, and why. */
type Result = { name: string; reads?: 'rows' | undefined; parsed: number; of: number; faults: string[] };

const resultOf = ({ name, needs, reads, run }: Generator, root: string, document: unknown, all: Answered[]): Result => {
  const answers = reads ? all.filter(({ rows }) => rows) : all;
  const [of, missing] = [answers.length, needs.filter((program) => !has(program))];
  if (missing.length > 0) return { name, reads, parsed: 0, of, faults: [`not tried: ${missing.join(', ')} is not on this machine`] };
  const folder = join(root, name.replace(/[^a-z0-9]+/g, '-'));
  mkdirSync(folder);
  write(folder, 'openapi.json', JSON.stringify(document));
  write(folder, 'answers.json', JSON.stringify(answers));
  try {
    const lines = run(folder, answers)
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const bad = lines.filter(([, said]) => said !== 'ok');
    return { name, reads, parsed: lines.length - bad.length, of, faults: bad.map(([operation, said]) => `${operation}: ${said}`) };
  } catch (error) {
    return { name, reads, parsed: 0, of, faults: [String(error)] };
  }
};

const tableOf = (results: Result[]): string => results.map(({ name, parsed, of }) => `| ${name} | ${parsed} of ${of} |`).join('\n');

const pageOf = (results: Result[]): string => `# Clients that others generate

\`npm run generators\` makes a client of \`/openapi.json\` by each of these, in its newest version, and lets its models parse a real answer of every reading, from a system
with the shipped facts. All but the zod ones write it again as well: it has to say the same, where null and left out are one.

| generator | answers parsed |
|---|---|
${tableOf(results.filter(({ reads }) => !reads))}

What reads tables reads the CSV of every reading that has rows: as many rows as NDJSON has, the same numbers, texts and sources, and days that are dates.

| reader | tables read |
|---|---|
${tableOf(results.filter(({ reads }) => reads))}
${results
  .filter(({ faults }) => faults.length > 0)
  .map(({ name, faults }) => `\n${name}:\n${faults.map((fault) => `- ${fault.replace(/\s+/g, ' ').slice(0, 300)}`).join('\n')}\n`)
  .join('')}
The client of this project, for TypeScript, is in \`client/\`.
`;

const { values } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(HELP);
} else {
  const root = mkdtempSync(join(tmpdir(), 'dealstream-generators-'));
  const { document, answers } = await askedOf();
  const chosen = GENERATORS.filter(({ name }) => name.includes(values.only ?? ''));
  const results = chosen.map((generator) => {
    const result = resultOf(generator, root, document, answers);
    console.log(`${result.name}: ${result.parsed} of ${result.of}${result.faults.map((fault) => `\n  ${fault}`).join('')}`);
    return result;
  });
  if (!values.only) writeFileSync(join(import.meta.dirname, '..', 'docs', 'clients.md'), pageOf(results));
  if (values.keep) console.log(`kept in ${root}`);
  else rmSync(root, { recursive: true });
  if (results.some(({ parsed, of }) => parsed < of)) process.exitCode = 1;
}
