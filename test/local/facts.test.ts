/** The shipped facts are known by ids that follow from their words; what a ledger holds of them already is not posted again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Fact, idOf, SOURCE, withIds } from '../../build/facts.ts';
import { type Loaded, loadFacts } from '../../local/facts.ts';
import { facts, type Json } from '../../trial/running.ts';
import { folder } from '../support/local/folder.ts';
import { exact, registered, reported, source } from '../support/system/samples.ts';
import { useSystem } from '../support/system/use.ts';

describe('the id of a shipped fact', () => {
  it.each(['10-reference', '20-organizations', '30-rounds', '40-compute', '50-restrictions'])('is the one of the rule, in %s', (file) => {
    const text = readFileSync(`data/facts/${file}.ndjson`, 'utf8');
    expect(text).toBe(withIds(text));
  });

  it('is there, is its own, and says what the fact is about', () => {
    const ids = facts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(facts.length);
    expect(facts.filter((fact) => fact.source !== SOURCE || !fact.id.startsWith(`${fact.type}/${fact.subject}/`))).toEqual([]);
    expect(ids.filter((id) => !/^[\w./-]{1,200}\/[0-9a-f]{8}$/.test(id))).toEqual([]);
    expect(ids).toContain('RoundReported/moonshot/moonshot-02/ft-alibaba-preview/dc88574e');
  });

  it('is the same whatever the order of keys, and another when a word is', () => {
    const fact: Fact = { type: 'RoundReported', subject: 'moonshot', data: { round: 'a', status: 'closed', source: source() } };
    const { round, ...rest } = fact.data;
    expect(idOf({ ...fact, data: { ...rest, round } })).toBe(idOf(fact));
    expect(idOf({ ...fact, data: { ...fact.data, status: 'denied' } })).not.toBe(idOf(fact));
    expect(idOf(fact)).toMatch(/^RoundReported\/moonshot\/a\/press\/[0-9a-f]{8}$/);
  });
});

/** As facts of these words are shipped. */
const ids = (events: Json[]): Json[] => events.map((event) => ({ ...event, id: idOf(event), source: SOURCE }));

describe('facts', () => {
  const system = useSystem({ without: ['boards'] });
  let key: string;
  beforeAll(async () => {
    key = await system.keyWith('events:write', 'read');
  });

  /** Loads these lines, told from one another by file. */
  const load = (files: Record<string, (Json | string)[]>): Promise<Loaded> => {
    const at = folder();
    for (const [file, lines] of Object.entries(files))
      writeFileSync(join(at, `${file}.ndjson`), lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return loadFacts(system.url, key, () => undefined, at);
  };
  const moonshot = registered('moonshot', { country: 'CN', aliases: ['Kimi'] });
  const seed = reported('moonshot', 'seed', { amount: exact(1e7) });
  const wrong = reported('moonshot', 'seed', { amount: exact(1e8), source: source('blog') });
  const takenBack = { type: 'RoundClaimWithdrawn', subject: 'moonshot', data: { round: 'seed', source: 'blog', reason: 'unit-error' } };
  const all = [moonshot, seed, wrong, takenBack];
  const log = () => system.stream('organization/moonshot');

  it('that were posted without ids are not recorded again under theirs, amended, taken back or not', async () => {
    await system.post(all);
    const amended = registered('moonshot', { country: 'SG', foundedOn: '2023-03' });
    await system.post([amended, { type: 'OrganizationAliasRemoved', subject: 'moonshot', data: { alias: 'Kimi' } }]);
    await system.idle();
    const before = await log();
    expect(before).toHaveLength(6);
    expect(await load({ '20-a': ids([moonshot]), '30-b': ids(all) })).toEqual({
      appended: 0,
      unchanged: 5,
      skipped: new Map(),
      refused: [],
    });
    expect(await log()).toEqual(before);
  });

  it('that are new are recorded beside those, each once', async () => {
    const later = reported('moonshot', 'series-a', { amount: exact(3e7) });
    const corrected = { ...seed, data: { ...seed.data, amount: exact(1.2e7) } };
    const lines = ids([...all, later, corrected]);
    expect(await load({ '30-b': lines })).toMatchObject({ appended: 2, unchanged: 4 });
    const posted = (await log()).flatMap((one) => (one.posted ? [one.posted] : []));
    expect(posted).toEqual(lines.slice(4).map(({ id, source: from }) => ({ id, source: from })));
    expect(await load({ '30-b': lines })).toMatchObject({ appended: 0, unchanged: 6 });
  });

  it('that are refused are told with their file and line, and hold nobody back', async () => {
    const unknown = ids([reported('nobody', 'seed')]);
    const [other] = ids([registered('other')]);
    const { appended, refused, skipped, unchanged } = await load({
      '20-a': [...ids([moonshot]), ...unknown, '{"type": ', { ...other, data: { name: '\u200b', kind: 'startup' } }],
      '30-b': [{ ...other, type: 'OrganizationRenamed' }, other],
    });
    expect([appended, unchanged, [...skipped]]).toEqual([1, 1, [['OrganizationRenamed', 1]]]);
    expect(refused.map((line) => line.split(': ').slice(0, 2))).toEqual([
      ['20-a.ndjson:2', 'organization-unknown'],
      ['20-a.ndjson:3', 'malformed-json'],
      ['20-a.ndjson:4', 'invalid-event'],
    ]);
    expect(await system.stream('organization/other')).toHaveLength(1);
  });
});
