/** Compute: clusters and credits. */
import type { Command } from '../command.ts';
import { between, short } from '../output/money.ts';
import {
  amount,
  column,
  count,
  date,
  flag,
  known,
  made,
  moneyIfAny,
  nobody,
  number,
  organization,
  publisher,
  resolved,
  text,
  word,
} from './column.ts';
import { type Reading, reading } from './reading.ts';
import { intervalAt, listAt, textAt, valueAt } from './value.ts';

const onDay = [
  column('usable', 'usableGpus', count, 0),
  column('allocated', 'allocatedGpus', count, 1),
  column('free', 'freeGpus', count, 0),
  column('utilization %', 'utilization', known, 2),
  column('H100 equivalents', 'h100Equivalents', count, 2),
];
const unbuilt = made((row) => {
  const states = ['claimed', 'announced', 'contracted', 'under-construction'];
  return states
    .flatMap((state) => (valueAt(row, `unbuilt.${state}`) ? [`${count.cell(valueAt(row, `unbuilt.${state}`), nobody, row)} ${state}`] : []))
    .join(', ');
}, true);

const clusters: Reading = {
  key: 'GET /v1/clusters',
  tables: [
    {
      rows: 'clusters',
      columns: [
        column('cluster', 'name', text, 0),
        column('operator', 'operator', organization, 1),
        column('country', 'country', word, 3),
        ...onDay,
        column('not built', '', unbuilt, 3),
        column('phases unknown', 'phasesUnknown', number, 4),
        column('under', 'restrictions', text, 5),
        column('id', 'id', word, 4),
      ],
    },
  ],
};

const cluster: Reading = {
  key: 'GET /v1/clusters/{id}',
  words: ['CLUSTER'],
  facts: [
    column('cluster', 'name'),
    column('id', 'id', word),
    column('operator', 'operator', organization),
    column('owner', 'owner', organization),
    column('country', 'country', word),
    column('on', 'on', date),
    ...onDay,
    column('not built', '', unbuilt),
    column('phases unknown', 'phasesUnknown', number),
  ],
  tables: [
    {
      rows: 'phases',
      title: 'Phases',
      columns: [
        column('phase', 'phase', word, 0),
        column('state', 'state', resolved(word), 0),
        column('GPUs', 'gpus', resolved(count), 0),
        column('chip', 'gpuModel', resolved(text), 1),
        column('from', 'from', resolved(date), 1),
        column('until', 'until', resolved(date), 2),
        column('MW', 'powerMw', resolved(number), 4),
        column('usable', 'usable', flag, 2),
        column(
          'published by',
          '',
          made(
            (row, naming) =>
              publisher.cell(
                listAt(row, 'claims').map((one) => valueAt(one, 'source')),
                naming,
                row,
              ),
            true,
          ),
          2,
        ),
        column('under', 'restrictions', text, 5),
      ],
    },
    {
      rows: 'allocations',
      title: 'Allocations',
      columns: [
        column('tenant', 'tenant', organization, 0),
        column('GPUs', 'gpus', count, 0),
        column('chip', 'gpuModel', text, 1),
        column('terms', 'terms', word, 2),
        column(
          'from',
          '',
          made((row) => textAt(listAt(row, 'course')[0], 'from')),
          1,
        ),
        column('allocation', 'allocation', word, 3),
        column('under', 'restrictions', text, 4),
      ],
    },
  ],
};

/** A sum in the currency of the credit. */
const sumIn = (path: string) =>
  made((row) => {
    const figure = between(intervalAt(row, path), short);
    return figure === '?' ? figure : `${textAt(row, 'currency')} ${figure}`;
  });
const ledger = [
  column('provider', 'provider', organization, 0),
  column('beneficiary', 'beneficiary', organization, 0),
  column('granted on', 'grantedOn', date, 2),
  column('granted', 'granted', amount, 0),
  column('drawn', '', sumIn('drawn'), 1),
  column('revoked', '', sumIn('revoked'), 4),
  column('lapsed', '', sumIn('expired'), 4),
  column('left', '', sumIn('remaining'), 0),
  column('a day', '', sumIn('burnPerDay'), 3),
  column('expires on', 'expiresOn', date, 2),
  column('would lapse, USD', 'lapsesUsd', moneyIfAny, 4),
  column('published by', 'source', publisher, 2),
];

const credits: Reading = { key: 'GET /v1/credits', tables: [{ rows: 'credits', columns: [...ledger, column('id', 'id', word, 3)] }] };
const credit: Reading = {
  key: 'GET /v1/credits/{id}',
  words: ['CREDIT'],
  facts: [
    column('id', 'id', word),
    ...ledger,
    column('gone earliest', 'projectedExhaustion.earliest', date),
    column('gone latest', 'projectedExhaustion.latest', date),
  ],
  tables: [
    {
      rows: 'draws',
      title: 'Draws',
      none: 'no draw is recorded',
      columns: [
        column('on', 'on', date, 0),
        column(
          'drawn',
          'amount',
          made((row) => `${textAt(row, 'amount.currency')} ${between(intervalAt(row, 'amount.value'), short)}`),
          0,
        ),
        column('GPU hours', 'gpuHours', number, 1),
        column('draw', 'draw', word, 1),
      ],
    },
    {
      rows: 'revocations',
      title: 'Revocations',
      columns: [
        column('on', 'on', date, 0),
        column(
          'revoked',
          'amount',
          made((row) => `${textAt(row, 'amount.currency')} ${between(intervalAt(row, 'amount.value'), short)}`),
          0,
        ),
        column('why', 'reason', text, 1),
        column('revocation', 'revocation', word, 1),
      ],
    },
  ],
};

export const computeCommands: Record<string, Command> = {
  clusters: reading(clusters, {
    summary: 'Clusters: usable, allocated and free GPUs on a day.',
    examples: ['dealstream clusters --country US', 'dealstream clusters --tenant openai'],
  }),
  cluster: reading(cluster, { summary: 'One cluster: its phases, and who has how much.', examples: ['dealstream cluster msft-gpt4'] }),
  credits: reading(credits, {
    summary: 'Cloud credits: granted, drawn, left.',
    examples: ['dealstream credits --beneficiary moonshot'],
  }),
  credit: reading(credit, { summary: 'One credit with its draws.', examples: ['dealstream credit alibaba-moonshot-credits'] }),
};
