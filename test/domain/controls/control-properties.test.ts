/** What applies, checked day by day and case by case: a chip that goes to a country. A failure prints the seed; `SEED=<seed>` runs it again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Chip, chipTable } from '../../../domain/compute/chip.ts';
import { controlsOn, type Issued, knownOf } from '../../../domain/controls/controls.ts';
import { listFor, type Question } from '../../../domain/controls/listed.ts';
import { evolve, initial, type Restriction } from '../../../domain/controls/restriction.ts';
import type { RestrictionEvent } from '../../../events/index.ts';
import { stream } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { sized } from '../../support/long.ts';

const chipOf = (...of: Parameters<typeof c.chip>) => ({ plain: stream<Chip>('chip', 'chip').told(c.chip(...of)) });
const table = chipTable([chipOf('NVIDIA H20', 148), chipOf('NVIDIA H100', 989.4), chipOf('NVIDIA X1')]);
const atlas = { table, countryOf: () => null };
/** Each by two of its names, with its total processing performance. */
const CHIPS = [
  { names: ['NVIDIA H20', 'h-20'], tpp: 2368 },
  { names: ['H100', 'nvidia h100'], tpp: 15830 },
  { names: ['X1', 'NVIDIA X1'], tpp: null },
];
const COUNTRIES = ['CN', 'HK', 'US'];
const DAYS = Array.from({ length: 16 }, (_, n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));

const Day = fc.constantFrom(...DAYS);
const Policy = fc.constantFrom('licence-required', 'denial', 'announced', 'notify');
const Models = fc.subarray(CHIPS.flatMap(({ names }) => names));
const Destinations = fc.subarray(COUNTRIES);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
const Says = fc.record({
  policy: Policy,
  gpuModels: Models,
  destinations: Destinations,
  tppAtLeast: fc.constantFrom(undefined, undefined, 4800),
  reach: fc.constantFrom(undefined, undefined, undefined, 'everything'),
});
type Says = { policy: string; gpuModels: string[]; destinations: string[]; tppAtLeast: number | undefined; reach: string | undefined };
type Span = [from: string, until: string];
const Rule = fc.record({
  from: Day,
  says: Says,
  amended: maybe(fc.tuple(Day, Policy, Destinations)),
  suspended: maybe(fc.tuple(Day, Day).map((days) => days.sort() as Span)),
  rescinded: maybe(Day),
  again: maybe(fc.tuple(Day, Says)),
  supersedes: fc.nat({ max: 3 }),
});
type Rule = {
  from: string;
  says: Says;
  amended: [string, string, string[]] | undefined;
  suspended: Span | undefined;
  rescinded: string | undefined;
  again: [string, Says] | undefined;
  supersedes: number;
};

/** The rule before it whose place a rule takes; of the first none, and of some of the others. */
const ofRule = ({ supersedes }: Rule, n: number): number | undefined => (supersedes < n ? supersedes : undefined);

/** What a rule says on a day; null where it is not in force. One issued again begins anew; a rescission counts in the period that it lies in. */
const saysOn = (rule: Rule, day: string): Says | null => {
  const again = rule.again && rule.again[0] > rule.from ? rule.again : undefined;
  const isAgain = again !== undefined && again[0] <= day;
  if (day < rule.from) return null;
  const lies = (on: string): boolean => (again === undefined ? true : isAgain ? on >= again[0] : on < again[0]);
  const { rescinded, suspended, amended } = rule;
  if (rescinded !== undefined && rescinded <= day && lies(rescinded)) return null;
  if (suspended && suspended[0] <= day && day <= suspended[1] && lies(suspended[0])) return null;
  const says = isAgain ? again[1] : rule.says;
  return amended && amended[0] <= day && lies(amended[0]) ? { ...says, policy: amended[1], destinations: amended[2] } : says;
};

type Case = { chip: (typeof CHIPS)[number]; destination: string };
const reachesChip = ({ gpuModels, tppAtLeast, reach }: Says, { names, tpp }: Case['chip']): 'yes' | 'no' | 'unknown' => {
  if (gpuModels.length === 0 && tppAtLeast === undefined) return reach === 'everything' ? 'yes' : 'unknown';
  if (gpuModels.some((one) => names.includes(one))) return 'yes';
  if (tppAtLeast === undefined) return 'no';
  return tpp === null ? 'unknown' : tpp >= tppAtLeast ? 'yes' : 'no';
};
const reachesPlace = ({ destinations, reach }: Says, destination: string): 'yes' | 'no' | 'unknown' => {
  if (destinations.length === 0) return reach === 'everything' ? 'yes' : 'unknown';
  if (destinations.includes(destination)) return 'yes';
  return destination === 'HK' && destinations.includes('CN') ? 'unknown' : 'no';
};
const reaches = (says: Says, { chip, destination }: Case): 'yes' | 'no' | 'unknown' => {
  const both = [reachesChip(says, chip), reachesPlace(says, destination)];
  return both.includes('no') ? 'no' : both.includes('unknown') ? 'unknown' : 'yes';
};

/** Where a rule is listed on a day for one case; undefined where it is not. */
const placeOf = (rules: Rule[], n: number, day: string, one: Case): string | undefined => {
  const says = saysOn(rules[n]!, day);
  if (!says) return undefined;
  const isReplaced = rules.some((other, m) => {
    const later = ofRule(other, m) === n ? saysOn(other, day) : null;
    return later !== null && later.policy !== 'announced' && reaches(later, one) === 'yes';
  });
  const reached = reaches(says, one);
  const isOther = reached === 'no' && reachesPlace(says, one.destination) !== 'no' && says.gpuModels.length > 0;
  if (isReplaced || (reached === 'no' && !isOther)) return undefined;
  if (says.policy === 'announced') return 'announced';
  return isOther ? 'otherModels' : reached === 'yes' ? 'restrictions' : 'reachUnknown';
};

const withoutGaps = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const eventsOf = (rule: Rule, n: number): RestrictionEvent[] => {
  const of = ofRule(rule, n);
  const issued = (effectiveOn: string, says: Says) =>
    c.issued({ ...says, effectiveOn, ...(of !== undefined && { supersedes: `r${of}` }) } as Parameters<typeof c.issued>[0]);
  const { amended, suspended, rescinded, again } = rule;
  return [
    issued(rule.from, rule.says),
    ...(amended ? [c.amended(amended[0], { policy: amended[1] as 'denial', destinations: amended[2] })] : []),
    ...(suspended ? [c.suspended(...suspended)] : []),
    ...(rescinded ? [c.rescinded(rescinded)] : []),
    ...(again && again[0] > rule.from ? [issued(...again)] : []),
  ].map(withoutGaps);
};

const LISTS = ['restrictions', 'announced', 'reachUnknown', 'otherModels'] as const;

it('every rule is listed for a chip and a country where it reaches them that day, and nothing newer does', () => {
  const seen = new Map<string | undefined, number>();
  fc.assert(
    fc.property(fc.array(Rule, { minLength: 2, maxLength: 4 }), (drawn) => {
      const rules = drawn as Rule[];
      const issued = rules.map((rule, n): Issued => {
        const restriction = eventsOf(rule, n).reduce<Restriction>((so, event, v) => evolve(so, { ...event, at: v, v: v + 1 }), initial);
        return { id: `r${n}`, restriction };
      });
      const known = knownOf(issued);
      for (const day of DAYS) {
        const controls = controlsOn(known, day, table);
        for (const chip of CHIPS) {
          for (const destination of COUNTRIES) {
            const expected = rules.map((_, n) => placeOf(rules, n, day, { chip, destination }));
            for (const one of expected) seen.set(one, (seen.get(one) ?? 0) + 1);
            const question: Question = { gpuModel: chip.names[day.charCodeAt(9) % 2]!, destination };
            const answer = listFor(known, controls, question, day, atlas);
            const listed = rules.map((_, n) => LISTS.find((list) => answer[list].some(({ id }) => id === `r${n}`)));
            expect([day, question, listed]).toEqual([day, question, expected]);
          }
        }
      }
    }),
    { seed: Number(process.env.SEED ?? Date.now()), numRuns: sized(60, 400) },
  );
  for (const list of LISTS) expect([list, (seen.get(list) ?? 0) > 100]).toEqual([list, true]);
});
