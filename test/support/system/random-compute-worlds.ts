/** Small worlds of compute drawn by chance: clusters, credits, contracts and restrictions of their own, whose companies are their own, too; chips are everybody's. */
import type { Json } from '../../../trial/running.ts';
import type { Chance } from './chance.ts';
import { CLUSTERS, COMPUTE, CREDITS, RESTRICTIONS } from './random-compute.ts';
import { beginnings } from './random-history.ts';
import { owned } from './random-worlds.ts';

const OFTEN = [
  ...['CapacityReported', 'CapacityReported', 'CapacityReported', 'GpusAllocated', 'GpusAllocated', 'GpusAllocated', 'AllocationResized'],
  ...[
    'CreditDrawn',
    'CreditDrawn',
    'CreditRevoked',
    'RestrictionIssued',
    'RestrictionIssued',
    'RestrictionAmended',
    'RestrictionSuspended',
  ],
  'ComputeContractReported',
];
/** Chips are the same for all worlds. */
const TYPES = [...Object.keys(COMPUTE).filter((type) => !type.startsWith('Chip')), ...OFTEN, ...OFTEN];
/** Of what is withdrawn as a whole little more can be told. */
const SELDOM = new Set(['ClusterWithdrawn', 'CreditWithdrawn', 'RestrictionWithdrawn']);
const OWN = new Set([...CLUSTERS, ...CREDITS, ...RESTRICTIONS, 'k1', 'k2']);

const drawn = (by: Chance, type: string, subject?: string): Json => {
  const event = COMPUTE[type]!(by);
  return { type, ...event, ...(subject && { subject }) };
};

/** A phase that is there from early on, so that there is something to allocate. */
const installed = (by: Chance, id: string): Json => {
  const { data, ...event } = drawn(by, 'CapacityReported', id);
  const { until: _until, h100Equivalents: _equivalents, ...says } = data;
  return {
    ...event,
    data: { ...says, phase: 'p1', state: 'installed', gpus: by.whole(100, 400), from: by.pick(['2022', '2023-02', '2023-05-01']) },
  };
};

/** What the rest is about: without it most would be refused. */
const first = (by: Chance): Json[] => [
  ...CLUSTERS.flatMap((id) => [drawn(by, 'ClusterRegistered', id), installed(by, id), drawn(by, 'CapacityReported', id)]),
  ...CREDITS.map((id) => drawn(by, 'CreditGranted', id)),
  ...RESTRICTIONS.map((id) => {
    const { data, ...event } = drawn(by, 'RestrictionIssued', id);
    const { supersedes: _, ...says } = data;
    return { ...event, data: says };
  }),
];

const chip = (id: string, model: string, fp16DenseTflops: number): Json => ({
  type: 'ChipSpecPublished',
  subject: id,
  data: {
    ...{ model, vendor: 'NVIDIA', fp16DenseTflops },
    source: { id: 'vendor', publisher: 'NVIDIA', url: 'https://example.com/chips', publishedOn: '2022-09' },
  },
});
/** What everybody's phases, allocations and restrictions are of. */
export const chips: Json[] = [chip('h100', 'NVIDIA H100', 989.4), chip('a100', 'NVIDIA A100', 312)];

export type ComputeWorld = { begins: Json[]; events: Json[] };

/** The `n`th world, with so many events after it began. Some are refused, as they come too early or contradict what stands. */
export const computeWorldOf = (by: Chance, n: number, size: number): ComputeWorld => {
  const of = (events: Json[]): Json[] => owned(`w${n}-`, events, OWN);
  const registrations = beginnings.filter(({ type }) => type === 'OrganizationRegistered');
  const some = () => {
    const type = by.pick(TYPES);
    return drawn(by, SELDOM.has(type) && by.next() < 0.8 ? by.pick(OFTEN) : type);
  };
  const events = Array.from({ length: size }, some);
  return { begins: of(registrations), events: of([...first(by), ...events]) };
};
