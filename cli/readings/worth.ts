/** What a startup was worth, how that became known, and what investors hold of it. */
import type { Command } from '../command.ts';
import { between, exact, sparkline, sum } from '../output/money.ts';
import { column, date, interval, made, money, number, organization, organizations, publisher, text, word } from './column.ts';
import { type Reading, read, reading, readings } from './reading.ts';
import { intervalAt, listAt, type Members, numberAt, textAt, valueAt } from './value.ts';

const worth = (answer: Members): string[] => {
  const points = listAt(answer, 'points');
  const [id, since, months] = [
    textAt(answer, 'organization') ?? '',
    textAt(answer, 'unicornSince'),
    numberAt(answer, 'monthsToUnicorn.months'),
  ];
  if (points.length === 0) return [`${id} has no valuations of its own: what it holds of others says dealstream holdings ${id}`];
  const bars = sparkline(points.map((point) => intervalAt(point, 'usd')?.low ?? null));
  return [
    `${id}  ${bars}  ${sum(intervalAt(answer, 'current.usd'))}`,
    ...(since === undefined ? [] : [`unicorn since ${since}${months === null ? '' : `, after ${months} months`}`]),
  ];
};
const cause = made((row) => `${textAt(row, 'cause.round') ?? textAt(row, 'cause.mark')} (${textAt(row, 'cause.kind')})`, true);

const timelineOf: Reading = {
  key: 'GET /v1/organizations/{id}/valuations',
  words: ['ORGANIZATION'],
  head: worth,
  tables: [
    {
      rows: 'points',
      none: '',
      columns: [
        column('on', 'on', date, 0),
        column('USD', 'usd', money, 0),
        column('basis', 'basis', word, 3),
        column('direction', 'direction', word, 1),
        column('step up', 'stepUp', interval, 1),
        column('by', '', cause, 2),
        column('published by', 'from', publisher, 0),
        column('assurance', 'assurance', word, 2),
        column('milestone', 'milestones', word, 3),
      ],
    },
  ],
};

const isFirstSaid = (answer: Members) => valueAt(answer, 'first') === true;
const fields = made(
  (row) => [...new Set(listAt(row, 'changes').map((one) => (textAt(one, 'field') ?? '').split('.').slice(0, 2).join('.')))].join(', '),
  true,
);

const history: Reading = {
  key: 'GET /v1/organizations/{id}/history',
  words: ['ORGANIZATION'],
  tables: [
    {
      rows: 'changes',
      when: (answer) => !isFirstSaid(answer),
      columns: [
        column('known on', 'knownOn', date, 0),
        column(
          'changes',
          '',
          made((row) => listAt(row, 'changes').length),
          1,
        ),
        column('of', '', fields, 1),
        column('published by', 'sources', publisher, 0),
      ],
    },
    {
      rows: 'changes',
      when: isFirstSaid,
      columns: [
        column('known on', 'knownOn', date, 0),
        column('field', 'field', text, 0),
        column('said first', 'value', text, 0),
        column('published by', 'source', publisher, 0),
        column('assurance', 'assurance', word, 1),
      ],
    },
  ],
};

const stake = made((row) => {
  const ends = intervalAt(row, 'stake');
  return ends ? between(ends, exact) : '?';
});

const holdings: Reading = {
  key: 'GET /v1/organizations/{id}/holdings',
  words: ['INVESTOR'],
  facts: [
    column('holder', 'holder', organization),
    column('members', 'members', organizations),
    column('startups', 'totals.startups', number),
    column('rounds', 'totals.rounds', number),
    column('cheques, USD', 'totals.knownUsd', money),
    column('cheques unknown', 'totals.unknownCheques', number),
    column('in cash', 'totals.cashUsd', money),
    column('in compute credits', 'totals.computeCreditUsd', money),
    column('worth, USD', 'totals.navUsd', money),
    column('… undiluted', 'totals.scenarios.undiluted', money),
    column('… by known rounds', 'totals.scenarios.diluted-by-known-rounds', money),
    column('holdings with a worth', 'coverage.withNav', number),
    column('compared with', 'overlap.with', organization),
    column('startups of both', 'overlap.startups', organizations),
    column('overlap, %', 'overlap.jaccardPercent', number),
  ],
  tables: [
    {
      rows: 'holdings',
      columns: [
        column('startup', 'name', text, 0),
        column(
          'rounds',
          '',
          made((row) => listAt(row, 'rounds').length),
          2,
        ),
        column('cheques USD', 'knownUsd', money, 0),
        column('unknown', 'unknownCheques', number, 2),
        column('cash', 'cashUsd', money, 3),
        column('credits', 'computeCreditUsd', money, 1),
        column('stake %', '', stake, 1),
        column('startup at', 'valuation.usd', money, 2),
        column('worth', 'navUsd', money, 1),
        column('undiluted', 'scenarios.undiluted.navUsd', money, 3),
        column('gone', 'exited.exit', word, 4),
      ],
    },
  ],
  foot: (answer) => [textAt(answer, 'note') ?? ''].filter(Boolean),
};

const histories: Reading = {
  key: 'GET /v1/history',
  tables: [
    {
      rows: 'changes',
      columns: [
        column('known on', 'knownOn', date, 0),
        column('things', 'things', number, 1),
        column('fields', 'fields', number, 2),
        column('of', 'organizations', organizations, 0),
        column('published by', 'sources', publisher, 1),
      ],
    },
  ],
};
const both = readings({ one: history, all: histories }, { summary: 'On which days the world learned what.', examples: [] });

export const worthCommands: Record<string, Command> = {
  timeline: reading(timelineOf, {
    summary: 'What a startup was worth, as of when, on whose word.',
    examples: ['dealstream timeline moonshot', 'dealstream timeline moonshot --known-at 2024-03-01 --json'],
  }),
  holdings: reading(holdings, {
    summary: 'What an investor holds, its group merged.',
    examples: ['dealstream holdings alibaba --country CN --compare tencent'],
  }),
  history: {
    ...both,
    usage: '[ORGANIZATION] [OPTION …]',
    summary: 'On which days the world learned what, of one organization or of many.',
    examples: ['dealstream history moonshot', 'dealstream history moonshot --first', 'dealstream history --country CN --limit 5'],
    words: [0, 1],
    first: [],
    run: (around) => read(around, around.words.length > 0 ? history : histories),
  },
};
