import { describe, expect, it } from 'vitest';
import { sized } from '../../support/long.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });

const source = { id: 'press', publisher: 'Press', url: 'https://example.com/round', publishedOn: '2024-02-20' };
const round = (n: number) => ({
  type: 'RoundReported',
  subject: 'moonshot',
  data: { round: `round-${n}`, roundType: 'venture', status: 'closed', announcedOn: '2024-02-19', source, assurance: 'reported' },
});

it('20 concurrent writers of different rounds of one startup are all appended, versions contiguous', async () => {
  await system.post({ type: 'OrganizationRegistered', subject: 'moonshot', data: { name: 'Moonshot AI', kind: 'startup' } });
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => system.post(round(n))));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  const versions = answers.map(({ body }) => body.version).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: 20 }, (_, n) => n + 2));
  const events = await system.stream('organization/moonshot');
  expect(events.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, n) => n + 1));
  expect(new Set(events.slice(1).map(({ data }) => data.round)).size).toBe(20);
  await system.idle();
  expect((await system.get('/v1/organizations/moonshot/rounds?after=organization/moonshot@21')).rounds).toHaveLength(20);
});

it('an event that raced with itself is recorded once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => system.post(round(99))));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 7 }, () => 200), 201]);
  expect((await system.stream('organization/moonshot')).filter(({ data }) => data.round === 'round-99')).toHaveLength(1);
});

const ROUNDS = sized(8, 25);

describe(`8 writers of ${ROUNDS} rounds each on one stream`, () => {
  const write = async (writer: number): Promise<number[]> => {
    const statuses: number[] = [];
    for (let n = 0; n < ROUNDS; n += 1) {
      const { status, headers } = await system.post(round(1_000 + writer * ROUNDS + n));
      statuses.push(status);
      if (status === 503) expect(headers.get('retry-after')).toBe('1');
    }
    return statuses;
  };

  it('are all let in, or told when to try again; no version was recorded before the one before it', async () => {
    const statuses = (await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))).flat();
    expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
    const instants = (await system.stream('organization/moonshot')).map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual(instants.toSorted());
    expect(instants.length).toBeGreaterThanOrEqual(statuses.filter((status) => status === 201).length);
  });
});
