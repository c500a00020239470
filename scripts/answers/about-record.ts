/** Questions about the log itself, what is published of the contract, and the forms in which answers come: pages, CSV, unchanged. */
import type { Question } from './asked.ts';
import { AFTER, at, BEFORE, betweenMoments, plain, type World } from './world.ts';

/** Types whose events were taken when this was written. */
const TYPES =
  'AllocationReleased AllocationResized CapacityClaimWithdrawn CapacityReported ChipSpecPublished ClusterRegistered ComputeContractReported CreditDrawn ' +
  'CreditExpired CreditGranted CreditRevoked FxRatePublished GpusAllocated OrganizationAffiliated OrganizationAliased OrganizationExited ' +
  'OrganizationRegistered RestrictionAmended RestrictionIssued RestrictionRescinded RoundClaimWithdrawn RoundReported RoundSuperseded ' +
  'ValuationClaimWithdrawn ValuationReported';

const PUBLISHED = ['/health', '/openapi.json', '/asyncapi.json'];

const published: Question[] = [...PUBLISHED, ...TYPES.split(' ').map((type) => `/schemas/${type}/1.json`)].map((path) => ({
  ...{ path, as: 'nobody' },
}));

const log = (world: World): Question[] => {
  const between = [`from=${BEFORE}&to=${AFTER}`, `from=${AFTER}&to=${AFTER}`].map((query) => ({ query, shown: query }));
  return [
    ...world.streams.map((stream): Question => ({ path: `/v1/streams/${stream}?limit=500`, pages: true })),
    ...[...between, ...betweenMoments(world)].flatMap((time) =>
      world.ids('organization').map((id) => at(`/v1/diff?limit=500&organization=${id}`, time)),
    ),
    plain(`/v1/changes?wait=0&after=${world.changes.length}`),
    ...['/v1/keys', '/v1/subscriptions'].map(plain),
  ];
};

/** Lists that have more than three items, mostly. */
const LISTS = [
  ...[
    '/v1/organizations',
    '/v1/rankings/investors',
    '/v1/rankings/investors?country=CN&groups=false&asOf=2024-12-31',
    '/v1/rankings/startups',
  ],
  ...['/v1/rankings/startups?metric=stepUp', '/v1/rankings/providers', '/v1/concentration/investors', '/v1/concentration/providers'],
  ...['/v1/deals', '/v1/deals?country=CN', '/v1/deals?asOf=2024-12-31', '/v1/clusters', '/v1/credits', '/v1/flows', '/v1/restrictions'],
  ...['/v1/organizations/alibaba/holdings', '/v1/organizations/moonshot/rounds', '/v1/organizations/moonshot/valuations'],
  ...['/v1/streams/organization/moonshot', '/v1/streams/cluster/msft-gpt4', `/v1/diff?organization=moonshot&from=${BEFORE}&to=${AFTER}`],
];
/** The timeline comes in one piece. */
const WHOLE = ['/v1/organizations/moonshot/valuations'];

const CSV = ['text/csv', 'text/csv; bom=true'];
const ACCEPTED = ['application/json', 'text/csv;q=0.5, application/json', 'text/csv, */*;q=0.1', 'text/html', 'application/json;q=0'];

const limited = (path: string, limit: number): string => `${path}${path.includes('?') ? '&' : '?'}limit=${limit}`;

const forms = (world: World): Question[] => [
  ...LISTS.filter((path) => !WHOLE.includes(path)).map((path): Question => ({ path: limited(path, 7), pages: true })),
  ...CSV.flatMap((accept) => LISTS.map((path): Question => ({ path, headers: { accept }, pages: true }))),
  ...world.startups.flatMap((id) =>
    ['rounds', 'valuations', 'holdings'].map((part) => ({ path: `/v1/organizations/${id}/${part}`, headers: { accept: 'text/csv' } })),
  ),
  { path: `/v1/changes?wait=0&after=${world.changes.length}`, headers: { accept: 'text/csv' } },
  ...ACCEPTED.map((accept) => ({ path: '/v1/deals?limit=3', headers: { accept } })),
  ...['/v1/organizations/moonshot', '/openapi.json'].flatMap((path): Question[] => [
    { path, method: 'HEAD' },
    { path, headers: { 'if-none-match': '*' } },
    { path, headers: { 'if-none-match': '"another"' } },
  ]),
  ...['/v1/organizations/', '/v1/organizations/moonshot/', '/health/'].map(plain),
];

export const aboutRecord = (world: World): Question[] => [...published, ...log(world), ...forms(world)];
