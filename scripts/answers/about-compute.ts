/** Questions about clusters, credits, flows, restrictions, and those who provide compute. */
import type { Question } from './asked.ts';
import { everyTime, plain, type Time, type World } from './world.ts';

const PROVIDERS = [
  ...['gpus', 'h100Equivalents', 'allocatedGpus', 'utilization'].map((metric) => `/v1/rankings/providers?metric=${metric}`),
  ...['gpus', 'h100Equivalents'].map((base) => `/v1/concentration/providers?base=${base}`),
];
const COUNTRIES = ['CN', 'US', 'AE', 'DE'];
const PARTIES = ['moonshot', 'openai', 'alibaba-cloud', 'microsoft-azure', 'alibaba'];
/** Names that are nearly those of the facts. */
const SPELLINGS = ['H20', 'nvidia h100', 'NVIDIA  H100'];
const DESTINATIONS = [
  'destination=CN',
  'destination=HK',
  'destination=US',
  'destination=CN&asOf=2025-05-01',
  'destination=CN&knownAt=2025-12-31',
];

const filtered = (path: string, name: string, values: readonly string[]): Question[] =>
  values.map((value) => plain(`${path}?${name}=${encodeURIComponent(value)}`));

const capacity = (world: World, times: Time[]): Question[] => [
  ...everyTime(times, '/v1/clusters?limit=500', '/v1/clusters?operator=microsoft', '/v1/clusters?country=CN', ...PROVIDERS),
  ...everyTime(times, ...world.ids('cluster').map((id) => `/v1/clusters/${id}`)),
  ...PROVIDERS.flatMap((path) => COUNTRIES.map((country) => plain(`${path}&country=${country}`))),
  ...filtered('/v1/clusters', 'operator', world.ids('organization')),
  ...filtered('/v1/clusters', 'country', COUNTRIES),
];

const money = (world: World, times: Time[]): Question[] => [
  ...everyTime(times, '/v1/credits', ...world.ids('credit').map((id) => `/v1/credits/${id}`)),
  ...everyTime(times, '/v1/flows?limit=500', '/v1/flows?organization=openai', '/v1/flows?organization=microsoft'),
  ...['beneficiary', 'provider'].flatMap((name) => filtered('/v1/credits', name, PARTIES)),
  ...filtered('/v1/flows', 'organization', world.ids('organization')),
];

const restrictions = (world: World, times: Time[]): Question[] => [
  ...everyTime(times, '/v1/restrictions?limit=500', '/v1/restrictions?destination=CN', '/v1/restrictions?gpuModel=NVIDIA%20H20'),
  ...everyTime(times, ...world.ids('restriction').map((id) => `/v1/restrictions/${id}/exposure`)),
  ...filtered('/v1/restrictions', 'gpuModel', [...world.gpuModels, ...SPELLINGS]),
  ...filtered('/v1/restrictions', 'destination', world.destinations),
  ...world.gpuModels.flatMap((model) =>
    DESTINATIONS.map((query) => plain(`/v1/restrictions?gpuModel=${encodeURIComponent(model)}&${query}`)),
  ),
];

const DRAFT = { scope: 'goods', policy: 'licence-required', effectiveOn: '2026-01-01', gpuModels: ['NVIDIA H100'], destinations: ['US'] };
const ENTITY = { scope: 'entity', policy: 'denial', effectiveOn: '2030-01-01', entities: ['moonshot', 'alibaba'] };

/** Asked by POST, and recorded nowhere. */
const drafts: Question[] = [DRAFT, ENTITY].flatMap((draft) =>
  ['', '?asOf=2024-12-31', '?knownAt=2025-12-31'].map((query) => ({
    ...{ method: 'POST', path: `/v1/restrictions/what-if${query}` },
    ...{ headers: { 'content-type': 'application/json' }, body: JSON.stringify(draft) },
  })),
);

export const aboutCompute = (world: World, times: Time[]): Question[] => [
  ...[capacity, money, restrictions].flatMap((of) => of(world, times)),
  ...drafts,
];
