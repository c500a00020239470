/** The service stacks are what can be deleted and deployed again: whoever was told of changes before is told as before. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { receiver, verified } from '../../../trial/receiver.ts';
import { type Running, running } from '../../../trial/running.ts';
import { redeployed } from '../../support/system/redeployed.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';

const endpoint = await receiver();
const kept = mkdtempSync(join(tmpdir(), 'dealstream-kept-'));
const folder = join(kept, 'data');
const dir = redeployed(process.env.DEALSTREAM_BUILD!);
const without = ['boards', 'changes'] as const;
const round = (id: string, announcedOn: string, value: number) =>
  reported('ada', id, { announcedOn, valuation: { amount: exact(value), basis: 'post' } });

let system: Running | undefined;
afterAll(async () => {
  await system?.stop();
  await endpoint.stop();
  for (const one of [kept, dir]) rmSync(one, { recursive: true });
});

it('a new service on the old storage tells those who subscribed to the old one, signed with the secrets that they hold', async () => {
  system = await running({ without });
  const { body: subscription } = await system.ask('/v1/subscriptions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ events: ['ValuationChanged'], url: endpoint.url }),
  });
  await system.post([registered('ada'), round('r1', '2024-02-19', 2.5e9)]);
  await endpoint.until(1);
  await system.idle();
  await system.stop(folder);
  system = undefined;

  system = await running({ without, from: folder, dir });
  await system.post([round('r2', '2024-05-01', 3e9)]);
  await endpoint.until(2);
  await system.idle();
  expect(endpoint.got.map((got) => verified(subscription.secret, got).data)).toMatchObject([
    { cause: { round: 'r1' }, version: 2 },
    { cause: { round: 'r2' }, version: 3, previousVersion: 2 },
  ]);
});
