/** What is accepted of an organization and looks wrong (contract, section 2, "Warnings"). */
import type { EventOf, Warning } from '../../events/catalogue.ts';
import type { OrganizationEvent } from '../../events/index.ts';
import type { RoundReported } from '../../events/round.ts';
import type { Amount } from '../../events/values.ts';
import { claimOf, unclaimed } from '../kernel/claims.ts';
import { dayAfter, type Facts } from '../kernel/decision.ts';
import { unreachable } from '../kernel/folding.ts';
import { own } from '../kernel/json.ts';
import { intervalOf, sum } from '../kernel/money.ts';
import { olderThanStands } from '../kernel/repeats.ts';
import { firstDay, lastDay } from '../kernel/time.ts';
import { type Account, accountOf, prePost, statementsWith } from '../rounds/statements.ts';
import type { Organization } from './organization.ts';
import { exitsAt, namesOf } from './profile.ts';

const warning = (pointer: string, code: Warning['code'], message: string): Warning => ({ pointer, code, message });

export const warningsAbout = (id: string, event: OrganizationEvent, state: Organization, facts: Facts): Warning[] => {
  const now = <E>(one: E) => ({ ...one, at: Date.parse(facts.today), v: Number.MAX_SAFE_INTEGER });
  switch (event.type) {
    case 'RoundReported':
      return [
        ...olderThanStands(own(state.rounds, event.data.round) ?? unclaimed, claimOf(now(event), 'round')),
        ...aboutRound(event.data, state, facts),
        ...aboutDay(event.data.announcedOn, '/data/announcedOn', event.data.valuation !== undefined, state),
      ];
    case 'ValuationReported':
      return [
        ...olderThanStands(own(state.marks, event.data.mark) ?? unclaimed, claimOf(now(event), 'mark')),
        ...aboutDay(event.data.asOf, '/data/asOf', true, state),
      ];
    case 'StakeReported':
      return olderThanStands(own(state.stakes, event.data.stake) ?? unclaimed, claimOf(now(event), 'stake'));
    case 'OrganizationRegistered':
      return [
        ...inFuture(event.data.foundedOn, '/data/foundedOn', 'founded-in-future', facts),
        ...(event.data.aliases ?? []).flatMap((alias, n) => ambiguous(id, alias, `/data/aliases/${n}`, facts)),
      ];
    case 'OrganizationAliased':
      return ambiguous(id, event.data.alias, '/data/alias', facts);
    case 'OrganizationAffiliated':
    case 'OrganizationExited':
    case 'OrganizationExitWithdrawn':
    case 'OrganizationIdentified':
    case 'OrganizationIdentifierRemoved':
    case 'OrganizationAliasRemoved':
    case 'OrganizationWithdrawn':
    case 'OrganizationMerged':
    case 'OrganizationUnmerged':
    case 'RoundClaimWithdrawn':
    case 'RoundSuperseded':
    case 'RoundReinstated':
    case 'ValuationClaimWithdrawn':
    case 'StakeClaimWithdrawn':
    case 'RatesFixed':
      return [];
    default:
      return unreachable(event);
  }
};

/** Of those that share a name so many are named. */
export const NAMESAKES = 3;

/** An alias that another organization has, too: whoever asks for it is told of all of them. */
const ambiguous = (id: string, alias: string, pointer: string, facts: Facts): Warning[] => {
  const others = facts.namesakes(alias, id);
  const named = others.slice(0, NAMESAKES).map((one) => `"${one}"`);
  const have = others.length > named.length ? `${named.join(', ')} and others have` : `${named.join(', ')} has`;
  return others.length > 0 ? [warning(pointer, 'alias-ambiguous', `${have} this name, too`)] : [];
};

const inFuture = (date: string | undefined, pointer: string, code: Warning['code'], { today }: Facts): Warning[] =>
  date !== undefined && firstDay(date) > dayAfter(today) ? [warning(pointer, code, `${date} lies after tomorrow`)] : [];

/** A round or a mark after the organization closed or was acquired, or a value before it was founded. */
const aboutDay = (on: string | undefined, pointer: string, isValued: boolean, { profile }: Organization): Warning[] => {
  if (on === undefined) return [];
  const foundedOn = namesOf(profile)?.foundedOn;
  const end = exitsAt(profile).find(({ exit, status }) => exit !== 'ipo' && status === 'completed');
  return [
    ...(end && firstDay(on) > lastDay(end.on)
      ? [warning(pointer, 'after-exit', `it ${end.exit === 'closed' ? 'closed' : 'was acquired'} on ${end.on}`)]
      : []),
    ...(isValued && foundedOn && lastDay(on) < firstDay(foundedOn)
      ? [warning(pointer, 'valuation-before-founding', `it was founded on ${foundedOn}`)]
      : []),
  ];
};

const aboutRound = (data: EventOf<typeof RoundReported>['data'], { rounds }: Organization, facts: Facts): Warning[] => {
  const statements = statementsWith(data, own(rounds, data.round), facts);
  const account = accountOf(statements);
  const said = prePost(data, statements);
  return [
    ...inFuture(data.closedOn, '/data/closedOn', 'closed-in-future', facts),
    ...(said && !said.agree && !said.isExact
      ? [warning('/data/valuation', 'pre-post-mismatch', `post-money ${said.post.value} is not about ${said.expected.toString()}`)]
      : []),
    ...stakesExceed(account),
    ...sharesExceed(account),
    ...tranchesExceed(account),
  ];
};

const stakesExceed = ({ participations }: Account): Warning[] => {
  const total = sum(participations.flatMap(({ stakePercent }) => stakePercent ?? []));
  return total > 100 ? [warning('/data/participations', 'stakes-exceed-100', `the stakes add up to ${total} %`)] : [];
};

const lowOf = (amount: Amount | undefined, currency: string): number =>
  amount && amount.currency === currency ? (intervalOf(amount)?.low ?? 0) : 0;
/** Null is no upper bound. */
const highOf = (amount: Amount | undefined): number | null => (amount ? (intervalOf(amount)?.high ?? null) : null);

const sharesExceed = ({ participations }: Account): Warning[] =>
  participations
    .filter(({ amount, consideration }) => {
      const high = highOf(amount);
      const stated = amount && high !== null && sum(consideration.map((part) => lowOf(part.amount, amount.currency))) > high;
      return stated || sum(consideration.map(({ share }) => share?.low ?? 0)) > 1;
    })
    .map(({ investor }) =>
      warning('/data/participations', 'shares-exceed-cheque', `what "${investor}" paid in adds up to more than its cheque`),
    );

const tranchesExceed = ({ amount, tranches }: Account): Warning[] => {
  const high = highOf(amount);
  const total = amount ? sum(tranches.map((one) => lowOf(one, amount.currency))) : 0;
  return high !== null && total > high
    ? [warning('/data/tranches', 'tranches-exceed-round', `the tranches add up to ${total}, the round is ${high} at most`)]
    : [];
};
