/** No answer prints 0 for what is unknown: every number 0 in every answer on the shipped facts, beside the recorded facts. */
import { beforeAll, expect, it } from 'vitest';
import type { Question } from '../../../scripts/answers/asked.ts';
import { readingsOf } from '../../../scripts/answers/questions.ts';
import { worldOf } from '../../../scripts/answers/world.ts';
import type { Json } from '../../../trial/running.ts';
import { each, form, sized } from '../../support/long.ts';
import { allChanges } from '../../support/system/changes.ts';
import { useSystem } from '../../support/system/use.ts';
import { alike, isOpen, kindOf, numberFinder, type Place, type Zero } from '../../support/system/zeros.ts';
import { ofCompute } from '../../support/system/zeros-of-compute.ts';
import { ofCredits } from '../../support/system/zeros-of-credits.ts';
import { ofHoldings } from '../../support/system/zeros-of-holdings.ts';
import { ofMoney } from '../../support/system/zeros-of-money.ts';
import { ofTheRecord } from '../../support/system/zeros-of-the-record.ts';

const PLACES: Place[] = [...ofTheRecord, ...ofCompute, ...ofCredits, ...ofMoney, ...ofHoldings];

const system = useSystem({ holding: 'facts' });
let changes: Json[];
let questions: Question[];

beforeAll(async () => {
  changes = await allChanges(system);
  const all = readingsOf(worldOf(changes as Parameters<typeof worldOf>[0]));
  questions = [...Map.groupBy(all, alike).values()].flatMap((some) => each(60, some));
  expect(new Set(questions.map(({ path }) => kindOf(path)))).toEqual(new Set(all.map(({ path }) => kindOf(path))));
});

/** The answer, where it is one of JSON. */
const answerOf = async ({ path, method, headers, body }: Question): Promise<Json> => {
  const answer = await system.ask(path, { ...(method && { method }), ...(headers && { headers }), ...(body && { body }) });
  return answer.status === 200 ? answer.body : undefined;
};

/** Of each place, the first that fits. */
const placeBy = new Map<string, Place | undefined>();
const placeOf = ({ place }: Zero): Place | undefined => {
  if (!placeBy.has(place))
    placeBy.set(
      place,
      PLACES.find(({ at }) => at.test(place)),
    );
  return placeBy.get(place);
};
const isRight = (place: Place, zero: Zero): boolean =>
  place.check(zero) || Boolean(place.open && isOpen(place.open.clause) && place.open.is(zero));

/** How many other numbers are tried as 0 at a place that has refused none yet. */
const TRIES = 100;
/** Lower ends of spans that are reckoned, any of which may be 0 where the upper one is not; and the least of a number, in what is published of the contract. */
const FREE = /^\\\/low\$$|minimum/;

const EXAMPLE = /^GET \/openapi\.json .*\/content\/application\/json\/example\//;

it(`${form}, every 0 is known: by the recorded facts, or by what the answer says beside it`, async () => {
  const find = numberFinder(changes);
  const wrong = new Map<string, string>();
  const [used, refusing, tried] = [new Set<Place>(), new Set<Place>(), new Map<Place, number>()];
  for (const question of questions) {
    for (const number of find(question, await answerOf(question))) {
      // What the document shows as an answer is looked at where it is answered.
      if (EXAMPLE.test(number.place)) continue;
      const place = placeOf(number);
      if (number.value === 0) {
        if (place) used.add(place);
        const why = place ? `not so: ${place.why}` : 'of no place';
        if (!place || !isRight(place, number)) wrong.set(number.place, `${why}: ${question.path} ${number.pointer}`);
      } else if (place && !refusing.has(place) && (tried.get(place) ?? 0) < TRIES) {
        tried.set(place, (tried.get(place) ?? 0) + 1);
        if (!isRight(place, { ...number, value: 0 })) refusing.add(place);
      }
    }
  }
  expect([...wrong].map(([place, what]) => `${place}: ${what}`)).toEqual([]);
  const shown = (places: Place[]) => places.map(({ at }) => at.source);
  // A place that takes any number for a 0 would say nothing.
  expect(shown([...tried.keys()].filter((place) => !refusing.has(place))).filter((at) => !FREE.test(at))).toEqual([]);
  expect(sized([], shown(PLACES.filter((place) => !used.has(place))))).toEqual([]);
});
