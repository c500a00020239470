/** The day of an answer about an instant is the day of that instant, whatever today is: asked of a log that was recorded last year (contract, section 3). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exported } from '../../../scripts/export.ts';
import { commitsIn, endOf, linesOf } from '../../../scripts/log-file.ts';
import { restored } from '../../../scripts/restore.ts';
import { localSystem } from '../../../scripts/system.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import * as c from '../../support/system/compute-samples.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { postAll } from '../../support/system/use.ts';

/** Everything was recorded on this day. */
const RECORDED = Date.parse('2025-03-01T12:00:00.000Z');
/** Something of each kind begins or ends between the two days. */
const [MARCH, JULY] = ['2025-03-02', '2025-07-01'];
const at = (day: string): string => `recordedAt=${day}T23:59:59.999Z`;

const EVENTS: Json[] = [
  ...[registered('lab', { country: 'US' }), registered('cloud', { kind: 'cloud-provider', country: 'US' })],
  ...[registered('fund', { kind: 'fund' }), registered('group', { kind: 'corporate' })],
  { type: 'OrganizationAffiliated', subject: 'fund', data: { group: 'group', from: '2025-06-01' } },
  reported('lab', 'a', {
    ...{ announcedOn: '2024-02-19', amount: exact(100e6), valuation: { amount: exact(1e9), basis: 'post' } },
    participations: [{ investor: 'fund', amount: exact(50e6) }],
  }),
  ...[
    c.cluster('eagle'),
    c.capacity('eagle', 'one', { until: '2025-05-31' }),
    c.capacity('eagle', 'two', { from: '2025-06-01', gpus: 300 }),
  ],
  c.allocated('eagle', 'later', 60, { from: '2025-06-01' }),
  ...[c.granted('grant', { expiresOn: '2025-05-31' }), c.issued('rule', { effectiveOn: '2025-06-01' })],
];

const folder = mkdtempSync(join(tmpdir(), 'dealstream-days-'));
let system: Running;
const scripted = ({ runtime }: Running) => localSystem({ engine: runtime.engine.endpoint, services: runtime.services });
const textOf = async (lines: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const line of lines) text += line;
  return text;
};

beforeAll(async () => {
  const [now, then] = [join(folder, 'now.ndjson'), join(folder, 'then.ndjson')];
  const today = await running({ without: ['boards'] });
  await postAll(today, EVENTS);
  const source = scripted(today);
  writeFileSync(now, await textOf(exported(source, () => {})));
  source.close();
  await today.stop();
  let text = '';
  for await (const { commit, position } of commitsIn(now))
    text += linesOf({ commit: { ...commit, at: RECORDED + position }, position }).join('');
  writeFileSync(then, text + endOf(EVENTS.length));
  system = await running();
  const target = scripted(system);
  await restored(target, then, () => {});
  target.close();
  await system.idle();
});
afterAll(async () => {
  await system?.stop();
  rmSync(folder, { recursive: true });
});

/** What of an answer rests on its day. */
const READINGS: [path: string, of: (body: Json) => unknown, march: unknown, july: unknown][] = [
  ['/v1/organizations/fund/holdings?', ({ holder, holdings }) => [holder, holdings[0].daysSince], ['fund', 377], ['group', 498]],
  ['/v1/organizations/fund?', ({ group }) => group?.group ?? null, null, 'group'],
  ['/v1/organizations?kind=fund', ({ organizations }) => organizations[0].group, null, 'group'],
  ['/v1/clusters/eagle?', ({ usableGpus, allocatedGpus }) => [usableGpus, allocatedGpus], [100, 0], [300, 60]],
  ['/v1/clusters?', ({ on, clusters }) => [on, clusters[0].usableGpus], [MARCH, 100], [JULY, 300]],
  ['/v1/credits/grant?', ({ on, expired }) => [on, expired], [MARCH, 0], [JULY, 1_000]],
  ['/v1/credits?', ({ on, credits }) => [on, credits[0].expired], [MARCH, 0], [JULY, 1_000]],
  ['/v1/restrictions?', ({ on, restrictions }) => [on, restrictions.length], [MARCH, 0], [JULY, 1]],
  ['/v1/restrictions/rule/exposure?', ({ on, inForce }) => [on, inForce], [MARCH, false], [JULY, true]],
  ['/v1/rankings/providers?metric=gpus', ({ entries }) => entries[0].value, 100, 300],
  ['/v1/concentration/providers?base=gpus', ({ entries }) => entries[0].value, 100, 300],
  ['/v1/rankings/startups?metric=gpus', ({ entries }) => entries[0].value, 0, 60],
];

describe.each(READINGS)('%s', (path, of, march, july) => {
  it('about an instant is of its day', async () => {
    expect(of(await system.get(`${path}&${at(MARCH)}`))).toEqual(march);
    expect(of(await system.get(`${path}&${at(JULY)}`))).toEqual(july);
  });

  it('about an instant and a day is of the day', async () => {
    expect(of(await system.get(`${path}&${at(MARCH)}&asOf=${JULY}`))).toEqual(july);
    expect(of(await system.get(`${path}&${at(JULY)}&asOf=${MARCH}`))).toEqual(march);
  });
});
