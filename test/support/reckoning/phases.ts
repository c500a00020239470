/** Phases of clusters as their sources have them, and from when to when each can be used. */
import type { Claim, Posted, When } from './claims.ts';
import { sayings } from './claims.ts';
import { before, type Statement, said, thingsAt } from './known.ts';
import { firstDay, type Json, lastDay, once, same } from './values.ts';

export type Phase = {
  phase: string;
  state: string;
  gpus: number | null;
  models: { gpuModel: string | null; gpus: number }[];
  reported: number | null;
  /** From its first day to before the day named last; null when it is never usable. */
  period: { from: string; to: string | null } | null;
  fromPublication: boolean;
  supersedes: string | null;
  fields: Json;
  conflicts: string[];
};

const FIELDS = ['state', 'gpus', 'gpuModel', 'alsoGpus', 'h100Equivalents', 'powerMw', 'from', 'until', 'supersedes'];
const BUILT = ['installed', 'available'];

const isBuiltBy = ({ says }: Claim): boolean => BUILT.includes(says.state);

/** The count of a source takes the place of the equivalents that it gives. */
const speaking = (claims: Statement[], field: string): Statement[] =>
  field === 'h100Equivalents' ? claims.filter((one) => !claims.some(({ id, says }) => id === one.id && says.gpus)) : claims;

/** The day by which the world could first know that a phase is there. */
const firstKnown = (claims: Statement[]): string =>
  claims
    .filter(isBuiltBy)
    .map(({ knownBy }) => knownBy)
    .sort()[0]!;

const endOf = (claims: Statement[], posted: Posted): string => {
  const retiring = claims.filter(({ says }) => says.state === 'retired');
  const from = said(retiring, 'from');
  return from ? firstDay(from.value) : said(retiring, 'state')!.claim.publishedOn || posted.recordedOn;
};

/** A phase that retires keeps its past: from when those had it who said that it was there. */
const periodOf = (posted: Posted, claims: Statement[], state: string): { period: Phase['period']; fromPublication: boolean } => {
  const none = { period: null, fromPublication: false };
  if (!(BUILT.includes(state) || state === 'retired') || !claims.some(isBuiltBy)) return none;
  const living = claims.filter(({ says }) => says.state !== 'retired');
  const [begun, until] = [said(state === 'retired' ? living : claims, 'from'), said(claims, 'until')];
  const from = begun ? firstDay(begun.value) : firstKnown(claims);
  const ends = [...(until ? [before(lastDay(until.value), -1)] : []), ...(state === 'retired' ? [endOf(claims, posted)] : [])];
  const to = ends.sort()[0] ?? null;
  return to !== null && to <= from ? none : { period: { from, to }, fromPublication: !begun };
};

const phaseOf = (posted: Posted, phase: string, claims: Statement[]): Phase => {
  const [fields, value, conflicts]: [Json, Json, string[]] = [{}, {}, []];
  for (const name of FIELDS) {
    const [winner, ...others] = sayings(speaking(claims, name), (says) => says[name]).map(({ claim, value }) => ({
      ...{ value, from: claim.id, assurance: claim.assurance, publishedOn: claim.source.publishedOn ?? null },
    }));
    value[name] = winner?.value ?? null;
    const alternatives = others.filter((other) => !same(other.value, winner!.value));
    fields[name] = winner ? { ...winner, alternatives } : null;
    if (alternatives.length) conflicts.push(name);
  }
  const { state, gpus, gpuModel, alsoGpus, h100Equivalents: reported, supersedes } = value;
  const models = gpus === null ? [] : [{ gpuModel, gpus }, ...(alsoGpus ?? [])];
  let total = gpus;
  for (const also of gpus === null ? [] : (alsoGpus ?? [])) total += also.gpus;
  return { phase, state, gpus: total, models, reported, ...periodOf(posted, claims, state), supersedes, fields, conflicts };
};

const allPhases = once((posted: Posted, when: When): Map<string, Phase[]> => {
  const all = new Map<string, Phase[]>();
  for (const { subject, thing, claims } of thingsAt(posted, when, 'CapacityReported', 'CapacityClaimWithdrawn', 'phase')) {
    if (claims.length === 0) continue;
    all.set(subject, [...(all.get(subject) ?? []), phaseOf(posted, thing, claims)]);
  }
  return all;
});

/** What day it is plays no part in what the sources say. */
export const phasesOf = (posted: Posted, { knownAt }: When, cluster: string): Phase[] =>
  allPhases(posted, knownAt === undefined ? {} : { knownAt }).get(cluster) ?? [];

/** A phase gives its place to one that names it, from the day on which that one is usable, and for good. */
export const isReplaced = ({ phase }: Phase, phases: Phase[], day: string, seen: string[] = []): boolean =>
  phases.some(({ supersedes, period, phase: other }, at) => {
    if (supersedes !== phase || !period || period.from > day || [...seen, phase].includes(other)) return false;
    return !isReplaced(phases[at]!, phases, period.from, [...seen, phase]);
  });

/** A plan that a newer plan takes the place of. */
export const isOutdated = ({ phase }: Phase, phases: Phase[]): boolean =>
  phases.some((other) => other.supersedes === phase && !BUILT.includes(other.state) && other.state !== 'retired');

export const isUsable = (phase: Phase, phases: Phase[], day: string): boolean =>
  phase.period !== null &&
  phase.period.from <= day &&
  (phase.period.to === null || day < phase.period.to) &&
  !isReplaced(phase, phases, day);
