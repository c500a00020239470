/** Given what happened to a stream of any category, when something is posted to it, then it is refused, or accepted once. */
import { expect } from 'vitest';
import { type Decider, deciderOf } from '../../../domain/deciders.ts';
import type { Accepted, Facts, Refusal, RefusalCode } from '../../../domain/kernel/decision.ts';
import type { Category } from '../../../events/catalogue.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { instant, world } from './given.ts';

/** An event, and the day on which it was recorded. */
export type Told = AnyEvent & { day?: string };
export const recordedOn = (day: string, event: AnyEvent): Told => ({ ...event, day });

type Story<State> = { state: State; v: number };

/** The stream of category `category` that tests tell of, with a state of its own. */
export const stream = <State>(category: Category, id: string) => {
  const { decide, evolve, initial } = deciderOf(category) as Decider<State>;
  const record = (story: Story<State>, accepted: Accepted[], day = '2026-11-01'): Story<State> =>
    accepted.reduce(({ state, v }, event) => ({ state: evolve(state, { ...event, at: instant(day), v: v + 1 }), v: v + 1 }), story);
  const decided = (event: AnyEvent, state: State, facts: Facts): Accepted[] => {
    const decision = decide(id, event, state, facts);
    if ('refusal' in decision) throw new Error(`${decision.refusal.code}: ${decision.refusal.detail}`);
    return decision.accepted;
  };
  const tell = (events: Told[], facts: Facts): Story<State> =>
    events.reduce<Story<State>>((story, { day, ...event }) => record(story, decided(event as AnyEvent, story.state, facts), day), {
      state: initial,
      v: 0,
    });
  return {
    /** The state after all of it was posted. Throws when one of the events is refused. */
    told: (...events: Told[]): State => tell(events, world).state,
    given: (events: Told[], other: Partial<Facts> = {}) => {
      const facts = { ...world, ...other };
      const story = tell(events, facts);
      return {
        when: (event: AnyEvent) => ({
          refuses: (code: RefusalCode): Refusal => {
            const decision = decide(id, event, story.state, facts);
            if (!('refusal' in decision)) throw new Error(`expected ${code}, but it was accepted`);
            expect(decision.refusal).toMatchObject({ code, detail: expect.any(String) });
            return decision.refusal;
          },
          /** Expects that nothing is new, for a reason. */
          acceptsNothing: (because?: 'withdrawn'): void => {
            expect(decide(id, event, story.state, facts)).toEqual({ accepted: [], ...(because && { because }) });
          },
          /** What is accepted, be it once or each time. */
          accepted: () => ({ accepted: decided(event, story.state, facts) }),
          /** Warnings of what is accepted. */
          warns: (): string[] => decided(event, story.state, facts).flatMap(({ warnings = [] }) => warnings.map(({ code }) => code)),
          /** Expects one new event, or none when it says nothing new, and none when the same is posted again. */
          accepts: (n: 0 | 1 = 1): { accepted: Accepted[]; state: State } => {
            const accepted = decided(event, story.state, facts);
            expect(accepted).toHaveLength(n);
            const after = record(story, accepted);
            expect(decide(id, event, after.state, facts)).toEqual({ accepted: [] });
            return { accepted, state: after.state };
          },
        }),
      };
    },
  };
};
