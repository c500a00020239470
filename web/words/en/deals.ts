/** What the page of deals says. */

import { counted } from '../counted.ts';
import { labels } from '../labels.ts';

export const deals = {
  title: 'Deals',
  one: (startup: string, round: string, amount: string, on: string) => `${startup}, ${round}, ${amount} (${on})`,
  says: (which: string, named: readonly string[], isMore: boolean) =>
    named.length === 0 ? `Deals (${which}): none.` : `Deals (${which}): ${named.join('; ')}${isMore ? '; and others' : ''}.`,
  filters: 'Which deals',
  any: 'any startup',
  anybody: 'anybody',
  anyType: 'of any kind',
  anyStatus: 'however far they have come',
  rounds: 'Rounds of',
  in: 'in',
  working: 'working on',
  with: 'with',
  type: 'Kind of round',
  status: 'Status',
  least: 'at least',
  most: 'at most',
  ofLeast: 'of at least',
  andMost: 'and at most',
  noLeast: 'anything',
  noMost: 'anything',
  moneyHint: 'US dollars: 50M, 1.5B, 50000000',
  notMoney: 'Not an amount: write 50M, 1.5B or 50000000.',
  sort: 'Order',
  sorts: labels({ newest: 'newest first', amountUsd: 'largest first' }),
  leftOut: (unknown: number, unclear: number) =>
    [
      ...(unknown > 0 ? [`${counted('round', 'rounds')(unknown)} whose amount nobody states`] : []),
      ...(unclear > 0 ? [`${unclear.toLocaleString('en')} whose amount may lie on either side of a bound`] : []),
    ].join(' and ') + (unknown + unclear === 1 ? ' is left out.' : ' are left out.'),
  on: 'Date',
  startup: 'Startup',
  round: 'Round',
  amount: 'Amount',
  valuation: 'Valuation',
  investors: 'Investors',
  sources: 'Sources',
  lead: 'led',
  all: 'Download all as CSV',
  none: 'No deal is like that.',
};
