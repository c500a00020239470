/** What holds of the notices of every history. A failure prints the seed; `SEED=<seed>` runs it again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEqual } from '../../../domain/kernel/json.ts';
import { noticesOf, type ValuationNotice } from '../../../domain/notification/notice.ts';
import { contradiction, DIRECTIONS, NOTICES, wants } from '../../../domain/notification/subscription.ts';
import { lifeOf } from '../../../domain/organization/end.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { type Point, timelineOf } from '../../../domain/valuations/timeline.ts';
import { ID } from '../../support/domain/given.ts';
import { fold, type History, histories } from '../../support/domain/histories.ts';

const seed = { seed: Number(process.env.SEED ?? Date.now()) };
const holds = (property: (history: History) => void) => fc.assert(fc.property(histories(), property), { ...seed, numRuns: 200 });

const all = (history: History): ValuationNotice[] => noticesOf(ID, fold(history), 0, history.length);
const timeline = ({ rounds, marks, profile }: Organization) => timelineOf(rounds, marks, lifeOf(profile));

/** What a point states, without who says so, nor what follows from other points. */
const stated = (point: Point | null) =>
  point && [point.on, point.usd, point.preUsd, point.postUsd, point.stated, point.basis, point.derived ?? null, point.cause];
/** The timeline after each number of events, by folding the history anew each time. */
const timelines = (history: History) => Array.from({ length: history.length + 1 }, (_, n) => timeline(fold(history.slice(0, n))));

describe('the notices of every history', () => {
  it('are several, of both types, or it would prove nothing', () => {
    const notices = fc.sample(histories(), { ...seed, numRuns: 200 }).flatMap(all);
    expect(notices.length).toBeGreaterThan(200);
    expect(new Set(notices.map(({ type }) => type))).toEqual(new Set(NOTICES));
    expect(new Set(notices.map(({ data }) => data.kind))).toEqual(new Set(['new', 'corrected', 'withdrawn']));
  });

  it('are the same in whatever pieces they are asked for', () => {
    fc.assert(
      fc.property(histories(), fc.array(fc.nat(30)), (history, cuts) => {
        const state = fold(history);
        const bounds = [0, ...cuts.map((cut) => Math.min(cut, history.length)).sort((a, b) => a - b), history.length];
        const pieces = bounds.slice(1).flatMap((to, n) => noticesOf(ID, state, bounds[n]!, to));
        expect(pieces).toEqual(all(history));
      }),
      { ...seed, numRuns: 200 },
    );
  });

  it('are, but for the profile, the same however much was recorded since', () => {
    const withoutProfile = ({ type, data }: ValuationNotice) => ({ type, data: { ...data, name: '', country: null, sector: null } });
    holds((history) => {
      const notices = all(history).map(withoutProfile);
      history.forEach((_, n) => {
        const then = all(history.slice(0, n + 1)).map(withoutProfile);
        expect(then).toEqual(notices.filter(({ data }) => data.version <= n + 1));
      });
    });
  });

  it('tell the points that the timelines of their version and of the one before have', () => {
    holds((history) => {
      const { rounds, marks, profile } = fold(history);
      const at = (version: number) => timelineOf(rounds, marks, lifeOf(profile, { version }), { version });
      for (const notice of all(history)) {
        const [before, now] = [at(notice.data.version - 1), at(notice.data.version)];
        expect([notice.data.previous, notice.data.current]).toEqual([before.current, now.current]);
        const pairs = notice.type === 'ValuationCorrected' ? notice.data.points : [];
        for (const pair of pairs) {
          const of = (points: Point[]) => points.find(({ cause }) => isEqual(cause, (pair.after ?? pair.before)?.cause)) ?? null;
          if (pair.before && pair.after && !isEqual(pair.before.cause, pair.after.cause)) continue;
          expect(pair).toEqual({ before: of(before.points), after: of(now.points) });
        }
      }
    });
  });

  it('come for exactly the versions at which the timelines differ, and tell the current point from older ones', () => {
    holds((history) => {
      const seen = timelines(history);
      const expected = history.flatMap(({ v, at }) => {
        const [before, after] = [seen[v - 1]!, seen[v]!];
        const isOlder = isEqual(stated(before.current), stated(after.current));
        if (isOlder && isEqual(before.points.map(stated), after.points.map(stated))) return [];
        return [{ id: `valuation-${isOlder ? 'corrected' : 'changed'}/${ID}/${v}`, recordedAt: new Date(at).toISOString() }];
      });
      expect(all(history).map(({ data: { id, recordedAt } }) => ({ id, recordedAt }))).toEqual(expected);
    });
  });

  it('hold the current point before and after, and every older point that differs', () => {
    holds((history) => {
      const seen = timelines(history);
      for (const { type, data } of all(history)) {
        const [before, after] = [seen[data.version - 1]!, seen[data.version]!];
        expect([data.previous, data.current]).toEqual([before.current, after.current]);
        if (type !== 'ValuationCorrected') continue;
        const gone = before.points.filter((point) => !after.points.some((other) => isEqual(stated(point), stated(other))));
        const come = after.points.filter((point) => !before.points.some((other) => isEqual(stated(point), stated(other))));
        expect(data.points.flatMap((change) => change.before ?? [])).toEqual(gone);
        expect(data.points.flatMap((change) => change.after ?? [])).toEqual(come);
      }
    });
  });

  it('folded one after another, give the current point of the timeline', () => {
    holds((history) => {
      const current = all(history).reduce<Point | null>((_, { data }) => data.current, null);
      expect(stated(current)).toEqual(stated(timeline(fold(history)).current));
    });
  });

  it('are chained: each names the version of the one before, from 0', () => {
    holds((history) => {
      const versions = all(history).map(({ data }) => data.version);
      expect(all(history).map(({ data }) => data.previousVersion)).toEqual([0, ...versions].slice(0, versions.length));
    });
  });

  it('say what became of a milestone: those of the timeline after that the one before had not', () => {
    holds((history) => {
      const seen = timelines(history);
      const reached = (n: number) => seen[n]!.points.flatMap(({ milestones }) => milestones);
      for (const { data } of all(history)) {
        expect(data.milestones).toEqual(reached(data.version).filter((one) => !reached(data.version - 1).includes(one)));
      }
    });
  });

  it('say how the value moved by the step of the current point, or not at all', () => {
    const shown = (step: number | null) => (step === null ? null : Math.round((step - 1) * 10_000) / 100);
    holds((history) => {
      for (const { data } of all(history)) {
        const { current, changePercent, direction } = data;
        const step = current?.stepUp ?? null;
        const ofStep = step && { low: shown(step.low), high: shown(step.high) };
        const allowed = [
          [null, null],
          [{ low: 0, high: 0 }, 'flat'],
          [ofStep, current?.direction ?? null],
        ];
        expect(allowed).toContainEqual([changePercent, direction]);
        expect(data.contract).toBe('1.1');
      }
    });
  });

  it('never suit a wish that is refused for a direction or a percentage that contradicts the rest', () => {
    const Direction = fc.constantFrom(undefined, ...DIRECTIONS);
    const Wish = fc
      .record({
        events: fc.subarray([...NOTICES], { minLength: 1 }),
        direction: Direction,
        percent: fc.constantFrom(undefined, 0, 1, 2, 2.1, 50),
      })
      .map(({ events, direction, percent }) => ({ events, filter: { direction, minChangePercent: percent }, createdAt: '' }))
      .filter((wish) => contradiction(wish) !== null);
    fc.assert(
      fc.property(histories(), Wish, (history, wish) => {
        expect(all(history).filter((notice) => wants(wish, notice))).toEqual([]);
      }),
      { ...seed, numRuns: 200 },
    );
  });
});
