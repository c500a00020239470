/** How knowledge of a startup came about: the days on which what the world could know of its rounds and valuations changed, and what was said first. */
import type { Source } from '../../events/values.ts';
import { type Claim, type Claims, saidOf, standing } from '../kernel/claims.ts';
import { isEqual } from '../kernel/json.ts';
import { isRecorded, knownBy } from '../kernel/known.ts';
import { dayBefore, dayOf, type Viewpoint } from '../kernel/time.ts';
import { roundFields } from '../rounds/fields.ts';
import type { RoundSays } from '../rounds/round-claims.ts';
import { resolveRound } from '../rounds/rounds.ts';
import { type Bare, pointOf, type Thing } from '../valuations/points.ts';
import type { Organization } from './organization.ts';

/** A field of a round, or of the point that a mark makes, before a day and from it on; null is nothing. */
export type FieldChange = { field: string; before: unknown; after: unknown };
/** A day on which something became known, what that changed, and who said so. A withdrawal or a supersession has no source. */
export type Stop = { knownOn: string; changes: FieldChange[]; sources: Source[] };

/** A claim, a withdrawal or a supersession, and the day by which it was known. */
type Touch = { day: string; thing: Thing; source: Source | null };

const touchesOf = ({ rounds, marks }: Organization, viewpoint: Viewpoint): Touch[] => {
  const dayOfTouch = (one: Parameters<typeof knownBy>[0] & { at: number }) => knownBy(one, one.at) ?? dayOf(one.at);
  const among = (
    thing: Thing,
    { claims, withdrawals }: Claims<unknown>,
    turns: { knownOn?: string | undefined; at: number; v: number }[],
  ) => [
    ...claims.filter((one) => isRecorded(one, viewpoint)).map((one): Touch => ({ day: dayOfTouch(one), thing, source: one.source })),
    ...[...withdrawals, ...turns]
      .filter((one) => isRecorded(one, viewpoint))
      .map(({ knownOn, at }): Touch => ({ day: dayOfTouch({ knownOn, at }), thing, source: null })),
  ];
  return [
    ...Object.entries(rounds).flatMap(([round, of]) => among({ round }, of, of.turns)),
    ...Object.entries(marks).flatMap(([mark, of]) => among({ mark }, of, [])),
  ];
};

const POINT_FIELDS = ['on', 'usd', 'stated', 'basis'] as const satisfies (keyof Bare)[];

/** What is known of one thing, field by field. What nobody says is not there. */
const fieldsOf = (state: Organization, thing: Thing, viewpoint: Viewpoint): Map<string, unknown> => {
  if ('mark' in thing) {
    const point = pointOf(state, thing, viewpoint);
    return new Map(POINT_FIELDS.map((field) => [`valuations.${thing.mark}.${field}`, point?.[field] ?? null]));
  }
  const resolved = resolveRound(thing.round, state.rounds, viewpoint);
  return new Map(resolved ? roundFields(resolved) : []);
};

const keyOf = (thing: Thing): string => ('mark' in thing ? `mark/${thing.mark}` : `round/${thing.round}`);

const changesOn = (day: string, touches: Touch[], state: Organization, viewpoint: Viewpoint): FieldChange[] => {
  const things = new Map(touches.map(({ thing }) => [keyOf(thing), thing]));
  return [...things.values()].flatMap((thing) => {
    const before = fieldsOf(state, thing, { ...viewpoint, knownAt: dayBefore(day) });
    const after = fieldsOf(state, thing, { ...viewpoint, knownAt: day });
    return [...new Set([...before.keys(), ...after.keys()])]
      .map((field) => ({ field, before: before.get(field) ?? null, after: after.get(field) ?? null }))
      .filter((change) => !isEqual(change.before, change.after));
  });
};

const sourcesOf = (touches: Touch[]): Source[] => [
  ...new Map(touches.flatMap(({ source }) => (source ? [[source.id, source] as const] : []))).values(),
];

/** The stops of a time machine, the earliest day first: days on which nothing changed are none. */
export const stopsOf = (state: Organization, viewpoint: Viewpoint = {}): Stop[] =>
  [...Map.groupBy(touchesOf(state, viewpoint), ({ day }) => day)]
    .filter(([day]) => viewpoint.knownAt === undefined || day <= viewpoint.knownAt)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([knownOn, touches]) => ({ knownOn, changes: changesOn(knownOn, touches, state, viewpoint), sources: sourcesOf(touches) }))
    .filter(({ changes }) => changes.length > 0);

/** What was said of a figure first, whatever holds now. */
export type First = { field: string; value: unknown; knownOn: string; source: Source; assurance: string };

const FIRST_FIELDS = ['roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation'] as const satisfies (keyof RoundSays)[];

const firstOf = <S>(field: string, claims: Claim<S>[], pick: (says: S) => unknown): First[] => {
  const day = (claim: Claim<S>) => knownBy(claim, claim.at) ?? dayOf(claim.at);
  const said = claims
    .filter((claim) => saidOf([claim], pick).length > 0)
    .sort((a, b) => (day(a) === day(b) ? a.v - b.v : day(a) < day(b) ? -1 : 1))[0];
  return said ? [{ field, value: pick(said.says), knownOn: day(said), source: said.source, assurance: said.assurance }] : [];
};

/** Of every figure of its rounds and marks what was said of it first, by field. What was withdrawn since counts: it was said. */
export const firstSaid = ({ rounds, marks }: Organization, viewpoint: Viewpoint = {}): First[] => {
  const said = <S>(of: Claims<S>) => standing({ claims: of.claims, withdrawals: [] }, viewpoint);
  return [
    ...Object.entries(rounds).flatMap(([round, of]) => {
      const claims = said(of);
      return FIRST_FIELDS.flatMap((field) => firstOf(`rounds.${round}.${field}`, claims, (says) => says[field]));
    }),
    ...Object.entries(marks).flatMap(([mark, of]) => firstOf(`valuations.${mark}.stated`, said(of), (says) => says.valuation.amount)),
  ].sort((a, b) => (a.field < b.field ? -1 : 1));
};
