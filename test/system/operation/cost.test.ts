/** What one post costs in all parts, by the engine's own account, in a world of 200 organizations, one post at a time, without the sweeper. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Counted, counted, totalOf } from '../../../trial/counted.ts';
import { funded, settle } from '../../../trial/funding.ts';

const POSTS = 5;
/** At most so many units, entries of the bus and messages a post: where rows of both views that changed come together it is one entry and one message less. */
const AT_MOST = { write: 32, read: 110, entries: 4, messages: 8 };

let system: Counted;
beforeAll(async () => {
  system = await counted();
  await settle(system, 200);
});
afterAll(async () => {
  await system?.stop();
});

it(`a round of two investors with a new valuation takes at most ${AT_MOST.write} write and ${AT_MOST.read} read units`, async () => {
  // Who posts for the first time starts the functions.
  await system.during(() => funded(system, 0));
  const spent = await system.during(async () => {
    for (let n = 1; n <= POSTS; n += 1) {
      await funded(system, n);
      await system.idle();
    }
  });
  const { write, read } = totalOf(spent);
  const [entries, messages] = [spent.entries / POSTS, spent.queues.sent / POSTS];
  console.log(`${write / POSTS} write and ${read / POSTS} read units a post, ${entries} entries, ${messages} messages`);
  expect(write / POSTS).toBeLessThanOrEqual(AT_MOST.write);
  expect(read / POSTS).toBeLessThanOrEqual(AT_MOST.read);
  expect(entries).toBeLessThanOrEqual(AT_MOST.entries);
  expect(messages).toBeLessThanOrEqual(AT_MOST.messages);
  // Everything was counted: a post is at least its commit, three rows, its place in the order, what was told, and boards.
  expect(write / POSTS).toBeGreaterThan(12);
});
