/** What contract 1.1 changes about the answers of a folder that version 0.1.0 wrote: for each kind of place (path of the question and pointer in its answer, with
 * `*` for any element of a list) the clause of CONTRACT.md that changes it. */
export const CHANGED: [place: RegExp, clause: string][] = [
  [/ \/(asOf|knownAt|recordedAt)$/, '3, every answer repeats the viewpoint that it was given'],
  [/\/(publishedOn)$/, '2, each field carries the publishedOn of the statement that says it'],
  [/\/(fx|valuationFx)$/, '1, fx behind every converted amount in deals, rounds and explain'],
  [/\/knownBy$/, '2, knownAt takes the earliest date, and knownBy says which'],
  [/\/claims\/\*\/knownBy$/, '2, knownBy'],
  [
    /^organizations(\/\{id\})? .*\/(affiliations|formerNames|identifiers|exit|exits|conflicts|country|foundedOn|sector|group)$/,
    '3, the answer of one organization',
  ],
  [/^organizations\/\{id\} \/aliases#length$/, '3, recordedAt holds for everything'],
  [/^organizations\/\{id\}(\/rounds|\/valuations)? \/[A-Za-z]+$/, '3, recordedAt holds for everything: nobody was registered then'],
  [/\/rounds\/\*\/(label|tranches|notCountedBecause)(\/|$)/, '3, resolving a round: label, per tranche, notCountedBecause'],
  [/\/amount(\/|$)/, '2, an undisclosed amount says nothing where something is said'],
  [/\/(usd|totalUsd|conflicts#length)$/, '2, an undisclosed amount says nothing where something is said'],
  [/\/rounds#length$|\/deals#length$/, '3, a partial date counts as known on its last day'],
  [
    /^organizations\/\{id\} \/(summary\/|explanation\/rule$)/,
    '3, a partial date counts as known on its last day; instruments, and sums without an upper bound',
  ],
  [/^diff \/changes#length$/, '3, a difference is of profiles, too'],
  [/ \/sources$|^deals .*\/sources$/, '3, wherever an answer says `from`, it carries `sources`; a deal names its own'],
  [/^deals \/sort$/, '3, deals by sort='],
  [/^changes \/last$/, '3, how far the order of changes goes'],
  [/\/(preUsd|postUsd|stepUp|stepCurrency|versus|assumes|apparent|direction)(\/|$)/, '3, steps compare like with like'],
  [/\/(targets|ceilings|currentUncertain|warnings|peak|current|points#length|milestones#length)(\/|$)/, '3, valuation timeline'],
  [/\/rounds\/\*\/on$|\/valuation\/on$/, '3, the day of a round'],
  [/\/(cashUsd|computeCreditUsd)(\/|$)/, '3, a cheque that nobody states lies between 0 and what its round leaves over'],
  [/\/(lead|share)$/, '3, lead is null where nobody says; shareOfKnown'],
  [/\/group$/, '3, groups by date'],
  [/^organizations\/\{id\}\/holdings /, '3, stakes; groups by date: a holding belongs to the group of its holder on the day'],
  [/^rankings\/investors |^concentration\/investors /, '3, groups by date: a round counts for the group of its day'],
  [/^flows /, '3, groups by date; flows say the day of each contract'],
  [/^rankings\/startups /, '3, a partial date counts as known on its last day; allocations by their source; instruments'],
  [
    /^clusters(\/\{id\})? /,
    '2, capacity-exceeded (phases without a day, of each model); 3, allocations without a source are not hidden by knownAt',
  ],
  [/^(rankings|concentration)\/providers /, '2, capacity-exceeded: phases without a day; 3, utilization'],
  [/^credits(\/\{id\})? /, '2, a credit lapses by itself; 3, draws are not hidden by knownAt; lapsesUsd, exhaustion'],
  [/^restrictions(\/\{id\}\/exposure)? /, '3, restrictions in periods, chains with their policies, reachUnknown, otherModels, couldTouch'],
];

type Json = unknown;
const isObject = (value: Json): value is Record<string, Json> => typeof value === 'object' && value !== null;

/** Where two answers differ, as kinds of places. */
export const placesIn = (one: Json, other: Json, pointer = ''): string[] => {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) ? [] : [pointer];
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return [`${pointer}#length`];
    return one.flatMap((value, n) => placesIn(value, other[n], `${pointer}/*`));
  }
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => placesIn(one[key], other[key], `${pointer}/${key}`));
};

/** `/v1/credits/iris-dune?asOf=…` is of the kind `credits/{id}`. */
export const kindOf = (question: string): string =>
  (question.split(' ')[1] ?? '')
    .replace(/\?.*/, '')
    .replace('/v1/', '')
    .replace(/^(organizations|clusters|credits|restrictions)\/[^/]+/, '$1/{id}');
