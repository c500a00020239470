/** Organizations by what they are, were and may be called, over HTTP: `q` and `identifier`. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const LEI = '5493001KJTIIGC8Y1R12';
const identified = (subject: string, scheme: string, value: string) => ({
  ...{ type: 'OrganizationIdentified', subject },
  data: { scheme, value },
});
const system = useSystem({
  without: ['boards'],
  and: [
    registered('n-lodz', { name: 'Łódź Neural', country: 'PL' }),
    registered('n-brain', { name: 'Ørsted Brain', country: 'DK' }),
    registered('n-street', { name: 'Straße KI', country: 'DE' }),
    registered('n-light', { name: 'Işık Yapay Zeka', country: 'TR' }),
    registered('n-ether', { name: 'Æther Labs' }),
    registered('n-old', { name: 'Oldname AI' }),
    registered('n-old', { name: 'Newname AI' }),
    registered('n-moon', { name: 'Moonshot AI', country: 'CN', aliases: ['月之暗面'] }),
    registered('n-tesla', { name: 'Tesla' }),
    identified('n-tesla', 'cik', '0001318605'),
    identified('n-tesla', 'lei', LEI),
    identified('n-ether', 'companies-house', 'SC123456'),
  ],
});

const asked = (query: Record<string, string>): Promise<Json> => system.get(`/v1/organizations?${new URLSearchParams(query)}`);
const idsOf = async (query: Record<string, string>): Promise<string[]> => (await asked(query)).organizations.map(({ id }: Json) => id);

describe('a search', () => {
  it.each([
    ['lodz', ['n-lodz']],
    ['ŁÓDŹ', ['n-lodz']],
    ['neural', ['n-lodz']],
    ['neural lodz', ['n-lodz']],
    ['orsted', ['n-brain']],
    ['brain', ['n-brain']],
    ['strasse', ['n-street']],
    ['STRASSE', ['n-street']],
    ['isik', ['n-light']],
    ['aether', ['n-ether']],
    ['oldname', ['n-old']],
    ['newname', ['n-old']],
    ['暗面', ['n-moon']],
    ['anmian', ['n-moon']],
    ['1318605', ['n-tesla']],
    ['0001318605', ['n-tesla']],
    [LEI.slice(0, 8).toLowerCase(), ['n-tesla']],
    ['sc123', ['n-ether']],
    ['eural', ['n-lodz']],
    ['oonsho', ['n-moon']],
    ['shot', []],
    ['--', []],
  ])('for %s finds %j', async (q, wanted) => expect(await idsOf({ q })).toEqual(wanted));

  it.each([
    ['nerual', ['n-lodz']],
    ['ostred brain', ['n-brain']],
    ['moonshoot', ['n-moon']],
    ['月之黑面', ['n-moon']],
    ['mooonshoooot', []],
    ['1318606', []],
  ])('finds %s with one or two letters wrong, no more, and no identifier: %j', async (q, wanted) =>
    expect(await idsOf({ q })).toEqual(wanted),
  );

  it('is narrowed by kind and country, and is of the names as they were recorded then', async () => {
    expect(await idsOf({ q: 'n', country: 'PL' })).toEqual(['n-lodz']);
    const before = new Date().toISOString();
    await system.post(registered('n-old', { name: 'Latename AI' }));
    await system.idle();
    expect([await idsOf({ q: 'latename' }), await idsOf({ q: 'oldname' })]).toEqual([['n-old'], ['n-old']]);
    expect(await idsOf({ q: 'latename', recordedAt: before })).toEqual([]);
    expect(await idsOf({ q: 'newname', recordedAt: before })).toEqual(['n-old']);
  });

  it('gives the same list by pages as at once, the best first, and goes on as it began while it changes', async () => {
    const paged = async (q: string, between: () => Promise<void> = async () => {}): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | undefined, n = 0; n < 20; n += 1) {
        const page = await asked({ q, limit: '1', ...(cursor && { cursor }) });
        ids.push(...page.organizations.map(({ id }: Json) => id));
        cursor = page.next;
        if (!cursor) break;
        await between();
      }
      return ids;
    };
    expect(await paged('n')).toEqual(await idsOf({ q: 'n' }));
    expect((await idsOf({ q: 'n' })).length).toBe(8);
    const likes = ['p-kimona', 'p-kimonb', 'p-kimonc'];
    for (const id of likes) await system.post(registered(id, { name: id.slice(2) }));
    await system.idle();
    expect(await paged('kimonx')).toEqual(likes);
    let isLate = false;
    const fits = async () => {
      if (!isLate) await system.post(registered('p-exact', { name: 'Kimonx' }));
      isLate = true;
      await system.idle();
    };
    expect(await paged('kimonx', fits)).toEqual(likes);
    expect(await idsOf({ q: 'kimonx' })).toEqual(['p-exact']);
  });
});

describe('an identifier', () => {
  it.each([
    [`lei:${LEI}`, ['n-tesla']],
    [`LEI:${LEI.toLowerCase()}`, ['n-tesla']],
    ['cik:1318605', ['n-tesla']],
    ['cik:0001318605', ['n-tesla']],
    ['companies-house:sc123456', ['n-ether']],
    ['cik:1', []],
    ['other:SC123456', []],
  ])('%s is of %j', async (identifier, wanted) => expect(await idsOf({ identifier })).toEqual(wanted));

  it.each([
    ['5493001KJTIIGC8Y1R12', /scheme:value, the scheme one of lei, cik/],
    ['duns:12', /scheme:value, the scheme one of lei, cik/],
    ['lei:', /scheme:value/],
    ['lei:5493001KJTIIGC8Y1R13', /an LEI: 20 characters with right check digits/],
    ['cik:12x', /a CIK: 1 to 10 digits/],
  ])('%s is 400, which says what was expected', async (identifier, message) => {
    const { errors } = problemIn(
      await system.ask(`/v1/organizations?identifier=${encodeURIComponent(identifier)}`),
      400,
      'invalid-parameter',
    );
    expect(errors).toEqual([{ pointer: '/identifier', message: expect.stringMatching(message) }]);
  });
});

describe('names close to a wrong one', () => {
  it('are spelled in any way: of a path, and of a post', async () => {
    expect(problemIn(await system.ask('/v1/organizations/lodz-neurall'), 404, 'organization-unknown').suggestions).toEqual(['Łódź Neural']);
    const round = {
      round: 'r',
      roundType: 'seed',
      status: 'closed',
      announcedOn: '2024-02-19',
      participations: [{ investor: 'orsted-brian' }],
    };
    const source = { id: 'press', publisher: 'Press', url: 'https://example.com/', publishedOn: '2024-02-20' };
    const event = { type: 'RoundReported', subject: 'n-moon', data: { ...round, source, assurance: 'reported' } };
    expect(problemIn(await system.post(event), 422, 'organization-unknown').detail).toContain('Ørsted Brain');
  });
});
