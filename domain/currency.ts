/** A currency: what one unit was worth, month by month. */
import type { CurrencyEvent } from '../events/index.ts';
import type { Source } from '../events/values.ts';
import { type Decision, refuse } from './kernel/decision.ts';
import { isEqual } from './kernel/json.ts';

/** By month. The source is kept, so that the same rate from another source is news. */
export type Currency = Record<string, { usd: number; source: Source }>;

export const initial: Currency = {};

export const evolve = (state: Currency, { data }: CurrencyEvent): Currency => ({
  ...state,
  [data.month]: { usd: data.usd, source: data.source },
});

export const decide = (id: string, event: CurrencyEvent, state: Currency): Decision<CurrencyEvent> => {
  const { currency, month, usd, source } = event.data;
  if (id !== currency.toLowerCase()) {
    const pointer = '/subject';
    return refuse('invalid-event', `subject "${id}" is not currency ${currency}`, [
      { pointer, message: `expected "${currency.toLowerCase()}"` },
    ]);
  }
  return isEqual(state[month], { usd, source }) ? { accepted: [] } : { accepted: [event] };
};
