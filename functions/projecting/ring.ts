/** Rings: what the bus tells of a commit, and what calls for a look where a telling got lost. */
import type { ValuationNotice } from '../../domain/notification/notice.ts';
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

/** What rings at boards: rows of one stream in these views, of which the last moved to version `v`; 0: all rows are to be looked at, whatever `id` says. Until 0.1.0 `view` was a
 * single name. */
export type RowChanged = { view: readonly string[] | string; id: string; v: number };

/** Calls for the boards that are computed from rows of these views. */
export const rowRing = (views: readonly string[], id: string, v: number, at: number): Message => ({
  type: DETAIL.rowChanged,
  detail: { view: views, id, v } satisfies RowChanged,
  at,
});

/** What calls for a look at rates: a stream with those that it awaits, or a currency, whose rates others may await; of them those behind the place `after`. */
export type RatesRung = Pick<Committed, 'category' | 'stream' | 'awaits'> & { after?: string };

/** `at` is the present instant in ms. */
export const ratesRing = (stream: string, at: number, more: Pick<RatesRung, 'awaits' | 'after'>): Message => {
  const detail: RatesRung = { category: splitStream(stream)[0], stream, ...more };
  return { type: DETAIL.ratesRung, detail, at };
};

/** A notice as the bus tells it. */
export const noticeTold = ({ type, data }: ValuationNotice): Message => ({ type, detail: data, at: Date.parse(data.recordedAt) });

/** Calls for a look whether everybody was told of what is new about an organization; with `from` and `to`, for what changed after the one version, up to the other, to
 * be told on the bus. */
export type NoticesRung = { organization: string } | { organization: string; from: number; to: number };

export const noticesRing = (organization: string, at: number, span?: { from: number; to: number }): Message => ({
  type: DETAIL.noticesRung,
  detail: { organization, ...span } satisfies NoticesRung,
  at,
});
