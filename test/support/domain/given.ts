/** Given what happened, when something is posted, then it is refused, or accepted once: the sentence that decisions are tested with. */
import { expect } from 'vitest';
import { noChips } from '../../../domain/kernel/chips.ts';
import type { Accepted, Decision, Facts, Refusal, RefusalCode } from '../../../domain/kernel/decision.ts';
import { closest } from '../../../domain/kernel/spelling.ts';
import { decide, evolve, initial, type Organization } from '../../../domain/organization/organization.ts';
import type { OrganizationEvent } from '../../../events/index.ts';

export const ID = 'moonshot';
const REGISTERED = ['moonshot', 'alibaba', 'alibaba-cloud', 'tencent', 'hongshan', 'constructor'];
const RATES: Record<string, number> = { 'CNY 2024-02': 0.1369, 'CNY 2024-05': 0.1382, 'CNY 2024-01': 0.1395 };

/** What the world is like when nothing else is said. Sunday, 15 November 2026. */
export const world: Facts = {
  today: '2026-11-15',
  isRegistered: (id) => REGISTERED.includes(id),
  suggest: (id) => closest(id, REGISTERED),
  rate: (currency, month) => RATES[`${currency} ${month}`],
  isRecorded: () => false,
  chips: () => noChips,
  supersedes: () => [],
  supersededBy: () => [],
  affiliationsOf: () => [],
  mergedInto: () => null,
  holderOfIdentifier: () => null,
  namesakes: () => [],
  referrerOf: () => null,
  membersOf: () => [],
};

/** An event, and the day on which it was recorded. */
export type Told = OrganizationEvent & { day?: string };
export const on = (day: string, event: OrganizationEvent): Told => ({ ...event, day });
export const instant = (day: string): number => Date.parse(`${day}T12:00:00Z`);

type Story = { state: Organization; v: number };

const record = ({ state, v }: Story, accepted: Accepted<OrganizationEvent>[], day = '2026-11-01'): Story =>
  accepted.reduce((so, event): Story => ({ state: evolve(so.state, { ...event, at: instant(day), v: so.v + 1 }), v: so.v + 1 }), {
    state,
    v,
  });

const acceptedOf = (decision: Decision<OrganizationEvent>): Accepted<OrganizationEvent>[] => {
  if ('refusal' in decision) throw new Error(`${decision.refusal.code}: ${decision.refusal.detail}`);
  return decision.accepted;
};

const tell = (events: Told[], facts: Facts): Story =>
  events.reduce<Story>((so, { day, ...event }) => record(so, acceptedOf(decide(ID, event as OrganizationEvent, so.state, facts)), day), {
    state: initial,
    v: 0,
  });

/** The organization after all of it was posted. Throws when one of the events is refused. */
export const told = (...events: Told[]): Organization => tell(events, world).state;

export const given = (events: Told[], other: Partial<Facts> = {}) => {
  const facts = { ...world, ...other };
  const story = tell(events, facts);
  return {
    when: (event: OrganizationEvent) => {
      const decideAt = (so: Story) => decide(ID, event, so.state, facts);
      return {
        refuses: (code: RefusalCode): Refusal => {
          const decision = decideAt(story);
          if (!('refusal' in decision)) throw new Error(`expected ${code}, but it was accepted`);
          expect(decision.refusal).toMatchObject({ code, detail: expect.any(String) });
          return decision.refusal;
        },
        /** Expects `n` new events, and none when the same is posted again. */
        accepts: (n: number): { accepted: Accepted<OrganizationEvent>[]; state: Organization } => {
          const accepted = acceptedOf(decideAt(story));
          expect(accepted).toHaveLength(n);
          const after = record(story, accepted);
          expect(decideAt(after)).toMatchObject({ accepted: [] });
          return { accepted, state: after.state };
        },
      };
    },
  };
};
