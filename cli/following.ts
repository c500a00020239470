/** `changes`: what is recorded, in its one order, to the end or for ever. */

import { answered } from '../client/api.ts';
import { type Api, changes as changesOf } from '../client/index.ts';
import { type Command, numberOf, textOf, Usage } from './command.ts';
import { operationAt } from './operation.ts';
import { cut, plain, widthOf } from './output/width.ts';
import { askText } from './readings/asking.ts';

const HEADS = ['position', 'recorded', 'stream', 'type', 'by key'];
/** Lines come one by one, so that their columns are as wide as most of what comes. */
const WIDTHS = [8, 20, 34, 22];

const lineOf = (cells: string[], columns: number): string =>
  cut(
    cells
      .map((cell, n) => plain(cell) + ' '.repeat(Math.max(0, (WIDTHS[n] ?? 0) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
    columns,
  );

/** The position of the last event of all. */
const lastOf = async (api: Api): Promise<number> =>
  (await answered(api.GET('/v1/changes', { params: { query: { limit: 1, wait: 0 } } }))).last;

export const changes: Command = {
  usage: '[--after POSITION | --tail N] [--limit N] [--follow]',
  summary: 'Every recorded event in one gap-free order; with --follow it waits for more.',
  examples: ['dealstream changes --tail 20', 'dealstream changes --after 1388 --follow --json', 'dealstream changes --limit 20'],
  words: [0, 0],
  options: {
    after: { type: 'string' },
    tail: { type: 'string' },
    limit: { type: 'string' },
    wait: { type: 'string' },
    follow: { type: 'boolean' },
    csv: { type: 'boolean' },
  },
  told: [
    { option: 'after', takes: 'POSITION', says: 'What came behind it (0).' },
    { option: 'tail', takes: 'N', says: 'The last so many.' },
    { option: 'limit', takes: 'N', says: 'At most so many.' },
    { option: 'follow', takes: '', says: 'Waits for more.' },
    { option: 'wait', takes: 'N', says: 'With --csv: how many seconds to wait where there is nothing new.' },
    { option: 'csv', takes: '', says: `A page as CSV: ${operationAt('GET /v1/changes').summary.toLowerCase()}.` },
  ],
  reads: ['GET /v1/changes'],
  run: async ({ api, values, json, columns, out }) => {
    const most = numberOf(values, 'limit') ?? Number.POSITIVE_INFINITY;
    const tail = numberOf(values, 'tail');
    if (tail !== undefined && textOf(values, 'after') !== undefined) throw new Usage('--tail and --after: expected one of them');
    if (most === 0 || (tail === 0 && !values.follow)) return true;
    const after = tail === undefined ? (numberOf(values, 'after') ?? 0) : Math.max(0, (await lastOf(api)) - tail);
    if (values.csv) {
      const query = { after: String(after), wait: String(numberOf(values, 'wait') ?? 0), limit: String(Math.min(500, most)) };
      for await (const page of askText(api, { method: 'GET', path: '/v1/changes', segments: {}, query }, 'text/csv', 1))
        out(page.trimEnd());
      return true;
    }
    const position = { after, follow: values.follow === true, limit: Math.min(500, most) };
    let count = 0;
    for await (const change of changesOf(api, position)) {
      if (!json && count === 0) out(lineOf(HEADS, columns));
      const { position: at, recordedAt, stream, version, type, actor = '' } = change;
      out(
        json
          ? JSON.stringify(change)
          : lineOf([String(at), recordedAt.replace(/\.\d+Z$/, 'Z'), `${stream}@${version}`, type, actor], columns),
      );
      count += 1;
      if (count >= most) break;
    }
    return true;
  },
};
