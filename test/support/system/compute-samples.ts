/** Small events of the compute side to post, each valid where the thing it speaks of is there. */
import type { Json } from '../../../trial/running.ts';
import { source } from './samples.ts';

export const event = (type: string, subject: string, data: Json): Json => ({ type, subject, data });

export const cluster = (subject: string, data: Json = {}): Json => ({
  type: 'ClusterRegistered',
  subject,
  data: { name: subject, operator: 'cloud', country: 'US', source: source(), ...data },
});

/** A phase of 100 H100s, installed on 1 January 2024. */
export const capacity = (subject: string, phase: string, data: Json = {}): Json => ({
  type: 'CapacityReported',
  subject,
  data: {
    ...{ phase, state: 'installed', gpus: 100, gpuModel: 'NVIDIA H100', from: '2024-01-01', source: source(), assurance: 'reported' },
    ...data,
  },
});

/** A claim about a phase that says nothing but `data`. */
export const phaseClaim = (subject: string, phase: string, data: Json): Json => ({
  type: 'CapacityReported',
  subject,
  data: { phase, source: source(), assurance: 'reported', ...data },
});

export const uncapacity = (subject: string, phase: string, by = 'press', data: Json = {}): Json => ({
  type: 'CapacityClaimWithdrawn',
  subject,
  data: { phase, source: by, reason: 'retracted-by-source', ...data },
});

/** A reservation by `lab` from 1 February 2024. */
export const allocated = (subject: string, allocation: string, gpus: number, data: Json = {}): Json => ({
  type: 'GpusAllocated',
  subject,
  data: { allocation, tenant: 'lab', gpus, terms: 'reserved', from: '2024-02-01', ...data },
});
export const resized = (subject: string, allocation: string, gpus: number, from: string): Json => ({
  type: 'AllocationResized',
  subject,
  data: { allocation, gpus, from },
});
export const released = (subject: string, allocation: string, on: string, data: Json = {}): Json => ({
  type: 'AllocationReleased',
  subject,
  data: { allocation, on, ...data },
});

/** A grant of up to USD 1,000 by `cloud` to `lab` on 1 January 2024. */
export const granted = (subject: string, data: Json = {}): Json => ({
  type: 'CreditGranted',
  subject,
  data: {
    ...{ provider: 'cloud', beneficiary: 'lab', grantedOn: '2024-01-01', source: source(), assurance: 'reported' },
    ...{ faceValue: { currency: 'USD', disclosure: 'up-to', value: 1_000 } },
    ...data,
  },
});
const usd = (value: number): Json => ({ currency: 'USD', value });
export const drawn = (subject: string, draw: string, value: number, data: Json = {}): Json => ({
  type: 'CreditDrawn',
  subject,
  data: { draw, amount: usd(value), on: '2024-03-01', ...data },
});
export const revoked = (subject: string, revocation: string, value: number, data: Json = {}): Json => ({
  type: 'CreditRevoked',
  subject,
  data: { revocation, amount: usd(value), on: '2024-04-01', ...data },
});
export const expired = (subject: string, on: string): Json => ({ type: 'CreditExpired', subject, data: { on } });

/** A commitment of `lab` to spend at `cloud`. */
export const contracted = (subject: string, data: Json = {}): Json => ({
  type: 'ComputeContractReported',
  subject,
  data: {
    ...{ contractKind: 'spend-commitment', provider: 'cloud', customer: 'lab', announcedOn: '2024-03-01', status: 'committed' },
    ...{ source: source(), assurance: 'reported', ...data },
  },
});

/** A licence requirement for H100s to China from 1 June 2024. */
export const issued = (subject: string, data: Json = {}): Json => ({
  type: 'RestrictionIssued',
  subject,
  data: {
    ...{ authority: 'Authority', instrument: 'rule', title: subject, scope: 'goods', policy: 'licence-required' },
    ...{ effectiveOn: '2024-06-01', gpuModels: ['NVIDIA H100'], destinations: ['CN'], source: source(), assurance: 'official' },
    ...data,
  },
});
export const amended = (subject: string, data: Json): Json => ({
  type: 'RestrictionAmended',
  subject,
  data: { effectiveOn: '2024-08-01', source: source(), ...data },
});
export const rescinded = (subject: string, on: string, data: Json = {}): Json => ({
  type: 'RestrictionRescinded',
  subject,
  data: { on, source: source(), ...data },
});

export const chip = (subject: string, model: string, fp16DenseTflops?: number): Json => ({
  type: 'ChipSpecPublished',
  subject,
  data: { model, vendor: 'Vendor', source: source('vendor'), ...(fp16DenseTflops && { fp16DenseTflops }) },
});
