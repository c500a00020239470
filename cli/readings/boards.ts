/** Boards: rankings, concentration, deals, flows. */
import type { Command } from '../command.ts';
import { sum } from '../output/money.ts';
import { column, count, date, interval, known, made, money, number, range, text, word } from './column.ts';
import { type Reading, reading, readings } from './reading.ts';
import { listAt, type Members, numberAt, textAt, valueAt } from './value.ts';

const SCOPE = ['metric', 'base', 'country', 'sector', 'instrument', 'from', 'to', 'asOf', 'knownAt', 'recordedAt', 'on'];
/** What was asked for, in one line: a number without it says nothing. */
const scope = (answer: Members): string[] => [
  SCOPE.flatMap((name) => {
    const value = textAt(answer, name);
    return value === undefined ? [] : [name === 'metric' || name === 'base' ? `by ${value}` : `${name} ${value}`];
  }).join(', '),
];

const isOf = (metric: string) => (answer: Members) => textAt(answer, 'metric') === metric;
const ranks = [column('rank', 'rank', number, 0), column('could be', 'rankRange', range, 1), column('name', 'name', text, 0)];
const share = column('share %', 'shareOfKnown', number, 3);
const id = column('id', 'id', word, 4);

/** The sum of known cheques. Where none is known it is no 0. */
const cheques = made((row, naming) => {
  const value = numberAt(row, 'metrics.knownUsd');
  const isKnown = value !== 0 || numberAt(row, 'metrics.unknownCheques') === 0;
  return isKnown ? money.cell(value, naming, valueAt(row, 'metrics')) : '?';
});
const INVESTOR = {
  startups: column('startups', 'metrics.startups', number, 1),
  rounds: column('rounds', 'metrics.rounds', number, 1),
  leads: column('leads', 'metrics.leads', number, 1),
  knownUsd: column('known USD', '', cheques, 1),
  computeCreditUsd: column('credits USD', 'metrics.computeCreditUsd', money, 2),
  unicorns: column('unicorns', 'metrics.unicorns', number, 2),
};
const STARTUP = {
  valuationUsd: column('worth USD', 'metrics.valuationUsd', money, 1),
  raisedUsd: column('raised USD', 'metrics.raisedUsd', money, 1),
  monthsToUnicorn: column('months to unicorn', 'metrics.monthsToUnicorn.months', known, 2),
  stepUp: column('step up', 'metrics.stepUp', interval, 2),
  gpus: column('GPUs', 'metrics.gpus', count, 2),
};
const PROVIDER = {
  gpus: column('GPUs', 'metrics.gpus', count, 1),
  h100Equivalents: column('H100 equivalents', 'metrics.h100Equivalents', count, 1),
  allocatedGpus: column('allocated', 'metrics.allocatedGpus', count, 2),
  utilization: column('utilization %', 'metrics.utilization', known, 2),
};

/** A table for each metric: the one that ranks stands first, and is always shown. */
const rankedBy = (metrics: Record<string, ReturnType<typeof column>>, ...more: ReturnType<typeof column>[]) =>
  Object.entries(metrics).map(([metric, own]) => ({
    rows: 'entries',
    when: isOf(metric),
    columns: [...ranks, { ...own, weight: 0 }, ...Object.values(metrics).filter((other) => other !== own), ...more, share, id],
  }));

const unknownCheques = column('cheques unknown', 'metrics.unknownCheques', number, 2);
const unknownAmounts = column('amounts unknown', 'metrics.unknownAmounts', number, 3);
const unknownPhases = column('phases unknown', 'metrics.phasesUnknown', number, 3);

const RANKINGS: Record<string, Reading> = {
  investors: { key: 'GET /v1/rankings/investors', head: scope, tables: rankedBy(INVESTOR, unknownCheques) },
  startups: { key: 'GET /v1/rankings/startups', head: scope, tables: rankedBy(STARTUP, unknownAmounts) },
  providers: { key: 'GET /v1/rankings/providers', head: scope, tables: rankedBy(PROVIDER, unknownPhases) },
};

const label = made((row) => {
  const [low, high] = [textAt(row, 'label.low'), textAt(row, 'label.high')];
  return low === undefined ? '?' : low === high ? low : `${low} to ${high}`;
});
const FIGURES = [
  column('HHI', 'hhi', interval),
  column('… whatever the total', 'hhiAnyTotal', interval),
  column('so it is', '', label),
  column('largest holder, %', 'cr1', interval),
  column('four largest, %', 'cr4', interval),
  column('holders', 'holders', number),
];
/** From what the rounds raised at least to the most that they can have. */
const total = made((row) => sum({ low: numberAt(row, 'coverage.totalUsd'), high: numberAt(row, 'coverage.atMostUsd') }));
const holders = (value: ReturnType<typeof column>) => [
  {
    rows: 'entries',
    columns: [column('name', 'name', text, 0), value, column('share %', 'share', interval, 0), column('id', 'id', word, 2)],
  },
];
const isMoney = (answer: Members) => textAt(answer, 'base') === 'knownUsd';

const CONCENTRATION: Record<string, Reading> = {
  investors: {
    key: 'GET /v1/concentration/investors',
    head: scope,
    facts: [
      ...FIGURES,
      column('known of it, %', 'coverage.knownPercent', known),
      column('known, USD', 'coverage.knownUsd', money),
      column('total, USD', '', total),
      column('cheques', 'coverage.cheques', number),
      column('… unknown', 'coverage.unknownCheques', number),
    ],
    tables: [
      ...holders(column('USD', 'value', money, 0)).map((one) => ({ ...one, when: isMoney })),
      ...holders(column('value', 'value', number, 0)).map((one) => ({ ...one, when: (answer: Members) => !isMoney(answer) })),
    ],
  },
  providers: {
    key: 'GET /v1/concentration/providers',
    head: scope,
    facts: [...FIGURES, column('clusters', 'coverage.clusters', number), column('phases unknown', 'coverage.phasesUnknown', number)],
    tables: holders(column('GPUs', 'value', count, 0)),
  },
};

/** The lead first. */
const parties = made((row) => {
  const all = listAt(row, 'investors').map((one) => ({ name: textAt(one, 'name') ?? '', lead: valueAt(one, 'lead') === true }));
  return [...all.filter(({ lead }) => lead), ...all.filter(({ lead }) => !lead)]
    .map(({ name, lead }) => (lead ? `${name} (lead)` : name))
    .join(', ');
}, true);

const deals: Reading = {
  key: 'GET /v1/deals',
  tables: [
    {
      rows: 'deals',
      columns: [
        column('on', 'on', date, 0),
        column('startup', 'name', text, 0),
        column('type', 'roundType', word, 2),
        column('status', 'status', word, 1),
        column('USD', 'usd', money, 0),
        column('at', 'valuationUsd', money, 1),
        column('investors', '', parties, 1),
        column('country', 'country', word, 4),
        column('sector', 'sector', word, 5),
        column('round', 'round', word, 3),
        column('differ in', 'conflicts', text, 5),
      ],
    },
  ],
};

const circles = (answer: Members): string[] =>
  listAt(answer, 'cycles').map((steps) => {
    const ids = (Array.isArray(steps) ? steps : []).map((one) => textAt(one, 'from'));
    return `circle: ${[...ids, ids[0]].join(' → ')}`;
  });

const flows: Reading = {
  key: 'GET /v1/flows',
  tables: [
    {
      rows: 'flows',
      columns: [
        column('group', 'groupName', text, 0),
        column('startup', 'startupName', text, 0),
        column('money in USD', 'moneyInUsd', money, 0),
        column('unknown cheques', 'unknownCheques', number, 3),
        column('committed back', 'commitmentsBackUsd', money, 0),
        column('unknown contracts', 'unknownContracts', number, 3),
        column('credits drawn', 'creditsDrawnUsd', money, 2),
        column('back / in', 'ratio', interval, 1),
      ],
    },
  ],
  foot: circles,
};

export const boardCommands: Record<string, Command> = {
  ranking: readings(RANKINGS, {
    summary: 'Who comes first, and how stable that is.',
    examples: [
      'dealstream ranking investors --metric rounds --country CN',
      'dealstream ranking startups --metric monthsToUnicorn --limit 5',
    ],
  }),
  concentration: readings(CONCENTRATION, {
    summary: 'How much few hold, at best and at worst.',
    examples: ['dealstream concentration investors --country CN', 'dealstream concentration providers --base h100Equivalents'],
  }),
  deals: reading(deals, {
    summary: 'Rounds of all startups, newest first.',
    examples: ['dealstream deals --investor alibaba --from 2023-01-01', 'dealstream deals --csv > deals.csv'],
  }),
  flows: reading(flows, {
    summary: 'How much money comes back as compute commitments.',
    examples: ['dealstream flows --organization anthropic'],
  }),
};
