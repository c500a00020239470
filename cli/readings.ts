/** `timeline`, `ranking` and `explain`: what is asked most. */

import { answered } from '../client/api.ts';
import { type Api, pages } from '../client/index.ts';
import type { components } from '../client/schema.ts';
import { type Command, numberOf, query, textOf, Usage } from './command.ts';
import { sparkline, sum, table } from './output.ts';

const TIMES = { 'as-of': { type: 'string' }, 'known-at': { type: 'string' }, 'recorded-at': { type: 'string' } } as const;
const TIME_NAMES = { 'as-of': 'asOf', 'known-at': 'knownAt', 'recorded-at': 'recordedAt' };
const SCOPE_NAMES = { metric: 'metric', country: 'country', sector: 'sector', ...TIME_NAMES };

const causeOf = ({ cause }: components['schemas']['Point']): string => `${'round' in cause ? cause.round : cause.mark} (${cause.kind})`;

/** One number where both ends are one. */
const steps = ({ stepUp }: components['schemas']['Point']): string | number | null => {
  if (!stepUp) return null;
  const { low, high } = stepUp;
  return low === high ? low : `${low}..${high ?? ''}`;
};

export const timeline: Command = {
  usage: 'ORGANIZATION [--as-of DAY] [--known-at DAY] [--recorded-at INSTANT]',
  summary: 'What a startup was worth, as of when, on whose word.',
  examples: ['dealstream timeline moonshot', 'dealstream timeline moonshot --known-at 2024-03-01 --json'],
  words: [1, 1],
  options: TIMES,
  run: async ({ api, words: [id = ''], values, json, out }) => {
    const params = { path: { id }, query: query(values, TIME_NAMES) };
    const answer = await answered(api.GET('/v1/organizations/{id}/valuations', { params }));
    if (json) out(JSON.stringify(answer));
    else {
      const { points, unicornSince, monthsToUnicorn } = answer;
      out(`${id}  ${sparkline(points.map(({ usd }) => usd?.low ?? null))}  ${sum(answer.current?.usd)}`);
      if (unicornSince) out(`unicorn since ${unicornSince}${monthsToUnicorn ? `, after ${monthsToUnicorn.months} months` : ''}`);
      out('');
      const rows = points.map((point) => [
        point.on,
        sum(point.usd),
        point.direction,
        steps(point),
        causeOf(point),
        `${point.from} (${point.assurance})`,
      ]);
      for (const line of table(['on', 'USD', 'direction', 'step up', 'by', 'from'], rows)) out(line);
    }
    return true;
  },
};

const PATHS = { investors: '/v1/rankings/investors', startups: '/v1/rankings/startups', providers: '/v1/rankings/providers' } as const;
type Kind = keyof typeof PATHS;
type Entry = {
  rank: number | null;
  rankRange: number[] | null;
  id: string;
  name: string;
  value: number | null;
  shareOfKnown: number | null;
};
type Explained = Entry & { explanation?: { rule: string; rounds: components['schemas']['RoundBehind'][] } };

const kindOf = (word: string): Kind => {
  if (word in PATHS) return word as Kind;
  throw new Usage(`"${word}": expected one of ${Object.keys(PATHS).join(', ')}`);
};

/** Entries of a ranking, over as many pages as are asked for. */
async function* entriesOf(
  api: Api,
  kind: Kind,
  asked: Record<string, unknown>,
): AsyncGenerator<{ head: Record<string, unknown>; entries: Explained[] }> {
  for await (const page of pages(api, PATHS[kind], { query: asked } as never)) {
    const { entries, next: _next, ...head } = page as unknown as { entries: Explained[]; next?: string };
    yield { head, entries };
  }
}

export const ranking: Command = {
  usage: 'investors|startups|providers [--metric NAME] [--country CODE] [--sector ID] [--limit N] [--as-of DAY] …',
  summary: 'Who comes first, and how stable that is.',
  examples: ['dealstream ranking investors --country CN', 'dealstream ranking startups --metric monthsToUnicorn --limit 5'],
  words: [1, 1],
  options: { metric: { type: 'string' }, country: { type: 'string' }, sector: { type: 'string' }, limit: { type: 'string' }, ...TIMES },
  run: async ({ api, words: [word = ''], values, json, out }) => {
    const limit = numberOf(values, 'limit') ?? 20;
    const { value: page } = await entriesOf(api, kindOf(word), { ...query(values, SCOPE_NAMES), limit }).next();
    const { head, entries } = page as { head: Record<string, unknown>; entries: Entry[] };
    if (json) out(JSON.stringify({ ...head, entries }));
    else {
      const rows = entries.map(({ rank, rankRange, name, id, value, shareOfKnown }) => [
        ...[rank, rankRange?.join('..') ?? null, name, id, value, shareOfKnown],
      ]);
      for (const line of table(['rank', 'could be', 'name', 'id', String(head.metric), 'share of known %'], rows)) out(line);
    }
    return true;
  },
};

export const explain: Command = {
  usage: 'ORGANIZATION [--of investors|startups] [--metric NAME] [--country CODE] …',
  summary: 'Every round behind a number of a ranking, with its sources.',
  examples: ['dealstream explain alibaba --metric knownUsd --country CN', 'dealstream explain moonshot --of startups --metric raisedUsd'],
  words: [1, 1],
  options: { of: { type: 'string' }, metric: { type: 'string' }, country: { type: 'string' }, sector: { type: 'string' }, ...TIMES },
  run: async ({ api, words: [id = ''], values, json, out, say }) => {
    const kind = kindOf(textOf(values, 'of') ?? 'investors');
    if (kind === 'providers') throw new Usage('providers have no rounds: expected one of investors, startups');
    for await (const { head, entries } of entriesOf(api, kind, { ...query(values, SCOPE_NAMES), explain: id, limit: 500 })) {
      const found = entries.find(({ explanation }) => explanation);
      if (!found?.explanation) continue;
      if (json) out(JSON.stringify({ ...head, ...found }));
      else {
        out(
          `${found.name}: ${head.metric} ${found.value ?? '?'}, rank ${found.rank ?? '?'} (could be ${found.rankRange?.join('..') ?? '?'})`,
        );
        out(`${found.explanation.rule}\n`);
        const rows = found.explanation.rounds.map((one) => [
          ...[one.on, one.startup, one.round, one.counted ? 'counted' : 'disputed', sum(one.amount?.usd)],
          one.claims.map(({ source }) => source.id).join(', '),
        ]);
        for (const line of table(['on', 'startup', 'round', '', 'USD', 'sources'], rows)) out(line);
      }
      return true;
    }
    say(`${id} is in no entry of this ranking\n`);
    return false;
  },
};
