/** Sums of GPUs are exact: what they come to is what whole millionths of a GPU come to. A failure prints the seed; `SEED=<seed>` runs it again. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, combine, type GpusByDay, minus, on, plus } from '../../../domain/kernel/steps.ts';
import { sized } from '../../support/long.ts';

const seed = { seed: Number(process.env.SEED ?? Date.now()), numRuns: sized(300, 5_000) };
const MILLION = 1_000_000;
/** From a millionth of a GPU to a million GPUs, in millionths. */
const Millionths = fc.oneof(
  fc.integer({ min: 1, max: 3 * MILLION }),
  fc.integer({ min: 1, max: 1_000_000 }).map((gpus) => gpus * MILLION),
  fc.integer({ min: 1, max: 1e12 }),
);
const gpus = (millionths: number): number => millionths / MILLION;
const DAYS = ['2024-01-01', '2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'];

/** The size of one from day to day, in millionths; 0 where it is none. */
const Course = fc.array(fc.oneof(Millionths, fc.constant(0)), { minLength: DAYS.length, maxLength: DAYS.length });
const stepsOf = (course: number[]): GpusByDay => course.map((millionths, n) => [DAYS[n]!, gpus(millionths)]);
const totalOf = (courses: number[][], n: number): number => courses.reduce((total, course) => total + course[n]!, 0);

describe('sums of GPUs', () => {
  it('are 0.3 of 0.1 and 0.2, and nothing of 0.3 less both', () => {
    expect([plus(0.1, 0.2), minus(minus(0.3, 0.1), 0.2), plus(0.000001, 0.142857)]).toEqual([0.3, 0, 0.142858]);
  });

  it('equal sums of whole millionths, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(Millionths, { maxLength: 200 }), (parts) => {
        const whole = gpus(parts.reduce((total, part) => total + part, 0));
        expect(parts.map(gpus).reduce(plus, 0)).toBe(whole);
        expect(parts.toReversed().map(gpus).reduce(plus, 0)).toBe(whole);
        expect(parts.map(gpus).reduce(minus, whole)).toBe(0);
      }),
      seed,
    );
  });

  it('equal them from day to day, and nothing is left when all is taken away again', () => {
    fc.assert(
      fc.property(fc.array(Course, { minLength: 1, maxLength: 60 }), (courses) => {
        const all = add(courses.map(stepsOf));
        for (const [n, day] of DAYS.entries()) expect(on(all, day)).toBe(gpus(totalOf(courses, n)));
        const [first, ...rest] = courses;
        expect(combine(all, add(rest.map(stepsOf)), minus)).toEqual(add([stepsOf(first!)]));
        expect(combine(all, all, minus)).toEqual([]);
      }),
      seed,
    );
  });
});
