/** Every interval holds what is true in each world that the claims allow. `SEED=<seed>` draws the same worlds again. */
import { describe, expect, it } from 'vitest';
import { type Answers, answersTo } from '../support/domain/completions/answers.ts';
import { checkConcentration, checkFlows, checkPaid, checkStartupRanks, worthIn } from '../support/domain/completions/boards.ts';
import { type Checked, checking, type Fault } from '../support/domain/completions/checking.ts';
import { completionOf } from '../support/domain/completions/completing.ts';
import { checkRanks, resolvedOf, sidedOf } from '../support/domain/completions/investors.ts';
import type { PlainWorld } from '../support/domain/completions/plain.ts';
import { checkPortfolio } from '../support/domain/completions/stakes.ts';
import { checkParts, checkPrices, checkRaised, pricedIn, stepsIn } from '../support/domain/completions/startups.ts';
import { worldOf } from '../support/domain/completions/world.ts';
import { form, sized } from '../support/long.ts';
import { type Chance, chance } from '../support/system/chance.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 1e6);
const [WORLDS, COMPLETIONS] = [sized(40, 500), sized(10, 100)];

/** What a suite that asks nothing would not notice. */
const KINDS = [
  ...['raisedUsd', 'raisedCashUsd', 'fundedUsd', 'raised.equity', 'raised.convertible', 'raised.debt', 'raised.secondary'],
  ...['part usd', 'part cashUsd', 'part computeCreditUsd', 'investor cashUsd', 'investor computeCreditUsd'],
  ...['point usd', 'point preUsd', 'point postUsd', 'stepUp', 'monthsToUnicorn', 'rank by valuationUsd', 'rank by raisedUsd'],
  ...['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'].map((metric) => `rank by ${metric}`),
  ...['hhi', 'cr1', 'cr4', 'hhiAnyTotal', 'moneyInUsd', 'commitmentsBackUsd', 'ratio'],
  ...['holding knownUsd', 'member stake', 'stake', 'step stake', 'convertibleUsd', 'navUsd', 'total navUsd', 'weight'],
  ...['undiluted stake', 'undiluted navUsd', 'diluted-by-known-rounds stake', 'diluted-by-known-rounds navUsd'],
];

/** One of each kind, so that many are not too many to read. */
const firstOfEach = (faults: Fault[]): Fault[] => [...Map.groupBy(faults, ({ what }) => what).values()].map(([first]) => first!);

const check = (checked: Checked, by: Chance, world: PlainWorld, answers: Answers): void => {
  const isTight = by.next() < 0.6;
  const completions = new Map(world.startups.map((startup) => [startup.id, completionOf(by, startup, isTight)]));
  const worth = worthIn(by, answers, completions);
  const steps = new Map([...completions].map(([id, completion]) => [id, stepsIn(by, pricedIn(completion))]));
  for (const [id, completion] of completions) {
    const answer = answers.startups.get(id)!;
    checkRaised(checked, answer, completion);
    checkParts(checked, answer, completion);
    checkPrices(checked, answer, completion, steps.get(id)!);
  }
  for (const portfolio of answers.portfolios) checkPortfolio(checked, portfolio, completions, worth);
  for (const flows of answers.flows) checkFlows(checked, by, world, flows, completions);
  const sided = by.next() < 0.75 ? sidedOf(by, world) : resolvedOf(by, completions.values());
  for (const board of answers.boards) {
    checkPaid(checked, world, board, completions);
    checkConcentration(checked, by, world, board, completions);
    checkRanks(checked, world, board, sided);
  }
  checkStartupRanks(checked, answers, completions, { worth, steps });
};

describe(`every interval, ${form}`, () => {
  const all = checking();

  it(`holds what is true in each of ${COMPLETIONS} completions of ${WORLDS} worlds`, () => {
    console.log(`seed ${SEED}`);
    for (let n = 0; n < WORLDS; n += 1) {
      const by = chance(SEED + 7919 * n);
      const drawn = worldOf(by);
      const answers = answersTo(drawn);
      for (let m = 0; m < COMPLETIONS; m += 1) {
        const before = all.faults.length;
        check(all, by, drawn.plain, answers);
        for (const fault of all.faults.slice(before)) fault.at = { world: n, completion: m };
      }
    }
    expect(firstOfEach(all.faults)).toEqual([]);
  });

  it('was asked of every kind, often', () => {
    expect(KINDS.filter((kind) => (all.counts.get(kind) ?? 0) < WORLDS)).toEqual([]);
  });
});
