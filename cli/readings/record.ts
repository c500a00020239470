/** The record itself: streams, and what changed between two instants. */
import { type Command, Usage } from '../command.ts';
import { column, instant, made, number, publisher, text, word } from './column.ts';
import { type Reading, read, reading } from './reading.ts';
import { textAt, valueAt } from './value.ts';

/** A value in few words: an amount by its figure, else as JSON. */
const brief = (path: string) =>
  made((row) => {
    const value = valueAt(row, path);
    return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
  }, true);

const diff: Reading = {
  key: 'GET /v1/diff',
  word: { parameter: 'organization', as: 'ORGANIZATION' },
  tables: [
    {
      rows: 'changes',
      none: 'nothing changed',
      columns: [
        column('of', 'stream', text, 1),
        column('field', 'field', text, 0),
        column('before', '', brief('before'), 0),
        column('after', '', brief('after'), 0),
        column('by', 'cause.type', word, 2),
        column('why', 'cause.reason', word, 3),
        column('published by', 'cause.source', publisher, 1),
        column('recorded', 'cause.recordedAt', instant, 3),
      ],
    },
  ],
};

const stream: Reading = {
  key: 'GET /v1/streams/{category}/{id}',
  words: ['CATEGORY/ID'],
  tables: [
    {
      rows: 'events',
      columns: [
        column('version', 'version', number, 0),
        column('recorded', 'recordedAt', instant, 0),
        column('type', 'type', word, 0),
        column(
          'of',
          '',
          made((row) => textAt(row, 'data.round') ?? textAt(row, 'data.mark') ?? textAt(row, 'data.phase') ?? textAt(row, 'data.stake')),
          1,
        ),
        column('published by', 'data.source', publisher, 1),
        column('by key', 'actor', word, 2),
        column('posted as', 'posted.id', text, 4),
      ],
    },
  ],
};

const health: Reading = { key: 'GET /health', facts: [column('status', 'status', word)] };

const ofStream = reading(stream, {
  summary: 'What exactly was recorded of one thing, when, by whose key.',
  examples: ['dealstream stream organization/moonshot', 'dealstream stream cluster/msft-gpt4 --json'],
});

export const recordCommands: Record<string, Command> = {
  diff: {
    ...reading(diff, {
      summary: 'What the record changed between two instants, and why.',
      examples: ['dealstream diff moonshot --from 2026-01-01T00:00:00Z --to 2027-01-01T00:00:00Z'],
    }),
  },
  stream: {
    ...ofStream,
    run: (around) => {
      const [category, id, ...rest] = (around.words[0] ?? '').split('/');
      if (!category || !id || rest.length > 0)
        throw new Usage(`"${around.words[0]}": expected a category and an Id: organization/moonshot`);
      return read({ ...around, words: [category, id] }, stream);
    },
  },
  health: reading(health, { summary: 'Whether the service answers.', examples: ['dealstream health'] }),
};
