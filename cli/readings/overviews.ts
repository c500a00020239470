/** Overviews: what an organization has of compute, valuations of several, a search, and how far the service is. */
import type { Command } from '../command.ts';
import { sparkline } from '../output/money.ts';
import {
  amount,
  column,
  count,
  date,
  instant,
  known,
  made,
  money,
  nobody,
  number,
  organization,
  organizations,
  publisher,
  resolved,
  text,
  word,
} from './column.ts';
import { type Reading, reading } from './reading.ts';
import { intervalAt, listAt, textAt, valueAt } from './value.ts';

const granted = [
  column('provider', 'provider', organization, 0),
  column('beneficiary', 'beneficiary', organization, 0),
  column('granted', 'granted', amount, 0),
  column('granted on', 'grantedOn', date, 1),
  column('expires on', 'expiresOn', date, 2),
  column('id', 'id', word, 3),
];

const compute: Reading = {
  key: 'GET /v1/organizations/{id}/compute',
  words: ['ORGANIZATION'],
  facts: [
    column('on', 'on', date),
    column('members', 'members', organizations),
    column('clusters', 'capacity.clusters', number),
    column(
      'GPUs that it runs',
      '',
      made((row) => (valueAt(row, 'capacity') ? count.cell(valueAt(row, 'capacity.gpus'), nobody, row) : '')),
    ),
    column('GPUs that it holds', 'heldGpus', count),
  ],
  tables: [
    {
      rows: 'clusters',
      title: 'Runs',
      columns: [
        column('cluster', 'name', text, 0),
        column('operator', 'operator', organization, 2),
        column('usable', 'usableGpus', count, 0),
        column('allocated', 'allocatedGpus', count, 1),
        column('free', 'freeGpus', count, 1),
        column('H100 equivalents', 'h100Equivalents', count, 2),
        column('utilization %', 'utilization', known, 3),
        column('under', 'restrictions', text, 4),
        column('id', 'cluster', word, 3),
      ],
    },
    {
      rows: 'allocations',
      title: 'Holds',
      columns: [
        column('cluster', 'clusterName', text, 0),
        column('operator', 'operator', organization, 1),
        column('tenant', 'tenant', organization, 1),
        column('GPUs', 'gpus', count, 0),
        column('chip', 'gpuModel', text, 1),
        column('terms', 'terms', word, 2),
        column('under', 'restrictions', text, 3),
      ],
    },
    { rows: 'credits.granted', title: 'Credits granted', columns: granted },
    { rows: 'credits.received', title: 'Credits received', columns: granted },
    {
      rows: 'contracts',
      title: 'Contracts',
      columns: [
        column('as', 'role', word, 0),
        column('kind', 'contractKind', resolved(word), 1),
        column('provider', 'provider', resolved(organization), 0),
        column('customer', 'customer', resolved(organization), 0),
        column('USD', 'valueUsd', money, 0),
        column('status', 'status', resolved(word), 1),
        column('contract', 'contract', word, 3),
      ],
    },
  ],
};

const valuations: Reading = {
  key: 'GET /v1/valuations',
  word: { parameter: 'organization', as: 'ORGANIZATION,…' },
  tables: [
    {
      rows: 'timelines',
      columns: [
        column('startup', 'name', text, 0),
        column(
          'course',
          '',
          made((row) => sparkline(listAt(row, 'points').map((one) => intervalAt(one, 'usd')?.low ?? null))),
          1,
        ),
        column('worth USD', 'current.usd', money, 0),
        column('on', 'current.on', date, 1),
        column('published by', 'current.from', publisher, 1),
        column('most', 'peak.usd', money, 2),
        column('unicorn since', 'unicornSince', date, 2),
        column(
          'points',
          '',
          made((row) => listAt(row, 'points').length),
          3,
        ),
      ],
    },
  ],
};

const search: Reading = {
  key: 'GET /v1/search',
  word: { parameter: 'q', as: 'TEXT' },
  tables: [
    {
      rows: 'results',
      none: 'nothing is called like that',
      columns: [
        column('kind', 'kind', word, 0),
        column('name', 'name', text, 0),
        column('id', 'id', word, 0),
        column('of', 'organization', organization, 1),
        column(
          'matched',
          '',
          made((row) => `${textAt(row, 'matched.field')}: ${textAt(row, 'matched.text')}`, true),
          2,
        ),
      ],
    },
  ],
};

const behind = [
  column('seconds behind', 'lagSeconds', known, 0),
  column('streams behind', 'streamsBehind', number, 0),
  column('since', 'behindSince', instant, 1),
  column('final up to', 'finalUpTo', instant, 2),
];
const status: Reading = {
  key: 'GET /v1/status',
  facts: [column('now', 'now', instant), column('last position', 'position', number)],
  tables: [
    { rows: 'views', columns: [column('view', 'view', word, 0), ...behind, column('stuck', 'stuck', number, 1)] },
    { rows: 'boards', columns: [column('board', 'board', word, 0), ...behind] },
    {
      rows: 'stuck',
      title: 'Stuck',
      columns: [
        column('view', 'view', word, 0),
        column('stream', 'stream', word, 0),
        column('since', 'since', instant, 1),
        column('why', 'error', text, 1),
      ],
    },
  ],
};

export const overviewCommands = {
  search: reading(search, {
    summary: 'Whatever is called something like that.',
    examples: ['dealstream search moonshot', 'dealstream search H20 --kind chip'],
  }),
  compute: reading(compute, { summary: 'What compute an organization has and uses.', examples: ['dealstream compute microsoft'] }),
  valuations: reading(valuations, {
    summary: 'What several startups are worth.',
    examples: ['dealstream valuations moonshot,minimax', 'dealstream valuations --country CN'],
  }),
  status: reading(status, { summary: 'How far each view is, and what is stuck.', examples: ['dealstream status'] }),
} satisfies Record<string, Command>;
