/** Everything that is answered of a stream, as fields with values, and the claim that each rests on: what a difference compares. */
import type { Category, Recorded } from '../../events/catalogue.ts';
import { allocationSteps } from '../compute/allocations.ts';
import * as chip from '../compute/chip.ts';
import * as cluster from '../compute/cluster.ts';
import * as contract from '../compute/contract.ts';
import * as credit from '../compute/credit.ts';
import { registeredAt } from '../compute/lives.ts';
import { resolvePhase } from '../compute/phase.ts';
import * as restriction from '../controls/restriction.ts';
import { periodsOf, saidOn } from '../controls/restriction.ts';
import { type Claim, type Claims, saidOf, standing } from '../kernel/claims.ts';
import { own } from '../kernel/json.ts';
import { lifeOf } from '../organization/end.ts';
import * as organization from '../organization/organization.ts';
import { affiliationsAt, exitsAt, isWithdrawn, mergerOf, namesOf, type Profile } from '../organization/profile.ts';
import * as currency from '../rates/currency.ts';
import { roundFields } from '../rounds/fields.ts';
import { resolveRounds } from '../rounds/rounds.ts';
import { resolveStakes } from '../rounds/stakes.ts';
import { type Point, timelineOf } from '../valuations/timeline.ts';

// biome-ignore lint/suspicious/noExplicitAny: each category has a state of its own
export type Subject<State = any> = {
  initial: State;
  // biome-ignore lint/suspicious/noExplicitAny: a state hears the events of its category
  evolve: (state: State, event: Recorded<any>) => State;
  fieldsOf: (state: State) => [path: string, value: unknown][];
  /** The claim that says what a field is; null where no single one does. */
  claimOf: (state: State, path: string) => Claim<unknown> | null;
};

/** The members of something as fields. What says who says so, and what is not said, is none. */
const membersOf = (prefix: string, said: object | null | undefined): [string, unknown][] =>
  Object.entries(said ?? {}).flatMap(([name, value]) =>
    ['source', 'alsoIn', 'knownOn', 'note', 'assurance'].includes(name) ? [] : [[`${prefix}${name}`, value ?? null]],
  );

/** The values of resolved fields. */
const valuesOf = (prefix: string, resolved: object | null | undefined): [string, unknown][] =>
  Object.entries(resolved ?? {}).flatMap(([name, field]) =>
    field !== null && typeof field === 'object' && 'assurance' in field ? [[`${prefix}${name}`, field.value]] : [],
  );

const POINT_FIELDS = ['on', 'usd', 'basis', 'stepUp', 'direction', 'milestones', 'from'] as const;
const causeId = ({ cause }: Point): string => ('round' in cause ? cause.round : cause.mark);

const profileFields = (profile: Profile): [string, unknown][] => [
  ...membersOf('profile.', namesOf(profile)),
  ['profile.affiliations', affiliationsAt(profile).map(({ group, from, until }) => ({ group, from, until }))],
  ['profile.exits', exitsAt(profile).map(({ source: _source, ...exit }) => exit)],
  ['profile.mergedInto', mergerOf(profile)?.into ?? null],
  ['profile.withdrawn', isWithdrawn(profile) || null],
];

/** What says nothing is as if it were not there. */
const isSaid = ([, value]: [string, unknown]): boolean => !(Array.isArray(value) && value.length === 0);

/** Everything that is answered of rounds and valuations. What is not said is null. */
export const roundsAndValues = ({ profile, rounds, marks }: organization.Organization): [string, unknown][] => {
  const { points, current, peak, unicornSince, monthsToUnicorn } = timelineOf(rounds, marks, lifeOf(profile));
  return [
    ...resolveRounds(rounds).flatMap(roundFields),
    ...points.flatMap((point) => POINT_FIELDS.map((field): [string, unknown] => [`valuations.${causeId(point)}.${field}`, point[field]])),
    ['valuations.current', current && causeId(current)],
    ['valuations.peak', peak && causeId(peak)],
    ['valuations.unicornSince', unicornSince],
    ['valuations.monthsToUnicorn', monthsToUnicorn],
  ];
};

const organizationFields = (state: organization.Organization): [string, unknown][] => [
  ...profileFields(state.profile).filter(isSaid),
  ...resolveStakes(state.stakes).flatMap((one) => valuesOf(`stakes.${one.stake}.`, one)),
  ...roundsAndValues(state),
];

const clusterFields = (state: cluster.Cluster): [string, unknown][] => {
  const { registered, phases, allocations } = cluster.clusterAt(state);
  return [
    ...membersOf('', registered),
    ...Object.entries(phases).flatMap(([phase, all]) => valuesOf(`phases.${phase}.`, resolvePhase(phase, all))),
    ...allocations.flatMap((one) => {
      const { allocation, gpus: _gpus, ...data } = one.data;
      const course = allocationSteps(one).map(([from, gpus]) => ({ from, gpus }));
      const gpus: [string, unknown] = [`allocations.${allocation}.gpus`, course];
      return [...membersOf(`allocations.${allocation}.`, data), gpus];
    }),
  ];
};

const creditFields = (state: credit.Credit): [string, unknown][] => {
  const now = credit.creditNow(state);
  if (!now) return [];
  return [
    ...membersOf('', now.granted.data),
    ...now.draws.flatMap(({ data: { draw, ...data } }) => membersOf(`draws.${draw}.`, data)),
    ...now.revocations.flatMap(({ data: { revocation, ...data } }) => membersOf(`revocations.${revocation}.`, data)),
    ['endsOn', now.endsOn],
  ];
};

/** After everything that was said of it. */
const AT_LAST = '9999-12-31';

const restrictionFields = (state: restriction.Restriction): [string, unknown][] => {
  const periods = periodsOf(state);
  const inForce = periods.map(({ from, to, suspensions }) => ({ from, to, suspensions }));
  return inForce.length > 0 ? [...membersOf('', saidOn(periods, AT_LAST)), ['periods', inForce]] : [];
};

/** The claim of which a member is what holds: the most trusted that says it. */
const saying = <S>(all: Claims<S> | undefined, pick: (says: S) => unknown): Claim<unknown> | null =>
  (all && saidOf(standing(all), pick)[0]?.claim) ?? null;

const memberOf = (says: object, name: string): unknown => Reflect.get(says, name);

const organizationClaim = ({ rounds, marks, stakes }: organization.Organization, path: string): Claim<unknown> | null => {
  const [part = '', id = '', member = '', whom, field] = path.split('.');
  const [round, mark] = [own(rounds, id), own(marks, id)];
  if (part === 'stakes') return saying(own(stakes, id), (says) => memberOf(says, member));
  if (part === 'valuations' && mark) return saying(mark, ({ asOf, valuation }) => (member === 'on' ? asOf : valuation));
  if (part === 'valuations' && round) return saying(round, ({ announcedOn, valuation }) => (member === 'on' ? announcedOn : valuation));
  if (part !== 'rounds' || !round) return null;
  if (member !== 'participations') return saying(round, (says) => memberOf(says, member));
  return saying(round, ({ participations }) => {
    const one = participations?.find(({ investor }) => investor === whom);
    return one && (field === undefined ? true : memberOf(one, field));
  });
};

const NO_CLAIM = () => null;

/** Every category of streams: one without an entry does not compile. */
export const subjects: { [C in Category]: Subject } = {
  organization: {
    initial: organization.initial,
    evolve: organization.evolve,
    fieldsOf: organizationFields,
    claimOf: organizationClaim,
  } satisfies Subject<organization.Organization>,
  cluster: {
    initial: cluster.initial,
    evolve: cluster.evolve,
    fieldsOf: clusterFields,
    claimOf: ({ phases }, path) => {
      const [part, phase = '', member = ''] = path.split('.');
      return part === 'phases' ? saying(own(phases, phase), (says) => memberOf(says, member)) : null;
    },
  } satisfies Subject<cluster.Cluster>,
  contract: {
    initial: contract.initial,
    evolve: contract.evolve,
    fieldsOf: (state) => valuesOf('', contract.resolveContract('', state)),
    claimOf: (state, path) => saying(state, (says) => memberOf(says, path)),
  } satisfies Subject<contract.Contract>,
  credit: { initial: credit.initial, evolve: credit.evolve, fieldsOf: creditFields, claimOf: NO_CLAIM } satisfies Subject<credit.Credit>,
  restriction: {
    initial: restriction.initial,
    evolve: restriction.evolve,
    fieldsOf: restrictionFields,
    claimOf: NO_CLAIM,
  } satisfies Subject<restriction.Restriction>,
  chip: {
    initial: chip.initial,
    evolve: chip.evolve,
    fieldsOf: (state) => membersOf('', registeredAt(state)),
    claimOf: NO_CLAIM,
  } satisfies Subject<chip.Chip>,
  currency: {
    initial: currency.initial,
    evolve: currency.evolve,
    fieldsOf: (state) => Object.entries(state).map(([month, { usd }]) => [`rates.${month}`, usd]),
    claimOf: NO_CLAIM,
  } satisfies Subject<currency.Currency>,
};

export const isCategory = (name: string): name is Category => name in subjects;
