/** What the numbers of an investor are made of: its rounds, each with what it adds. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { type Answer, ask } from '../../reading/api.ts';
import { timesOf } from '../../reading/reading.ts';
import type { Addend, Behind } from '../../sources/origin.ts';
import { count, type Interval } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { namedRounds } from './names.ts';
import type { Question } from './table.tsx';

type Explanation = NonNullable<Answer<'/v1/rankings/investors'>['entries'][number]['explanation']>;
type Round = Explanation['rounds'][number];
export type Metric = 'startups' | 'rounds' | 'leads' | 'knownUsd' | 'computeCreditUsd' | 'unicorns';

const said = words.rankings.behind;

/** The sum of what is known; null where nothing is. */
const sumOf = (parts: readonly Interval[]): Interval | null =>
  parts.reduce<Interval | null>(
    (sum, { low, high }) => ({
      low: (sum?.low ?? 0) + low,
      high: high === null || (sum && sum.high === null) ? null : (sum?.high ?? 0) + high,
    }),
    null,
  );

/** The cheque, or what of it is compute credit, in US dollars; null is not known. */
const paidIn = ({ knownUsd, participations }: Round, metric: Metric): Interval | null => {
  if (metric === 'knownUsd') return knownUsd === null ? null : { low: knownUsd, high: knownUsd };
  return sumOf(participations.flatMap(({ computeCreditUsd: paid }) => (paid && 'usd' in paid && paid.usd ? [paid.usd] : [])));
};

/** What a round adds to a number that counts, and why: 1 or 0. */
const countedIn = (round: Round, metric: Metric, isFirst: boolean, unicorns: ReadonlySet<string>): [adds: number, why: string] => {
  if (!round.counted) return [0, said.notCounted];
  if (metric === 'leads') {
    const leads = round.participations.map(({ lead }) => lead?.value ?? null);
    if (leads.includes(true)) return [1, said.led];
    return [0, leads.includes(null) ? said.unclear : said.notLed];
  }
  if (metric === 'rounds') return [1, said.one];
  if (metric === 'unicorns' && !unicorns.has(round.startup)) return [0, said.notUnicorn];
  if (!isFirst) return [0, said.again];
  return [1, metric === 'unicorns' ? said.isUnicorn : said.one];
};

/** Those of these startups that were ever known to be worth a billion; undefined where there are too many to ask about at once. */
const unicornsAmong = async (startups: readonly string[]): Promise<ReadonlySet<string> | undefined> => {
  if (startups.length > 100) return undefined;
  const { timelines } = await ask('/v1/valuations', { query: { ...timesOf(), organization: startups.join(','), limit: 100 } });
  return new Set(
    timelines.flatMap(({ organization, points }) =>
      points.some(({ milestones }) => milestones.includes('unicorn')) ? [organization] : [],
    ),
  );
};

/** With what each adds to a number that counts. */
const counting = (addends: readonly Addend[], rounds: readonly Round[], metric: Metric, unicorns: ReadonlySet<string>): Addend[] => {
  const seen = new Set<string>();
  let sum = 0;
  return rounds.flatMap((round, n) => {
    const [adds, why] = countedIn(round, metric, !seen.has(round.startup), unicorns);
    if (round.counted) seen.add(round.startup);
    sum += adds;
    const addend = addends[n];
    return addend ? [{ ...addend, adds: why, sum: count(sum) }] : [];
  });
};

const isMoney = (metric: Metric): boolean => metric === 'knownUsd' || metric === 'computeCreditUsd';

/** The rounds behind a number of an investor, the earliest first, and the sources that name it in them. */
export const roundsOf =
  (metric: Metric) =>
  (id: string, { asked, page }: Question) =>
  async (): Promise<Behind> => {
    const [{ entries }, { nameOf }] = await Promise.all([
      ask('/v1/rankings/investors', { said: { ...asked, ...page, ...timesOf() }, query: { explain: id } }),
      namedRounds({ investor: id, ...asked }),
    ]);
    const rounds = (entries.find((entry) => entry.id === id)?.explanation?.rounds ?? []).toSorted((a, b) =>
      (a.on ?? '') < (b.on ?? '') ? -1 : 1,
    );
    const sources = Object.fromEntries(rounds.flatMap((round) => round.sources.map((source) => [source.id, source])));
    const addends = rounds.map((round) => ({
      name: nameOf(round.startup, round.round),
      href: hrefTo(pathOf('startups', round.startup, 'rounds', round.round)),
      on: round.on,
      usd: isMoney(metric) && round.counted ? paidIn(round, metric) : null,
      sources: round.sources.map((source) => source.id),
      ...(!round.counted && { adds: said.notCounted }),
    }));
    if (isMoney(metric)) return { addends, sources };
    const unicorns = metric === 'unicorns' ? await unicornsAmong([...new Set(rounds.map(({ startup }) => startup))]) : new Set<string>();
    return {
      addends: counting(addends, rounds, metric, unicorns ?? new Set()),
      sources,
      columns: [said.round, said.countedAs, said.soFar],
      ...(unicorns === undefined && { notes: [said.unchecked] }),
    };
  };
