/** Today's answers come from boards that are kept, those at other times are computed from the rows: where the times are now, both are the same,
 * byte for byte. Asked of the facts that the project ships with, and of odd ones. */
import { beforeAll, describe, expect, it } from 'vitest';
import { firstDay } from '../../../domain/kernel/time.ts';
import { contentOf } from '../../../trial/content.ts';
import type { Json } from '../../../trial/running.ts';
import { claimed, marked, registered, reported, source, withdrawn } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const by = (...investors: string[]): Json => ({ participations: investors.map((investor) => ({ investor, lead: true })) });
const late = { source: source('late'), assurance: 'relayed' };
/** A round whose date nobody gives any more, a startup with nothing but a mark, and an investor in a disputed round alone. */
const odd: Json[] = [
  ...['undated', 'only-marked', 'contested'].map((id) => registered(id, { country: 'CN', sector: 'foundation-models' })),
  registered('lonely', { kind: 'fund' }),
  reported('undated', 'r1'),
  claimed('undated', 'r1', { ...by('tencent', 'lonely'), status: 'closed', ...late }),
  withdrawn('undated', 'r1'),
  marked('only-marked', 'm1'),
  reported('contested', 'r1', { status: 'rumoured', ...by('lonely') }),
  claimed('contested', 'r1', { status: 'closed', ...late }),
];

const system = useSystem({ holding: 'facts', and: odd });

/** Each is a way to ask for now that no board was kept for. */
const NOW = ['asOf=2100-12-31', 'knownAt=2100-12-31'];
beforeAll(() => {
  NOW.push(`recordedAt=${new Date().toISOString()}`);
});
const ALL_TIME = 'from=1900-01-01';

/** Nobody there has it: so it is whether boards are kept or not. */
const NOBODY = /country=AQ|country=FR&sector=foundation-models/;

/** The answer, without what repeats the question and without cursors, which belong to it; and without its version, which one about an instant has not. */
const bytesOf = async (path: string, extra = ''): Promise<string> => {
  const question = extra ? `${path}&${extra}` : path;
  let { status, text } = await system.ask(question);
  while (status === 503) ({ status, text } = await system.ask(question));
  const isNobody = NOBODY.test(path);
  expect([path, extra, status]).toEqual([path, extra, isNobody ? 404 : 200]);
  if (isNobody) return JSON.stringify({ detail: JSON.parse(text).detail });
  const [name = '', value = ''] = extra.split('=');
  const own = contentOf(text).replace(`"${name}":"${value}",`, '');
  // How many days ago a holding was priced is of the day asked for.
  return own
    .replace(/,"next":"[^"]+"/, '')
    .replace(/"version":\d+,/, '')
    .replace(/"daysSince":\d+,/g, '');
};
const agree = async (path: string, extras: string[]): Promise<Json> => {
  const kept = await bytesOf(path);
  for (const extra of extras) expect([path, extra, await bytesOf(path, extra)]).toEqual([path, extra, kept]);
  return JSON.parse(kept);
};

const PLACES = ['', '&country=CN', '&sector=foundation-models', '&country=US', '&country=FR&sector=foundation-models', '&country=AQ'];

describe('rankings, kept and computed', () => {
  it.each(['startups', 'rounds', 'leads', 'knownUsd', 'computeCreditUsd', 'unicorns'])('of investors by %s', async (metric) => {
    for (const place of PLACES) {
      for (const groups of [true, false]) {
        await agree(`/v1/rankings/investors?limit=500&metric=${metric}&groups=${groups}${place}`, [NOW[0]!, ALL_TIME]);
      }
    }
    const { entries } = await agree(`/v1/rankings/investors?limit=10&metric=${metric}`, [...NOW, ALL_TIME]);
    expect(entries).toHaveLength(10);
  });

  it.each(['valuationUsd', 'raisedUsd', 'monthsToUnicorn', 'stepUp'])('of startups by %s', async (metric) => {
    for (const place of PLACES) await agree(`/v1/rankings/startups?limit=500&metric=${metric}${place}`, [NOW[0]!]);
    const { entries } = await agree(`/v1/rankings/startups?limit=5&metric=${metric}`, NOW);
    expect(entries).toHaveLength(5);
  });
});

it.each(['knownUsd', 'startups', 'rounds'])('concentration, kept and computed, by %s', async (base) => {
  for (const place of PLACES) {
    for (const groups of [true, false])
      await agree(`/v1/concentration/investors?limit=500&base=${base}&groups=${groups}${place}`, [NOW[0]!, ALL_TIME]);
  }
  const { entries, hhi } = await agree(`/v1/concentration/investors?limit=5&base=${base}`, [...NOW, ALL_TIME]);
  expect([entries.length, hhi.low > 0]).toEqual([5, true]);
});

describe('deals, kept and computed', () => {
  const FILTERS = [
    ...PLACES.map((place) => place.slice(1)),
    ...[
      'investor=alibaba',
      'investor=alibaba-cloud',
      'investor=tencent&country=CN',
      'startup=moonshot',
      'startup=moonshot&investor=alibaba',
    ],
    ...[
      'from=2024-01-01',
      'to=2023-12-31',
      'from=2024-02-10&to=2024-08-01',
      'to=2024-02-19',
      'from=2024-02-19',
      'from=2024-02-19&to=2024-02-19',
    ],
  ];
  it.each(FILTERS)('with "%s"', async (filter) => {
    await agree(`/v1/deals?limit=500&${filter}`, [NOW[0]!, NOW[1]!]);
    await agree(`/v1/deals?limit=3&${filter}`, [NOW[0]!]);
  });

  it('page by page', async () => {
    const pages = async (extra: string) => {
      const rounds: string[] = [];
      for (let next = ''; ; ) {
        const body = await system.get(`/v1/deals?limit=7${extra}${next}`);
        rounds.push(...body.deals.map(({ startup, round }: Json) => `${startup}/${round}`));
        if (!body.next) return rounds;
        next = `&cursor=${body.next}`;
      }
    };
    const kept = await pages('');
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.length).toBeGreaterThan(40);
    for (const time of NOW) expect(await pages(`&${time}`)).toEqual(kept);
  });
});

describe('holdings, kept and computed', () => {
  it.each(['alibaba', 'alibaba-cloud', 'tencent', 'hongshan', 'lonely', 'moonshot'])('of %s', async (id) => {
    for (const query of ['', '&country=CN', '&sector=foundation-models&country=CN', '&compare=tencent']) {
      await agree(`/v1/organizations/${id}/holdings?limit=500${query}`, NOW);
    }
  });

  it('say how many days ago they were priced, by the day asked for', async () => {
    const { holdings } = await system.get('/v1/organizations/alibaba/holdings?asOf=2100-12-31');
    const daysFrom = (on: string) => (Date.parse('2100-12-31') - Date.parse(firstDay(on))) / 86_400_000;
    const priced = holdings.filter((one: Json) => one.pricedOn !== null);
    expect(priced.length).toBeGreaterThan(3);
    for (const { startup, pricedOn, daysSince } of priced) expect([startup, daysSince]).toEqual([startup, daysFrom(pricedOn)]);
  });

  it('are some', async () => {
    expect((await system.get('/v1/organizations/alibaba/holdings?country=CN')).holdings.length).toBeGreaterThan(3);
  });
});
