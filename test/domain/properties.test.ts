/** What holds for every history. A failure prints the seed; `SEED=<seed>` runs it again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealsOf } from '../../domain/boards/deals.ts';
import { measure } from '../../domain/boards/investor-rankings.ts';
import { dayOf, type Viewpoint } from '../../domain/kernel/time.ts';
import { lifeOf } from '../../domain/organization/end.ts';
import { decide, type Organization } from '../../domain/organization/organization.ts';
import { summaryOf } from '../../domain/organization/summary.ts';
import { evidence, resolveRounds } from '../../domain/rounds/rounds.ts';
import { timelineOf } from '../../domain/valuations/timeline.ts';
import { ID, world } from '../support/domain/given.ts';
import { fold, type History, histories } from '../support/domain/histories.ts';
import { type Book, deals, organizations, organizationsIn, post, postAll, rates, shipped, worldOf } from '../support/domain/shipped.ts';
import { sized } from '../support/long.ts';

const seed = { seed: Number(process.env.SEED ?? Date.now()) };
const answer = ({ rounds, marks, profile, stakes }: Organization, at: Viewpoint = {}) => ({
  rounds: resolveRounds(rounds, at),
  timeline: timelineOf(rounds, marks, lifeOf(profile, at), at),
  deals: dealsOf(rounds, at),
  summary: summaryOf({ profile, rounds, marks, stakes }, at),
});

describe('the shipped facts', () => {
  const answers = (book: Book) => {
    const { startups, directory } = worldOf(book);
    const byId = startups.map((startup) => ({ ...startup, v: 0 }));
    return {
      organizations: new Map(
        [...organizationsIn(book)].map(([id, state]) => [id, answer(state)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
      rankings: [true, false].flatMap((groups) => [
        measure(byId, directory, { country: 'CN', groups }),
        measure(byId, directory, { groups }),
      ]),
    };
  };
  const expected = answers(shipped);
  const shuffled = <T>(all: T[]) => fc.shuffledSubarray(all, { minLength: all.length });

  it('give the same answers in whatever order they are posted, organizations and rates first', () => {
    fc.assert(
      fc.property(shuffled(organizations), shuffled(deals), (first, then) => {
        expect(answers(postAll(postAll(new Map(rates), first), then))).toEqual(expected);
      }),
      { ...seed, numRuns: 25 },
    );
  });

  it('are news once, each of them, in any order', () => {
    fc.assert(
      fc.property(shuffled(deals), (order) => {
        const book = postAll(new Map(rates), organizations);
        for (const line of order) {
          const decision = post(book, line);
          if ('accepted' in decision) expect([decision.accepted.length, post(book, line)]).toEqual([1, { accepted: [] }]);
        }
      }),
      { ...seed, numRuns: 10 },
    );
  });
});

describe('every history', () => {
  const holds = (property: (history: History) => void, arbitrary = histories()) =>
    fc.assert(fc.property(arbitrary, property), { ...seed, numRuns: sized(100, 200) });

  it('holds several events, or it would prove nothing', () => {
    const lengths = fc.sample(histories(), { ...seed, numRuns: 200 }).map((history) => history.length);
    expect(lengths.reduce((total, length) => total + length, 0) / lengths.length).toBeGreaterThan(5);
  });

  it('takes an event that it has just taken for no news', () => {
    holds((history) => {
      history.forEach(({ at, v: _v, rates: _rates, warnings: _warnings, ...event }, n) => {
        const then = { ...world, today: dayOf(at) };
        expect(decide(ID, event, fold(history.slice(0, n + 1)), then)).toMatchObject({ accepted: [] });
      });
    });
  });

  it('is seen the same from the far future as without a viewpoint', () => {
    holds((history) => {
      const state = fold(history);
      const knowing = { knownAt: '2100-12-31', recordedAt: Date.parse('2100-12-31') };
      expect(answer(state, knowing)).toEqual(answer(state));
      const everything = answer(state, { ...knowing, asOf: '2100-12-31' });
      expect(everything.rounds).toEqual(answer(state).rounds.filter(({ announcedOn }) => announcedOn !== null));
      expect([everything.timeline, everything.deals]).toEqual([answer(state).timeline, answer(state).deals]);
    });
  });

  it('as recorded at an instant is the history up to it, evidence and all', () => {
    holds((history) => {
      const whole = fold(history);
      for (const { at: recordedAt } of history) {
        const { profile: _now, ...then } = fold(history.filter(({ at }) => at <= recordedAt));
        for (const at of [{}, { knownAt: '2024-02-15' }, { asOf: '2024-02-15' }, { asOf: '2024-04-01', knownAt: '2024-02-15' }]) {
          expect(answer(whole, { ...at, recordedAt })).toEqual(answer({ ...then, profile: whole.profile }, at));
        }
        for (const [round, claims] of Object.entries(then.rounds)) {
          expect(evidence(whole.rounds[round]!, { recordedAt })).toEqual(evidence(claims));
        }
      }
    });
  });

  it('as known on a day, where nobody says when the world could know, is as recorded by the end of that day', () => {
    holds(
      (history) => {
        const state = fold(history);
        for (const { at } of history) {
          const knownAt = dayOf(at);
          expect(answer(state, { knownAt })).toEqual(answer(state, { recordedAt: Date.parse(`${knownAt}T23:59:59.999Z`) }));
        }
      },
      histories({ dated: false }),
    );
  });

  it('survives being stored as JSON at any point', () => {
    holds((history) => {
      const half = Math.ceil(history.length / 2);
      const stored = JSON.parse(JSON.stringify(fold(history.slice(0, half)))) as Organization;
      expect(stored).toEqual(fold(history.slice(0, half)));
    });
  });
});
