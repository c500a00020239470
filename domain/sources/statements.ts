/** What sources say: every statement that was recorded of anything, with what it was about, and which answers rest on it. */
import type { Assurance, Source } from '../../events/values.ts';
import type { Chip } from '../compute/chip.ts';
import type { Cluster } from '../compute/cluster.ts';
import { type Contract, resolveContract } from '../compute/contract.ts';
import type { Credit } from '../compute/credit.ts';
import { resolvePhase } from '../compute/phase.ts';
import type { Restriction } from '../controls/restriction.ts';
import { type Claims, known, resolve, standing } from '../kernel/claims.ts';
import { isKnown, isKnownFact, isRecorded, type Kept, knownBy, type Told } from '../kernel/known.ts';
import { dayOf, hasHappened, type Viewpoint } from '../kernel/time.ts';
import type { Organization } from '../organization/organization.ts';
import { resolveRound } from '../rounds/rounds.ts';
import { resolveStakes } from '../rounds/stakes.ts';

/** One statement of one source. */
export type Statement = {
  source: Source;
  stream: string;
  /** What of the stream it is about: `rounds.moonshot-02`; null: the whole of it. */
  thing: string | null;
  /** Null of what is no claim: who an organization is, what a restriction says. */
  assurance: Assurance | null;
  /** The day of what it tells, as it resolves now; null where it has none, or nobody says. */
  eventOn: string | null;
  /** The day by which the world could know of it. */
  knownBy: string;
  /** Recorded, in ms, and as which version of the stream. */
  at: number;
  v: number;
  /** Why it was withdrawn; null where it stands. */
  withdrawn: string | null;
  /** The fields in which it is what holds now: `amount`, `participations.alibaba.lead`. */
  holds: string[];
};

/** Where an answer of a stream's statements can be read. */
export type Place = { stream: string; viewpoint: Viewpoint };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const PARTS = ['investor', 'tranche'] as const;

/** The paths of the fields of something resolved, by the source that says what holds of each. */
const fieldsBySource = (resolved: unknown, path: string[] = [], found = new Map<string, string[]>()): Map<string, string[]> => {
  if (Array.isArray(resolved)) {
    for (const one of resolved) {
      const part = isObject(one) ? PARTS.map((name) => one[name]).find((name) => typeof name === 'string') : undefined;
      fieldsBySource(one, typeof part === 'string' ? [...path, part] : path, found);
    }
  } else if (isObject(resolved)) {
    const { from, assurance } = resolved;
    if (typeof from === 'string' && assurance !== undefined) found.set(from, [...(found.get(from) ?? []), path.join('.')]);
    else for (const [name, one] of Object.entries(resolved)) if (name !== 'alternatives') fieldsBySource(one, [...path, name], found);
  }
  return found;
};

/** All claims about one thing that the viewpoint knows. */
const claimed = <S>(
  { stream, viewpoint }: Place,
  thing: string | null,
  all: Claims<S>,
  { eventOn, resolved }: { eventOn: string | null; resolved: unknown },
): Statement[] => {
  const holding = fieldsBySource(resolved);
  return known(all, viewpoint).map((claim) => ({
    ...{ source: claim.source, stream, thing, assurance: claim.assurance, eventOn },
    knownBy: knownBy(claim, claim.at) ?? dayOf(claim.at),
    ...{ at: claim.at, v: claim.v, withdrawn: claim.withdrawn?.reason ?? null },
    holds: claim.withdrawn ? [] : (holding.get(claim.source.id) ?? []),
  }));
};

type Fact = Kept<Told & { assurance?: Assurance | undefined }>;

/** What is said as a fact, by whoever says so. `isFiltered`: by what the world could know. */
const told = ({ stream, viewpoint }: Place, facts: readonly (Fact & { on?: string | undefined })[], isFiltered = true): Statement[] =>
  facts
    .filter((one) => (isFiltered ? isKnownFact(one, viewpoint) : isRecorded(one, viewpoint)))
    .flatMap(({ data, on, at, v }) =>
      data.source
        ? [
            {
              ...{ source: data.source, stream, thing: null, assurance: data.assurance ?? null, eventOn: on ?? null },
              ...{ knownBy: knownBy(data, at) ?? dayOf(at), at, v, withdrawn: null, holds: [] },
            },
          ]
        : [],
    );

export const ofOrganization = (place: Place, { profile, rounds, marks, stakes }: Organization): Statement[] => {
  const { viewpoint } = place;
  const stated = new Map(resolveStakes(stakes, viewpoint).map((one) => [one.stake, one]));
  const facts = profile.flatMap(({ data, at, v }) =>
    'source' in data && data.source ? [{ data: { source: data.source }, at, v, on: 'on' in data ? data.on : undefined }] : [],
  );
  return [
    ...told(place, facts, false),
    ...Object.entries(rounds).flatMap(([round, all]) => {
      const resolved = resolveRound(round, rounds, viewpoint);
      return claimed(place, `rounds.${round}`, all, { eventOn: resolved?.on ?? null, resolved });
    }),
    ...Object.entries(marks).flatMap(([mark, all]) => {
      const claims = standing(all, viewpoint);
      const asOf = resolve(claims, (says) => says.asOf);
      const resolved = { asOf, valuation: resolve(claims, (says) => says.valuation), kind: resolve(claims, (says) => says.kind) };
      return claimed(place, `marks.${mark}`, all, { eventOn: asOf?.value ?? null, resolved });
    }),
    ...Object.entries(stakes).flatMap(([stake, all]) => {
      const resolved = stated.get(stake);
      return claimed(place, `stakes.${stake}`, all, { eventOn: resolved?.asOf.value ?? null, resolved });
    }),
  ];
};

export const ofCluster = (place: Place, { registrations, phases, allocations }: Cluster): Statement[] => [
  ...told(place, registrations, false),
  ...Object.values(allocations).flatMap((lives) =>
    lives.flatMap((one) => {
      const isBack = one.withdrawn !== null && isKnown({ knownOn: one.withdrawn.data.knownOn }, one.withdrawn, place.viewpoint);
      const withdrawn = isBack ? (one.withdrawn?.data.reason ?? null) : null;
      return told(place, [{ ...one, on: one.data.from }]).map((said) => ({
        ...said,
        withdrawn,
        thing: `allocations.${one.data.allocation}`,
      }));
    }),
  ),
  ...Object.entries(phases).flatMap(([phase, all]) => {
    const resolved = resolvePhase(phase, all, place.viewpoint);
    return claimed(place, `phases.${phase}`, all, { eventOn: resolved?.from?.value ?? null, resolved });
  }),
];

export const ofContract = (place: Place, contract: Contract): Statement[] => {
  const resolved = resolveContract(place.stream, contract, place.viewpoint);
  return claimed(place, null, contract, { eventOn: resolved?.announcedOn?.value ?? null, resolved });
};

export const ofCredit = (place: Place, { grants }: Credit): Statement[] =>
  told(
    place,
    grants.map((one) => ({ ...one, on: one.data.grantedOn })),
  );

export const ofRestriction = (place: Place, { issues, amendments, suspensions, rescissions }: Restriction): Statement[] =>
  told(place, [
    ...[...issues, ...amendments].map((one) => ({ ...one, on: one.data.effectiveOn })),
    ...suspensions.map((one) => ({ ...one, on: one.data.from })),
    ...rescissions.map((one) => ({ ...one, on: one.data.on })),
  ]);

export const ofChip = (place: Place, { registrations }: Chip): Statement[] => told(place, registrations, false);

/** What had happened by then. */
export const happened = (statements: Statement[], viewpoint: Viewpoint): Statement[] =>
  statements.filter(({ eventOn }) => eventOn === null || hasHappened(eventOn, viewpoint));
