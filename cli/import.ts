/** `import`: a file of any length, batch by batch. Ended in the middle, it goes on where it was; what is refused is kept in a report. */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Refused } from '../client/index.ts';
import { type Around, type Command, numberOf, textOf, Usage } from './command.ts';
import { type Line, linesOf } from './lines.ts';
import { contentOf, postAll } from './posting.ts';

type Progress = { digest: string; done: number; appended: number; unchanged: number; refused: number };

const MOST = 1000; // events that the service takes in a request

const digestOf = (...texts: string[]): string => createHash('sha256').update(texts.join('\0')).digest('hex');

/** Where an earlier import of this very content stopped; the beginning otherwise. */
const progressIn = (file: string, digest: string): Progress => {
  const fresh = { digest, done: 0, appended: 0, unchanged: 0, refused: 0 };
  if (!existsSync(file)) return fresh;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Progress;
  return kept.digest === digest ? kept : fresh;
};

/** Posts one batch, reports what is refused, and gives the progress after it. A batch that is posted again changes nothing. */
const postBatch = async ({ api }: Around, batch: Line[], progress: Progress, report: string): Promise<Progress> => {
  const good = batch.flatMap((one) => ('event' in one ? [one] : []));
  const { results, ...counts } =
    good.length > 0
      ? await postAll(
          api,
          good.map(({ event }) => event),
        )
      : { results: [], appended: 0, unchanged: 0, refused: 0 };
  const refused = [
    ...batch.flatMap((one) => ('fault' in one ? [{ line: one.line, detail: one.fault }] : [])),
    ...results.flatMap((one) => {
      const { line, event } = good[one.index]!;
      return one.status === 'refused' ? [{ line, detail: one.problem.detail, problem: one.problem, event }] : [];
    }),
  ].sort((a, b) => a.line - b.line);
  for (const one of refused) appendFileSync(report, `${JSON.stringify(one)}\n`);
  return {
    ...progress,
    done: progress.done + batch.length,
    appended: progress.appended + counts.appended,
    unchanged: progress.unchanged + counts.unchanged,
    refused: progress.refused + refused.length,
  };
};

const dryRun = ({ out, say }: Around, lines: Line[]): boolean => {
  const faults = lines.flatMap((one) => ('fault' in one ? [one] : []));
  for (const one of lines) if ('event' in one) out(JSON.stringify(one.event));
  for (const { line, fault } of faults) say(`line ${line}: ${fault}\n`);
  say(`${lines.length - faults.length} events, ${faults.length} faults, nothing posted\n`);
  return faults.length === 0;
};

const bar = ({ done }: Progress, of: number): string => {
  const full = Math.round((done / of) * 24);
  return `\r${'█'.repeat(full)}${'░'.repeat(24 - full)} ${done}/${of}`;
};

const importAll = async (around: Around, lines: Line[], { digest, file }: { digest: string; file: string }): Promise<boolean> => {
  const { values, json, terminal, out, say } = around;
  const size = numberOf(values, 'batch') ?? 200;
  if (size < 1 || size > MOST) throw new Usage(`--batch ${size}: expected 1 to ${MOST}`);
  const [state, report] = [`${file}.progress`, textOf(values, 'report') ?? `${file}.refused.ndjson`];
  let progress = progressIn(state, digest);
  if (progress.done > 0) say(`going on behind ${progress.done} of ${lines.length}\n`);
  else rmSync(report, { force: true });
  while (progress.done < lines.length) {
    progress = await postBatch(around, lines.slice(progress.done, progress.done + size), progress, report);
    writeFileSync(state, JSON.stringify(progress));
    if (terminal) say(bar(progress, lines.length));
  }
  if (terminal) say('\n');
  rmSync(state, { force: true });
  const { digest: _digest, done: lineCount, ...counts } = progress;
  const told = { lines: lineCount, ...counts, ...(counts.refused > 0 && { report }) };
  out(
    json
      ? JSON.stringify(told)
      : `${counts.appended} appended, ${counts.unchanged} unchanged, ${counts.refused} refused${counts.refused > 0 ? `: see ${report}` : ''}`,
  );
  return counts.refused === 0;
};

const mappingIn = (file: string | undefined): { text: string; mapping: unknown } => {
  if (file === undefined) return { text: '', mapping: undefined };
  const text = contentOf(file);
  try {
    return { text, mapping: JSON.parse(text) };
  } catch (error) {
    throw new Usage(`${file} is no JSON: ${(error as Error).message}`);
  }
};

export const importing: Command = {
  usage: 'FILE [--mapping FILE] [--dry-run] [--batch N] [--report FILE]',
  summary: 'Posts a file of NDJSON or CSV, batch by batch; ended in the middle, it goes on where it was.',
  examples: ['dealstream import facts.ndjson', 'dealstream import rounds.csv --mapping rounds.json --dry-run'],
  words: [1, 1],
  options: { mapping: { type: 'string' }, 'dry-run': { type: 'boolean' }, batch: { type: 'string' }, report: { type: 'string' } },
  run: async (around) => {
    const [file = ''] = around.words;
    const [content, { text, mapping }] = [contentOf(file), mappingIn(textOf(around.values, 'mapping'))];
    const lines = linesOf(file, content, mapping);
    if (around.values['dry-run']) return dryRun(around, lines);
    try {
      return await importAll(around, lines, { digest: digestOf(content, text), file });
    } catch (error) {
      if (!(error instanceof Usage))
        around.say(`\n${error instanceof Refused ? 'refused' : 'failed'} in the middle: the same command goes on from there\n`);
      throw error;
    }
  },
};
