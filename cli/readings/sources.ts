/** Sources: who says what, and what rests on it. */
import type { Command } from '../command.ts';
import { column, date, made, number, text, word } from './column.ts';
import { type Reading, reading } from './reading.ts';
import { valueAt } from './value.ts';

/** `unit-error (2)`, of every reason. */
const reasons = made((row) => {
  const counts = valueAt(row, 'reasons');
  return Object.entries(counts ?? {})
    .map(([reason, count]) => `${reason} (${count})`)
    .join(', ');
}, true);

const list: Reading = {
  key: 'GET /v1/sources',
  word: { parameter: 'publisher', as: 'PUBLISHER' },
  tables: [
    {
      rows: 'sources',
      columns: [
        column('publisher', 'publisher', text, 0),
        column('title', 'title', text, 3),
        column('published', 'lastPublishedOn', date, 2),
        column('said', 'said', number, 0),
        column('holds', 'holding', number, 1),
        column('withdrawn', 'withdrawn', number, 1),
        column('corrected', 'corrected', number, 2),
        column('days', 'daysToPublication.median', number, 2),
        column('id', 'id', word, 1),
      ],
    },
  ],
};

const one: Reading = {
  key: 'GET /v1/sources/{id}',
  words: ['SOURCE'],
  facts: [
    column('publisher', 'publisher'),
    column('title', 'title'),
    column('at', 'url'),
    column('kind', 'kind', word),
    column('licence', 'licence'),
    column('published', 'lastPublishedOn', date),
    column('statements', 'said', number),
    column('holds of things', 'holding', number),
    column('withdrawn', 'withdrawn', number),
    column('… because', '', reasons),
    column('corrected', 'corrected', number),
    column('days to publication', 'daysToPublication.median', number),
    column('rests on it', 'answers'),
  ],
  tables: [
    {
      rows: 'statements',
      columns: [
        column('of', 'stream', text, 0),
        column('what', 'thing', text, 0),
        column('published', 'publishedOn', date, 1),
        column('assurance', 'assurance', word, 2),
        column('withdrawn', 'withdrawn', word, 1),
        column('holds', 'holds', text, 1),
        column('version', 'version', number, 3),
      ],
    },
  ],
};

export const sourceCommands: Record<string, Command> = {
  sources: reading(list, {
    summary: 'Who says what, how often it was taken back, how soon it tells.',
    examples: ['dealstream sources reuters'],
  }),
  source: reading(one, { summary: 'One source, what it said, and what rests on it.', examples: ['dealstream source itiger-moonshot-err'] }),
};
