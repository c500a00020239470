/** Events of the compute side to tell stories with. Each says the least that is accepted. */
import type { AnyEvent } from '../../../events/index.ts';
import type { Amount } from '../../../events/values.ts';
import { by, source, usd } from './samples.ts';

type Of<T extends AnyEvent['type']> = Extract<AnyEvent, { type: T }>;
type Data<T extends AnyEvent['type']> = Of<T>['data'];
type Says<T extends AnyEvent['type']> = Partial<Data<T>>;
const event = <T extends AnyEvent['type']>(type: T, data: Data<T>) => ({ type, data }) as Of<T>;
const epoch = by('epoch');

export const cluster = (more: Says<'ClusterRegistered'> = {}) =>
  event('ClusterRegistered', { name: 'Zhangbei', operator: 'alibaba', source: source('epoch'), ...more });

/** 100 GPUs installed since 2026, if nothing else is said. */
export const phase = (id: string, says: Says<'CapacityReported'> = {}, who = epoch) =>
  event('CapacityReported', {
    phase: id,
    state: 'installed',
    ...(says.h100Equivalents ? {} : { gpus: 100 }),
    from: '2026',
    ...who,
    ...says,
  });
/** A claim of a phase that says only what is given. */
export const phaseClaim = (id: string, says: Says<'CapacityReported'> & Pick<Data<'CapacityReported'>, 'state'>, who = epoch) =>
  event('CapacityReported', { phase: id, ...who, ...says });
export const unregistered = (more: Says<'ClusterWithdrawn'> = {}) => event('ClusterWithdrawn', { reason: 'duplicate', ...more });
export const unphase = (id: string, of = 'epoch', more: Says<'CapacityClaimWithdrawn'> = {}) =>
  event('CapacityClaimWithdrawn', { phase: id, source: of, reason: 'unit-error', ...more });

export const allocated = (id: string, gpus: number, from = '2026-03-01', more: Says<'GpusAllocated'> = {}) =>
  event('GpusAllocated', { allocation: id, tenant: 'moonshot', gpus, terms: 'reserved', from, ...more });
export const resized = (allocation: string, gpus: number, from: string) => event('AllocationResized', { allocation, gpus, from });
export const released = (allocation: string, on: string, reason?: string) =>
  event('AllocationReleased', { allocation, on, ...(reason && { reason }) });
export const unallocated = (allocation: string, more: Says<'AllocationWithdrawn'> = {}) =>
  event('AllocationWithdrawn', { allocation, reason: 'duplicate', ...more });

/** 1,000 dollars by Alibaba for Moonshot, if nothing else is said. */
export const granted = (faceValue: Amount = usd(1000), more: Says<'CreditGranted'> = {}) =>
  event('CreditGranted', { provider: 'alibaba', beneficiary: 'moonshot', faceValue, grantedOn: '2024-02-01', ...by('sec'), ...more });
export const drawn = (draw: string, value: number, on = '2024-02-15', more: Says<'CreditDrawn'> = {}) =>
  event('CreditDrawn', { draw, amount: { currency: 'USD', value }, on, ...more });
export const revoked = (revocation: string, value: number, on = '2024-02-20', more: Says<'CreditRevoked'> = {}) =>
  event('CreditRevoked', { revocation, amount: { currency: 'USD', value }, on, ...more });
export const expired = (on: string | null = '2024-03-01') => event('CreditExpired', { on });
export const undrawn = (draw: string, more: Says<'CreditDrawWithdrawn'> = {}) =>
  event('CreditDrawWithdrawn', { draw, reason: 'unit-error', ...more });
export const unrevoked = (revocation: string, more: Says<'CreditRevocationWithdrawn'> = {}) =>
  event('CreditRevocationWithdrawn', { revocation, reason: 'cancelled', ...more });
export const ungranted = (more: Says<'CreditWithdrawn'> = {}) => event('CreditWithdrawn', { reason: 'duplicate', ...more });

export const contracted = (says: Says<'ComputeContractReported'> = {}, who = by('sec')) =>
  event('ComputeContractReported', {
    contractKind: 'spend-commitment',
    provider: 'alibaba-cloud',
    customer: 'moonshot',
    announcedOn: '2024-02-19',
    status: 'committed',
    ...who,
    ...says,
  });
export const uncontracted = (of = 'sec', more: Says<'ContractClaimWithdrawn'> = {}) =>
  event('ContractClaimWithdrawn', { source: of, reason: 'retracted-by-source', ...more });

/** A licence for the H20 to China from 2025-04-09 on, if nothing else is said. */
export const issued = (more: Says<'RestrictionIssued'> = {}) =>
  event('RestrictionIssued', {
    authority: 'US BIS',
    instrument: 'licence letter',
    title: 'Licence requirement for the H20',
    scope: 'goods',
    policy: 'licence-required',
    effectiveOn: '2025-04-09',
    gpuModels: ['NVIDIA H20'],
    destinations: ['CN'],
    ...by('bis'),
    ...more,
  });
export const amended = (effectiveOn: string, changes: Says<'RestrictionAmended'>) =>
  event('RestrictionAmended', { effectiveOn, source: source('bis'), ...changes });
export const rescinded = (on: string, publishedOn?: string) => event('RestrictionRescinded', { on, source: source('bis', publishedOn) });
export const suspended = (from: string, until?: string, publishedOn?: string) =>
  event('RestrictionSuspended', { from, ...(until && { until }), source: source('bis', publishedOn) });
export const unissued = (more: Says<'RestrictionWithdrawn'> = {}) => event('RestrictionWithdrawn', { reason: 'duplicate', ...more });

export const chip = (model: string, fp16DenseTflops?: number, more: Says<'ChipSpecPublished'> = {}) =>
  event('ChipSpecPublished', { model, vendor: 'NVIDIA', ...(fp16DenseTflops && { fp16DenseTflops }), source: source('nvidia'), ...more });
export const unpublished = () => event('ChipSpecWithdrawn', { reason: 'duplicate' });
