/** Every list as CSV, right for spreadsheets. */
import { beforeAll, describe, expect, it } from 'vitest';
import { csvOf } from '../../../functions/http/csv.ts';
import type { Answer, Json } from '../../../trial/running.ts';
import { exact, marked, rate, registered, reported, source, superseded } from '../../support/system/samples.ts';
import { recordsOf, rowsOf } from '../../support/system/sheet.ts';
import { useSystem } from '../../support/system/use.ts';

/** Names that would break a careless CSV, by the Id of who has them. */
const NAMES: Record<string, string> = {
  ...{ comma: 'Comma, Inc.', quote: 'The "Quoted" Fund', both: 'All, "of" it' },
  han: '月之暗面, 智谱',
};
const FORMULAS: Record<string, string> = {
  ...{ equals: '=1+1', plus: '+49', minus: '-2', at: '@SUM(A1)', wide: '＝1' },
  worst: '=HYPERLINK("https://x", "y")',
};
const name = (id: string) => ({ ...NAMES, ...FORMULAS })[id]!;
const investors = Object.keys({ ...NAMES, ...FORMULAS });

const system = useSystem();
beforeAll(async () => {
  const participations = investors.map((investor, n) => ({ investor, lead: n === 0, ...(n < 2 && { amount: exact(1e6 + n) }) }));
  const { body } = await system.post([
    ...investors.map((id) => registered(id, { name: name(id), kind: 'fund', aliases: [`=${id}`, `${id}; 2`] })),
    registered('moonshot', { name: '+Moonshot, "AI"', country: 'CN', foundedOn: '2024-05' }),
    reported('moonshot', 'r1', { amount: exact(5e6), valuation: { amount: exact(2e9), basis: 'post' }, participations, label: '@seed' }),
    reported('moonshot', 'r2', { announcedOn: '2024', participations: participations.slice(2) }),
    marked('moonshot', 'm1', { asOf: '2024-01-15', valuation: { amount: exact(1e8), basis: 'unspecified' } }),
    reported('moonshot', 'r4', { announcedOn: '2009', source: source('press', '2009') }),
    superseded('moonshot', 'r4'),
    rate('CNY', '2023-11', 0.14),
    {
      ...reported('moonshot', 'r3', {
        announcedOn: '2023-12',
        ...{ amount: exact(1e7, 'CNY'), valuation: { amount: exact(9e7, 'CNY'), basis: 'pre' } },
        participations: [{ investor: 'comma', amount: exact(1e6, 'CNY'), stakePercent: 1 }],
        source: { ...source('press-open'), licence: 'CC-BY-4.0' },
      }),
      ...{ id: 'desk-1', source: 'desk' },
    },
  ]);
  expect(body.refused).toBe(0);
  await system.idle();
});

const csv = (path: string, accept = 'text/csv'): Promise<Answer> => system.ask(path, { headers: { accept } });
const rows = async (path: string) => rowsOf((await csv(path)).text);

/** Every list, by its noun. */
const LISTS: [noun: string, path: string][] = [
  ['organizations', '/v1/organizations?kind=fund'],
  ['rounds', '/v1/organizations/moonshot/rounds?'],
  ['points', '/v1/organizations/moonshot/valuations?'],
  ['entries', '/v1/rankings/investors?metric=knownUsd'],
  ['entries', '/v1/rankings/startups?metric=raisedUsd'],
  ['entries', '/v1/concentration/investors?base=rounds'],
  ['deals', '/v1/deals?'],
  ['holdings', '/v1/organizations/comma/holdings?'],
  ['events', '/v1/streams/organization/moonshot?'],
  ['changes', '/v1/changes?limit=500'],
  ['changes', '/v1/diff?organization=moonshot&from=2020-01-01T00:00:00Z&to=NOW&limit=500'],
  ['keys', '/v1/keys?'],
];

/** Those that are not asked for another day. */
const DAYLESS = /streams|changes|diff|keys/;
const CITED = ['sources', 'publishers', 'urls', 'licences'];
/** Said of a stake that was bought at a provisional price, and of what comes after a mark or rests on an assumption: test/system/rates/provisional and test/system/organization/steps have one. */
const ELSEWHERE = ['stake.provisional', 'versus.mark', 'assumes'];
let now: string | undefined;
/** A diff ends at an instant that has come: the one at which this is asked first. */
const whole = (path: string): string => {
  now ??= new Date().toISOString();
  return path.replace('NOW', now);
};

describe('every list', () => {
  it.each(LISTS)('of %s is CSV for who asks for it: a heading, a record for each item, CRLF: %s', async (noun, listed) => {
    const path = whole(listed);
    const answer = await csv(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    const items: Json[] = (await system.get(path))[noun];
    expect(items.length).toBeGreaterThan(0);
    const [heading, ...records] = recordsOf(answer.text);
    expect(records).toHaveLength(items.length);
    expect(new Set(heading).size).toBe(heading!.length);
    // Every column is somewhere in the items, or it would be empty for ever by a slip of its name; some only within a partial date.
    const then: Json[] = DAYLESS.test(path) ? [] : (await system.get(`${path}&asOf=2023-12-30`))[noun];
    const own = heading!.filter((one) => ![...ELSEWHERE, ...CITED].includes(one)).map((one) => one.replace(/\.(first|last)$/, ''));
    for (const column of own) expect([column, typeof at([...items, ...then], column)]).not.toEqual([column, 'undefined']);
    expect(answer.headers.get('vary')).toContain('accept');
    expect(answer.headers.get('etag')).not.toBe((await system.ask(path)).headers.get('etag'));
  });

  it.each(LISTS)('of %s begins with a byte order mark where one is asked for, and only there: %s', async (_, listed) => {
    const path = whole(listed);
    const bytes = async (accept: string) => {
      const authorization = `Bearer ${await key()}`;
      const response = await fetch(`${system.url}${path}`, { headers: { accept, authorization } });
      return Buffer.from(await response.arrayBuffer());
    };
    const [plain, marked] = [await bytes('text/csv'), await bytes('text/csv; bom=true')];
    expect(marked.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(path.startsWith('/v1/keys') || marked.subarray(3).equals(plain)).toBe(true);
    expect(plain.subarray(0, 3)).not.toEqual(marked.subarray(0, 3));
  });
});

/** What the first item that has it says at a dotted path; null where one could, but knows nothing. */
const at = (items: Json[], path: string): unknown => {
  const [first = '', ...rest] = path.split('.');
  const within = items.filter((item) => item !== null && typeof item === 'object');
  if (items.includes(null) && within.length === 0) return null;
  const found = within.flatMap((item) => (first in item ? [item[first]] : []));
  if (found.length === 0) return undefined;
  return rest.length > 0 ? at(found, rest.join('.')) : found[0];
};
let made: Promise<string> | undefined;
const key = () => {
  made ??= system.keyWith('admin');
  return made;
};

describe('a cell', () => {
  it('is quoted where it holds a comma or a quote, and comes back as it was', async () => {
    const names = Object.fromEntries((await rows('/v1/organizations?kind=fund')).map((row) => [row.id, row.name]));
    for (const [id, wanted] of Object.entries(NAMES)) expect(names[id]).toBe(wanted);
    expect((await csv('/v1/organizations')).text).toContain('"The ""Quoted"" Fund"');
  });

  it('that a spreadsheet would take for a formula is defused, in whatever list', async () => {
    for (const path of ['/v1/organizations?kind=fund', '/v1/rankings/investors', '/v1/concentration/investors?base=rounds']) {
      const names = Object.fromEntries((await rows(path)).map((row) => [row.id, row.name]));
      for (const [id, wanted] of Object.entries(FORMULAS)) expect([path, names[id]]).toEqual([path, `'${wanted}`]);
    }
    expect((await rows('/v1/organizations?kind=fund'))[0]!.aliases).toMatch(/^'=/);
    const [first, second] = (await rows('/v1/deals')).map((row) => [row.name, row.label]);
    expect([first, second?.[1]]).toEqual([['\'+Moonshot, "AI"', "'@seed"], '']);
    for (const [, listed] of LISTS) {
      const path = whole(listed);
      for (const cell of recordsOf((await csv(path)).text).flat())
        expect([path, cell, /^[=+@\t\r]/.test(cell)]).toEqual([path, cell, false]);
    }
  });

  it('that is a number is one, below 0 too', async () => {
    expect((await rows('/v1/rankings/startups?metric=valuationUsd'))[0]!.value).toBe('2000000000');
    expect(csvOf([{ number: -2, text: '-2' }], ['number', 'text'], { bom: false })).toBe("number,text\r\n-2,'-2\r\n");
  });

  it('of what is unknown is empty, never 0', async () => {
    const knownOf = (row: Record<string, string>, metric: string) => [row.rank, row.value, row.shareOfKnown, row[`metrics.${metric}`]];
    const entries = await rows('/v1/rankings/investors?metric=computeCreditUsd');
    expect(entries.map((row) => knownOf(row, 'computeCreditUsd.low'))).toEqual(investors.map(() => ['', '', '', '']));
    // Founded in May 2024, worth 2 billion in February.
    const [startup] = await rows('/v1/rankings/startups?metric=monthsToUnicorn');
    expect(knownOf(startup!, 'monthsToUnicorn.months')).toEqual(['', '', '', '']);
    const [r1, r2, r3] = await rows('/v1/deals');
    expect([r1!.licences, r3!.licences]).toEqual(['', 'CC-BY-4.0']);
    expect([r1!['usd.low'], r1!['valuationUsd.high'], r2!['usd.low'], r2!['usd.high']]).toEqual(['5000000', '2000000000', '', '']);
  });
});

describe('a row', () => {
  it.each(LISTS.filter(([noun]) => !['keys', 'organizations'].includes(noun)))(
    'of %s names who says it, and where: %s',
    async (_, listed) => {
      const without = /OrganizationRegistered|FxRatePublished|RoundSuperseded/;
      const all = (await rows(whole(listed))).filter((row) => !without.test(row.type ?? row['cause.type'] ?? ''));
      expect(all.length).toBeGreaterThan(0);
      for (const { sources, publishers, urls } of all) {
        expect(sources).toMatch(/press/);
        expect(publishers).toMatch(/Press/);
        expect(urls).toMatch(/https:/);
      }
    },
  );
});

describe('a page of CSV', () => {
  it('names the next in a Link, and the last has none', async () => {
    for (const [, path] of LISTS.filter(([, path]) => !/valuations|keys|limit=/.test(path))) {
      const all = recordsOf((await csv(`${path}&limit=500`)).text);
      const paged: string[][] = [];
      let next: string | undefined = `${path.replace(/\?$/, '')}${path.endsWith('?') ? '?' : '&'}limit=3`;
      for (let pages = 0; next && pages < 50; pages += 1) {
        const { text, headers } = await csv(next);
        paged.push(...recordsOf(text).slice(1));
        next = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
      }
      expect([path, next, paged]).toEqual([path, undefined, all.slice(1)]);
    }
  });

  it('of nothing is the heading', async () => {
    for (const path of ['/v1/deals?from=2100-01-01', '/v1/organizations/moonshot/holdings'])
      expect(recordsOf((await csv(path)).text)).toHaveLength(1);
  });
});
