/** A bus that refuses entries, relays that die between publishing and their acknowledgement, messages doubled, late and out of order: every change arrives,
 * by one id, and the log says so. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Behaviour, type Receiver, receiver, verified } from '../../../trial/receiver.ts';
import type { Json } from '../../../trial/running.ts';
import { change, changes, expectDelivered, noticesOf, register, subscribe } from '../../support/system/subscribed.ts';
import { useSystem } from '../../support/system/use.ts';

/** `fail`: the bus refuses an entry, and a function that ran is reported as failed: a relay that died after it had published. */
const SEED = Number(process.env.SEED ?? Date.now() % 1e6);
const troubled = { seed: SEED, duplicate: 0.5, delay: 0.3, maxDelayMs: 200, reorder: 0.5, fail: 0.15 };
const STARTUPS = ['ada', 'bob', 'cleo'];

const system = useSystem({ without: ['boards', 'changes'], ...troubled });
const receivers: Receiver[] = [];
beforeAll(async () => {
  console.log(`seed ${SEED}`);
});
afterAll(async () => {
  for (const one of receivers) await one.stop();
});

const endpoint = async (behaviour?: Behaviour, organizations?: string[]) => {
  const one = await receiver(behaviour);
  receivers.push(one);
  return { ...one, subscription: await subscribe(system, one.url, organizations) };
};

it('every change arrives at everyone who wants it, by one id, whatever goes wrong on the way', async () => {
  await register(system, ...STARTUPS);
  const all = [
    { ...(await endpoint()), wants: STARTUPS },
    { ...(await endpoint(undefined, ['bob'])), wants: ['bob'] },
    // Its first answer to each delivery is lost.
    { ...(await endpoint(forgetful())), wants: STARTUPS },
  ];
  await Promise.all(STARTUPS.map((id) => change(system, id, 6)));
  const burst = STARTUPS.flatMap((id) => changes(id, 4, 7));
  expect((await system.post(burst)).body).toMatchObject({ appended: burst.length });
  await system.idle();
  for (const { subscription, got, wants } of all) {
    const notices = wants.flatMap((id) => noticesOf(id, 10));
    await expectDelivered(system, subscription, got, notices);
    expectNoGap(got.map((one) => verified(subscription.secret, one).data));
  }
});

/** Ends the connection at the first try of each delivery, and takes the second. */
function forgetful(): Behaviour {
  const seen = new Set<string>();
  return ({ headers }, response) => {
    if (seen.has(headers['webhook-id']!)) return 204;
    seen.add(headers['webhook-id']!);
    return void response.socket?.resetAndDestroy();
  };
}

/** `previousVersion` of each notice is the version of another that arrived, or 0: so a consumer sees that it missed none. */
const expectNoGap = (data: Json[]): void => {
  const versions = new Set(data.map(({ organization, version }) => `${organization}@${version}`));
  expect(data.filter(({ organization, previousVersion: v }) => v !== 0 && !versions.has(`${organization}@${v}`))).toEqual([]);
};
