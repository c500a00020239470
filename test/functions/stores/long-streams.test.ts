import { describe, expect, it } from '@jest/globals';
import { deciders, type Fold } from '../../../domain/deciders.ts';
import { isEqual } from '../../../domain/kernel/json.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { namesOf } from '../../../domain/organization/profile.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { registered, reported } from '../../support/domain/samples.ts';
import { startEngine, TABLES } from '../../support/functions/engine.ts';
import { force, grow, meta, noise, organizations, profile, round, stored } from '../../support/functions/samples.ts';
import { sized } from '../../support/long.ts';

const { client, meter } = await startEngine();
const store = eventStore(client, TABLES.events);

const LONG = 'organization/long';
const COUNT = sized(1_000, 10_000);

describe(`a stream of ${COUNT} events, all of which its state keeps`, () => {
  it('costs at most 100 read units to load cold, and at most 1 when nothing is new', async () => {
    const profiles = Array.from({ length: COUNT }, (_, n) => [profile(n)]);
    const written = await meter(() => grow(store, LONG, profiles));
    let loaded = await store.load(LONG, organizations);
    const cold = await meter(async () => {
      loaded = await store.load(LONG, organizations);
    });
    const warm = await meter(async () => {
      loaded = await store.load(LONG, organizations, loaded);
    });
    expect(loaded.head).toBe(COUNT);
    expect(namesOf(loaded.state.profile)?.name).toBe(`Moonshot ${COUNT - 1}`);
    expect(cold.read).toBeLessThanOrEqual(100);
    expect(warm).toEqual({ read: expect.any(Number), write: 0, requests: { Query: 1 } });
    expect(warm.read).toBeLessThanOrEqual(1);
    // Carrying the state along must not make writing dear: one unit a commit, and a sixth more for the states, which keep what every event said.
    expect(written.requests).toEqual({ PutItem: COUNT, Query: 1 });
    expect(written.write).toBeLessThanOrEqual(COUNT * 1.17);
  });
});

describe('the state that a commit carries', () => {
  const profiles = (count: number) => Array.from({ length: count }, (_, n) => [profile(n)]);
  /** A fold that tells whether it was fed an event: it cannot have, where a carried state was taken. */
  const counting = (fold: number): Fold<Organization> & { fed: number } => {
    const counted = { ...organizations, foldVersion: fold, fed: 0 };
    counted.evolve = (state, event) => {
      counted.fed += 1;
      return organizations.evolve(state, event);
    };
    return counted;
  };

  it('spares folding what lies before it, and is equal to folding all', async () => {
    const grown = await grow(store, 'organization/carried', profiles(200));
    const fold = counting(organizations.foldVersion);
    const loaded = await store.load('organization/carried', fold);
    expect(fold.fed).toBeLessThan(100);
    expect(loaded.head).toBe(200);
    expect(isEqual(loaded.state, grown.state)).toBe(true);
  });

  it('is ignored when another version of the fold made it: everything is folded again', async () => {
    await grow(store, 'organization/refolded', profiles(200));
    const fold = counting(organizations.foldVersion + 1);
    const loaded = await store.load('organization/refolded', fold);
    expect(fold.fed).toBe(200);
    expect([loaded.head, namesOf(loaded.state.profile)?.name]).toEqual([200, 'Moonshot 199']);
  });

  it('of another version is replaced by the next commits, with no migration', async () => {
    await grow(store, 'organization/moved-on', profiles(200));
    const newer = { ...organizations, foldVersion: organizations.foldVersion + 1 };
    const loaded = await store.load('organization/moved-on', newer);
    await store.append(newer, loaded, [round(1)], meta('moved-on'));
    const fold = counting(newer.foldVersion);
    await store.load('organization/moved-on', fold);
    expect(fold.fed).toBeLessThan(2);
  });

  it('is used only from where the log continues it', async () => {
    const loaded = await grow(store, 'organization/torn', profiles(200));
    await force(client, 'organization/torn', loaded.head + 2, { e: JSON.stringify([stored(round(1))]) });
    await expect(store.load('organization/torn', organizations)).rejects.toThrow('commit at 202 does not continue version 200');
  });

  it('is left out where it would not fit beside the events in one item', async () => {
    const aliases = (n: number) => Array.from({ length: 100 }, (_, one) => noise(300, n * 100 + one));
    const large = (n: number) => registered({ name: `Moonshot ${n}`, aliases: aliases(n) });
    const notes = Array.from({ length: 150 }, (_, n) => reported(`round-${n}`, { note: noise(1000, n) }));
    const loaded = await store.load('organization/large', organizations);
    const { loaded: after } = await store.append(
      organizations,
      loaded,
      [...notes, ...Array.from({ length: 11 }, (_, n) => large(n))],
      meta('c-l'),
    );
    expect(after.head).toBe(161);
    expect((await store.load('organization/large', deciders.organization)).head).toBe(161);
  });
});
