/** Where a number of a credit may be 0, and which facts say so. */
import type { Place, Zero } from './zeros.ts';

/** Whether no fact of a kind is recorded, of one subject or at all. */
export const noEvents = (zero: Zero, type: RegExp, subject?: string): boolean =>
  !zero.posted.events.some((event) => type.test(event.type) && (subject === undefined || event.subject === subject));
const creditOf = ({ id, beside }: Zero): string => id || (beside.credit ?? beside.id);

export const ofCredits: Place[] = [
  {
    ...{ at: /^GET \/v1\/credits(\/\{id\})? (\/credits\/\*)?\/(drawn|burnPerDay)$/, why: 'no fact draws on it' },
    check: (zero) => noEvents(zero, /^CreditDrawn$/, creditOf(zero)) && !noEvents(zero, /^CreditGranted$/, creditOf(zero)),
  },
  {
    ...{ at: /^GET \/v1\/credits(\/\{id\})? (\/credits\/\*)?\/(expired|revoked)$/, why: 'no fact lets any of it lapse' },
    check: (zero) => noEvents(zero, /^Credit(Expired|Revoked)$/, creditOf(zero)) && !noEvents(zero, /^CreditGranted$/, creditOf(zero)),
  },
];
