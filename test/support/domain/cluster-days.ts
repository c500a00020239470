/** A cluster reckoned day by day in plain loops, to check what is reckoned in steps. It knows of claims and allocations only what was posted. */
import type { AnyEvent } from '../../../events/index.ts';
import { ASSURANCES } from '../../../events/values.ts';

type Data<T extends AnyEvent['type']> = Extract<AnyEvent, { type: T }>['data'];
type Claim = { data: Data<'CapacityReported'>; withdrawn: boolean };
type Allocation = { data: Data<'GpusAllocated'>; resizes: { gpus: number; from: string }[]; released: string | null };
export type Days = { claims: Claim[]; allocations: Allocation[] };

/** Sixty days in which everything happens, and a week on either side. */
export const DAYS = Array.from({ length: 74 }, (_, n) => new Date(Date.UTC(2026, 0, 1 + n - 7)).toISOString().slice(0, 10));

/** A field of a phase: of what each source says of it last, the most trusted, and of equals the latest. A source that takes back takes back all that it said. */
const fieldOf = <K extends keyof Data<'CapacityReported'>>(
  { claims }: Days,
  phase: string,
  key: K,
): Data<'CapacityReported'>[K] | undefined => {
  let best: Claim | undefined;
  for (let n = claims.length - 1; n >= 0; n -= 1) {
    const claim = claims[n]!;
    if (claim.data.phase !== phase || claim.withdrawn || claim.data[key] === undefined) continue;
    if (claims.slice(n + 1).some((one) => !one.withdrawn && isOf(one, phase, claim.data.source.id) && one.data[key] !== undefined))
      continue;
    if (!best || ASSURANCES.indexOf(claim.data.assurance) < ASSURANCES.indexOf(best.data.assurance)) best = claim;
  }
  return best?.data[key];
};

const isOf = ({ data }: Claim, phase: string, source: string): boolean => data.phase === phase && data.source.id === source;
const isUsable = (state: unknown): boolean => state === 'installed' || state === 'available';

/** What was posted, as it would be if nobody had reported that it is retired: its past does not move. */
const livingOnly = ({ claims, allocations }: Days): Days => ({
  claims: claims.filter(({ data }) => data.state !== 'retired'),
  allocations,
});
const retiredOnly = ({ claims, allocations }: Days): Days => ({
  claims: claims.filter(({ data }) => data.state === 'retired'),
  allocations,
});

/** Whether a phase is usable on a day by itself. What was recorded was recorded long before the first of the days, and counts from then. */
const isUp = (days: Days, phase: string, day: string): boolean => {
  const state = fieldOf(days, phase, 'state');
  if (!days.claims.some((claim) => claim.data.phase === phase && !claim.withdrawn && isUsable(claim.data.state))) return false;
  if (isUsable(state)) return (fieldOf(days, phase, 'from') ?? '') <= day;
  if (state !== 'retired') return false;
  return (fieldOf(livingOnly(days), phase, 'from') ?? '') <= day && day < (fieldOf(retiredOnly(days), phase, 'from') ?? '');
};

/** Whether what a phase takes the place of, and what that does, leads back to it. */
const comesBack = (days: Days, phase: string): boolean => {
  let next = fieldOf(days, phase, 'supersedes');
  for (let n = 0; n < 10 && next !== undefined && next !== phase; n += 1) next = fieldOf(days, next, 'supersedes');
  return next === phase;
};

/** Whole millionths of a GPU, as GPUs: what a sum of a few of them is but for the error of floating point. */
export const exact = (gpus: number): number => Math.round(gpus * 1e6) / 1e6;

/** The phases that are usable on a day, those left out that another has taken the place of. */
const upOn = (days: Days, day: string): string[] => {
  const phases = new Set(days.claims.map(({ data }) => data.phase));
  const up: string[] = [];
  for (const phase of phases) {
    if (!isUp(days, phase, day)) continue;
    let superseded = false;
    for (const other of phases) {
      if (fieldOf(days, other, 'supersedes') !== phase || comesBack(days, other)) continue;
      if (DAYS.some((before) => before <= day && isUp(days, other, before))) superseded = true;
    }
    if (!superseded) up.push(phase);
  }
  return up;
};

export const usableOn = (days: Days, day: string): number => {
  let usable = 0;
  for (const phase of upOn(days, day)) usable += fieldOf(days, phase, 'gpus') ?? 0;
  return exact(usable);
};

/** How many usable phases nobody counts. */
export const uncountedOn = (days: Days, day: string): number => {
  let uncounted = 0;
  for (const phase of upOn(days, day)) if (fieldOf(days, phase, 'gpus') === undefined) uncounted += 1;
  return uncounted;
};

export const sizeOn = ({ data, resizes, released }: Allocation, day: string): number => {
  if (day < data.from || (data.until !== undefined && day > data.until) || (released !== null && day >= released)) return 0;
  let [size, since] = [data.gpus, data.from];
  for (const { gpus, from } of resizes) {
    if (from <= day && from >= since) [size, since] = [gpus, from];
    else if (from < data.from && since === data.from) size = gpus;
  }
  return size;
};

export const allocatedOn = ({ allocations }: Days, day: string): number => {
  let allocated = 0;
  for (const one of allocations) allocated += sizeOn(one, day);
  return exact(allocated);
};

/** The first day on which `after` takes more than `before`, and more than is left; undefined when there is none. */
export const firstShort = (days: Days, before: Allocation | null, after: Allocation): { day: string; free: number } | undefined => {
  for (const day of DAYS) {
    const more = exact(sizeOn(after, day) - (before ? sizeOn(before, day) : 0));
    const free = exact(usableOn(days, day) - allocatedOn(days, day));
    if (more > 0 && more > free) return { day, free: Math.max(0, free) };
  }
  return undefined;
};

/** What was recorded, as the days know it. */
export const tell = (days: Days, { type, data }: AnyEvent): void => {
  const one = 'allocation' in data && days.allocations.find((each) => each.data.allocation === data.allocation);
  if (type === 'CapacityReported') days.claims.push({ data, withdrawn: false });
  if (type === 'CapacityClaimWithdrawn') for (const claim of days.claims) if (isOf(claim, data.phase, data.source)) claim.withdrawn = true;
  if (type === 'GpusAllocated') days.allocations.push({ data, resizes: [], released: null });
  if (type === 'AllocationResized' && one) one.resizes.push(data);
  if (type === 'AllocationReleased' && one) one.released = data.on;
};
