/** What the numbers of holdings are made of: rounds, cheques, and what each round did to a stake. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import type { Behind, Claim } from '../../sources/origin.ts';
import { date } from '../../values/dates.ts';
import { type Interval, interval, percent } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { namedRounds } from '../rankings/names.ts';
import { addedIn, type Holding, navIn, type Portfolio, type Scenario, type Weight, weightIn } from './scenario.ts';

const said = words.investor.behind;

const roundHref = (startup: string, round: string) => hrefTo(pathOf('startups', startup, 'rounds', round));
const startupHref = (startup: string) => hrefTo(pathOf('startups', startup));

type HeldRound = Holding['rounds'][number];
export type Part = 'chequeUsd' | 'cashUsd' | 'computeCreditUsd' | 'rounds';

const sumOf = (parts: readonly (Interval | null)[]): Interval | null => {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  const highs = known.map(({ high }) => high);
  return {
    low: known.reduce((sum, { low }) => sum + low, 0),
    high: highs.includes(null) ? null : highs.reduce<number>((sum, high) => sum + (high ?? 0), 0),
  };
};

const paidIn = (round: HeldRound, part: Part): Interval | null =>
  part === 'cashUsd' || part === 'computeCreditUsd' ? sumOf(round[part].map(({ usd }) => usd)) : round.chequeUsd;

/** What others say of what was paid in a round. */
export const otherwiseIn = (rounds: readonly HeldRound[], part: 'cashUsd' | 'computeCreditUsd'): Claim[] =>
  rounds.flatMap((round) =>
    round[part].flatMap(({ alternatives }) =>
      alternatives.map(({ usd, from, assurance }) => ({ source: from, says: interval(usd), assurance })),
    ),
  );
const claimsIn = (rounds: readonly HeldRound[], part: Part): Claim[] =>
  part === 'cashUsd' || part === 'computeCreditUsd'
    ? rounds.flatMap((round) => round[part].map(({ usd, from, assurance }) => ({ source: from, says: interval(usd), assurance })))
    : [];

const ledText = (lead: boolean | null) =>
  lead === null ? words.rankings.behind.unclear : lead ? words.rankings.behind.led : words.rankings.behind.notLed;

/** The rounds of some holdings, the earliest first, and what each adds. `asked`: of whom deals tell what they are called. */
export const roundsIn =
  (holdings: readonly Holding[], part: Part, asked: Readonly<Record<string, string>>) => async (): Promise<Behind> => {
    const { nameOf, sourcesOf, sources } = await namedRounds(asked);
    const all = holdings
      .flatMap(({ startup, rounds }) => rounds.map((round) => ({ startup, round })))
      .sort((a, b) => ((a.round.on ?? '') < (b.round.on ?? '') ? -1 : 1));
    return {
      addends: all.map(({ startup, round }, n) => ({
        name: nameOf(startup, round.round),
        href: roundHref(startup, round.round),
        on: round.on,
        usd: paidIn(round, part),
        sources: sourcesOf(startup, round.round),
        ...(part === 'rounds' && { adds: ledText(round.lead), sum: `${n + 1}` }),
      })),
      ...(part === 'rounds' && { columns: [said.round, words.rankings.heads.leads ?? '', said.soFar] as const }),
      sources,
      claims: claimsIn(
        all.map(({ round }) => round),
        part,
      ),
    };
  };

/** What each startup adds to the NAV of all that are listed. */
export const navOf =
  ({ holdings, sources }: Pick<Portfolio, 'holdings' | 'sources'>, scenario: Scenario) =>
  async (): Promise<Behind> => ({
    columns: [said.startup, said.adds, said.soFar],
    sources: sources ?? {},
    addends: holdings.map((held) => ({
      name: held.name,
      href: startupHref(held.startup),
      on: held.pricedOn,
      usd: addedIn(held, scenario),
      adds: held.exited ? words.investor.ended : interval(navIn(held, scenario)),
      sources: held.valuation ? [held.valuation.from] : [],
    })),
  });

/** What the latest value of a startup rests on. */
export const valuationClaims = ({ valuation }: Holding): Claim[] =>
  valuation ? [{ source: valuation.from, says: `${interval(valuation.usd)}, ${date(valuation.on)}`, assurance: valuation.assurance }] : [];

/** Of which startups something is known, one after the other. `text` says what; null: nothing is. */
export const knownOf =
  ({ holdings, sources }: Pick<Portfolio, 'holdings' | 'sources'>, what: string, text: (held: Holding) => string | null) =>
  async (): Promise<Behind> => {
    let sum = 0;
    return {
      columns: [said.startup, what, said.soFar],
      sources: sources ?? {},
      addends: holdings.map((held) => {
        const known = text(held);
        if (known !== null) sum += 1;
        return {
          name: held.name,
          href: startupHref(held.startup),
          on: null,
          usd: null,
          adds: known ?? words.unknown,
          sum: `${sum}`,
          sources: known !== null && held.valuation ? [held.valuation.from] : [],
        };
      }),
    };
  };

/** What startups that two hold weigh with both: the smaller weights add up to the overlap. */
export const overlapOf = (own: readonly Holding[], other: readonly Holding[], weight: Weight) => async (): Promise<Behind> => {
  const theirs = new Map(other.map((held) => [held.startup, held]));
  const common = own.flatMap((held) => {
    const their = theirs.get(held.startup);
    return their ? [{ held, weights: [weightIn(held, weight)?.low ?? null, weightIn(their, weight)?.low ?? null] as const }] : [];
  });
  let sum = 0;
  return {
    columns: [said.startup, said.both, said.soFar],
    sources: {},
    addends: common.map(({ held, weights: [a, b] }) => {
      if (a !== null && b !== null) sum += Math.min(a, b);
      const adds = [a, b].map((one) => (one === null ? words.unknown : percent(one))).join(', ');
      return { name: held.name, href: startupHref(held.startup), on: null, usd: null, adds, sum: percent(sum), sources: [] };
    }),
  };
};
