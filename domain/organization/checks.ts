/** What an organization refuses to be told, and why (contract, section 2). Each check gives a refusal or null. */
import Big from 'big.js';
import type { EventOf } from '../../events/catalogue.ts';
import type { RoundReported } from '../../events/round.ts';
import type { Claim } from '../kernel/claims.ts';
import { type Facts, type Fault, type Refusal, refuse } from '../kernel/decision.ts';
import { sum } from '../kernel/money.ts';
import type { RoundSays } from './rounds.ts';

type Refused = { refusal: Refusal } | null;
type Reported = EventOf<typeof RoundReported>['data'];

/** One level of groups: neither a member as group, nor a group as member. */
export const affiliationRefusal = (id: string, group: string, facts: Facts): Refused => {
  const fault = (message: string) =>
    refuse('group-nested', message, [{ pointer: '/data/group', message: 'expected a group that belongs to none' }]);
  if (group === id) return fault(`"${id}" cannot be its own group`);
  const above = facts.groupOf(group);
  if (above !== undefined) return fault(`"${group}" itself belongs to the group "${above}"; name that one`);
  const [member] = facts.membersOf(id);
  return member === undefined ? null : fault(`"${id}" is itself the group of "${member}"`);
};

export const roundRefusal = (data: Reported, before: Claim<RoundSays>[]): Refused =>
  incomplete(data, before) ?? chequesExceed(data) ?? prePostMismatch(data, before);

const incomplete = (data: Reported, before: Claim<RoundSays>[]): Refused => {
  if (before.length > 0) return null;
  const faults = (['roundType', 'status', 'announcedOn'] as const)
    .filter((field) => data[field] === undefined)
    .map((field): Fault => ({ pointer: `/data/${field}`, message: 'expected in the first claim of a round' }));
  return faults.length > 0 ? refuse('round-incomplete', `the first claim of round "${data.round}" lacks fields`, faults) : null;
};

/** Exact cheques of the round's own currency against its exact amount, with 0.5 % of tolerance. */
const chequesExceed = ({ amount, participations }: Reported): Refused => {
  if (amount?.disclosure !== 'exact') return null;
  const cheques = (participations ?? []).flatMap(({ amount: own }) =>
    own?.disclosure === 'exact' && own.currency === amount.currency ? [own.value] : [],
  );
  const total = sum(cheques);
  if (new Big(total).lte(new Big(amount.value).times('1.005'))) return null;
  return refuse('cheques-exceed-round', `cheques of ${total} exceed the round of ${amount.value} ${amount.currency}`, [
    { pointer: '/data/participations', message: `expected exact cheques of at most ${amount.value} in all` },
  ]);
};

const POINTS = ['exact', 'approx', 'estimated'];

/** Post-money is pre-money + new money: pre 80 and 20 new is post 100; one source that says 102 contradicts itself. A bound such as "at
 * least 80" contradicts nothing, and what a source said up to a claim that it withdrew is withdrawn with it. */
const prePostMismatch = (data: Reported, before: Claim<RoundSays>[]): Refused => {
  const same = before.filter((claim) => claim.source.id === data.source.id);
  const standing = same.slice(same.findLastIndex(({ withdrawals }) => withdrawals) + 1).map(({ says }) => says);
  const said: Pick<RoundSays, 'valuation' | 'amount'>[] = [data, ...standing.reverse()];
  const point = (basis: string) =>
    said
      .flatMap(({ valuation }) => (valuation?.basis === basis ? [valuation.amount] : []))
      .find((amount) => 'value' in amount && POINTS.includes(amount.disclosure));
  const [pre, post, money] = [point('pre'), point('post'), said.find(({ amount }) => amount !== undefined)?.amount];
  if (!pre || !post || money?.disclosure !== 'exact' || !('value' in pre) || !('value' in post)) return null;
  if (pre.currency !== post.currency || pre.currency !== money.currency) return null;
  const expected = new Big(pre.value).plus(money.value);
  if (new Big(post.value).minus(expected).abs().lte(expected.times('0.01'))) return null;
  return refuse('pre-post-mismatch', `post-money ${post.value} is not pre-money ${pre.value} + new money ${money.value}`, [
    { pointer: '/data/valuation', message: `expected a post-money of about ${expected.toString()} ${pre.currency}` },
  ]);
};
