/** A few clusters, credits, contracts and restrictions whose every answer can be worked out by hand. */

import type { Json } from '../../../trial/running.ts';
import * as a from './compute-samples.ts';
import { exact, registered, reported, source } from './samples.ts';

/** `cloud` belongs to `mega`. */
const organizations: Json[] = [
  registered('mega', { kind: 'corporate', name: 'Mega' }),
  registered('cloud', { kind: 'cloud-provider', name: 'Cloud' }),
  { type: 'OrganizationAffiliated', subject: 'cloud', data: { group: 'mega' } },
  registered('rival', { kind: 'cloud-provider', name: 'Rival' }),
  registered('fund', { kind: 'fund' }),
  registered('lab', { country: 'US' }),
  registered('lab-cn', { country: 'CN' }),
];
/** The group of `mega` put 10 million into `lab`, `rival` something; `rival` is behind `fund`, and `fund` behind `lab-cn`. */
const rounds: Json[] = [
  reported('lab', 'seed', {
    amount: exact(12e6),
    participations: [{ investor: 'mega', amount: exact(6e6) }, { investor: 'cloud', amount: exact(4e6) }, { investor: 'rival' }],
  }),
  reported('lab-cn', 'seed', { participations: [{ investor: 'fund', amount: exact(1e6) }] }),
  reported('fund', 'stake', { participations: [{ investor: 'rival' }] }),
];
/** An A100 is 0.3153 of an H100; of a B200 nothing is published. */
const chips: Json[] = [a.chip('h100', 'NVIDIA H100', 989.4), a.chip('a100', 'NVIDIA A100', 312), a.chip('b200', 'NVIDIA B200')];

/** 100 H100 in 2024, replaced by 300 A100 in July, and from 2025 on 50 equivalents and something unknown beside them. */
const eagle: Json[] = [
  a.cluster('eagle', { source: source('press', '2024-01-10') }),
  a.capacity('eagle', 'base', { source: source('press', '2024-01-10') }),
  a.capacity('eagle', 'bigger', { gpus: 300, gpuModel: 'NVIDIA A100', from: '2024-07', supersedes: 'base' }),
  a.phaseClaim('eagle', 'said', { state: 'installed', h100Equivalents: 50, from: '2025' }),
  a.phaseClaim('eagle', 'dark', { state: 'available', from: '2025' }),
  a.capacity('eagle', 'boast', { state: 'claimed', gpus: 4_000 }),
  a.capacity('eagle', 'plan', { state: 'announced', gpus: 1_000, alsoGpus: [{ gpuModel: 'NVIDIA A100', gpus: 500 }] }),
  a.capacity('eagle', 'order', { state: 'contracted', gpus: 200 }),
  a.capacity('eagle', 'site', { state: 'under-construction', gpus: 20, supersedes: 'bigger' }),
  a.allocated('eagle', 'big', 60, { source: source('press', '2024-02-10'), assurance: 'reported' }),
  a.resized('eagle', 'big', 250, '2024-08-01'),
  a.released('eagle', 'big', '2024-12-01'),
];
/** 1,000 H100 in China, of which two tenants have some. */
const dragon: Json[] = [
  a.cluster('dragon', { operator: 'rival', owner: 'mega', country: 'CN' }),
  a.capacity('dragon', 'one', { gpus: 1_000 }),
  a.capacity('dragon', 'two', { gpus: 8, gpuModel: 'NVIDIA B200' }),
  a.allocated('dragon', 'mine', 100, { tenant: 'lab-cn', gpuModel: 'NVIDIA H100' }),
  a.allocated('dragon', 'yours', 50, { tenant: 'lab' }),
];
/** 100 that shrink to 50 while 80 are taken. */
const shrunk: Json[] = [
  a.cluster('shrunk', { country: undefined }),
  a.capacity('shrunk', 'one'),
  a.allocated('shrunk', 'most', 80, { until: '2024-12-31' }),
  a.capacity('shrunk', 'less', { gpus: 50, from: '2024-06-01', supersedes: 'one' }),
];
const contracts: Json[] = [
  a.contracted('spend', { value: exact(20e6) }),
  a.contracted('letter', { value: exact(5e9), contractKind: 'letter-of-intent', status: 'letter-of-intent' }),
  a.contracted('blank', { provider: 'rival', value: { currency: 'USD', disclosure: 'undisclosed' } }),
  a.contracted('rent', { provider: 'rival', customer: 'lab-cn', value: exact(3e6), contractKind: 'rental', status: 'active' }),
];
/** Up to USD 1,000, of which 600 drawn and 100 taken back; half a million that lapsed; and one of which nobody says how much. */
const credits: Json[] = [
  a.granted('grant', { round: { organization: 'lab', round: 'seed' }, escrow: true, expiresOn: '2099' }),
  a.drawn('grant', 'first', 420, { on: '2024-03-01' }),
  a.drawn('grant', 'second', 180, { on: '2024-05-15' }),
  a.revoked('grant', 'back', 100),
  a.granted('lapsed', { provider: 'rival', beneficiary: 'lab-cn', faceValue: exact(500_000), expiresOn: '2024-06' }),
  a.expired('lapsed', '2024-06-30'),
  a.granted('blank', { faceValue: { currency: 'CNY', disclosure: 'undisclosed' } }),
];
/** `rule` of June 2024 on A100 and H100 to CN and HK; `easier` takes its place for the H100 to CN in 2025; the others reach a tenant, investments, nothing. */
const restrictions: Json[] = [
  a.issued('rule', { gpuModels: ['NVIDIA A100', 'NVIDIA H100'], destinations: ['CN', 'HK'], source: source('gazette', '2024-06-05') }),
  a.issued('easier', { policy: 'case-by-case', effectiveOn: '2025', supersedes: 'rule' }),
  a.issued('listed', { scope: 'entity', entities: ['lab'], gpuModels: undefined, destinations: undefined, effectiveOn: '2024-03' }),
  a.issued('outbound', { scope: 'investment', policy: 'prohibited', gpuModels: undefined }),
  a.issued('vague', { gpuModels: undefined, destinations: undefined, effectiveOn: '2024-01' }),
  a.rescinded('vague', '2024-09'),
  a.amended('outbound', { policy: 'notify', effectiveOn: '2024-10-01', destinations: ['CN', 'MO'] }),
];

export const computeHandful: Json[] = JSON.parse(
  JSON.stringify([organizations, rounds, chips, eagle, dragon, shrunk, contracts, credits, restrictions].flat()),
);
