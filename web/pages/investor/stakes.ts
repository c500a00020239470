/** How a stake came about: what each round, or each statement of it, did. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import type { Addend, Behind } from '../../sources/origin.ts';
import { percents } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { type Named, namedRounds } from '../rankings/names.ts';
import { type Holding, type Scenario, stakeIn } from './scenario.ts';

const said = words.investor.behind;

type Row = { round: string | null; statement?: string | null; on: string | null; did: string; after: string };

/** A round, or a statement of the stake, in the story of a stake. */
const rowOf = ({ startup, reported }: Holding, { round, statement, on, did, after }: Row, { nameOf, sourcesOf }: Named): Addend => {
  const stated = reported.find(({ stake }) => stake === statement);
  return {
    name: round === null ? said.statement : nameOf(startup, round),
    href: round === null ? undefined : hrefTo(pathOf('startups', startup, 'rounds', round)),
    on,
    usd: null,
    adds: did,
    sum: after,
    sources: round === null ? (stated ? [stated.percent.from] : []) : sourcesOf(startup, round),
  };
};

/** The steps that the stake went through, as far as claims allow. */
const stepsOf = ({ stake, rounds, reported }: Holding): Row[] => {
  if (stake)
    return stake.steps.map(({ round, reported: statement, on, did, stake: after }) => ({
      round,
      statement,
      on,
      did: said.dids[did] ?? did,
      after: percents(after),
    }));
  const stated = reported.map(({ stake: statement, asOf, percent }) => ({
    round: null,
    statement,
    on: asOf.value,
    did: said.dids.stated ?? '',
    after: percents(percent.value),
  }));
  const taken = rounds.map(({ round, on, statedStakePercent: percent }) => ({
    round,
    on,
    did: percent === null ? words.unknown : (said.dids.stated ?? ''),
    after: percent === null ? words.unknown : percents({ low: percent, high: percent }),
  }));
  return [...stated, ...taken].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
};

/** What went into the stake under an assumption, what diluted it, and what says too little. */
const inputsOf = ({ scenarios, reported, rounds }: Holding, scenario: Exclude<Scenario, 'interval'>): Row[] => {
  const { inputs, diluting, without } = scenarios[scenario];
  const isStatement = (id: string) => reported.some(({ stake }) => stake === id);
  const did = [
    ...inputs.map(({ id, on, did, percent }) => ({
      ...(isStatement(id) ? { round: null, statement: id } : { round: id }),
      on,
      did: said.input(said.dids[did] ?? did, percents(percent)),
      after: '',
    })),
    ...diluting.map(({ round, on, leaves }) => ({
      round,
      on,
      did: said.leaves(percents({ low: 100 * leaves.low, high: leaves.high === null ? null : 100 * leaves.high })),
      after: '',
    })),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  const left = without.map((round) => ({ round, on: rounds.find((one) => one.round === round)?.on ?? null, did: said.without, after: '' }));
  return [...did, ...left];
};

/** How a stake came about. */
export const stakeOf = (held: Holding, scenario: Scenario) => async (): Promise<Behind> => {
  const named = await namedRounds({ startup: held.startup });
  const rows = scenario === 'interval' ? stepsOf(held) : inputsOf(held, scenario);
  const last = rows.at(-1);
  if (last && scenario !== 'interval') last.after = percents(stakeIn(held, scenario));
  return {
    columns: [said.step, said.did, said.after],
    addsUp: false,
    addends: rows.map((row) => rowOf(held, row, named)),
    sources: named.sources,
    otherwise: held.reported.flatMap(({ percent }) =>
      percent.alternatives.map(({ value, from, assurance }) => ({ source: from, says: percents(value), assurance })),
    ),
  };
};
