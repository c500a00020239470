/** The cells of a holding: each number opens what it is made of. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { Band } from '../../figures/band.tsx';
import { PaidBar } from '../../figures/paid-bar.tsx';
import type { Lines } from '../../sources/origin.ts';
import { Value } from '../../sources/value.tsx';
import { date } from '../../values/dates.ts';
import { count, exactInterval, type Interval, interval, percents } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { Conflict } from '../rankings/conflict.tsx';
import { otherwiseIn, roundsIn, valuationClaims } from './behind.ts';
import { type Holding, navIn, type Scenario, stakeIn, type Weight, weightIn } from './scenario.ts';
import { stakeOf } from './stakes.ts';

const said = words.investor;

export const paidOf = ({ knownUsd, cashUsd, computeCreditUsd, unknownCheques }: Holding) => ({
  known: knownUsd,
  cash: cashUsd,
  credits: computeCreditUsd,
  isOpen: unknownCheques > 0,
});

/** As a whole: what is not known is beyond what is. */
const knownMoney = ({ knownUsd, unknownCheques }: Holding): Interval | null =>
  knownUsd && { low: knownUsd.low, high: unknownCheques > 0 ? null : knownUsd.high };

const provisional = (of: object | null): string | undefined => (of && 'provisional' in of && of.provisional ? 'provisional' : undefined);

export const titleOf = (name: string, held: Holding, what: string) => `${name}, ${held.name}: ${what}`;
export const askedOf = ({ startup }: Holding) => ({ startup });

export const Money = ({ held, name, most }: { held: Holding; name: string; most: number }) => {
  const of = knownMoney(held);
  const lines: Lines = [
    [words.claims.exactly, exactInterval(of)],
    [said.cheques, count(held.unknownCheques)],
    ...(held.convertibleUsd ? ([[said.convertible, exactInterval(held.convertibleUsd)]] as const) : []),
  ];
  const origin = {
    title: titleOf(name, held, said.money),
    lines,
    claims: [],
    addends: roundsIn([held], 'chequeUsd', askedOf(held)),
    more: hrefTo(pathOf('startups', held.startup)),
  };
  return (
    <Value of={origin} class={provisional(held.knownUsd)}>
      <PaidBar of={paidOf(held)} most={most} /> <span class="figure">{interval(of)}</span>
    </Value>
  );
};

const PaidIn = ({ held, name, part }: { held: Holding; name: string; part: 'cashUsd' | 'computeCreditUsd' }) => {
  const what = part === 'cashUsd' ? said.cash : said.credits;
  const otherwise = otherwiseIn(held.rounds, part);
  const origin = {
    title: titleOf(name, held, what),
    lines: [[words.claims.exactly, exactInterval(held[part])]] as const,
    claims: [],
    otherwise,
    addends: roundsIn([held], part, askedOf(held)),
  };
  return (
    <Value of={origin} class={provisional(held[part])}>
      <span class="quiet">{what}</span> {interval(held[part])}
      {otherwise.length > 0 && <Conflict />}
    </Value>
  );
};

/** Cash and credits, each by itself where anything is known of either. */
export const Consideration = ({ held, name }: { held: Holding; name: string }) => {
  if (
    held.cashUsd === null &&
    held.computeCreditUsd === null &&
    otherwiseIn(held.rounds, 'cashUsd').length + otherwiseIn(held.rounds, 'computeCreditUsd').length === 0
  )
    return (
      <Value of={{ title: titleOf(name, held, said.paid), claims: [], addends: roundsIn([held], 'cashUsd', askedOf(held)) }}>
        {words.unknown}
      </Value>
    );
  return (
    <span class="pair">
      <PaidIn held={held} name={name} part="cashUsd" /> <PaidIn held={held} name={name} part="computeCreditUsd" />
    </span>
  );
};

export const StakeValue = ({ held, name, scenario }: { held: Holding; name: string; scenario: Scenario }) => {
  const stake = stakeIn(held, scenario);
  const lines: Lines = [
    [said.scenario, said.scenarios[scenario] ?? scenario],
    ...(held.stake && scenario === 'interval' ? ([[words.claims.basis, said.basis[held.stake.basis] ?? held.stake.basis]] as const) : []),
    ...(held.statedOn ? ([[said.statedOn, date(held.statedOn)]] as const) : []),
    ...(held.soldOn ? ([[said.soldOn, date(held.soldOn)]] as const) : []),
    ...(scenario === 'interval' ? [] : ([[said.assumes, held.scenarios[scenario].assumption]] as const)),
  ];
  const origin = { title: titleOf(name, held, said.stake), lines, claims: [], addends: stakeOf(held, scenario) };
  return (
    <Value of={origin} class={provisional(stake)}>
      <Band of={stake} most={100} /> <span class="figure">{percents(stake)}</span>
    </Value>
  );
};

export const Worth = ({ held }: { held: Holding }) => {
  const { valuation } = held;
  const lines: Lines = valuation
    ? [
        [words.claims.exactly, exactInterval(valuation.usd)],
        [said.valueBasis, valuation.basis],
        [said.pricedOn, date(valuation.on)],
      ]
    : [];
  const origin = {
    title: `${held.name}: ${said.worth}`,
    lines,
    claims: valuationClaims(held),
    more: hrefTo(pathOf('startups', held.startup)),
  };
  return <Value of={origin}>{interval(valuation?.usd)}</Value>;
};

/** What came of what it held of a startup that ended: its exit, in place of a NAV. */
const Ended = ({ held, name, exited }: { held: Holding; name: string; exited: NonNullable<Holding['exited']> }) => {
  const lines: Lines = [
    [said.nav, said.ended],
    [said.shareOfPrice, exactInterval(held.shareOfPriceUsd)],
    [said.proceeds, exactInterval(held.proceedsUsd)],
  ];
  const origin = {
    title: titleOf(name, held, said.shareOfPrice),
    lines,
    claims: [],
    addends: stakeOf(held, 'interval'),
    more: hrefTo(pathOf('startups', held.startup)),
  };
  return <Value of={origin}>{said.exited(exited.exit, date(exited.on))}</Value>;
};

export const NavValue = ({ held, name, scenario, most }: { held: Holding; name: string; scenario: Scenario; most: number }) => {
  if (held.exited) return <Ended held={held} name={name} exited={held.exited} />;
  const nav = navIn(held, scenario);
  const lines: Lines = [
    [words.claims.exactly, exactInterval(nav)],
    [said.scenario, said.scenarios[scenario] ?? scenario],
    [said.stake, percents(stakeIn(held, scenario))],
    [said.worth, exactInterval(held.valuation?.usd)],
    ...(held.pricedOn ? ([[said.pricedOn, `${date(held.pricedOn)}, ${said.daysAgo(held.daysSince ?? 0)}`]] as const) : []),
    [words.claims.basis, said.headline],
    ...(scenario === 'interval' ? [] : ([[said.assumes, held.scenarios[scenario].assumption]] as const)),
  ];
  const origin = { title: titleOf(name, held, said.nav), lines, claims: valuationClaims(held), addends: stakeOf(held, scenario) };
  return (
    <Value of={origin} class={provisional(nav)}>
      <Band of={nav} most={most} /> <span class="figure">{interval(nav)}</span>
    </Value>
  );
};

export const WeightValue = ({ held, name, weight }: { held: Holding; name: string; weight: Weight }) => {
  const of = weightIn(held, weight);
  const what = `${said.weightOf}, ${said.weights[weight] ?? weight}`;
  const lines = [[words.claims.basis, said.behind.weight[weight] ?? '']] as const;
  const origin =
    weight === 'nav'
      ? { claims: valuationClaims(held), addends: stakeOf(held, 'interval') }
      : { claims: [], addends: roundsIn([held], weight === 'cost' ? 'chequeUsd' : 'rounds', askedOf(held)) };
  return <Value of={{ title: titleOf(name, held, what), lines, ...origin }}>{percents(of)}</Value>;
};
