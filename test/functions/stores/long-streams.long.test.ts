import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { isEqual } from '../../../domain/kernel/json.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { toItem } from '../../../functions/ports/dynamo.ts';
import type { Loaded } from '../../../functions/stores/commit.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { registered } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { force, grow, noise, organizations, profile, round, stored } from '../../support/functions/samples.ts';

const { client, meter } = await startEngine();
const store = eventStore(client, TABLES.events);

const COUNT = 10_000;

describe.each([
  [
    'claims',
    [[registered()], ...Array.from({ length: COUNT - 1 }, (_, n) => [{ ...round(n), data: { ...round(n).data, round: `r-${n % 100}` } }])],
    100,
  ],
  // Each name is random letters: read one by one they would take 6 hundredths of a unit each, and are to take a quarter of that.
  ['names that pack badly', Array.from({ length: COUNT }, (_, n) => [profile(n)]), Math.max(30, COUNT * 0.015)],
])(`a stream of ${COUNT} events: %s`, (what, commits, most) => {
  const stream = `organization/long-${what.slice(0, 5)}`;

  it(`costs at most ${most} read units to load cold, and at most 1 when nothing is new`, async () => {
    const written = await meter(() => grow(store, stream, commits));
    let loaded = await store.load(stream, organizations);
    const cold = await meter(async () => {
      loaded = await store.load(stream, organizations);
    });
    const warm = await meter(async () => {
      loaded = await store.load(stream, organizations, loaded);
    });
    expect(loaded.head).toBe(COUNT);
    expect(cold.read).toBeLessThanOrEqual(most);
    expect(warm).toEqual({ read: expect.any(Number), write: 0, requests: { Query: 1 } });
    expect(warm.read).toBeLessThanOrEqual(1);
    // Carrying pages along must not make writing dear: one unit a commit, and little more for the pages, in which each event lies once more, packed with others.
    expect(written.requests).toEqual({ PutItem: COUNT, Query: 1 });
    expect(written.write).toBeLessThanOrEqual(COUNT * 1.1);
  });
});

describe('the page that a commit carries', () => {
  const profiles = (count: number) => Array.from({ length: count }, (_, n) => [profile(n)]);
  const load = (stream: string, warm?: Loaded<Organization>) => store.load(stream, organizations, warm);
  const partsOf = ({ layout }: Loaded<unknown>): string[] => layout.parts.map(({ is }) => is);

  it('takes the place of the commits in it: what is loaded is equal to folding them one by one', async () => {
    const grown = await grow(store, 'organization/paged', profiles(500));
    const loaded = await load('organization/paged');
    expect(loaded.layout.parts.length).toBeGreaterThan(3);
    expect(isEqual(loaded, grown)).toBe(true);
    const each: Recorded<AnyEvent>[] = [];
    for await (const { events } of store.recordedAfter('organization/paged', 0, 0)) each.push(...events);
    expect(isEqual(loaded.state, each.reduce(organizations.evolve, organizations.initial))).toBe(true);
  });

  it('is known to who had loaded the stream before', async () => {
    const before = await grow(store, 'organization/warm', profiles(100));
    const after = await grow(store, 'organization/warm', profiles(250).slice(100));
    expect(after.layout.parts.length).toBeGreaterThan(before.layout.parts.length);
    expect(isEqual(await load('organization/warm', before), after)).toBe(true);
  });

  it('leaves large commits to themselves, wherever they come', async () => {
    const large = (n: number) => Array.from({ length: 60 }, (_, one) => round(n * 100 + one, 900));
    const commits = profiles(300).flatMap((one, n) => (n % 60 === 30 ? [one, large(n), large(n + 1)] : [one]));
    const grown = await grow(store, 'organization/large', commits);
    expect(new Set(partsOf(grown))).toEqual(new Set(['page', 'commit']));
    expect(isEqual(await load('organization/large'), grown)).toBe(true);
  });

  it('waits for a commit that has room for it', async () => {
    const aliases = (n: number) => Array.from({ length: 100 }, (_, one) => noise(300, n * 100 + one));
    const full = Array.from({ length: 11 }, (_, n) => registered({ name: `Moonshot ${n}`, aliases: aliases(n) }));
    const grown = await grow(store, 'organization/full', profiles(60));
    expect(partsOf(grown)).toEqual([]);
    const behind = await grow(store, 'organization/full', [full, ...profiles(200).slice(60)]);
    expect(partsOf(behind)).toContain('commit');
    expect(isEqual(await load('organization/full'), behind)).toBe(true);
  });

  it('is made a piece at a time of a stream that has none, as version 1 wrote them', async () => {
    const old = Array.from({ length: 900 }, (_, n) =>
      force(client, 'organization/old', n + 1, { e: JSON.stringify([stored(profile(n))]) }),
    );
    await Promise.all(old);
    const loaded = await load('organization/old');
    expect([loaded.head, partsOf(loaded)]).toEqual([900, []]);
    const grown = await grow(
      store,
      'organization/old',
      profiles(910)
        .slice(900)
        .map((one) => one),
    );
    expect(partsOf(grown).length).toBeGreaterThan(2);
    expect(grown.layout.behind.length).toBeLessThan(200);
    expect(isEqual(await load('organization/old'), grown)).toBe(true);
  });

  it('makes no difference to another version of the fold', async () => {
    const grown = await grow(store, 'organization/refolded', profiles(300));
    const loaded = await store.load('organization/refolded', { ...organizations, foldVersion: organizations.foldVersion + 1 });
    expect(isEqual(loaded, grown)).toBe(true);
  });

  it('is used only where the log continues it, and where all of it is there', async () => {
    const grown = await grow(store, 'organization/torn', profiles(300));
    const [first] = grown.layout.parts;
    await client.send(new DeleteItemCommand({ TableName: TABLES.events, Key: toItem({ p: 'organization/torn', i: first!.i }) }));
    await expect(load('organization/torn')).rejects.toThrow(`organization/torn: there is no page at ${first!.i}`);
    const loaded = await grow(store, 'organization/gap', profiles(300));
    await force(client, 'organization/gap', loaded.head + 2, { e: JSON.stringify([stored(round(1))]) });
    await expect(load('organization/gap')).rejects.toThrow('commit at 302 does not continue version 300');
  });
});
