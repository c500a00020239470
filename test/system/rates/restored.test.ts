/** An export keeps which rates stand in and what was fixed since: a system that it is restored into has the same answers, and goes on waiting for the rest. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../../../functions/projecting/verify.ts';
import { exported } from '../../../scripts/export.ts';
import { restored } from '../../../scripts/restore.ts';
import { storesOf } from '../../../scripts/stores.ts';
import { localSystem, type System } from '../../../scripts/system.ts';
import { boardContentOf } from '../../../trial/content.ts';
import { type Json, type Running, running } from '../../../trial/running.ts';
import * as c from '../../support/system/compute-samples.ts';
import { exact, rate, registered, reported } from '../../support/system/samples.ts';
import { postAll } from '../../support/system/use.ts';

const folder = mkdtempSync(join(tmpdir(), 'dealstream-rates-'));
const file = join(folder, 'log.ndjson');
let [from, to]: Running[] = [];
let [source, target]: System[] = [];
const scripted = ({ runtime }: Running): System => localSystem({ engine: runtime.engine.endpoint, services: runtime.services });

/** The rate of the euro comes later, that of the pound not at all. */
const before = [
  ...[registered('lab'), registered('fund', { kind: 'fund' }), registered('cloud', { kind: 'cloud-provider' })],
  ...[rate('EUR', '2024-01', 1.1), rate('GBP', '2024-01', 1.25)],
  reported('lab', 'a', {
    ...{ announcedOn: '2024-02-10', amount: exact(100e6, 'EUR'), valuation: { amount: exact(1e9, 'EUR'), basis: 'post' } },
    participations: [{ investor: 'fund', amount: exact(40e6, 'GBP') }],
  }),
  c.contracted('deal', { customer: 'lab', value: exact(7e6, 'EUR'), announcedOn: '2024-02-11' }),
  c.granted('grant', { beneficiary: 'lab', faceValue: exact(1e6, 'GBP'), grantedOn: '2024-02-12' }),
];

beforeAll(async () => {
  from = await running();
  await postAll(from, before);
  await postAll(from, [rate('EUR', '2024-02', 1.2)]);
  to = await running();
  [source, target] = [scripted(from), scripted(to)];
});
afterAll(async () => {
  for (const system of [source, target]) system?.close();
  for (const system of [from, to]) await system?.stop();
  rmSync(folder, { recursive: true });
});

const changesOf = async (system: Running): Promise<Json[]> => (await system.get('/v1/changes?after=0&limit=500&wait=0')).changes;
const fixesIn = async (system: Running): Promise<Json[]> =>
  (await changesOf(system)).filter(({ type }) => type === 'RatesFixed').map(({ stream, data, actor }) => ({ stream, data, actor }));
const READINGS = ['/v1/organizations/lab/rounds', '/v1/organizations/lab/valuations', '/v1/deals', '/v1/organizations/fund/holdings'];
const PATHS = [...READINGS, '/v1/credits/grant', '/v1/streams/organization/lab', '/v1/streams/contract/deal', '/v1/flows'];
const answersOf = (system: Running): Promise<unknown[]> =>
  Promise.all(PATHS.map(async (path) => [path, boardContentOf(path, (await system.ask(path)).text)]));
const sweep = async (system: Running): Promise<void> => {
  system.runtime.bus.fire(system.runtime.bus.scheduled.find((id) => id.startsWith('Sweep'))!);
  await system.idle();
};
const differencesIn = async (system: System): Promise<unknown> => (await verify(storesOf(system), () => {})).differences;

it('an export that is restored has the same rates, the provisional and the fixed, and records nothing anew', async () => {
  let text = '';
  for await (const line of exported(source!, () => {})) text += line;
  expect(text).toContain(
    '"provisionalRates":{"EUR":{"month":"2024-02","takenFrom":"2024-01"},"GBP":{"month":"2024-02","takenFrom":"2024-01"}}',
  );
  writeFileSync(file, text);
  await restored(target!, file, () => {});
  await to!.idle();
  for (let runs = 0; runs < 2; runs += 1) await sweep(to!);
  const data = { rates: [{ currency: 'EUR', month: '2024-02', usd: 1.2 }] };
  const wanted = ['contract/deal', 'organization/lab'].map((stream) => ({ stream, data, actor: 'system' }));
  for (const system of [from!, to!]) expect((await fixesIn(system)).sort((a, b) => (a.stream < b.stream ? -1 : 1))).toEqual(wanted);
  expect(await changesOf(to!)).toEqual(await changesOf(from!));
  expect(await answersOf(to!)).toEqual(await answersOf(from!));
  const { rounds } = await to!.get('/v1/organizations/lab/rounds');
  expect([rounds[0].amount.usd, rounds[0].participations[0].amount.usd]).toEqual([
    { low: 120e6, high: 120e6 },
    { low: 50e6, high: 50e6, provisional: true },
  ]);
});

it('what still waits is fixed there, too, when its rate comes, and both systems verify without a difference', async () => {
  await postAll(to!, [rate('GBP', '2024-02', 1.3)]);
  for (const stream of ['organization/lab', 'credit/grant'])
    expect((await to!.stream(stream)).at(-1)).toMatchObject({
      type: 'RatesFixed',
      data: { rates: [{ currency: 'GBP', month: '2024-02', usd: 1.3 }] },
    });
  const { rounds } = await to!.get('/v1/organizations/lab/rounds');
  expect(rounds[0].participations[0].amount.usd).toEqual({ low: 52e6, high: 52e6 });
  expect(await differencesIn(source!)).toEqual([]);
  expect(await differencesIn(target!)).toEqual([]);
});
