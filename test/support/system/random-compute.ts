/** Events about clusters, credits, contracts, restrictions and chips, drawn by chance. */
import type { Json } from '../../../trial/running.ts';
import type { Chance } from './chance.ts';
import { amountOf, back, claim, claimBack, dateOf, dayOf, INVESTORS, STARTUPS, told } from './random-organizations.ts';

type Drawn = (by: Chance) => { subject: string; data: Json };
const of =
  (ids: readonly string[], data: (by: Chance) => Json): Drawn =>
  (by) => ({ subject: by.pick(ids), data: data(by) });

export const CLUSTERS = ['c1', 'c2'];
export const CREDITS = ['g1', 'g2'];
export const RESTRICTIONS = ['x1', 'x2', 'x3'];
const MODELS = ['NVIDIA H100', 'h-100', 'NVIDIA A100', 'Odd Chip'];
const COUNTRIES = ['CN', 'US', 'HK'];
const STATES = ['installed', 'installed', 'available', 'announced', 'under-construction', 'retired'];
const POLICIES = ['licence-required', 'denial', 'prohibited', 'case-by-case', 'announced', 'notify'];

const phase = (by: Chance): string => by.pick(['p1', 'p2', 'p3']);
const allocation = (by: Chance): string => by.pick(['a1', 'a2']);
const draw = (by: Chance): string => by.pick(['d1', 'd2']);
const revocation = (): string => 'v1';
const money = (by: Chance): Json => ({ currency: 'USD', value: by.whole(1, 2000) });
const source = (by: Chance): Json => ({ source: by.pick(['press', 'filing']) });

const sizeOf = (by: Chance): Json =>
  by.next() < 0.15
    ? { h100Equivalents: by.whole(10, 400) }
    : { gpus: by.whole(10, 400), ...by.perhaps(1.3, () => ({ gpuModel: by.pick(MODELS) })) };

const CLUSTER: Record<string, Drawn> = {
  ClusterRegistered: of(CLUSTERS, (by) => ({
    ...{ name: by.pick(['Near', 'Far']), operator: by.pick(INVESTORS), ...told(by) },
    ...by.perhaps(2, () => ({ country: by.pick(COUNTRIES) })),
    ...by.perhaps(3, () => ({ owner: by.pick(INVESTORS) })),
  })),
  CapacityReported: of(CLUSTERS, (by) => ({
    ...{ phase: phase(by), state: by.pick(STATES), ...by.perhaps(1.2, () => sizeOf(by)), ...claim(by) },
    ...by.perhaps(1.5, () => ({ from: dateOf(by) })),
    ...by.perhaps(6, () => ({ until: dateOf(by) })),
    ...by.perhaps(6, () => ({ powerMw: by.whole(1, 90) })),
  })),
  CapacityClaimWithdrawn: of(CLUSTERS, (by) => ({ phase: phase(by), ...claimBack(by) })),
  GpusAllocated: of(CLUSTERS, (by) => ({
    ...{
      allocation: allocation(by),
      tenant: by.pick([...STARTUPS, 'n1']),
      gpus: by.whole(1, 40),
      terms: by.pick(['reserved', 'spot']),
      from: dayOf(by),
    },
    ...by.perhaps(3, () => ({ until: `2026-${by.pick(['09', '12'])}-15` })),
    ...by.perhaps(2, () => ({ gpuModel: by.pick(MODELS) })),
    ...by.perhaps(2, () => claimed(by)),
  })),
  AllocationResized: of(CLUSTERS, (by) => ({ allocation: allocation(by), gpus: by.whole(1, 40), from: dayOf(by) })),
  AllocationReleased: of(CLUSTERS, (by) => ({ allocation: allocation(by), on: dayOf(by) })),
  AllocationWithdrawn: of(CLUSTERS, (by) => ({ allocation: allocation(by), ...back(by) })),
  ClusterWithdrawn: of(CLUSTERS, (by) => ({ ...by.perhaps(2, () => source(by)), ...back(by) })),
};
/** Without a note, which an allocation does not have. */
const claimed = (by: Chance): Json => {
  const { note: _, ...rest } = claim(by);
  return rest;
};

const CREDIT: Record<string, Drawn> = {
  CreditGranted: of(CREDITS, (by) => ({
    ...{
      provider: by.pick(INVESTORS),
      beneficiary: by.pick([...STARTUPS, 'n1']),
      ...claimed(by),
      grantedOn: by.pick(['2023', '2023-02', '2024-03-01']),
    },
    ...{
      faceValue: { ...amountOf(by), currency: 'USD' },
      ...by.perhaps(2, () => ({ expiresOn: by.pick(['2026-07', '2026-12-31', '2028']) })),
    },
  })),
  CreditDrawn: of(CREDITS, (by) => ({ draw: draw(by), amount: money(by), on: dayOf(by) })),
  CreditDrawWithdrawn: of(CREDITS, (by) => ({ draw: draw(by), reason: 'duplicate', ...by.perhaps(2, () => ({ knownOn: dateOf(by) })) })),
  CreditRevoked: of(CREDITS, (by) => ({ revocation: revocation(), amount: money(by), on: dayOf(by) })),
  CreditRevocationWithdrawn: of(CREDITS, () => ({ revocation: revocation(), reason: 'unit-error' })),
  CreditExpired: of(CREDITS, (by) => ({ on: by.pick([null, '2026-09-01', '2026-10-01']) })),
  CreditWithdrawn: of(CREDITS, (by) => ({ ...by.perhaps(2, () => source(by)), ...back(by) })),
  ComputeContractReported: of(['k1', 'k2'], (by) => ({
    ...{ contractKind: by.pick(['rental', 'spend-commitment', 'letter-of-intent']), provider: by.pick(INVESTORS) },
    ...{
      customer: by.pick([...STARTUPS, 'n1']),
      announcedOn: dateOf(by),
      status: by.pick(['committed', 'active', 'cancelled']),
      ...claim(by),
    },
    ...by.perhaps(1.3, () => ({ value: amountOf(by) })),
  })),
  ContractClaimWithdrawn: of(['k1', 'k2'], claimBack),
};

const reach = (by: Chance): Json => ({
  ...by.perhaps(1.3, () => ({ gpuModels: [by.pick(MODELS)] })),
  ...by.perhaps(1.3, () => ({ destinations: by.pick([['CN'], ['CN', 'HK'], ['US']]) })),
  ...by.perhaps(5, () => ({ reach: by.pick(['stated', 'everything']) })),
  ...by.perhaps(5, () => ({ tppAtLeast: by.pick([4800, 9000]) })),
  ...by.perhaps(8, () => ({ modelsComplete: true })),
});

const CONTROL: Record<string, Drawn> = {
  RestrictionIssued: of(RESTRICTIONS, (by) => {
    const scope = by.pick(['goods', 'goods', 'investment', 'entity']);
    return {
      ...{
        authority: 'Authority',
        instrument: 'rule',
        title: 'A rule',
        scope,
        policy: by.pick(POLICIES),
        effectiveOn: dateOf(by),
        ...claimed(by),
      },
      ...(scope === 'goods' ? reach(by) : scope === 'entity' ? { entities: [by.pick([...STARTUPS, 'n1'])] } : { destinations: ['CN'] }),
      ...by.perhaps(3, () => ({ supersedes: by.pick(RESTRICTIONS) })),
    };
  }),
  RestrictionAmended: of(RESTRICTIONS, (by) => ({ policy: by.pick(POLICIES), effectiveOn: dateOf(by), ...told(by) })),
  RestrictionSuspended: of(RESTRICTIONS, (by) => ({ from: dateOf(by), ...by.perhaps(2, () => ({ until: '2026-10' })), ...told(by) })),
  RestrictionRescinded: of(RESTRICTIONS, (by) => ({ on: dateOf(by), ...told(by) })),
  RestrictionWithdrawn: of(RESTRICTIONS, (by) => ({ ...by.perhaps(2, () => source(by)), ...back(by) })),
  ChipSpecPublished: of(['h100', 'a100'], (by) => ({
    ...{ model: by.pick(['NVIDIA H100', 'NVIDIA A100']), vendor: 'NVIDIA', ...told(by) },
    ...by.perhaps(1.2, () => ({ fp16DenseTflops: by.pick([312, 989.4, 1000]) })),
    ...by.perhaps(2, () => ({ int8Tops: by.pick([624, 1979]) })),
  })),
  ChipSpecWithdrawn: of(['h100', 'a100'], (by) => ({ ...by.perhaps(2, () => source(by)), ...back(by) })),
};

export const COMPUTE: Record<string, Drawn> = { ...CLUSTER, ...CREDIT, ...CONTROL };
