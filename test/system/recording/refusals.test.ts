/** Every refusal of organization and currency events, as a client sees it: alone, and between two others in a batch. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { pointersOf, problemIn, wholeProblem } from '../../support/system/problems.ts';
import { claimed, exact, marked, rate, registered, reported, source, superseded, withdrawn } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({
  without: ['boards', 'changes'],
  and: [
    registered('moonshot', { aliases: ['Kimi'] }),
    registered('alibaba', { kind: 'cloud-provider' }),
    registered('alibaba-cloud', { kind: 'cloud-provider' }),
    registered('tencent', { kind: 'corporate' }),
    { type: 'OrganizationAffiliated', subject: 'alibaba-cloud', data: { group: 'alibaba' } },
    reported('moonshot', 'series-a', { amount: exact(20e6), valuation: { amount: exact(80e6), basis: 'pre' } }),
    marked('moonshot', 'tender-1'),
    rate('CNY', '2024-02', 0.139),
  ],
});

const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);
const affiliated = (subject: string, group: string): Json => ({ type: 'OrganizationAffiliated', subject, data: { group } });
const exited = (subject: string, data: Json): Json => ({
  type: 'OrganizationExited',
  subject,
  data: { exit: 'ipo', on: '2024', source: source(), ...data },
});
const valuationOf = (amount: Json, basis: string): Json => ({ amount, basis });
const tranche = (on: string): Json => ({ tranche: 'first', on, amount: exact(1e6), status: 'conditional' });

type Case = [what: string, code: string, pointers: string[], event: Json, more?: Json];
const unknownOrganizations: Case[] = [
  ...['OrganizationAliased', 'OrganizationExited', 'RoundReported', 'RoundClaimWithdrawn', 'ValuationReported'].map((type): Case => {
    const of = {
      OrganizationAliased: { type, subject: 'moonshoot', data: { alias: 'Kimi' } },
      OrganizationExited: exited('moonshoot', {}),
      RoundReported: reported('moonshoot', 'seed'),
      RoundClaimWithdrawn: withdrawn('moonshoot', 'seed'),
      ValuationReported: marked('moonshoot', 'tender-1'),
    }[type];
    return [`${type} about a startup`, 'organization-unknown', ['/subject'], of, { suggestions: ['moonshot'] }];
  }),
  [
    'investors',
    'organization-unknown',
    ['/data/participations/1/investor', '/data/participations/2/investor'],
    reported('moonshot', 'seed', { participations: [{ investor: 'tencent' }, { investor: 'alibabba' }, { investor: 'zzzzzz' }] }),
    { suggestions: ['alibaba'] },
  ],
  ['a group', 'organization-unknown', ['/data/group'], affiliated('tencent', 'alibab'), { suggestions: ['alibaba', 'alibaba-cloud'] }],
  ['an alias that is nearly right', 'organization-unknown', ['/subject'], marked('kimmi', 'tender-1'), { suggestions: ['Kimi'] }],
  ['nothing like any', 'organization-unknown', ['/subject'], marked('qqqqqqqq', 'tender-1'), { suggestions: [] }],
  ['an acquirer', 'organization-unknown', ['/data/acquirer'], exited('moonshot', { exit: 'acquired', acquirer: 'tencen' })],
];

const contradictions: Case[] = [
  [
    'a first claim of a round that says nothing',
    'round-incomplete',
    ['/data/roundType', '/data/status', '/data/announcedOn'],
    claimed('moonshot', 'series-b', { amount: exact(1) }),
  ],
  [
    'a first claim without a status',
    'round-incomplete',
    ['/data/status'],
    claimed('moonshot', 'series-b', { roundType: 'seed', announcedOn: '2024' }),
  ],
  [
    'a post-money over 1 % off what its source said of pre-money',
    'pre-post-mismatch',
    ['/data/valuation'],
    claimed('moonshot', 'series-a', { valuation: valuationOf(exact(101_000_001), 'post') }),
  ],
  [
    'exact cheques over 0.5 % above an exact round',
    'cheques-exceed-round',
    ['/data/participations'],
    reported('moonshot', 'seed', {
      amount: exact(100e6),
      participations: [
        { investor: 'tencent', amount: exact(60e6) },
        { investor: 'alibaba', amount: exact(40_500_001) },
      ],
    }),
  ],
  ['a group that is in a group', 'group-nested', ['/data/group'], affiliated('tencent', 'alibaba-cloud')],
  ['a group that would be in a group', 'group-nested', ['/data/group'], affiliated('alibaba', 'tencent')],
  ['an organization as its own group', 'group-nested', ['/data/group'], affiliated('moonshot', 'moonshot')],
];

const futures: Case[] = [
  ['announcedOn after tomorrow', 'date-in-future', ['/data/announcedOn'], reported('moonshot', 'seed', { announcedOn: day(2) })],
  ['asOf after tomorrow', 'date-in-future', ['/data/asOf'], marked('moonshot', 'tender-2', { asOf: day(2) })],
  ['an exit after tomorrow', 'date-in-future', ['/data/on'], exited('moonshot', { on: day(2) })],
  ['a year to come', 'date-in-future', ['/data/announcedOn'], reported('moonshot', 'seed', { announcedOn: '2100' })],
];

const unknownThings: Case[] = [
  ['a withdrawal of no round', 'thing-unknown', ['/data/round'], withdrawn('moonshot', 'nosuch')],
  ['a withdrawal by a source that claimed nothing', 'thing-unknown', ['/data/source'], withdrawn('moonshot', 'series-a', 'nosuch')],
  ['a supersession of no round', 'thing-unknown', ['/data/round'], superseded('moonshot', 'nosuch')],
  ['a supersession by no round', 'thing-unknown', ['/data/by'], superseded('moonshot', 'series-a', { by: 'nosuch' })],
  [
    'a withdrawal of no mark',
    'thing-unknown',
    ['/data/mark'],
    { type: 'ValuationClaimWithdrawn', subject: 'moonshot', data: { mark: 'nosuch', source: 'press', reason: 'other' } },
  ],
];

const withoutRate = { currency: 'CNY', month: '2024-06' };
const dated = { announcedOn: '2024-06-19' };
const ratesMissing: Case[] = [
  ['an amount', 'fx-rate-missing', ['/data/amount'], reported('moonshot', 'seed', { ...dated, amount: exact(1, 'CNY') }), withoutRate],
  [
    'a valuation',
    'fx-rate-missing',
    ['/data/valuation/amount'],
    reported('moonshot', 'seed', { ...dated, valuation: valuationOf(exact(1, 'CNY'), 'post') }),
    withoutRate,
  ],
  [
    'a cheque',
    'fx-rate-missing',
    ['/data/participations/0/amount'],
    reported('moonshot', 'seed', { ...dated, participations: [{ investor: 'tencent', amount: exact(1, 'CNY') }] }),
    withoutRate,
  ],
  [
    'a mark, by the first day of a partial date',
    'fx-rate-missing',
    ['/data/valuation/amount'],
    marked('moonshot', 'tender-2', { asOf: '2023', valuation: valuationOf(exact(1, 'CNY'), 'post') }),
    { currency: 'CNY', month: '2023-01' },
  ],
];

const invalid: Case[] = [
  ['a rate under another currency', 'invalid-event', ['/subject'], { ...rate('CNY', '2024-03', 0.1), subject: 'eur' }],
  ['a rate of the dollar', 'invalid-event', ['/data/currency'], rate('USD', '2024-03', 1)],
  ['a rate of nothing', 'invalid-event', ['/data/usd'], rate('CNY', '2024-03', 0)],
  ['an unknown type', 'event-type-unknown', ['/type'], { type: 'RoundInvented', subject: 'moonshot', data: {} }],
];

describe.each([
  ['of organizations that are not registered', unknownOrganizations],
  ['of claims that contradict themselves, and of groups', contradictions],
  ['of dates in the future', futures],
  ['of things that do not exist', unknownThings],
  ['of amounts without a rate', ratesMissing],
  ['of what is no valid event', invalid],
])('refusals %s', (_, cases) => {
  const streams = () =>
    Promise.all(
      [
        'organization/moonshot',
        'organization/tencent',
        'organization/alibaba',
        'organization/moonshoot',
        'currency/cny',
        'currency/eur',
      ].map(system.stream),
    );

  let before: Json[][];
  beforeAll(async () => {
    before = await streams();
  });

  it.each(cases)('%s: %s', async (what, code, pointers, event, more = {}) => {
    const alone = problemIn(await system.post(event), 422, code);
    expect(pointersOf(alone)).toEqual(pointers);
    expect(alone).toMatchObject(more);

    const beside = registered(`beside-${what.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}`);
    const { status, body } = await system.post([beside, event, { ...beside, subject: `${beside.subject}-2` }]);
    expect([status, body.appended, body.unchanged, body.refused]).toEqual([200, 2, 0, 1]);
    const within = wholeProblem(body.results[1].problem, 422, code);
    expect(body.results[1]).toEqual({ index: 1, status: 'refused', problem: within });
    expect(pointersOf(within)).toEqual(pointers.map((pointer) => `/1${pointer}`));
    expect(within).toMatchObject(more);
  });

  it('and nothing of it is recorded, by neither of both', async () => expect(await streams()).toEqual(before));
});

it('nothing is refused for being within the bounds', async () => {
  const { body } = await system.post([
    reported('moonshot', 'seed', { announcedOn: day(1), tranches: [tranche(day(400))] }),
    claimed('moonshot', 'series-a', { valuation: valuationOf(exact(101e6), 'post') }),
    reported('moonshot', 'series-c', { amount: exact(100e6), participations: [{ investor: 'tencent', amount: exact(100.5e6) }] }),
    reported('moonshot', 'series-d', { ...dated, amount: { currency: 'CNY', disclosure: 'undisclosed' } }),
    reported('moonshot', 'series-e', { announcedOn: '2024-02', amount: exact(1, 'CNY') }),
  ]);
  expect(body.results.map(({ status }: Json) => status)).toEqual(Array(5).fill('appended'));
});
