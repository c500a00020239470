/** Questions about organizations, their rounds and valuations, what they hold, and how they rank. */
import type { Question } from './asked.ts';
import { at, everyTime, periods, placesOf, plain, type Time, type World } from './world.ts';

const KINDS = ['startup', 'cloud-provider', 'chip-vendor', 'fund', 'corporate', 'state', 'person', 'other'];
const SEARCHES = ['moon', 'MOON', '月之暗面', 'ali', 'open', 'a', 'zz'];
const HOLDERS = ['alibaba', 'alibaba-cloud', 'tencent', 'microsoft', 'nvidia', 'google'];

const INVESTORS = ['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'].map(
  (metric) => `/v1/rankings/investors?limit=500&metric=${metric}`,
);
const STARTUPS = ['valuationUsd', 'raisedUsd', 'monthsToUnicorn', 'stepUp', 'gpus'].map(
  (metric) => `/v1/rankings/startups?limit=500&metric=${metric}`,
);
const CONCENTRATION = ['knownUsd', 'startups', 'rounds'].map((base) => `/v1/concentration/investors?limit=500&base=${base}`);

const page = (id: string, part: string): string => `/v1/organizations/${id}${part}`;

const profiles = (world: World, times: Time[]): Question[] => [
  ...['', '?limit=500', '?country=CN', '?country=US&kind=startup', '?country=AQ'].map((query) => plain(`/v1/organizations${query}`)),
  ...KINDS.map((kind) => plain(`/v1/organizations?kind=${kind}`)),
  ...SEARCHES.map((text) => plain(`/v1/organizations?q=${encodeURIComponent(text)}`)),
  ...world
    .ids('organization')
    .flatMap((id) => ['', '?explain=true', '/rounds', '/valuations', '/holdings'].map((part) => plain(page(id, part)))),
  ...world.startups.flatMap((id) =>
    ['', '?explain=true', '/rounds', '/valuations'].flatMap((part) => times.map((time) => at(page(id, part), time))),
  ),
];

const holdings = (world: World, times: Time[]): Question[] => [
  ...world.investors.flatMap((id) => times.map((time) => at(page(id, '/holdings'), time))),
  ...HOLDERS.flatMap((id) =>
    ['country=CN', 'country=US', 'sector=foundation-models', 'compare=tencent', 'compare=microsoft'].map((query) =>
      plain(page(id, `/holdings?${query}`)),
    ),
  ),
];

const investors = (world: World, times: Time[]): Question[] =>
  INVESTORS.flatMap((path) => [
    ...everyTime(times, path, `${path}&groups=false`, `${path}&country=CN`, `${path}&explain=alibaba`),
    ...placesOf(world).flatMap((place) => [plain(path + place), plain(`${path}${place}&groups=false`)]),
    ...periods.map((period) => plain(`${path}&${period}`)),
    ...world.investors.map((id) => plain(`${path}&explain=${id}`)),
    ...HOLDERS.map((id) => plain(`${path}&explain=${id}&country=CN&groups=false`)),
  ]);

const startups = (world: World, times: Time[]): Question[] =>
  STARTUPS.flatMap((path) => [
    ...everyTime(times, path, `${path}&country=CN`),
    ...placesOf(world).map((place) => plain(path + place)),
    ...world.startups.map((id) => plain(`${path}&explain=${id}`)),
  ]);

const concentration = (world: World, times: Time[]): Question[] =>
  CONCENTRATION.flatMap((path) => [
    ...everyTime(times, path, `${path}&country=CN&groups=false`, `${path}&explain=true`),
    ...placesOf(world).flatMap((place) => ['', '&groups=false', '&explain=true'].map((more) => plain(path + place + more))),
    ...periods.map((period) => plain(`${path}&${period}`)),
  ]);

const deals = (world: World, times: Time[]): Question[] => [
  ...everyTime(times, ...['', '&country=CN', '&investor=alibaba'].map((filter) => `/v1/deals?limit=500${filter}`)),
  ...['startup', 'investor'].flatMap((name) => world.ids('organization').map((id) => plain(`/v1/deals?${name}=${id}`))),
  ...[...placesOf(world), ...periods.map((period) => `&${period}`)].map((filter) => plain(`/v1/deals?limit=500${filter}`)),
];

export const aboutOrganizations = (world: World, times: Time[]): Question[] =>
  [profiles, holdings, investors, startups, concentration, deals].flatMap((of) => of(world, times));
