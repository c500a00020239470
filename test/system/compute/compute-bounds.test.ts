/** What is just within the bounds of the compute side is accepted, changes nothing when it is posted again, and what is refused in a batch holds nobody back. */
import { beforeAll, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const day = (fromNow: number): string => new Date(Date.now() + fromNow * 86_400_000).toISOString().slice(0, 10);

const system = useSystem({ without: ['boards', 'changes'] });
beforeAll(async () => {
  expect((await system.post([registered('cloud', { kind: 'cloud-provider' }), registered('lab')])).body.refused).toBe(0);
});

/** Each has its own history, in an order in which each is accepted. */
const accepted: Json[] = [
  a.cluster('eagle'),
  a.capacity('eagle', 'one'),
  a.allocated('eagle', 'all', 100, { until: '2024-06-30' }),
  a.allocated('eagle', 'all-later', 100, { from: '2024-07-01' }),
  a.resized('eagle', 'all-later', 40, '2025-01-01'),
  a.allocated('eagle', 'rest', 60, { from: '2025-01-01' }),
  a.released('eagle', 'rest', day(1)),
  a.allocated('eagle', 'reserved', 60, { from: '2099-01-01' }),
  a.capacity('eagle', 'next', { gpus: 500, from: '2100-01-01', supersedes: 'one' }),
  a.allocated('eagle', 'grown', 400, { from: '2100-01-01' }),
  a.granted('grant', { expiresOn: '2030' }),
  a.drawn('grant', 'first', 999.99),
  a.revoked('grant', 'last', 0.01),
  a.granted('open', { faceValue: { currency: 'CNY', disclosure: 'undisclosed' } }),
  a.granted('least', { faceValue: { currency: 'USD', disclosure: 'at-least', value: 1 } }),
  a.drawn('least', 'much', 1e12),
  a.contracted('deal', { value: exact(1e9), announcedOn: day(1), startsOn: '2099', endsOn: '2100' }),
  a.issued('rule', { effectiveOn: '2099' }),
  a.issued('next', { supersedes: 'rule' }),
  a.amended('next', { policy: 'denial' }),
  a.rescinded('next', day(1)),
  a.chip('h100', 'NVIDIA H100', 989.4),
];

it('all of it is accepted in one request, and posted again changes nothing', async () => {
  const statuses = async () => (await system.post(accepted)).body.results.map(({ status, problem }: Json) => problem?.detail ?? status);
  expect(await statuses()).toEqual(accepted.map(() => 'appended'));
  const stream = await system.stream('cluster/eagle');
  expect(await statuses()).toEqual(accepted.map(() => 'unchanged'));
  expect(await system.stream('cluster/eagle')).toEqual(stream);
});

it('an undisclosed face value has no bound', async () => {
  expect((await system.post(a.granted('blank', { faceValue: { currency: 'USD', disclosure: 'undisclosed' } }))).status).toBe(201);
  expect((await system.post(a.drawn('blank', 'huge', 1e13))).status).toBe(201);
});

it('a batch is as if posted one by one: what one event takes, the next has not', async () => {
  const { body } = await system.post([
    a.cluster('hawk'),
    a.capacity('hawk', 'one'),
    a.allocated('hawk', 'a', 70),
    a.allocated('hawk', 'b', 31),
    a.allocated('hawk', 'c', 30),
    a.released('hawk', 'a', '2024-02-01'),
    a.allocated('hawk', 'b', 31),
  ]);
  expect(body.results.map(({ status, version, problem }: Json) => version ?? [status, problem.code, problem.free, problem.day])).toEqual([
    ...[1, 2, 3],
    ['refused', 'capacity-exceeded', 30, '2024-02-01'],
    ...[4, 5, 6],
  ]);
});

it('writes only to the version that the client has read', async () => {
  const event = a.allocated('hawk', 'd', 1);
  const refused = problemIn(await system.post(event, { headers: { 'if-match': '"5"' } }), 412, 'version-mismatch');
  expect(refused.version).toBe(6);
  const { status, headers } = await system.post(event, { headers: { 'if-match': '"6"' } });
  expect([status, headers.get('etag')]).toEqual([201, '"7"']);
});

it('capacity that is withdrawn, retired or not dated yet gives nothing to allocate', async () => {
  await system.post([
    a.cluster('owl'),
    a.capacity('owl', 'one'),
    a.uncapacity('owl', 'one'),
    a.capacity('owl', 'plan', { state: 'contracted' }),
  ]);
  const free = async () => problemIn(await system.post(a.allocated('owl', 'x', 1_000)), 409, 'capacity-exceeded').free;
  expect(await free()).toBe(0);
  await system.post(a.phaseClaim('owl', 'plan', { state: 'available', gpus: 7 }));
  expect(await free()).toBe(7);
  await system.post(a.phaseClaim('owl', 'plan', { state: 'retired', gpus: 7, from: '2024-02-01' }));
  expect(await free()).toBe(0);
  await system.post(a.phaseClaim('owl', 'plan', { state: 'installed', h100Equivalents: 7 }));
  // The count that the source gave before takes the place of its equivalents.
  expect(await free()).toBe(7);
});
