/** What a post is answered: of one event, or of each of several. */
import { json } from '../http/front.ts';
import { Problem, type ProblemData, problem, problemBody } from '../http/problem.ts';
import { MOST_PLACES, shortPlaces } from '../limits/shortened.ts';
import { bytesOf, countFitting, MOST_BYTES } from '../limits/size.ts';
import type { Outcome } from './recorder.ts';
import type { Rehearsed } from './rehearse.ts';

/** What came of a line: of its event, or that it was none. */
export type Answered = Outcome | { status: 'refused'; problem: ProblemData };

/** What would come of it: nothing is. */
const WOULD = { appended: 'would-append', unchanged: 'unchanged' } as const;
const wouldBe = (outcome: Answered) => (outcome.status === 'refused' ? outcome : { ...outcome, status: WOULD[outcome.status] });
type Told = Answered | ReturnType<typeof wouldBe>;

/** With at most so many of its warnings; `warningCount` says how many there are in all, where these are more. */
const recorded = <O extends Exclude<Told, { status: 'refused' }>>({ warnings, ...outcome }: O, most: number) => ({
  ...outcome,
  ...(warnings && { warnings: shortPlaces(warnings, most), ...(warnings.length > most && { warningCount: warnings.length }) }),
});

/** In a batch, pointers lie below the event's index. */
const below = (index: number, data: ProblemData, instance: string, most: number) => {
  const { errors, ...said } = problemBody(data, instance, { most });
  const places = Array.isArray(errors) && { errors: errors.map(({ pointer, message }) => ({ pointer: `/${index}${pointer}`, message })) };
  return { ...said, ...places };
};

const resultOf = (outcome: Told, index: number, instance: string, most: number) =>
  outcome.status === 'refused'
    ? { index, status: 'refused' as const, problem: below(index, outcome.problem, instance, most) }
    : { index, ...recorded(outcome, most) };

const count = (outcomes: Answered[], status: Outcome['status']): number => outcomes.filter((one) => one.status === status).length;

const counts = (outcomes: Answered[]) => ({
  appended: count(outcomes, 'appended'),
  unchanged: count(outcomes, 'unchanged'),
  refused: count(outcomes, 'refused'),
});

/** The places of each event that a batch lists: as many as one answer holds. Without any the results of the largest batch take less. */
const PLACES = [MOST_PLACES, 10, 1, 0];

/** What counts around the results. */
const AROUND = 1_000;

const batch = (outcomes: Answered[], told: Told[], instance: string) => {
  // One by one: all of them together may be longer than a text can be.
  function* results(most: number) {
    for (const [index, outcome] of told.entries()) yield resultOf(outcome, index, instance, most);
  }
  const most = PLACES.find((places) => countFitting(results(places), MOST_BYTES - AROUND) === told.length) ?? 0;
  return { ...counts(outcomes), results: [...results(most)] };
};

export const answerOne = (outcome: Answered) => {
  if (outcome.status === 'refused') throw new Problem(outcome.problem);
  return json(outcome.status === 'appended' ? 201 : 200, recorded(outcome, MOST_PLACES), { etag: `"${outcome.version}"` });
};

export const answerMany = (outcomes: Answered[], instance: string) => json(200, batch(outcomes, outcomes, instance));

/** Throws 413 where all that would change is too much for one answer. */
export const answerRehearsed = (single: boolean, outcomes: Answered[], { effects, notices }: Rehearsed, instance: string) => {
  const [first] = outcomes;
  if (single && first?.status === 'refused') throw new Problem(first.problem);
  const would = outcomes.map(wouldBe);
  const [one] = would;
  const results = single && one && one.status !== 'refused' ? recorded(one, MOST_PLACES) : batch(outcomes, would, instance);
  const answer = json(200, { ...results, effects, notices });
  const bytes = bytesOf(answer.body ?? '');
  if (bytes <= MOST_BYTES) return answer;
  const how = `they change ${effects.length} figures and cause ${notices.length} notices, and ${MOST_BYTES} bytes of ${bytes} can be told`;
  throw problem('answer-too-large', `${how}: rehearse fewer events at once`);
};
