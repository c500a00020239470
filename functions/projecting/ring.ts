/** Rings: what the bus tells of a commit, and what calls for a look where a telling got lost. */
import type { Stored } from '../../events/catalogue.ts';
import type { Message } from '../ports/bus.ts';
import { DETAIL, splitStream } from '../ports/names.ts';

/** What the bus tells of a commit. `events` is null where they are too many for one message: read them from the log. */
export type Committed = {
  category: string;
  stream: string;
  from: number;
  to: number;
  types: string[];
  at: number;
  events: Stored[] | null;
  /** The rates that its amounts wait for, `EUR 2026-11`; not there where they wait for none. */
  awaits?: string[];
  /** Of a ring by hand: rows that are stuck are to be tried again, by the same code as well. */
  again?: true;
};

/** Calls for the rows of a stream to be brought up to `head`, from the log. `at` is the present instant in ms; `again` tries rows that are stuck
 * by this very code, too. */
export const streamRing = (stream: string, head: number, at: number, again = false): Message => {
  const detail: Committed = { category: splitStream(stream)[0], stream, from: head, to: head, types: [], at, events: null };
  return { type: DETAIL.streamRung, detail: { ...detail, ...(again && { again }) }, at };
};

/** Says that the row of a view moved to version `v`: for the boards that are computed from it. */
export const rowRing = (view: string, id: string, v: number, at: number): Message => ({
  type: DETAIL.rowChanged,
  detail: { view, id, v },
  at,
});

/** What calls for a look at rates: a stream with those that it awaits, or a currency, whose rates others may await; of them those behind the place `after`. */
export type RatesRung = Pick<Committed, 'category' | 'stream' | 'awaits'> & { after?: string };

/** `at` is the present instant in ms. */
export const ratesRing = (stream: string, at: number, more: Pick<RatesRung, 'awaits' | 'after'>): Message => {
  const detail: RatesRung = { category: splitStream(stream)[0], stream, ...more };
  return { type: DETAIL.ratesRung, detail, at };
};

/** Calls for a look whether everybody was told of what is new about an organization. */
export const noticesRing = (organization: string, at: number): Message => ({ type: DETAIL.noticesRung, detail: { organization }, at });
