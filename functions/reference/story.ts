/** A made-up story with an event of every type that the shipped facts have none of, in an order in which each is accepted. */

const source = { id: 'example-press', publisher: 'Example Press', url: 'https://example.com/news', publishedOn: '2026-01-15' };
const claim = { source, assurance: 'reported' };
const usd = (value: number) => ({ currency: 'USD', disclosure: 'exact', value });

/** Taken back: it was the same thing twice. */
const back = { reason: 'duplicate', note: 'It was recorded twice.' };

export type Example = { type: string; subject: string; data: Record<string, unknown> };

export const story: Example[] = [
  { type: 'OrganizationRegistered', subject: 'example-ai', data: { name: 'Example AI', kind: 'startup', foundedOn: '2025-02' } },
  { type: 'OrganizationRegistered', subject: 'example-cloud', data: { name: 'Example Cloud', kind: 'cloud-provider' } },
  { type: 'OrganizationAliased', subject: 'example-ai', data: { alias: 'Example Artificial Intelligence' } },
  {
    type: 'RoundReported',
    subject: 'example-ai',
    data: { round: 'example-ai-a', roundType: 'series-a', status: 'closed', announcedOn: '2026-01', amount: usd(200_000_000), ...claim },
  },
  {
    type: 'ValuationReported',
    subject: 'example-ai',
    data: {
      mark: 'tender-2026',
      asOf: '2026-02',
      valuation: { amount: usd(1_200_000_000), basis: 'transaction' },
      kind: 'tender',
      ...claim,
    },
  },
  {
    type: 'ValuationClaimWithdrawn',
    subject: 'example-ai',
    data: { mark: 'tender-2026', source: 'example-press', reason: 'retracted-by-source', knownOn: '2026-03-01' },
  },
  { type: 'ClusterRegistered', subject: 'example-cluster', data: { name: 'Example Cluster', operator: 'example-cloud', source } },
  {
    type: 'CapacityReported',
    subject: 'example-cluster',
    data: { phase: 'hall-1', state: 'available', gpus: 1024, gpuModel: 'NVIDIA H100', from: '2026-01', ...claim },
  },
  {
    type: 'GpusAllocated',
    subject: 'example-cluster',
    data: { allocation: 'training', tenant: 'example-ai', gpus: 512, terms: 'reserved', from: '2026-02-01' },
  },
  { type: 'AllocationResized', subject: 'example-cluster', data: { allocation: 'training', gpus: 768, from: '2026-03-01' } },
  {
    type: 'AllocationReleased',
    subject: 'example-cluster',
    data: { allocation: 'training', on: '2026-05-01', reason: 'training is done' },
  },
  {
    type: 'CapacityClaimWithdrawn',
    subject: 'example-cluster',
    data: { phase: 'hall-1', source: 'example-press', reason: 'misattribution', knownOn: '2026-06-01' },
  },
  {
    type: 'CreditGranted',
    subject: 'example-credit',
    data: { provider: 'example-cloud', beneficiary: 'example-ai', faceValue: usd(50_000_000), grantedOn: '2026-01', ...claim },
  },
  {
    type: 'CreditDrawn',
    subject: 'example-credit',
    data: { draw: 'february', amount: { currency: 'USD', value: 4_000_000 }, on: '2026-02-28' },
  },
  {
    type: 'CreditRevoked',
    subject: 'example-credit',
    data: { revocation: 'unused-2026', amount: { currency: 'USD', value: 1_000_000 }, on: '2026-04-01' },
  },
  { type: 'CreditExpired', subject: 'example-credit', data: { on: '2026-06-30' } },
  {
    type: 'RestrictionIssued',
    subject: 'example-rule',
    data: {
      authority: 'Example Authority',
      instrument: 'rule',
      title: 'An example of a rule',
      scope: 'goods',
      policy: 'notify',
      effectiveOn: '2026-02',
      gpuModels: ['NVIDIA H100'],
      ...claim,
    },
  },
  { type: 'RestrictionAmended', subject: 'example-rule', data: { policy: 'licence-required', effectiveOn: '2026-04', source } },
  { type: 'OrganizationExited', subject: 'example-ai', data: { exit: 'acquired', on: '2026-07', acquirer: 'example-cloud', source } },
  { type: 'OrganizationExitWithdrawn', subject: 'example-ai', data: { exit: 'acquired', on: '2026-07', ...back } },
  { type: 'OrganizationAliasRemoved', subject: 'example-ai', data: { alias: 'Example Artificial Intelligence' } },
  { type: 'OrganizationIdentified', subject: 'example-ai', data: { scheme: 'wikidata', value: 'Q1000000', source } },
  { type: 'OrganizationRegistered', subject: 'example-cloud-inc', data: { name: 'Example Cloud Inc', kind: 'cloud-provider', source } },
  { type: 'OrganizationMerged', subject: 'example-cloud-inc', data: { into: 'example-cloud', note: 'Two spellings of one provider.' } },
  { type: 'OrganizationUnmerged', subject: 'example-cloud-inc', data: { note: 'They are two after all.' } },
  { type: 'OrganizationWithdrawn', subject: 'example-cloud-inc', data: { reason: 'mistake' } },
  { type: 'OrganizationIdentifierRemoved', subject: 'example-ai', data: { scheme: 'wikidata', value: 'Q1000000' } },
  {
    type: 'RoundReported',
    subject: 'example-ai',
    data: { round: 'example-ai-a2', roundType: 'series-a', status: 'closed', announcedOn: '2026-02', ...claim },
  },
  { type: 'RoundSuperseded', subject: 'example-ai', data: { round: 'example-ai-a', by: 'example-ai-a2', reason: 'duplicate' } },
  { type: 'RoundReinstated', subject: 'example-ai', data: { round: 'example-ai-a', note: 'They are two rounds after all.' } },
  {
    type: 'StakeReported',
    subject: 'example-ai',
    data: { stake: 'example-cloud-2026', holder: 'example-cloud', asOf: '2026-03', percent: { low: 10, high: 12 }, ...claim },
  },
  {
    type: 'StakeClaimWithdrawn',
    subject: 'example-ai',
    data: { stake: 'example-cloud-2026', source: 'example-press', reason: 'misattribution' },
  },
  {
    type: 'CapacityReported',
    subject: 'example-cluster',
    data: { phase: 'hall-2', state: 'available', gpus: 256, gpuModel: 'NVIDIA H100', from: '2026-03', ...claim },
  },
  {
    type: 'GpusAllocated',
    subject: 'example-cluster',
    data: { allocation: 'mistaken', tenant: 'example-ai', gpus: 8, terms: 'on-demand', from: '2026-06-01' },
  },
  { type: 'AllocationWithdrawn', subject: 'example-cluster', data: { allocation: 'mistaken', ...back } },
  { type: 'ClusterRegistered', subject: 'example-double', data: { name: 'Example Cluster', operator: 'example-cloud', source } },
  { type: 'ClusterWithdrawn', subject: 'example-double', data: back },
  { type: 'CreditDrawWithdrawn', subject: 'example-credit', data: { draw: 'february', reason: 'unit-error' } },
  { type: 'CreditRevocationWithdrawn', subject: 'example-credit', data: { revocation: 'unused-2026', reason: 'cancelled' } },
  {
    type: 'CreditGranted',
    subject: 'example-double-credit',
    data: { provider: 'example-cloud', beneficiary: 'example-ai', faceValue: usd(50_000_000), grantedOn: '2026-01', ...claim },
  },
  { type: 'CreditWithdrawn', subject: 'example-double-credit', data: back },
  {
    type: 'ComputeContractReported',
    subject: 'example-contract',
    data: {
      ...{
        contractKind: 'reserved-capacity',
        provider: 'example-cloud',
        customer: 'example-ai',
        announcedOn: '2026-03',
        status: 'committed',
      },
      ...claim,
    },
  },
  { type: 'ContractClaimWithdrawn', subject: 'example-contract', data: { source: 'example-press', reason: 'misattribution' } },
  { type: 'RestrictionSuspended', subject: 'example-rule', data: { from: '2026-06', until: '2026-08', source } },
  {
    type: 'RestrictionIssued',
    subject: 'example-double-rule',
    data: {
      ...{ authority: 'Example Authority', instrument: 'rule', title: 'The same rule', scope: 'goods', policy: 'notify' },
      ...{ effectiveOn: '2026-02', ...claim },
    },
  },
  { type: 'RestrictionWithdrawn', subject: 'example-double-rule', data: back },
  { type: 'ChipSpecPublished', subject: 'example-chip', data: { model: 'Example 1', vendor: 'Example', fp16DenseTflops: 100, source } },
  { type: 'ChipSpecWithdrawn', subject: 'example-chip', data: back },
];
