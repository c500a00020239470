/** A currency: what one unit was worth, month by month. */

import type { Recorded } from '../../events/catalogue.ts';
import type { CurrencyEvent } from '../../events/index.ts';
import type { Source } from '../../events/values.ts';
import { accept, type Decision, nothingNew, refuse } from '../kernel/decision.ts';
import { unreachable, withKey } from '../kernel/folding.ts';
import { isEqual } from '../kernel/json.ts';

/** By month. The source is kept, so that the same rate from another source is news. */
export type Currency = Record<string, { usd: number; source: Source }>;

/** The version of this fold, of the rates of one currency: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 2;

export const initial: Currency = {};

export const evolve = (state: Currency, event: Recorded<CurrencyEvent>): Currency => {
  switch (event.type) {
    case 'FxRatePublished':
      return withKey(state, event.data.month, { usd: event.data.usd, source: event.data.source });
    default:
      return unreachable(event.type);
  }
};

/** Decides one posted event about currency `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: CurrencyEvent, state: Currency): Decision<CurrencyEvent> => {
  switch (event.type) {
    case 'FxRatePublished':
      return publish(id, event, state);
    default:
      return unreachable(event.type);
  }
};

const publish = (id: string, event: CurrencyEvent, state: Currency): Decision<CurrencyEvent> => {
  const { currency, month, usd, source } = event.data;
  if (id !== currency.toLowerCase()) {
    return refuse('invalid-event', `subject "${id}" is not currency ${currency}`, [
      { pointer: '/subject', message: `expected "${currency.toLowerCase()}"` },
    ]);
  }
  return isEqual(state[month], { usd, source }) ? nothingNew : accept(event);
};
