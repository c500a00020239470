/** What a restriction accepts to be told, and what it refuses. */
import type { RestrictionEvent } from '../../events/index.ts';
import { unknownChips } from '../kernel/chips.ts';
import { leadsTo } from '../kernel/cycles.ts';
import { type Accepted, accept, again, type Decision, type Facts, refuse } from '../kernel/decision.ts';
import { unreachable } from '../kernel/folding.ts';
import { isEqual } from '../kernel/json.ts';
import { dateRefusal, periodRefusal } from '../kernel/references.ts';
import { firstDay, lastDay } from '../kernel/time.ts';
import { evolve, type Period, periodAt, periodsOf, type Restriction } from './restriction.ts';

type Of<T extends RestrictionEvent['type']> = Accepted<Extract<RestrictionEvent, { type: T }>>;
type Decided = Decision<RestrictionEvent>;

/** Decides one posted event about restriction `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: Accepted<RestrictionEvent>, state: Restriction, facts: Facts): Decided => {
  const refused = dateRefusal(event, facts);
  if (refused) return refused;
  if (event.type === 'RestrictionIssued') return issue(id, event, state, facts);
  const periods = periodsOf(state);
  if (periods.length === 0) {
    if (event.type === 'RestrictionWithdrawn' && isEqual(state.withdrawals.at(-1)?.data, event.data)) return again(event);
    return refuse('thing-unknown', `restriction "${id}" has not been issued`, [
      { pointer: '/subject', message: 'expected a restriction that was issued' },
    ]);
  }
  switch (event.type) {
    case 'RestrictionAmended':
      return (
        ended(event, state, periods, { day: event.data.effectiveOn, pointer: '/data/effectiveOn' }) ??
        news(event, state, facts, unknownModels(event.data.gpuModels, facts))
      );
    case 'RestrictionSuspended':
      return (
        ended(event, state, periods, { day: event.data.from, pointer: '/data/from' }) ??
        (isRecordedSo(event, state) ? null : periodRefusal(event.data, 'from', 'until')) ??
        news(event, state, facts)
      );
    case 'RestrictionRescinded':
      return news(event, state, facts);
    case 'RestrictionWithdrawn':
      return withdraw(id, event, facts);
    default:
      return unreachable(event);
  }
};

const unknownModels = (gpuModels: string[] | undefined, facts: Facts) =>
  unknownChips(
    (gpuModels ?? []).map((gpuModel, n) => ({ gpuModel, pointer: `/data/gpuModels/${n}` })),
    facts,
  );

const isRecordedSo = (event: RestrictionEvent, { issues, amendments, suspensions, rescissions }: Restriction): boolean =>
  [...issues, ...amendments, ...suspensions, ...rescissions].some(({ data }) => isEqual(data, event.data));

/** Accepts what is new: what was said so already, and would make nothing else of any day, is not. */
const news = (
  event: Accepted<RestrictionEvent>,
  state: Restriction,
  facts: Facts,
  warnings: ReturnType<typeof unknownModels> = [],
): Decided => {
  const next = evolve(state, { ...event, at: Date.parse(facts.today), v: Number.MAX_SAFE_INTEGER });
  return isRecordedSo(event, state) && isEqual(periodsOf(next), periodsOf(state)) ? again(event) : accept(event, warnings);
};

/** Refuses what would take effect after the rescission of the period that it would change. */
const ended = (
  event: Of<'RestrictionAmended'> | Of<'RestrictionSuspended'>,
  state: Restriction,
  periods: Period[],
  { day, pointer }: { day: string; pointer: string },
): Decided | null => {
  const rescinded = periodAt(periods, firstDay(day))?.rescinded;
  if (!rescinded || firstDay(day) <= lastDay(rescinded.on) || isRecordedSo(event, state)) return null;
  return refuse('thing-ended', `it was rescinded on ${rescinded.on}`, [
    { pointer, message: `expected a day up to ${lastDay(rescinded.on)}` },
  ]);
};

const issue = (id: string, event: Of<'RestrictionIssued'>, state: Restriction, facts: Facts): Decided => {
  const { supersedes, gpuModels } = event.data;
  const pointer = '/data/supersedes';
  if (supersedes !== undefined) {
    if (leadsTo(supersedes, id, facts.supersedes)) {
      return refuse('supersession-cyclic', `restriction "${supersedes}" takes the place of "${id}", over others or itself`, [
        { pointer, message: `expected a restriction that does not lead to "${id}"` },
      ]);
    }
    if (!facts.isRecorded(`restriction/${supersedes}`)) {
      return refuse('thing-unknown', `restriction "${supersedes}" has not been issued`, [
        { pointer, message: 'expected a restriction that was issued' },
      ]);
    }
  }
  return news(event, state, facts, unknownModels(gpuModels, facts));
};

const withdraw = (id: string, event: Of<'RestrictionWithdrawn'>, facts: Facts): Decided => {
  const [first] = facts.supersededBy(id);
  if (first === undefined) return accept(event);
  return refuse('is-referred-to', `restriction "${first}" supersedes it`, [
    { pointer: '/subject', message: 'expected a restriction that no other supersedes' },
  ]);
};
