/** Stories of what Moonshot was said to be worth, and what is told of them. */
import { expect } from 'vitest';
import { type Notice, noticesOf, type ValuationNotice } from '../../../domain/notification/notice.ts';
import { ID, type Told, told } from './given.ts';
import * as a from './samples.ts';

/** Everything that is told of Moonshot once `events` happened after its registration, which is version 1. */
export const notices = (...events: Told[]): ValuationNotice[] => noticesOf(ID, told(a.registered(), ...events), 0, Number.MAX_SAFE_INTEGER);
export const last = (...events: Told[]): ValuationNotice => notices(...events).at(-1)!;
export const data = (...events: Told[]): Notice => last(...events).data;

/** A price that is the same before and after the money. */
export const priced = (value: number): NonNullable<a.Says['valuation']> => ({ amount: a.usd(value), basis: 'transaction' });
/** A round of a month of 2024, worth so many dollars. */
export const round = (id: string, month: number, value: number, who = a.by('bbg')): Told =>
  a.reported(id, { announcedOn: `2024-0${month}-01`, valuation: priced(value) }, who);
/** Another source that speaks of the valuation only. */
export const valued = (id: string, value: number, who = a.by('ft', '2024-03')): Told => a.claimed(id, { valuation: priced(value) }, who);
export const silent = (id: string, month: number): Told =>
  a.reported(id, { announcedOn: `2024-0${month}-01`, valuation: a.post(a.undisclosed) });
export const worth = (value: number) => expect.objectContaining({ usd: { low: value, high: value } });
/** A change that is known. */
export const by = (percent: number) => ({ low: percent, high: percent });
export const STILL = { changePercent: by(0), direction: 'flat' };
export const OF_R1 = { round: 'r1', kind: 'series-a' };
export const OF_R2 = { round: 'r2', kind: 'series-a' };
