/** Histories drawn by chance: every event type, in any order of arrival, with retries and doublings. */
import type { Json } from '../../../trial/running.ts';
import type { Chance } from './chance.ts';
import { COMPUTE } from './random-compute.ts';
import { INVESTORS, LATE, MONTHS, NAMES, ORGANIZATION, STARTUPS } from './random-organizations.ts';
import { rate, registered } from './samples.ts';

const DRAWN = { ...ORGANIZATION, ...COMPUTE };
export const TYPES = Object.keys(DRAWN);

/** Most of what can be asked rests on these. Those of the second line take back, and only what is there. */
const OFTEN = [
  ...['RoundReported', 'RoundReported', 'RoundReported', 'RoundReported', 'CapacityReported', 'CapacityReported', 'GpusAllocated'],
  ...['CreditGranted', 'CreditDrawn', 'CreditRevoked', 'RestrictionIssued', 'RestrictionIssued', 'ValuationReported', 'RoundSuperseded'],
];

const KINDS = ['fund', 'corporate', 'cloud-provider'];
/** What everything else needs: organizations, and rates of every month in which something may happen, but for those that come late. */
export const beginnings: Json[] = [
  ...[...STARTUPS, ...NAMES].map((id) => registered(id, { country: 'CN', foundedOn: '2020' })),
  ...INVESTORS.map((id, n) => registered(id, { kind: KINDS[n % KINDS.length] })),
  ...[
    ...MONTHS,
    '2022-01',
    ...['2023', '2024', '2025', '2026'].flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}`)),
  ]
    .filter((month, at, all) => all.indexOf(month) === at && !LATE.includes(month))
    .flatMap((month) => [rate('CNY', month, 0.14), rate('EUR', month, 1.0825)]),
];

const drawn = (by: Chance, type: string, n: number): Json => {
  const { subject, data } = DRAWN[type]!(by);
  // An organization keeps the kind with which it began.
  if (type === 'OrganizationRegistered')
    data.kind = INVESTORS.includes(subject) ? KINDS[INVESTORS.indexOf(subject) % KINDS.length] : 'startup';
  return { type, subject, data, ...by.perhaps(2, () => ({ id: `e${n}` })) };
};

/** Each type at least once in every so many; what was posted before may come again. */
export const historyOf = (by: Chance, size: number, begun = 0): Json[] => {
  const events: Json[] = [];
  for (let n = 0; n < size; n += 1) {
    if (events.length > 0 && by.next() < 0.15) events.push(by.pick(events));
    else
      events.push(drawn(by, n % 3 === 0 ? TYPES[(n / 3) % TYPES.length]! : by.pick([...TYPES, ...OFTEN, ...OFTEN, ...OFTEN]), begun + n));
  }
  return events;
};

/** Rates of months in which things happened before. */
export const lateRates: Json[] = LATE.flatMap((month) => [rate('CNY', month, 0.1512), rate('EUR', month, 1.17)]);

/** Requests of one to many events, some of them sent twice. `rates` come in requests of their own, among those of the second half. */
export const requestsOf = (by: Chance, events: Json[], rates: Json[] = []): Json[][] => {
  const requests: Json[][] = [];
  for (let at = 0; at < events.length; ) {
    const some = events.slice(at, at + by.whole(1, 15));
    at += some.length;
    requests.push(some);
    if (by.next() < 0.1) requests.push(some);
  }
  const half = Math.floor(requests.length / 2);
  const each = Math.ceil(rates.length / (requests.length - half));
  return requests.flatMap((one, n) =>
    n < half ? [one] : [one, ...rates.slice((n - half) * each, (n - half + 1) * each).map((late) => [late])],
  );
};
