/** What a post is answered is at most 4 MB, whatever was posted: what is left out is counted. */
import { describe, expect, it } from 'vitest';
import type { HttpEvent } from '../../../functions/http/front.ts';
import { Problem, problemAnswer } from '../../../functions/http/problem.ts';
import { bytesOf, MOST_BYTES } from '../../../functions/limits/size.ts';
import { type Answered, answerMany, answerOne, answerRehearsed } from '../../../functions/recording/answers.ts';
import { postedIn } from '../../../functions/recording/posted.ts';
import type { Rehearsed } from '../../../functions/recording/rehearse.ts';

/** What comes of a body of events of which each is refused. */
const refusedIn = (body: string): Answered[] => {
  const event = { headers: { 'content-type': 'application/json' }, body } as unknown as HttpEvent;
  return postedIn(event).lines.map((line) => {
    if (!('refused' in line)) throw new Error('an event is not refused');
    return { status: 'refused', problem: line.refused };
  });
};
const bodyOf = ({ body = '' }: { body?: string | undefined }) => {
  expect(bytesOf(body)).toBeLessThanOrEqual(MOST_BYTES);
  return JSON.parse(body);
};
/** An event of so many unknown keys, in as few bytes. */
const event = (keys: number, name = (n: number) => n.toString(36)): string => {
  const share = Array.from({ length: keys }, (_, n) => `${JSON.stringify(name(n))}:1`).join();
  return `{"type":"RoundReported","subject":"o","data":{"participations":[{"investor":"i","consideration":[{"kind":"cash","share":{${share}}}]}]}}`;
};
const NOTHING: Rehearsed = { outcomes: [], effects: [], notices: [] };

describe('faults', () => {
  it('of one event are the first hundred, and how many there are', () => {
    const [refused] = refusedIn(event(116_000));
    expect(() => answerOne(refused!)).toThrow(Problem);
    const told = bodyOf(problemAnswer(new Problem((refused as { problem: Problem['data'] }).problem), 'request'));
    expect([told.errors.length, told.errorCount > 116_000]).toEqual([100, true]);
    const few = bodyOf(problemAnswer(new Problem({ code: 'invalid-event', detail: 'x', errors: told.errors }), 'request'));
    expect([few.errors.length, few.errorCount]).toEqual([100, undefined]);
  });

  it('that say again what was sent are short', () => {
    const [refused] = refusedIn(event(1, () => '\u{1F4C8}'.repeat(200_000)));
    const told = bodyOf(problemAnswer(new Problem((refused as { problem: Problem['data'] }).problem), 'request'));
    for (const text of [told.detail, ...told.errors.flatMap(({ pointer, message }: Record<string, string>) => [pointer, message])]) {
      expect(text.length).toBeLessThanOrEqual(501);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(JSON.stringify(told.errors)).toContain('…');
  });

  it('of many events are fewer of each where they would be too much, and every event has its result', () => {
    const wrong = (text: string, places: number): Answered => ({
      status: 'refused',
      problem: { code: 'invalid-event', detail: text, errors: Array(places).fill({ pointer: `/data/${text}`, message: text }) },
    });
    for (const [events, text, most] of [
      [10, 'x', 100],
      [1_000, 'x', 10],
      [1_000, '"'.repeat(300), 1],
      [1_000, '\u0001'.repeat(490), 0],
    ] as const) {
      const { refused, results } = bodyOf(answerMany(Array(events).fill(wrong(text, 150)), 'request'));
      expect([refused, results.length]).toEqual([events, events]);
      const { errors, errorCount } = results.at(-1).problem;
      expect([errors.length, errorCount]).toEqual([most, 150]);
      if (most > 0) expect(errors[0].pointer).toMatch(new RegExp(`^/${events - 1}/data/`));
    }
  });
});

it('warnings are a hundred of an event, and of many events fewer, with how many there are', () => {
  const warnings = Array.from({ length: 10_000 }, (_, n) => ({
    pointer: `/data/participations/${n}`,
    code: 'shares-exceed-cheque' as const,
    message: 'x'.repeat(100),
  }));
  const outcome: Answered = { status: 'appended', stream: 'organization/o', version: 1, warnings };
  const one = bodyOf(answerOne(outcome));
  expect([one.warnings.length, one.warningCount]).toEqual([100, 10_000]);
  const many = bodyOf(answerMany(Array(1_000).fill(outcome), 'request'));
  expect([many.appended, many.results[999].warnings.length, many.results[999].warningCount]).toEqual([1_000, 10, 10_000]);
  expect(bodyOf(answerOne({ ...outcome, warnings: warnings.slice(0, 2) }))).toMatchObject({ warnings: warnings.slice(0, 2) });
});

it('a rehearsal that would change too much to tell is refused, and says to rehearse fewer events', () => {
  const outcomes: Answered[] = [{ status: 'appended', stream: 'organization/o', version: 1 }];
  const effects = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      thing: `organization/o/rounds/r${n}`,
      field: 'amount',
      before: null,
      after: 'x'.repeat(1_000),
    }));
  const told = bodyOf(answerRehearsed(true, outcomes, { ...NOTHING, effects: effects(3_000) }, 'request'));
  expect([told.status, told.effects.length]).toEqual(['would-append', 3_000]);
  expect(() => answerRehearsed(false, outcomes, { ...NOTHING, effects: effects(4_000) }, 'request')).toThrow(
    /^they change 4000 figures and cause 0 notices, and 4000000 bytes of \d+ can be told: rehearse fewer events at once$/,
  );
});
