/** Questions that are refused, and posts that record nothing: each is answered by a problem. */
import type { Question } from './asked.ts';
import { plain } from './world.ts';

const NOWHERE = [
  ...[
    '/',
    '/v1',
    '/v1/nothing',
    '/v2/organizations',
    '/v1/organizations/nobody',
    '/v1/organizations/Moonshot',
    '/v1/organizations/nobody/rounds',
  ],
  ...[
    '/v1/organizations/nobody/valuations',
    '/v1/organizations/nobody/holdings',
    '/v1/organizations/moonshot/nothing',
    '/v1/clusters/nothing',
  ],
  ...[
    '/v1/organizations/Kimi',
    '/v1/organizations/%E6%9C%88%E4%B9%8B%E6%9A%97%E9%9D%A2/rounds?asOf=2024-12-31',
    '/v1/organizations/monshot',
  ],
  ...['/v1/credits/nothing', '/v1/restrictions/nothing/exposure', '/v1/restrictions/bis-2022-10-07', '/v1/streams/organization/nobody'],
  ...['/v1/streams/nothing/moonshot', '/v1/deals?investor=nobody', '/v1/deals?startup=nobody', '/v1/rankings/investors?explain=nobody'],
  ...[
    '/v1/flows?organization=nobody',
    '/v1/organizations/alibaba/holdings?compare=nobody',
    '/schemas/Nothing/1.json',
    '/schemas/RoundReported/99.json',
  ],
  ...['/v1/diff?organization=nobody&from=2026-01-01T00:00:00.000Z&to=2026-01-02T00:00:00.000Z', '/v1/subscriptions/nothing'],
  ...['/v1/organizations/%', '/v1/streams/%/x'],
];

const MALFORMED = [
  ...['/v1/organizations?nonsense=1', '/v1/organizations?kind=dragon', '/v1/organizations?country=CHN', '/v1/organizations?limit=0'],
  ...[
    '/v1/organizations?limit=501',
    '/v1/organizations?cursor=x',
    '/v1/organizations?country=CN&country=US',
    '/v1/organizations/moonshot?asOf=2024',
  ],
  ...[
    '/v1/organizations/moonshot?asOf=2024-02-30',
    '/v1/organizations/moonshot?recordedAt=yesterday',
    '/v1/organizations/moonshot?after=moonshot',
  ],
  ...[
    '/v1/organizations/moonshot?after=credit/moonshot@1',
    '/v1/organizations/moonshot?explain=maybe',
    '/v1/rankings/investors?metric=valuationUsd',
  ],
  ...['/v1/rankings/investors?groups=1', '/v1/rankings/investors?from=2024-02-01&to=2024-01-01', '/v1/rankings/startups?metric=startups'],
  ...['/v1/rankings/providers?metric=startups', '/v1/concentration/investors?base=leads', '/v1/concentration/providers?base=knownUsd'],
  ...[
    '/v1/deals?from=2024-13-01',
    '/v1/deals?from=2024-06-01&asOf=2024-01-01',
    '/v1/diff?organization=moonshot',
    '/v1/changes?after=99999999',
  ],
  ...[
    '/v1/diff?organization=moonshot&from=2026-01-02T00:00:00.000Z&to=2026-01-01T00:00:00.000Z',
    '/v1/changes?wait=21',
    '/v1/changes?after=-1',
  ],
  ...[
    '/v1/restrictions?destination=EU',
    '/v1/restrictions?gpuModel=',
    '/v1/clusters?operator=No',
    '/v1/streams/organization/moonshot?after=1',
  ],
  ...['/health?x=1', '/v1/keys?x=1'],
];

const WRONG_METHODS: [method: string, path: string][] = [
  ...(['PUT', 'PATCH', 'DELETE', 'POST'] as const).map((method): [string, string] => [method, '/v1/organizations/moonshot']),
  ...['/v1/events', '/v1/restrictions/what-if'].map((path): [string, string] => ['GET', path]),
  ...['/openapi.json', '/health', '/v1/deals'].map((path): [string, string] => ['POST', path]),
  ...[
    ['DELETE', '/v1/events'],
    ['OPTIONS', '/v1/deals'],
    ['PUT', '/v1/keys'],
  ].map(([method = '', path = '']): [string, string] => [method, path]),
];

const CLOSED = ['/v1/organizations', '/v1/deals', '/v1/changes?wait=0', '/v1/keys', '/v1/subscriptions', '/nothing'];

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (event: unknown, more: Partial<Question> = {}): Question => ({
  ...{ method: 'POST', path: '/v1/events', headers: JSON_TYPE, body: typeof event === 'string' ? event : JSON.stringify(event) },
  ...more,
});

const SOURCE = { id: 'somebody', publisher: 'Somebody', url: 'https://example.com/a', publishedOn: '2026-01-15' };
const SAID = { source: SOURCE, assurance: 'reported' };
const exact = (value: number, currency = 'USD') => ({ currency, disclosure: 'exact', value });
const event = (type: string, subject: string, data: object) => ({ type, subject, data });
const round = (data: object, subject = 'moonshot') =>
  event('RoundReported', subject, {
    round: 'new-round',
    roundType: 'series-c',
    status: 'closed',
    announcedOn: '2026-01',
    ...SAID,
    ...data,
  });
const allocated = (data: object) =>
  event('GpusAllocated', 'msft-gpt4', {
    allocation: 'one-more',
    tenant: 'openai',
    gpus: 1,
    terms: 'reserved',
    from: '2024-01-01',
    ...data,
  });
const drawn = (data: object) =>
  event('CreditDrawn', 'alibaba-moonshot-credits', { draw: 'all-of-it', amount: { currency: 'USD', value: 1 }, on: '2024-05-01', ...data });

/** One of each refusal (contract, section 2). */
const REFUSED = [
  event('NothingReported', 'moonshot', {}),
  round({ roundType: 'series-aa' }),
  round({ extra: 1 }),
  round({ announcedOn: '2024-02-30' }),
  round({ amount: { currency: 'USD', disclosure: 'exact', value: -1 } }),
  round({ announcedOn: '2099-01-01' }),
  round({}, 'nobody'),
  round({ participations: [{ investor: 'tencentt' }] }),
  event('RoundReported', 'moonshot', { round: 'new-round', ...SAID }),
  round({ amount: exact(100), participations: [{ investor: 'tencent', amount: exact(200) }] }),
  round({ amount: exact(100, 'CHF'), announcedOn: '1950-01' }),
  event('RoundClaimWithdrawn', 'moonshot', { round: 'new-round', source: 'somebody', reason: 'other' }),
  event('RoundSuperseded', 'moonshot', { round: 'new-round', reason: 'denied' }),
  event('ValuationClaimWithdrawn', 'moonshot', { mark: 'no-mark', source: 'somebody', reason: 'other' }),
  event('OrganizationAffiliated', 'alibaba', { group: 'alibaba-cloud' }),
  event('OrganizationAffiliated', 'moonshot', { group: 'moonshot' }),
  event('CapacityReported', 'no-cluster', { phase: 'p', state: 'installed', gpus: 1, ...SAID }),
  allocated({ gpus: 1_000_000 }),
  allocated({ allocation: 'msft-gpt4-sole-user' }),
  event('AllocationResized', 'msft-gpt4', { allocation: 'none', gpus: 1, from: '2024-01-01' }),
  event('AllocationResized', 'msft-gpt4', { allocation: 'msft-gpt4-sole-user', gpus: 1_000_000, from: '2024-01-01' }),
  event('AllocationReleased', 'msft-gpt4', { allocation: 'none', on: '2024-01-01' }),
  drawn({ amount: { currency: 'USD', value: 400_000_001 } }),
  drawn({ amount: { currency: 'EUR', value: 1 } }),
  event('CreditDrawn', 'no-credit', { draw: 'd', amount: { currency: 'USD', value: 1 }, on: '2024-05-01' }),
  event('RestrictionRescinded', 'no-restriction', { on: '2026-01-01', source: SOURCE }),
  event('FxRatePublished', 'usd', { currency: 'USD', month: '2026-01', usd: 1, source: SOURCE }),
];

const posts: Question[] = [
  ...REFUSED.map((one) => post(one)),
  post(REFUSED),
  post(REFUSED.map((one) => JSON.stringify(one)).join('\n'), { headers: { 'content-type': 'application/x-ndjson' } }),
  ...['', '{', '5', '[null]', '"text"'].map((body) => post(body)),
  post('{}', { headers: { 'content-type': 'text/plain' } }),
  post(round({ note: 'x'.repeat(1_100_000) })),
  post(Array(1001).fill({})),
  post(round({}), { headers: { ...JSON_TYPE, 'if-match': '"1"' } }),
  post(round({}), { headers: { ...JSON_TYPE, 'if-match': 'one' } }),
  post(round({}), { as: 'reader' }),
  post(round({}), { as: 'nobody' }),
  ...[{ scope: 'nothing' }, {}].map((draft) => post(draft, { path: '/v1/restrictions/what-if' })),
  ...[{ url: 'http://example.com', events: ['ValuationChanged'] }, { url: 'https://example.com/a', events: ['Nothing'] }, {}].map((wish) =>
    post(wish, { path: '/v1/subscriptions' }),
  ),
  post({ name: '', scopes: [] }, { path: '/v1/keys' }),
];

export const mistakes: Question[] = [
  ...[...NOWHERE, ...MALFORMED].map(plain),
  ...WRONG_METHODS.map(([method, path]) => ({ method, path })),
  ...CLOSED.map((path): Question => ({ path, as: 'nobody' })),
  ...['/v1/keys', '/v1/subscriptions', '/v1/organizations/moonshot'].map((path): Question => ({ path, as: 'reader' })),
  { path: '/v1/deals', as: 'nobody', headers: { authorization: 'Bearer dsk_nobody_0' } },
  ...posts,
];
