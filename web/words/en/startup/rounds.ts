/** What is said of rounds: who says what of each, and who is in. */

import { counted } from '../../counted.ts';
import { labels } from '../../labels.ts';

const percent = (of: number) => `${Math.round(of * 1000) / 10} %`;

export const rounds = {
  title: 'Rounds',
  count: counted('round', 'rounds'),
  conflicts: counted('field in conflict', 'fields in conflict'),
  withdrawn: counted('claim withdrawn', 'claims withdrawn'),
  first: (n: number) => `These are the earliest ${n.toLocaleString('en')}; there are later ones.`,
  more: 'Ask for later ones',
  none: 'No round is known.',
  unknown: 'This startup has no such round at these times.',
  raised: (value: string) => `raised ${value}`,
  at: (value: string) => `at ${value}`,
  notCounted: (why: string) => `not counted: ${why}`,
  because: labels({
    status: 'it has not closed',
    'no-date': 'it has no date',
    'no-type': 'its kind is not known',
    superseded: 'another took its place',
    'not-toward-total': 'it is said not to count',
  }),
  superseded: 'superseded',
  by: (names: string) => `by ${names}`,
  others: (n: number) => `and ${n} more`,
};

export const claims = {
  title: 'Who says what',
  field: 'Field',
  alsoIn: 'also in',
  nothing: 'says nothing of it',
  won: {
    alone: 'only source',
    same: 'no other says otherwise',
    assurance: 'highest assurance',
    published: 'latest published',
    recorded: 'latest recorded',
  },
  differs: 'says otherwise',
  withdrawn: 'withdrawn',
  reasons: labels({
    'retracted-by-source': 'retracted by its source',
    'unit-error': 'wrong unit',
    misattribution: 'not about this',
    'wrong-basis': 'wrong basis',
    duplicate: 'said twice',
    other: 'for another reason',
  }),
  conflicts: 'In conflict',
  fields: labels({
    label: 'Name',
    roundType: 'Kind',
    status: 'Status',
    announcedOn: 'Announced',
    closedOn: 'Closed',
    amount: 'Amount',
    valuation: 'Valuation',
    countsTowardTotal: 'Counts toward the total',
  }),
  parts: labels({
    lead: 'led',
    amount: 'amount',
    stakePercent: 'stake',
    consideration: 'paid in',
    on: 'on',
    status: 'status',
    condition: 'condition',
    isIn: 'took part',
  }),
  yes: 'yes',
  no: 'no',
  kinds: labels({
    cash: 'cash',
    'compute-credit': 'compute credits',
    ip: 'IP',
    services: 'services',
    shares: 'shares',
    'debt-conversion': 'converted debt',
  }),
  share: (low: number | undefined, high: number | undefined) => {
    if (low !== undefined && high !== undefined) return low === high ? percent(low) : `${percent(low)} to ${percent(high)}`;
    if (low !== undefined) return `at least ${percent(low)}`;
    return high === undefined ? '' : `at most ${percent(high)}`;
  },
};

export const investors = {
  title: 'Who is in',
  investor: 'Investor',
  cheque: 'Cheque',
  paid: 'Cash and credits',
  stake: 'Stake',
  led: 'led',
  none: 'Nobody is named.',
  cash: 'cash',
  credits: 'credits',
  tranches: 'Tranches',
};
