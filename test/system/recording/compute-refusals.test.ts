/** Every refusal of events about clusters, credits, contracts, restrictions and chips, as a client sees it: alone, and between two others in a batch. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { known } from '../../support/system/compute-refused.ts';
import * as a from '../../support/system/compute-samples.ts';
import { pointersOf, problemIn, wholeProblem } from '../../support/system/problems.ts';
import { exact, registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);

const unallocated = (allocation: string): Json => a.event('AllocationWithdrawn', 'eagle', { allocation, reason: 'duplicate' });
const streams = () =>
  Promise.all(
    ['cluster/eagle', 'cluster/nosuch', 'credit/grant', 'credit/lapsed', 'credit/nosuch', 'contract/deal', 'restriction/rule']
      .concat('restriction/next', 'restriction/nosuch', 'chip/h100', 'chip/other')
      .map(system.stream),
  );

const system = useSystem({ without: ['boards', 'changes'], and: known });
let before: Json[][];
beforeAll(async () => {
  before = await streams();
});

type Case = [what: string, code: string, pointers: string[], event: Json, more?: Json];
const organizations: Case[] = [
  ['an operator', 'organization-unknown', ['/data/operator'], a.cluster('nosuch', { operator: 'cloudd' }), { suggestions: ['cloud'] }],
  ['an owner', 'organization-unknown', ['/data/owner'], a.cluster('nosuch', { owner: 'cloudd' }), { suggestions: ['cloud'] }],
  ['a tenant', 'organization-unknown', ['/data/tenant'], a.allocated('eagle', 'x', 1, { tenant: 'labb' }), { suggestions: ['lab'] }],
  ['both sides', 'organization-unknown', ['/data/provider', '/data/beneficiary'], a.granted('nosuch', { provider: 'q', beneficiary: 'z' })],
  ['a customer', 'organization-unknown', ['/data/customer'], a.contracted('deal', { customer: 'labb' })],
  ['a provider', 'organization-unknown', ['/data/provider'], a.contracted('deal', { provider: 'cloudd' }), { suggestions: ['cloud'] }],
  [
    'the startup of a round',
    'organization-unknown',
    ['/data/round/organization'],
    a.granted('nosuch', { round: { organization: 'labb', round: 'seed' } }),
  ],
];

const things: Case[] = [
  ...[a.capacity('nosuch', 'one'), a.uncapacity('nosuch', 'one'), a.allocated('nosuch', 'x', 1), a.resized('nosuch', 'x', 1, '2024-01-01')]
    .concat(
      a.released('nosuch', 'x', '2024-01-01'),
      a.drawn('nosuch', 'x', 1),
      a.revoked('nosuch', 'x', 1),
      a.expired('nosuch', '2024-01-01'),
    )
    .concat(a.amended('nosuch', { policy: 'denial' }), a.rescinded('nosuch', '2024-09'))
    .map((event): Case => [`${event.type} about nothing`, 'thing-unknown', ['/subject'], event]),
  ['a phase that supersedes none', 'thing-unknown', ['/data/supersedes'], a.capacity('eagle', 'two', { supersedes: 'nosuch' })],
  ['a withdrawal of no phase', 'thing-unknown', ['/data/phase'], a.uncapacity('eagle', 'nosuch')],
  ['a withdrawal by who claimed nothing', 'thing-unknown', ['/data/source'], a.uncapacity('eagle', 'one', 'nosuch')],
  ['a resize of no allocation', 'thing-unknown', ['/data/allocation'], a.resized('eagle', 'nosuch', 1, '2024-03-01')],
  ['a withdrawal of no allocation', 'thing-unknown', ['/data/allocation'], unallocated('nosuch')],
  [
    'a withdrawal of no draw',
    'thing-unknown',
    ['/data/draw'],
    a.event('CreditDrawWithdrawn', 'grant', { draw: 'nosuch', reason: 'other' }),
  ],
  ['a resize after the release', 'thing-ended', ['/data/from'], a.resized('eagle', 'gone', 1, '2024-03-01')],
  ['an amendment after the rescission', 'thing-ended', ['/data/effectiveOn'], a.amended('past', { policy: 'denial', effectiveOn: '2025' })],
  ['a cluster with allocations, withdrawn', 'is-referred-to', ['/subject'], a.event('ClusterWithdrawn', 'eagle', { reason: 'duplicate' })],
  ['a credit with draws, withdrawn', 'is-referred-to', ['/subject'], a.event('CreditWithdrawn', 'grant', { reason: 'duplicate' })],
  ['a restriction in use, withdrawn', 'is-referred-to', ['/subject'], a.event('RestrictionWithdrawn', 'rule', { reason: 'duplicate' })],
  ['a release of no allocation', 'thing-unknown', ['/data/allocation'], a.released('eagle', 'nosuch', '2024-03-01')],
  ['a restriction that supersedes none', 'thing-unknown', ['/data/supersedes'], a.issued('next', { supersedes: 'nosuch' })],
];

/** `free` is what nobody has; a resize may take it besides what its allocation has already. */
const most = (gpus: number): Json => ({ errors: [{ message: `expected at most ${gpus}` }] });
const tooMuch: Case[] = [
  [
    'an allocation',
    'capacity-exceeded',
    ['/data/gpus'],
    a.allocated('eagle', 'x', 41, { from: '2024-03-01' }),
    { free: 40, day: '2024-03-01', ...most(40) },
  ],
  [
    'one that fails later on',
    'capacity-exceeded',
    ['/data/gpus'],
    a.allocated('eagle', 'x', 51, { from: '2024-07-01' }),
    { free: 50, day: '2025-01-01' },
  ],
  [
    'one before any capacity',
    'capacity-exceeded',
    ['/data/gpus'],
    a.allocated('eagle', 'x', 1, { from: '2023-12-31' }),
    { free: 0, day: '2023-12-31' },
  ],
  [
    'a resize',
    'capacity-exceeded',
    ['/data/gpus'],
    a.resized('eagle', 'early', 101, '2024-03-15'),
    { free: 40, day: '2024-03-15', ...most(100) },
  ],
  [
    'a resize that fails later on',
    'capacity-exceeded',
    ['/data/gpus'],
    a.resized('eagle', 'late', 101, '2026-01-01'),
    { free: 50, day: '2026-01-01', ...most(100) },
  ],
  ['a draw', 'credit-exceeded', ['/data/amount'], a.drawn('grant', 'x', 300.01), { left: 300, currency: 'USD' }],
  ['a revocation', 'credit-exceeded', ['/data/amount'], a.revoked('grant', 'x', 301), { left: 300, currency: 'USD' }],
  [
    'an allocation of a model',
    'capacity-exceeded',
    ['/data/gpus'],
    a.allocated('eagle', 'x', 1, { from: '2024-03-01', gpuModel: 'NVIDIA A100' }),
    { free: 40, freeByModel: [{ gpuModel: 'NVIDIA H100', free: 40 }], ...most(0) },
  ],
  ['a face value below what is gone', 'credit-exceeded', ['/data/faceValue'], a.granted('grant', { faceValue: exact(699) })],
];

const conflicts: Case[] = [
  [
    'an allocation',
    'allocation-conflict',
    ['/data/allocation'],
    a.allocated('eagle', 'early', 61, { until: '2024-06-30' }),
    { allocation: 'early' },
  ],
  ['a release', 'allocation-conflict', ['/data/allocation'], a.released('eagle', 'gone', '2024-04-01')],
  ['a draw', 'draw-conflict', ['/data/draw'], a.drawn('grant', 'first', 601)],
  ['a revocation', 'draw-conflict', ['/data/revocation'], a.revoked('grant', 'back', 99)],
];

const futures: Case[] = [
  ['a draw', 'date-in-future', ['/data/on'], a.drawn('grant', 'x', 1, { on: day(2) })],
  ['a revocation', 'date-in-future', ['/data/on'], a.revoked('grant', 'x', 1, { on: day(2) })],
  ['an expiry', 'date-in-future', ['/data/on'], a.expired('grant', day(2))],
  ['a release', 'date-in-future', ['/data/on'], a.released('eagle', 'early', day(2))],
  ['a contract', 'date-in-future', ['/data/announcedOn'], a.contracted('deal', { announcedOn: day(2) })],
];

const cny = { faceValue: exact(1, 'CNY') };
const noRate = { currency: 'CNY', month: '2024-06' };
const rates: Case[] = [
  ['a face value', 'fx-rate-missing', ['/data/faceValue'], a.granted('nosuch', { ...cny, grantedOn: '2024-06' }), noRate],
  ['a contract', 'fx-rate-missing', ['/data/value'], a.contracted('deal', { value: exact(1, 'CNY'), announcedOn: '2024-06-03' }), noRate],
];

const invalid: Case[] = [
  [
    'a draw in another currency',
    'currency-mismatch',
    ['/data/amount/currency'],
    a.drawn('grant', 'x', 1, { amount: { currency: 'EUR', value: 1 } }),
  ],
  ['one that does so itself', 'supersession-cyclic', ['/data/supersedes'], a.issued('rule', { supersedes: 'rule' })],
  ['one that does so over others', 'supersession-cyclic', ['/data/supersedes'], a.issued('rule', { supersedes: 'third' })],
  ['a phase that does so over others', 'supersession-cyclic', ['/data/supersedes'], a.capacity('eagle', 'one', { supersedes: 'small' })],
  ['a draw before the grant', 'draw-outside-term', ['/data/on'], a.drawn('grant', 'x', 1, { on: '2023-12-31' })],
  ['a draw of what lapsed', 'draw-outside-term', ['/data/on'], a.drawn('lapsed', 'x', 0.01, { on: '2024-12-31' })],
  ['a revocation of what lapsed', 'draw-outside-term', ['/data/on'], a.revoked('lapsed', 'x', 0.01, { on: '2025-01-01' })],
  ['an amendment of nothing', 'invalid-event', ['/data/policy'], a.amended('rule', {})],
  ['a phase that supersedes itself', 'invalid-event', ['/data/supersedes'], a.capacity('eagle', 'two', { supersedes: 'two' })],
  ['equivalents beside a count', 'invalid-event', ['/data/h100Equivalents'], a.capacity('eagle', 'two', { h100Equivalents: 5 })],
  ['no GPUs, and an unknown key', 'invalid-event', ['/data/gpus', '/data/gpu'], a.allocated('eagle', 'x', 0, { gpu: 1 })],
  ['less than a millionth of a GPU', 'invalid-event', ['/data/gpus'], a.capacity('eagle', 'two', { gpus: 0.142_857_1 })],
  ['an end before its beginning', 'invalid-event', ['/data/until'], a.allocated('eagle', 'x', 1, { until: '2024-01-31' })],
  ['a partial day', 'invalid-event', ['/data/from'], a.allocated('eagle', 'x', 1, { from: '2024-02' })],
  ['unknown terms', 'invalid-event', ['/data/terms'], a.allocated('eagle', 'x', 1, { terms: 'forever' })],
  ['a third decimal', 'invalid-event', ['/data/amount/value'], a.drawn('grant', 'x', 1, { amount: { currency: 'USD', value: 1.001 } })],
  ['a country that is none', 'invalid-event', ['/data/destinations/0'], a.issued('next', { destinations: ['XX'] })],
  ['no operations', 'invalid-event', ['/data/fp16DenseTflops'], a.chip('other', 'Other', -1)],
];

describe.each([
  ['that organizations are registered', 422, organizations],
  ['that things exist', 422, things],
  ['that there is enough', 409, tooMuch],
  ['what was said under the same Id', 409, conflicts],
  ['that it has happened', 422, futures],
  ['an exchange rate', 422, rates],
  ['the form', 422, invalid],
])('refused for want of %s', (_, wanted, cases) => {
  it.each(cases)('%s: %s', async (what, code, pointers, event, more = {}) => {
    const alone = problemIn(await system.post(event), wanted, code);
    expect(pointersOf(alone)).toEqual(pointers);
    expect(alone).toMatchObject(more);

    const beside = registered(`beside-${code}-${what.replaceAll(/[^a-z]+/gi, '-').toLowerCase()}`);
    const { status, body } = await system.post([beside, event, { ...beside, subject: `${beside.subject}-2` }]);
    expect([status, body.appended, body.unchanged, body.refused]).toEqual([200, 2, 0, 1]);
    const within = wholeProblem(body.results[1].problem, wanted, code);
    expect(body.results[1]).toEqual({ index: 1, status: 'refused', problem: within });
    expect(pointersOf(within)).toEqual(pointers.map((pointer) => `/1${pointer}`));
    expect(within).toMatchObject(more);
  });

  it('and nothing of it is recorded, by neither of both', async () => expect(await streams()).toEqual(before));
});
