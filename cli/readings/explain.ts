/** `explain`: every round behind a number of a ranking, with what it adds to it. */
import type { Api } from '../../client/index.ts';
import { type Around, type Command, textOf, Usage } from '../command.ts';
import { operationAt, optionOf, optionsOf, queryIn } from '../operation.ts';
import { added, addedUp, between, exact, type Interval } from '../output/money.ts';
import { ask, type Question } from './asking.ts';
import { column, date, made, nobody, organization, publisher, range, text, word } from './column.ts';
import { SHARED, toldOf } from './reading.ts';
import { intervalAt, isMembers, listAt, type Members, numberAt, textAt, valueAt } from './value.ts';
import { shownOn, type View } from './view.ts';

const KEYS: Record<string, string> = { investors: 'GET /v1/rankings/investors', startups: 'GET /v1/rankings/startups' };
/** Said by the word, or not by anybody. */
const ELSEWHERE = ['explain', 'limit', 'cursor'];

/** What a round adds to the number: an interval, null where nobody knows, undefined where it adds nothing. */
type Part = Interval | null | undefined;
type Adds = (round: unknown, isFirstOfStartup: boolean) => Part;

const ONE: Interval = { low: 1, high: 1 };
const isLed = (round: unknown): boolean => listAt(round, 'participations').some((part) => valueAt(part, 'lead.value') === true);
/** What its members paid in one kind; undefined where no claim says that they paid in it. */
const paid = (round: unknown, kind: string): Part => {
  const sums = listAt(round, 'participations').filter((part) => isMembers(valueAt(part, kind)));
  if (sums.length === 0) return undefined;
  const known = sums.map((part) => intervalAt(part, `${kind}.usd`));
  return known.some((one) => one === null) ? null : addedUp(known.filter((one) => one !== null));
};

const ADDS: Record<string, Adds> = {
  startups: (_, isFirst) => (isFirst ? ONE : undefined),
  rounds: () => ONE,
  leads: (round) => (isLed(round) ? ONE : undefined),
  knownUsd: (round) => intervalAt(round, 'knownUsd'),
  computeCreditUsd: (round) => paid(round, 'computeCreditUsd'),
  raisedUsd: (round) => (isMembers(round) && 'raisedUsd' in round ? intervalAt(round, 'raisedUsd') : undefined),
};

const shown = (part: Part): string => (part === undefined ? '' : between(part, exact));

/** The sum of what rounds add, as rankings answer it: a cheque that nobody states is no part of the known ones, an amount that nobody states makes what was raised
 * open, and of an interval nothing is known where it is from nothing to no bound, or where no round says anything. */
const totalOf = (metric: string, parts: Part[]): Interval | null => {
  const isOpen = metric === 'raisedUsd';
  const said = parts.flatMap((part): Interval[] => (part ? [part] : part === null && isOpen ? [{ low: 0, high: null }] : []));
  const total = addedUp(said);
  const isInterval = isOpen || metric === 'computeCreditUsd';
  return isInterval && (said.length === 0 || (total.low === 0 && total.high === null)) ? null : total;
};

/** Points of the timeline of a startup at the viewpoint of a question. */
const timelineAt = (api: Api, id: string, { query }: Question): Promise<Members> => {
  const times = ['asOf', 'knownAt', 'recordedAt'].flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]));
  return ask(api, { method: 'GET', path: '/v1/organizations/{id}/valuations', segments: { id }, query: Object.fromEntries(times) });
};

/** Of a number that is no sum: the point that it is taken from. */
const DECIDES: Record<string, (timeline: Members) => unknown> = {
  valuationUsd: (timeline) => timeline.current,
  stepUp: (timeline) =>
    listAt(timeline, 'points').findLast((point) => valueAt(point, 'stepUp') && textAt(point, 'cause.round') !== undefined),
  monthsToUnicorn: (timeline) => listAt(timeline, 'points').find((point) => listAt(point, 'milestones').includes('unicorn')),
};

const isCounted = (round: unknown): boolean => valueAt(round, 'counted') === true;
const isBack = (claim: unknown): boolean => valueAt(claim, 'withdrawn') !== undefined;

/** What there is to say against it: that it is not counted, and why; that claims differ; that a source took back what it said. */
const why = (round: unknown): string => {
  const back = listAt(round, 'claims').filter(isBack).length;
  return [
    ...(isCounted(round) ? [] : [`not counted: ${textAt(round, 'status.value') ?? 'no status'}`]),
    ...(valueAt(round, 'disputed') === true ? ['disputed'] : []),
    ...(back > 0 ? [`${back} withdrawn`] : []),
  ].join(', ');
};

type Row = { round: unknown; adds: string; why: string };

/** The rounds with what each adds, and their sum; of a number that is no sum, where it is taken from. */
const rowsOf = async (api: Api, metric: string, entry: Members, question: Question): Promise<Row[]> => {
  const rounds = listAt(entry, 'explanation.rounds');
  const value = numberAt(entry, 'value');
  const total = (adds: string): Row => ({ round: { on: 'total' }, adds, why: '' });
  const startups = [...new Set(rounds.filter((one) => isCounted(one)).map((one) => textAt(one, 'startup') ?? ''))];
  const firsts = new Set(startups.map((id) => rounds.find((one) => textAt(one, 'startup') === id && isCounted(one))));
  const plain = (adds: (round: unknown) => string) =>
    rounds.map((round) => ({ round, adds: isCounted(round) ? adds(round) : '', why: why(round) }));
  if (metric === 'unicorns') {
    const timelines = await Promise.all(startups.map((id) => timelineAt(api, id, question)));
    const unicorns = new Set(startups.filter((_, n) => textAt(timelines[n], 'unicornSince') !== undefined));
    const isUnicorn = (round: unknown) => firsts.has(round) && unicorns.has(textAt(round, 'startup') ?? '');
    return [...plain((round) => (isUnicorn(round) ? '1' : '')), total(String(added([...unicorns].map(() => 1))))];
  }
  const adds = ADDS[metric];
  if (adds) {
    const parts = rounds.filter((one) => isCounted(one)).map((one) => adds(one, firsts.has(one)));
    return [...plain((round) => shown(adds(round, firsts.has(round)))), total(shown(totalOf(metric, parts)))];
  }
  const decides = DECIDES[metric];
  const point = decides?.(await timelineAt(api, textAt(entry, 'id') ?? '', question));
  const by = textAt(point, 'cause.round');
  const mark = textAt(point, 'cause.mark');
  const figure =
    value === null ? '?' : shown(metric === 'monthsToUnicorn' ? { low: value, high: value } : intervalAt(entry, `metrics.${metric}`));
  const ofMark =
    mark === undefined ? [] : [{ round: { on: textAt(point, 'on'), startup: entry.id, round: mark }, adds: figure, why: 'a mark' }];
  return [...plain((round) => (textAt(round, 'round') === by ? figure : '')), ...ofMark];
};

/** Publishers whose claims stand. */
const publishers = made((row, naming) => {
  const standing = listAt(row, 'round.claims').filter((claim) => !isBack(claim));
  const sources = standing.map((claim) => valueAt(claim, 'source'));
  return publisher.cell(sources, naming, row);
}, true);

const viewOf = (metric: string, head: string[]): View => ({
  head: () => head,
  tables: [
    {
      rows: 'rows',
      columns: [
        column('on', 'round.on', date, 0),
        column('startup', 'round.startup', organization, 0),
        column('round', 'round.round', word, 1),
        column(metric, 'adds', word, 0),
        column('', 'why', text, 0),
        column('published by', '', publishers, 1),
      ],
    },
  ],
});

/** The entry of a ranking with its explanation, and the rest of the answer; undefined where it is in none. Throws `Refused`. */
const explained = async (api: Api, question: Question): Promise<{ head: Members; entry: Members } | undefined> => {
  let query: Record<string, string> = question.query;
  for (;;) {
    const { entries, next, ...head } = await ask(api, { ...question, query });
    const entry = listAt(entries, '').find((one) => isMembers(one) && 'explanation' in one);
    if (isMembers(entry)) return { head, entry };
    if (typeof next !== 'string') return undefined;
    query = { ...query, cursor: next };
  }
};

const run = async ({ api, words: [id = ''], values, json, columns, out, say }: Around): Promise<boolean> => {
  const { of: _of, ...asked } = values;
  const kind = textOf(values, 'of') ?? 'investors';
  if (kind === 'providers') throw new Usage('providers have no rounds: expected one of investors, startups');
  const key = Object.hasOwn(KEYS, kind) ? KEYS[kind] : undefined;
  if (key === undefined) throw new Usage(`"${kind}": expected one of ${Object.keys(KEYS).join(', ')}`);
  const query = { ...queryIn(asked, operationAt(key), new Set(SHARED)), explain: id, limit: '500' };
  const question = { method: 'GET', path: key.replace('GET ', ''), segments: {}, query };
  const found = await explained(api, question);
  if (!found) {
    say(`${id} is in no entry of this ranking\n`);
    return false;
  }
  const { head, entry } = found;
  if (json) {
    out(JSON.stringify({ ...head, ...entry }));
    return true;
  }
  const metric = textAt(head, 'metric') ?? '';
  const rows = await rowsOf(api, metric, entry, question);
  const value = between(intervalAt(entry, metric === 'monthsToUnicorn' ? 'value' : `metrics.${metric}`), exact);
  const lines = [
    `${textAt(entry, 'name')}: ${metric} ${value}, rank ${numberAt(entry, 'rank') ?? '?'} (could be ${String(range.cell(entry.rankRange, nobody, entry)) || '?'})`,
    textAt(entry, 'explanation.rule') ?? '',
    ...(metric === 'gpus' ? [`allocations: dealstream clusters --tenant ${id}`] : []),
  ];
  for (const line of await shownOn(api, viewOf(metric, lines), { rows }, columns)) out(line);
  return true;
};

const operations = Object.values(KEYS).map(operationAt);

export const explain: Command = {
  usage: 'ORGANIZATION [--of investors|startups] [OPTION …]',
  summary: 'Every round behind a number of a ranking, with what it adds and its sources.',
  examples: ['dealstream explain alibaba --metric knownUsd --country CN', 'dealstream explain moonshot --of startups --metric raisedUsd'],
  words: [1, 1],
  options: { of: { type: 'string' }, ...optionsOf(operations, ELSEWHERE) },
  told: [{ option: 'of', takes: 'investors|startups', says: 'Of which ranking (investors).' }, ...toldOf(operations, ELSEWHERE)],
  flags: [optionOf('groups')],
  reads: Object.values(KEYS),
  run,
};
