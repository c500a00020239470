/** Rounds, marks and secondary sales at what they were priced at, and the steps between them. */
import { type Priced, type Step, stepsOf } from '../../../domain/valuations/step-up.ts';
import type { Basis } from '../../../domain/valuations/valuation.ts';

export type Ends = number | [low: number, high: number | null];
export const ends = (of: Ends) => (typeof of === 'number' ? { low: of, high: of } : { low: of[0], high: of[1] });
export const UNKNOWN: Ends = [0, null];

/** A round of new money in US dollars, of a day of its own unless told. */
export const round = (on: string, basis: Basis, value: Ends, money: Ends = 0, more: Partial<Priced> = {}): Priced => {
  const inUsd = { value: ends(value), money: ends(money) };
  return {
    id: `r-${on}`,
    on,
    basis,
    isRound: true,
    isNewMoney: true,
    currency: 'USD',
    asStated: inUsd,
    inUsd,
    isProvisional: false,
    ...more,
  };
};
export const mark = (on: string, value: Ends): Priced =>
  round(on, 'transaction', value, 0, { id: `m-${on}`, isRound: false, isNewMoney: false });
export const secondary = (on: string, value: Ends): Priced => round(on, 'transaction', value, 0, { id: `s-${on}`, isNewMoney: false });

export const lastOf = (...points: Priced[]): Step => stepsOf(points).at(-1)!;
/** The step of a round over one of a value of 1,000 after its money. */
export const over1000 = (basis: Basis, value: Ends, money?: Ends): Step =>
  lastOf(round('2024-01-01', 'post', 1000, 100), round('2024-02-01', basis, value, money));
