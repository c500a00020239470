/** A deployment in which anyone may read: what is answered without a key, and what is not told. Here every fact is of a private source, so that whatever an answer says of one
 * shows (contract, section 3). */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, facts, type Json } from '../../../trial/running.ts';
import { addressOf, isForAnyone, ofAll, sentWithoutKey } from '../../support/system/operations.ts';
import { problemIn } from '../../support/system/problems.ts';
import { claimed, source, withdrawn } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

/** What nobody may see without a key, in lower case. */
const HIDDEN = {
  publisher: 'xyzzy gazette',
  title: 'overheard at xyzzy',
  url: 'xyzzy.example',
  note: 'noted at xyzzy',
  sender: 'desk-of-xyzzy',
};

const hiding = ({ publisher: _, url: _url, ...known }: Json): Json => ({
  ...known,
  ...{
    kind: 'private',
    publisher: `Xyzzy Gazette of ${known.id}`,
    title: `Overheard at Xyzzy by ${known.id}`,
    url: `https://xyzzy.example/${known.id}`,
  },
});
/** A fact of a private source, also where it is said elsewhere, with a note where it may have one. */
const hidden = ({ data, ...event }: Json): Json => ({
  ...event,
  source: 'desk-of-xyzzy',
  data: {
    ...data,
    ...(typeof data.source === 'object' && { source: hiding(data.source) }),
    ...(data.alsoIn && { alsoIn: data.alsoIn.map(hiding) }),
    ...(/(Reported|Withdrawn)$/.test(event.type) && { note: `Noted at Xyzzy: ${event.type}` }),
  },
});
const open = claimed('moonshot', 'moonshot-02', {
  ...{ source: { ...source('open', '2024-03-01'), title: 'Told to all' }, note: 'To be read by all', label: 'Series B' },
  alsoIn: [hiding(source('elsewhere', '2024-03-02'))],
});

/** The claim of a source that is not private, taken back with a note. */
const wrong = claimed('moonshot', 'moonshot-02', { source: source('wrong', '2024-03-03'), label: 'Series C' });
const taken = withdrawn('moonshot', 'moonshot-02', 'wrong', { note: 'Taken back before all' });

const system = useSystem({ publicRead: true, and: [...facts.map(hidden), open, wrong, taken] });
/** The key that recorded all of it. */
let actor = '';
beforeAll(async () => {
  actor = (await system.stream('organization/moonshot'))[0].actor;
});

const MORE = [
  '/v1/organizations/moonshot/history?first=true',
  '/v1/organizations/moonshot/valuations?every=year',
  '/v1/rankings/investors?country=CN&asOf=2025-12-31',
  '/v1/rankings/startups?every=year',
  '/v1/concentration/investors?country=CN&knownAt=2025-06-30',
  '/v1/diff?country=AE&from=2020-01-01T00:00:00Z&to=2099-01-01T00:00:00Z',
  '/v1/search?q=xyzzy&kind=source',
  '/v1/sources?publisher=xyzzy',
  '/v1/sources/ft-alibaba-preview',
  '/v1/sources/ft-alibaba-previe',
  '/v1/changes?after=1300&limit=500&wait=0',
];
const addresses = [...ofAll.filter((one) => isForAnyone(one) && one.method === 'GET').map(addressOf), ...MORE];
const FORMS = ['application/json', 'text/csv', 'application/x-ndjson'];

/** What is hidden that an answer says. */
const saidIn = ({ text, headers }: Answer): string[] => {
  const bytes = `${text}\n${JSON.stringify([...headers])}`.toLowerCase();
  return Object.entries({ ...HIDDEN, actor }).flatMap(([name, words]) => (bytes.includes(words) ? [name] : []));
};
const OF_SOURCES = ['actor', 'posted', 'publisher', 'title', 'url', 'note'];
/** An answer without what may differ. */
const common = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(common);
  if (typeof value !== 'object' || value === null) return value;
  const left = Object.entries(value).filter(([name]) => !OF_SOURCES.includes(name) && name !== 'asOfRecord');
  return Object.fromEntries(left.map(([name, one]) => [name, common(one)]));
};

describe('a reading without a key, where anyone may read', () => {
  const told = new Set<string>();

  it.each(addresses.flatMap((address) => FORMS.map((accept) => [address, accept])))(
    'of %s as %s says nothing that is hidden',
    async (address, accept) => {
      const headers = { accept };
      const [mine, anyones] = [await system.ask(address, { headers }), await system.ask(address, { headers, key: null })];
      expect(anyones.status).toBe(mine.status);
      for (const name of saidIn(mine)) told.add(`${name} ${accept}`);
      expect(saidIn(anyones)).toEqual([]);
      if (mine.status !== 200) return;
      expect(anyones.headers.get('vary')).toContain('authorization');
      expect([mine, anyones].map((one) => one.headers.get('cache-control'))).toEqual(['private, no-cache', 'public, no-cache']);
      expect(anyones.headers.get('etag')).not.toBe(mine.headers.get('etag'));
      const isFound = /\/v1\/(status|search|sources\?)/.test(address);
      if (mine.body && !isFound) expect(common(anyones.body)).toEqual(common(mine.body));
    },
  );

  it('would have said all of it with one: the answers above do, in every form', () => {
    const names = ['publisher', 'title', 'url', 'note', 'sender', 'actor'];
    expect(['application/json', 'application/x-ndjson'].flatMap((form) => names.filter((name) => !told.has(`${name} ${form}`)))).toEqual(
      [],
    );
    expect(['publisher', 'url', 'note', 'sender', 'actor'].filter((name) => !told.has(`${name} text/csv`))).toEqual([]);
  });

  it('of what is cited may be kept for ever, by anybody who passes it on where no key was sent', async () => {
    const { asOfRecord, method } = (await system.ask('/v1/organizations/moonshot/valuations')).body;
    const at = `/v1/organizations/moonshot/valuations?asOf=2026-01-01&recordedAt=${asOfRecord}&method=${method}`;
    const kept = async (asked: { key?: null }) => (await system.ask(at, asked)).headers.get('cache-control');
    expect([await kept({}), await kept({ key: null })]).toEqual([
      'private, max-age=31536000, immutable',
      'public, max-age=31536000, immutable',
    ]);
  });

  it('finds no source by what is hidden of it', async () => {
    for (const key of [undefined, null]) {
      const more = key === null ? { key } : {};
      const { results } = (await system.ask('/v1/search?q=xyzzy&kind=source', more)).body;
      const { sources } = (await system.ask('/v1/sources?publisher=xyzzy', more)).body;
      expect([results.length > 0, sources.length > 0]).toEqual([key === undefined, key === undefined]);
    }
  });

  it('says that a source is private, what of it is not hidden, and all of one that is not', async () => {
    const { body } = await system.ask('/v1/organizations/moonshot/rounds', { key: null });
    expect(body.sources.open).toMatchObject({ publisher: 'The Press', title: 'Told to all', url: 'https://example.com/open' });
    expect(body.sources['ft-alibaba-preview']).toMatchObject({ publisher: 'private', title: null, url: null });
    expect((await system.ask('/v1/sources/ft-alibaba-preview', { key: null })).body).toMatchObject({
      kind: 'private',
      publisher: 'private',
    });
    const { changes } = (await system.ask('/v1/changes?after=1300&limit=500&wait=0', { key: null })).body;
    const { data } = changes.find((one: Json) => one.data.source?.id === 'open');
    expect(data).toMatchObject({
      note: 'To be read by all',
      source: { title: 'Told to all' },
      alsoIn: [{ id: 'elsewhere', publisher: 'private' }],
    });
  });

  it('says why the claim of a source that is not private was taken back', async () => {
    const address = '/v1/organizations/moonshot/rounds';
    for (const key of [undefined, null]) {
      const { text } = await system.ask(address, key === null ? { key } : {});
      expect(text).toContain('Taken back before all');
    }
  });

  it('may rehearse a restriction, which records nothing', async () => {
    const draft = ofAll.find(({ path }) => path === '/v1/restrictions/what-if')!;
    const answer = await system.ask(draft.path, sentWithoutKey(draft));
    expect([answer.status, answer.body.recorded]).toEqual([200, false]);
    expect(saidIn(answer)).toEqual([]);
  });

  it('is answered 304 by its own ETag and not by that of a key, and takes HEAD', async () => {
    const address = '/v1/organizations/moonshot';
    const [mine, anyones] = [await system.ask(address), await system.ask(address, { key: null })];
    const again = (one: Answer) => system.ask(address, { key: null, headers: { 'if-none-match': one.headers.get('etag')! } });
    expect([(await again(anyones)).status, (await again(mine)).status]).toEqual([304, 200]);
    expect((await system.ask(address, { key: null, method: 'HEAD' })).status).toBe(200);
  });

  it('of changes is answered at once, and does not wait', async () => {
    const { last } = (await system.ask('/v1/changes?wait=0&limit=1', { key: null })).body;
    expect((await system.ask(`/v1/changes?after=${last}`, { key: null })).body).toMatchObject({ changes: [], position: last });
    problemIn(await system.ask(`/v1/changes?after=${last}&wait=1`, { key: null }), 401, 'key-missing-or-unknown');
  });
});
