/** Whom a search finds once organizations are merged, withdrawn and added, over HTTP: survivors, and each of those that were there once. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { instant } from '../../support/system/instant.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
const identified = (subject: string, scheme: string, value: string) => ({
  ...{ type: 'OrganizationIdentified', subject },
  data: { scheme, value },
});
const asked = (query: Record<string, string>): Promise<Json> => system.get(`/v1/organizations?${new URLSearchParams(query)}`);
const idsOf = async (query: Record<string, string>): Promise<string[]> => (await asked(query)).organizations.map(({ id }: Json) => id);

describe('a search among organizations that are merged or withdrawn', () => {
  const about = (type: string, subject: string, data: Json = {}): Json => ({ type, subject, data });
  const post = async (...events: Json[]): Promise<void> => {
    for (const event of events) expect((await system.post(event)).status).toBe(201);
    await system.idle();
  };
  const NAMES = ['vertigo', 'm-two', 'spinlab', 'zawrót', 'zawrot'];
  const found = async (more: Record<string, string> = {}): Promise<string[][]> => {
    const all = [];
    for (const q of NAMES) all.push(await idsOf({ q, ...more }));
    return [...all, await idsOf({ identifier: 'wikidata:q77', ...more })];
  };
  const of = (...ids: string[][]): string[][] => [...NAMES, 'identifier'].map((_, n) => ids[n] ?? ids[0]!);

  it('each is found under its survivor, by every name that it had and by its identifier; alone again when that is taken back', async () => {
    await post(registered('m-one', { name: 'Umbrella' }), registered('m-two', { name: 'Spinlab' }));
    await post(registered('m-two', { name: 'Vertigo Compute', aliases: ['Zawrót'] }), identified('m-two', 'wikidata', 'Q77'));
    expect(await found()).toEqual(of(['m-two']));
    const before = await instant();
    await post(about('OrganizationMerged', 'm-two', { into: 'm-one' }));
    expect(await found()).toEqual(of(['m-one']));
    expect(await idsOf({ q: 'vertiog' })).toEqual(['m-one']);
    const [one] = (await asked({ q: 'm-two' })).organizations;
    expect(one).toMatchObject({ id: 'm-one', name: 'Umbrella', aliases: expect.arrayContaining(['m-two', 'Vertigo Compute', 'Zawrót']) });
    expect([one.formerNames, one.identifiers]).toEqual([['Spinlab'], [{ scheme: 'wikidata', value: 'Q77' }]]);
    const merged = await instant();
    expect(await found({ recordedAt: before })).toEqual(of(['m-two']));
    expect((await idsOf({ limit: '500' })).filter((id) => id.startsWith('m-'))).toEqual(['m-one']);
    await post(about('OrganizationUnmerged', 'm-two'));
    expect([await found(), await found({ recordedAt: merged })]).toEqual([of(['m-two']), of(['m-one'])]);
  });

  it('what was withdrawn is not found by anything, but as it was recorded before, and again once it is back', async () => {
    const before = await instant();
    await post(about('OrganizationWithdrawn', 'm-two', { reason: 'test' }));
    const since = await instant();
    expect([await found(), await found({ recordedAt: before })]).toEqual([of([]), of(['m-two'])]);
    await post(registered('m-two', { name: 'Vertigo Again' }));
    expect([await found(), await found({ recordedAt: since })]).toEqual([of(['m-two']), of([])]);
  });

  it('pages give each of those that were there once, while better ones, worse ones and mergers come between', async () => {
    const there = ['q-2', 'q-4', 'q-6', 'q-8'];
    for (const id of there) await post(registered(id, { name: `Quasar ${id}` }));
    const between = [
      [registered('q-0', { name: 'Quasar' }), registered('q-1', { name: 'Quasar q-1' })],
      [
        registered('q-5', { name: 'Quasar q-5' }),
        registered('q-9', { name: 'Deep Quasar' }),
        about('OrganizationMerged', 'q-1', { into: 'q-2' }),
      ],
      [registered('q-7', { name: 'Quasar q-7' })],
    ];
    const seen: string[] = [];
    for (let cursor: string | undefined, n = 0; n === 0 || cursor; n += 1) {
      const page = await asked({ q: 'quasar', limit: '1', ...(cursor && { cursor }) });
      seen.push(...page.organizations.map(({ id }: Json) => id));
      await post(...(between[n] ?? []));
      cursor = page.next;
    }
    expect(seen.filter((id) => there.includes(id))).toEqual(there);
    expect([new Set(seen).size, seen]).toEqual([seen.length, ['q-2', 'q-4', 'q-5', 'q-6', 'q-7', 'q-8', 'q-9']]);
    expect(await idsOf({ q: 'quasar' })).toEqual(['q-0', 'q-2', 'q-4', 'q-5', 'q-6', 'q-7', 'q-8', 'q-9']);
  });
});
