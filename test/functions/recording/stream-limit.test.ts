/** A stream takes so many bytes of events and no more: the post that would go beyond is refused before anything is recorded, and says what is left. */
import { describe, expect, it } from 'vitest';
import type { Accepted } from '../../../domain/kernel/decision.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { record } from '../../../functions/recording/record.ts';
import type { PostedEvent } from '../../../functions/recording/recorder.ts';
import { largestOf } from '../../../functions/stores/commit.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { registered, reported, withdrawn } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { recorderOn } from '../../support/functions/recorder.ts';
import { grow, organizations, stored } from '../../support/functions/samples.ts';

const { client } = await startEngine();
const store = eventStore(client, TABLES.events);
const load = (id: string) => store.load(`organization/${id}`, organizations);
const about = (id: string, event: AnyEvent): PostedEvent => ({ category: 'organization', id, event });
const post = (...events: PostedEvent[]) => record(recorderOn(client), { events, requestId: crypto.randomUUID(), by: 'key' });

const bytesOf = (event: Accepted): number => JSON.stringify([stored(event)]).length;

/** A round of so many bytes in the log, with articles that say the same, and a note of what is left: all of it packs well. */
const roundOf = (name: string, bytes: number): Accepted & AnyEvent => {
  const article = { id: 'a', publisher: 'A', url: `https://example.com/${'x'.repeat(1_900)}` };
  const each = JSON.stringify(article).length + 1;
  const articles = (count: number) =>
    reported(name, { note: '', ...(count > 0 && { alsoIn: Array.from({ length: count }, () => article) }) });
  const bare = articles(Math.max(0, Math.min(50, Math.floor((bytes - 800) / each))));
  const note = 'x'.repeat(Math.min(1_000, bytes - bytesOf(bare)));
  const long = { ...bare, data: { ...bare.data, note } };
  const title = 'x'.repeat(bytes - bytesOf(long));
  return title === ''
    ? long
    : { ...long, data: { ...long.data, source: { ...long.data.source, url: `${long.data.source.url}/${title.slice(1)}` } } };
};

const MANY = 60_000;
const LIMIT = largestOf('organization/full');

/** An organization of which only so many bytes are left. */
const grown = async (id: string, left: number) => {
  const room = LIMIT - left - bytesOf(registered());
  const count = Math.floor(room / MANY) - 1;
  const rounds = Array.from({ length: count }, (_, n) => roundOf(`r${n}`, MANY));
  const loaded = await grow(store, `organization/${id}`, [[registered()], rounds]);
  const rest = LIMIT - left - loaded.bytes;
  return grow(store, `organization/${id}`, [[roundOf('half', rest - MANY / 2)], [roundOf('rest', MANY / 2)]]);
};

describe('a stream that is nearly full', () => {
  it('knows what its events come to, however it was loaded', async () => {
    const { bytes } = await grown('measured', 12_345);
    expect(bytes).toBe(LIMIT - 12_345);
    expect((await load('measured')).bytes).toBe(LIMIT - 12_345);
    await grow(
      store,
      'organization/paged',
      Array.from({ length: 200 }, (_, n) => [n === 0 ? registered() : roundOf(`r${n}`, 700)]),
    );
    const paged = await load('paged');
    expect(paged.layout.parts.length).toBeGreaterThan(0);
    let bytes2 = 0;
    for await (const { commit } of store.recordedAfter('organization/paged', 0, 0)) bytes2 += commit.e.length;
    expect(paged.bytes).toBe(bytes2);
  });

  it('takes what fits to the byte, and then refuses, with what is left; others of the request are recorded', async () => {
    await grown('full', 5_000);
    await grown('other', 1_000_000);
    // A byte of what is left is for the commit itself.
    const tooLarge = (left: number, asked: number) => ({
      status: 'refused',
      problem: {
        ...{ code: 'stream-too-large', limit: LIMIT, left },
        detail: `organization/full takes ${LIMIT} bytes of events, of which ${left} are left; this one has ${asked}`,
      },
    });
    expect(await post(about('full', roundOf('one-more', 5_001)), about('other', roundOf('one-more', 5_001)))).toMatchObject([
      tooLarge(4_999, 5_000),
      { status: 'appended', stream: 'organization/other' },
    ]);
    expect((await load('full')).bytes).toBe(LIMIT - 5_000);
    expect(await post(about('full', roundOf('one-more', 5_000)))).toMatchObject([{ status: 'appended' }]);
    expect(await post(about('full', roundOf('yet-another', 600)))).toMatchObject([tooLarge(0, 599)]);
  });

  it('can always be taken back, whatever is refused beside it', async () => {
    await grown('ended', 0);
    expect(await post(about('ended', withdrawn('r1')))).toMatchObject([{ status: 'appended' }]);
    expect(await post(about('ended', roundOf('more', 600)), about('ended', withdrawn('r2')))).toMatchObject([
      { status: 'refused', problem: { code: 'stream-too-large', left: 0 } },
      { status: 'appended' },
    ]);
  });
});
