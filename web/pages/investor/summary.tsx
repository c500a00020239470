/** All that an investor holds, added up, and how much of it is known. */
import { KnownOf } from '../../figures/known.tsx';
import type { Origin } from '../../sources/origin.ts';
import { Value } from '../../sources/value.tsx';
import { exactInterval, type Interval, interval, percents } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { Conflict } from '../rankings/conflict.tsx';
import { knownOf, navOf, otherwiseIn, roundsIn } from './behind.ts';
import { type Portfolio, type Scenario, totalIn } from './scenario.ts';

const said = words.investor;

/** One sentence with what is known, what is stated, and what is not known. */
export const textOf = ({ totals, coverage }: Portfolio): string => {
  const known = totals.rounds - totals.unknownCheques;
  return [
    said.known(interval(totals.knownUsd), known, totals.rounds),
    said.stated(coverage.withStatedStake, totals.startups),
    said.unknown(totals.unknownCheques, totals.startups - coverage.withStake),
  ].join(' ');
};

export const Sentence = ({ of }: { of: Portfolio }) => <p class="lead measure">{textOf(of)}</p>;

type Total = { what: string; of: Interval | null; addends?: Origin['addends']; otherwise?: Origin['otherwise'] };

const Sum = ({ name, total: { what, of, addends, otherwise = [] } }: { name: string; total: Total }) => (
  <div>
    <dt>{what}</dt>
    <dd>
      <Value
        of={{
          title: `${name}: ${what}`,
          lines: [[words.claims.exactly, exactInterval(of)]],
          claims: [],
          otherwise,
          ...(addends && { addends }),
        }}
      >
        {interval(of)}
      </Value>
      {otherwise.length > 0 && <Conflict />}
    </dd>
  </div>
);

/** `holdings` are those that are listed. */
export const Totals = ({
  name,
  of,
  holdings,
  scenario,
}: {
  name: string;
  of: Portfolio;
  holdings: Portfolio['holdings'];
  scenario: Scenario;
}) => {
  const { totals, holder } = of;
  const rounds = holdings.flatMap((held) => held.rounds);
  const asked = { investor: holder };
  const known = totals.knownUsd && { low: totals.knownUsd.low, high: totals.unknownCheques > 0 ? null : totals.knownUsd.high };
  const sources = { ...(of.sources && { sources: of.sources }) };
  const sums: Total[] = [
    { what: said.total.money, of: known, addends: roundsIn(holdings, 'chequeUsd', asked) },
    { what: said.total.cash, of: totals.cashUsd, addends: roundsIn(holdings, 'cashUsd', asked), otherwise: otherwiseIn(rounds, 'cashUsd') },
    {
      what: said.total.credits,
      of: totals.computeCreditUsd,
      addends: roundsIn(holdings, 'computeCreditUsd', asked),
      otherwise: otherwiseIn(rounds, 'computeCreditUsd'),
    },
    {
      what: `${said.total.nav}, ${said.scenarios[scenario]}`,
      of: totalIn(of, scenario),
      addends: navOf({ holdings, ...sources }, scenario),
    },
    ...(totals.shareOfPriceUsd ? [{ what: said.total.price, of: totals.shareOfPriceUsd }] : []),
    ...(totals.proceedsUsd ? [{ what: said.total.proceeds, of: totals.proceedsUsd }] : []),
  ];
  return (
    <dl class="strip" aria-label={said.totals}>
      {sums.map((total) => (
        <Sum key={total.what} name={name} total={total} />
      ))}
    </dl>
  );
};

type Part = { what: string; n: number; of: number; addends: NonNullable<Origin['addends']> };

/** `holdings` are those that are listed. */
export const Coverage = ({ name, of, holdings }: { name: string; of: Portfolio; holdings: Portfolio['holdings'] }) => {
  const { totals, coverage, holder } = of;
  const startups = (what: string, n: number, text: (held: Portfolio['holdings'][number]) => string | null): Part => ({
    what,
    n,
    of: totals.startups,
    addends: knownOf({ holdings, ...(of.sources && { sources: of.sources }) }, what, text),
  });
  const parts: Part[] = [
    {
      what: said.coverage.cheques,
      n: totals.rounds - totals.unknownCheques,
      of: totals.rounds,
      addends: roundsIn(holdings, 'chequeUsd', { investor: holder }),
    },
    startups(said.coverage.stated, coverage.withStatedStake, (held) => held.statedStakePercent && percents(held.statedStakePercent)),
    startups(said.coverage.stakes, coverage.withStake, (held) => held.stake && percents(held.stake)),
    startups(said.coverage.values, coverage.withValuation, (held) => (held.valuation?.usd ? interval(held.valuation.usd) : null)),
    startups(said.coverage.atLeast, coverage.withNavLow, (held) => ((held.navUsd?.low ?? 0) > 0 ? interval(held.navUsd) : null)),
    startups(said.coverage.atMost, coverage.withNavHigh, (held) => ((held.navUsd?.high ?? null) === null ? null : interval(held.navUsd))),
  ];
  return (
    <section aria-label={said.coverage.title}>
      <h2>{said.coverage.title}</h2>
      <dl class="sums">
        {parts.map(({ what, n, of: all, addends }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <Value of={{ title: `${name}: ${what}`, claims: [], addends }}>
                <KnownOf n={n} of={all} /> <span class="figure">{said.coverage.of(n, all)}</span>
              </Value>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
