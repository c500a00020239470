/** Rules on chips and money, and whom they touch. */
import type { Command } from '../command.ts';
import { column, count, date, flag, made, only, organization, organizations, publisher, text, word } from './column.ts';
import { type Reading, reading } from './reading.ts';
import { listAt, textAt, valueAt } from './value.ts';

const successors = made(
  (row) =>
    listAt(row, 'supersededBy')
      .map((one) => `${textAt(one, 'id')} (${textAt(one, 'from') ?? '?'})`)
      .join(', '),
  true,
);
const rule = [
  column('since', 'effectiveOn', date, 0),
  column('title', 'title', text, 0),
  column('authority', 'authority', text, 3),
  column('policy', 'policy', word, 1),
  column(
    'licence',
    'licenceRequired',
    made((row) => ({ true: 'required', false: 'not by this', null: '' })[String(valueAt(row, 'licenceRequired'))] ?? ''),
    2,
  ),
  column('review', 'review', word, 4),
  column('chips', 'gpuModels', text, 2),
  column('to', 'destinations', text, 2),
  column('because', 'because', text, 1),
  column('then', '', successors, 1),
  column('published by', 'source', publisher, 3),
  column('id', 'id', word, 3),
];
const NO_ADVICE = () => ['This is no legal advice.'];

const restrictions: Reading = {
  key: 'GET /v1/restrictions',
  tables: [
    { rows: 'restrictions', title: 'Applies', none: 'Nothing that is recorded applies for sure.', columns: rule },
    { rows: 'announced', title: 'Announced only', columns: rule },
    { rows: 'reachUnknown', title: 'Whether these reach it cannot be told', columns: rule },
    { rows: 'otherModels', title: 'These name other chips, maybe as examples', columns: rule },
  ],
  foot: NO_ADVICE,
};

const chips = made((row) => [...new Set(listAt(row, 'phases').map((one) => textAt(one, 'gpuModel') ?? '?'))].join(', '), true);
const siteColumns = [
  column('cluster', 'name', text, 0),
  column(
    'phases',
    '',
    made((row) => listAt(row, 'phases').length),
    1,
  ),
  column('chips', '', chips, 0),
  column('id', 'cluster', word, 2),
];
const allocated = [
  column('tenant', 'tenant', organization, 0),
  column('GPUs', 'gpus', count, 0),
  column('cluster', 'cluster', word, 1),
  column('allocation', 'allocation', word, 2),
];
const touched = [
  {
    rows: 'startups',
    title: 'Startups touched',
    none: 'No startup is surely touched.',
    columns: [
      column('startup', 'name', text, 0),
      column('GPUs', 'gpus', count, 0),
      column('named', 'named', only('by name'), 1),
      column('investors', 'investors', organizations, 1),
    ],
  },
  { rows: 'clusters', title: 'Clusters touched', none: 'No cluster is surely touched.', columns: siteColumns },
  { rows: 'allocations', title: 'Allocations touched', columns: allocated },
  { rows: 'couldTouch.clusters', title: 'Clusters that it could touch: nobody states the chip, or all of the reach', columns: siteColumns },
  { rows: 'couldTouch.allocations', title: 'Allocations that it could touch', columns: allocated },
];

const exposure: Reading = {
  key: 'GET /v1/restrictions/{id}/exposure',
  words: ['RESTRICTION'],
  facts: [column('restriction', 'restriction', word), column('on', 'on', date), column('in force', 'inForce', flag)],
  tables: touched,
  foot: NO_ADVICE,
};
const whatIf: Reading = { key: 'POST /v1/restrictions/what-if', facts: [column('on', 'on', date)], tables: touched, foot: NO_ADVICE };

export const controlCommands: Record<string, Command> = {
  restrictions: reading(restrictions, {
    summary: 'What applies on a day, and what took its place.',
    examples: ['dealstream restrictions --gpu-model H20 --destination CN --as-of 2025-05-01'],
  }),
  exposure: reading(exposure, {
    summary: 'Whom a restriction touches.',
    examples: ['dealstream exposure entity-list-zhipu-2025-01'],
  }),
  'what-if': {
    ...reading(whatIf, {
      summary: 'Whom a draft would touch: by options, or as JSON in a file or a pipe.',
      examples: ['dealstream what-if --scope goods --policy denial --effective-on 2027 --gpu-models H100 --destinations US'],
    }),
    usage: '[FILE] [OPTION …]',
    words: [0, 1],
  },
};
