/** What the shipped facts of the compute side lack: sources that contradict each other on capacity, phases that replace one another, are retired or
 * withdrawn below what is allocated; draws, revocations and expiry; contracts in CNY; restrictions amended and rescinded. Made up, and posted after. */
import type { Json } from './values.ts';

const by = (id: string, publishedOn?: string, assurance = 'reported') => ({
  source: { id, publisher: id, url: `https://example.com/${id}`, ...(publishedOn && { publishedOn }) },
  assurance,
});
const sourceOf = (id: string, publishedOn?: string) => ({ source: by(id, publishedOn).source });
const amount = (currency: string, value: number, disclosure = 'exact') => ({ currency, disclosure, value });
const event = (type: string, subject: string, data: Json): Json => ({ type, subject, data });

const yard = (type: string, data: Json) => event(type, 'yard', data);
const phase = (id: string, said: Json, from: Json) => yard('CapacityReported', { phase: id, ...said, ...from });

const capacity = [
  yard('ClusterRegistered', {
    name: 'Yard',
    operator: 'alibaba-cloud',
    owner: 'alibaba',
    country: 'CN',
    ...sourceOf('yardbook', '2024-02'),
  }),
  phase('y1', { state: 'installed', gpus: 1000, gpuModel: 'NVIDIA H20', from: '2024-03' }, by('yardbook', '2024-04')),
  phase('y1', { state: 'installed', gpus: 1200, gpuModel: 'NVIDIA H20' }, by('owner', '2024-05-01', 'company-confirmed')),
  phase(
    'y2',
    {
      state: 'available',
      gpus: 500,
      gpuModel: 'Huawei Ascend 910B',
      alsoGpus: [{ gpuModel: 'AMD MI325X', gpus: 100 }],
      from: '2025-01-01',
    },
    by('yardbook', '2024-12'),
  ),
  phase('y3', { state: 'under-construction', gpus: 3000, gpuModel: 'NVIDIA H800', from: '2027-01' }, by('yardbook', '2025-12')),
  phase('y4', { state: 'installed', gpus: 800, gpuModel: 'NVIDIA A800', from: '2025-06-01', supersedes: 'y2' }, by('owner', '2025-06')),
  phase('y5', { state: 'contracted', gpus: 150 }, by('yardbook')),
  phase('y6', { state: 'installed', gpus: 400, gpuModel: 'NVIDIA B200', from: '2025-03-01' }, by('yardbook', '2025-03')),
  phase('y7', { state: 'installed', h100Equivalents: 77.5, powerMw: 1, from: '2025-04-01' }, by('yardbook', '2025-05')),
];

const annex = (phase: string, said: Json) =>
  event('CapacityReported', 'annex', { phase, gpuModel: 'NVIDIA H100', ...said, ...by('yardbook', '2025-01') });

/** Phases that take the place of others: built ones of built ones and of plans, plans of plans, and one that is retired by now. */
const successions = [
  event('ClusterRegistered', 'annex', { name: 'Annex', operator: 'microsoft-azure', country: 'AE', ...sourceOf('yardbook', '2024-12') }),
  annex('x1', { state: 'installed', gpus: 300, from: '2024-01' }),
  annex('x2', { state: 'retired', gpus: 200, from: '2025-03', supersedes: 'x1' }),
  annex('x3', { state: 'announced', gpus: 400 }),
  annex('x4', { state: 'announced', gpus: 450, from: '2027', supersedes: 'x3' }),
  annex('x5', { state: 'claimed', gpus: 500 }),
  annex('x6', { state: 'available', gpus: 90, from: '2025-08-01', supersedes: 'x5' }),
  annex('x7', { state: 'installed', gpus: 7 }),
];

const allocated = (allocation: string, tenant: string, gpus: number, from: string, more: Json = {}) =>
  yard('GpusAllocated', { allocation, tenant, gpus, terms: 'reserved', from, ...more });

const allocations = [
  allocated('t1', 'moonshot', 600, '2024-06-01', { until: '2025-03-01', gpuModel: 'NVIDIA H20', ...by('yardbook', '2024-06') }),
  allocated('t2', 'zhipu', 400, '2024-07-01', { gpuModel: 'NVIDIA H20', ...by('yardbook', '2024-07') }),
  yard('AllocationResized', { allocation: 't2', gpus: 500, from: '2025-02-01' }),
  allocated('t3', 'openai', 100, '2025-05-01', {
    ...{ until: '2025-05-31', terms: 'spot', gpuModel: 'amd-mi325x', ...by('yardbook', '2025-05-01') },
  }),
  yard('AllocationReleased', { allocation: 't3', on: '2025-05-20', reason: 'done' }),
  yard('AllocationResized', { allocation: 't2', gpus: 1100, from: '2025-09-01' }),
  allocated('t4', 'moonshot', 1250, '2025-10-01', { terms: 'on-demand' }),
  allocated('t5', 'baichuan', 20, '2028-01-01'),
  yard('CapacityClaimWithdrawn', { phase: 'y1', source: 'owner', reason: 'unit-error', knownOn: '2026-01-05' }),
  phase('y6', { state: 'retired', from: '2026-01-15' }, by('yardbook', '2026-02')),
  event('AllocationReleased', 'msft-gpt4', { allocation: 'msft-gpt4-sole-user', on: '2026-06-30' }),
  event('GpusAllocated', 'msft-eagle', {
    allocation: 'eagle-anthropic',
    tenant: 'anthropic',
    gpus: 7000,
    terms: 'reserved',
    from: '2026-02-01',
  }),
];

const granted = (id: string, provider: string, beneficiary: string, faceValue: Json, grantedOn: string, from: Json) =>
  event('CreditGranted', id, { provider, beneficiary, faceValue, grantedOn, ...from });
const drawn = (id: string, draw: string, currency: string, value: number, on: string) =>
  event('CreditDrawn', id, { draw, amount: { currency, value }, on });

const rate = (month: string, usd: number) =>
  event('FxRatePublished', 'cny', { currency: 'CNY', month, usd, ...sourceOf('fred-h10', '2026-11-01') });

const credits = [
  ...[rate('2026-09', 0.1485), rate('2026-10', 0.14921307)],
  granted('moon-cny', 'alibaba-cloud', 'moonshot', amount('CNY', 100e6), '2024-05', by('yardbook', '2024-06')),
  drawn('moon-cny', 'd1', 'CNY', 10e6, '2024-08-01'),
  drawn('moon-cny', 'd2', 'CNY', 5_500_000.55, '2026-10-01'),
  event('CreditRevoked', 'moon-cny', { revocation: 'r1', amount: { currency: 'CNY', value: 20e6 }, on: '2026-09-01', reason: 'unused' }),
  granted(
    'baichuan-range',
    'tencent',
    'baichuan',
    { currency: 'USD', disclosure: 'range', low: 10e6, high: 20e6 },
    '2025-03-01',
    by('yardbook'),
  ),
  drawn('baichuan-range', 'd1', 'USD', 3e6, '2026-08-15'),
  event('CreditExpired', 'baichuan-range', { on: '2026-11-10' }),
  granted('zhipu-floor', 'alibaba', 'zhipu', amount('USD', 10_000.1, 'at-least'), '2026-01', {
    expiresOn: '2029-06',
    ...by('yardbook', '2026-02'),
  }),
  drawn('zhipu-floor', 'd1', 'USD', 33.37, '2026-03-01'),
  drawn('alibaba-moonshot-credits', 'd1', 'USD', 50e6, '2024-06-01'),
  drawn('alibaba-moonshot-credits', 'd2', 'USD', 100e6, '2026-10-20'),
  drawn('microsoft-openai-azure', 'd1', 'USD', 1e9, '2025-05-05'),
];

const contract = (id: string, provider: string, customer: string, status: string, value: Json, announcedOn: string, from: Json) =>
  event('ComputeContractReported', id, { contractKind: 'reserved-capacity', provider, customer, status, value, announcedOn, ...from });

const contracts = [
  contract('moon-ali', 'alibaba-cloud', 'moonshot', 'active', amount('CNY', 2e9, 'approx'), '2025-02-15', by('yardbook', '2025-02-20')),
  contract(
    'moon-ali',
    'alibaba-cloud',
    'moonshot',
    'active',
    amount('CNY', 1.5e9, 'at-least'),
    '2025-02',
    by('owner', '2025-04', 'official'),
  ),
  contract('zhipu-tencent', 'tencent', 'zhipu', 'ended', amount('CNY', 3e8, 'up-to'), '2024-03', by('yardbook', '2024-03')),
  contract('zhipu-ali', 'alibaba', 'zhipu', 'cancelled', amount('USD', 9e8), '2025-01-01', by('yardbook', '2025-01')),
  contract(
    'minimax-ali',
    'alibaba-cloud',
    'minimax',
    'committed',
    { currency: 'CNY', disclosure: 'undisclosed' },
    '2025-06',
    by('yardbook'),
  ),
  contract('coreweave-nvidia', 'nvidia', 'coreweave', 'committed', amount('USD', 5e9), '2025-07-01', by('yardbook', '2025-07-01')),
  contract('nvidia-azure', 'microsoft-azure', 'nvidia', 'active', amount('USD', 4e9), '2025-10-15', by('yardbook', '2025-10-16')),
  contract('aws-nvidia', 'nvidia', 'aws', 'active', amount('USD', 3e9, 'target'), '2024-10-15', by('yardbook', '2024-11')),
];

const issued = (id: string, said: Json, from: Json) =>
  event('RestrictionIssued', id, { authority: 'Nobody', instrument: 'rule', title: id, scope: 'goods', ...said, ...from });
const [cn, mo, hk] = ['CN', 'MO', 'HK'];

const restrictions = [
  event('RestrictionAmended', 'bis-2023-10-17', {
    destinations: [cn, mo],
    effectiveOn: '2024-04-04',
    ...sourceOf('gazette', '2024-03-29'),
  }),
  event('RestrictionAmended', 'cn-customs-h200-2026-01', {
    policy: 'prohibited',
    effectiveOn: '2026-05',
    ...sourceOf('gazette', '2026-05-02'),
  }),
  issued(
    'a100-denial',
    { policy: 'denial', gpuModels: ['NVIDIA A100'], destinations: [cn, hk], effectiveOn: '2025-10-01', supersedes: 'bis-2022-10-07' },
    by('gazette', '2025-09-15', 'official'),
  ),
  event('RestrictionRescinded', 'a100-denial', { on: '2026-03-01', ...sourceOf('gazette', '2026-02-20') }),
  issued(
    'h20-denial',
    { policy: 'denial', gpuModels: ['NVIDIA H20'], destinations: [cn], effectiveOn: '2026-04', supersedes: 'h20-resume-2025-07-14' },
    by('gazette', '2026-04-02', 'official'),
  ),
  issued(
    'openai-entity',
    { scope: 'entity', policy: 'notify', entities: ['openai', 'alibaba'], effectiveOn: '2025-11' },
    by('gazette', '2025-11-20', 'official'),
  ),
];

export const upheavals: Json[] = [...capacity, ...successions, ...allocations, ...credits, ...contracts, ...restrictions];
