/** Who belonged to which group on which day: a round counts for the group of its day, a holding for that of the day asked for (contract, section 3, "Groups"). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem();
const affiliated = (id: string, data: Json): Json => ({ type: 'OrganizationAffiliated', subject: id, data });
const round = (id: string, announcedOn: string, investor: string, value: number): Json =>
  reported('lab', id, { announcedOn, roundType: 'series-a', status: 'closed', participations: [{ investor, amount: exact(value) }] });
const one = (id: string, query = ''): Promise<Json> => system.get(`/v1/organizations/${id}?${query}`);
/** Known cheques by investor, as rankings have them. */
const known = async (query = ''): Promise<Json> => {
  const { entries } = await system.get(`/v1/rankings/investors?metric=knownUsd&limit=500&${query}`);
  return Object.fromEntries(entries.map(({ id, value }: Json) => [id, value]));
};
const holding = async (id: string, query = ''): Promise<Json> => {
  const { holder, members, totals } = await system.get(`/v1/organizations/${id}/holdings?${query}`);
  return { holder, members, knownUsd: totals.knownUsd?.low ?? null };
};

beforeAll(async () => {
  await postAll(system, [
    ...['lab', 'fund', 'giant', 'bank', 'lone'].map((id) => registered(id)),
    round('r2020', '2020-05-01', 'fund', 1e6),
    round('r2023', '2023-06-01', 'fund', 2e6),
    round('r2025', '2025-03-01', 'fund', 4e6),
    round('r2024', '2024-01-15', 'lone', 8e6),
    affiliated('fund', { group: 'giant', from: '2023-01-01', until: '2024-12-31' }),
  ]);
});

describe('a round', () => {
  it('counts for the group that its investor belonged to on its day: history does not move', async () => {
    expect(await known()).toEqual({ fund: 5e6, giant: 2e6, lone: 8e6 });
    expect(await known('asOf=2022-12-31')).toEqual({ fund: 1e6 });
    expect(await known('groups=false')).toEqual({ fund: 7e6, lone: 8e6 });
    const { deals } = await system.get('/v1/deals?startup=lab');
    expect(deals.map(({ round, investors }: Json) => [round, investors[0].group])).toEqual([
      ['r2025', 'fund'],
      ['r2024', 'lone'],
      ['r2023', 'giant'],
      ['r2020', 'fund'],
    ]);
  });
});

describe('a holding', () => {
  it('belongs to the group of the day that is asked for', async () => {
    expect(await holding('giant', 'asOf=2023-12-31')).toEqual({ holder: 'giant', members: ['fund', 'giant'], knownUsd: 3e6 });
    expect(await holding('fund', 'asOf=2023-12-31')).toMatchObject({ holder: 'giant', knownUsd: 3e6 });
    expect(await holding('giant')).toEqual({ holder: 'giant', members: ['giant'], knownUsd: null });
    expect(await holding('fund')).toEqual({ holder: 'fund', members: ['fund'], knownUsd: 7e6 });
    expect(await holding('fund', 'asOf=2022-12-31')).toEqual({ holder: 'fund', members: ['fund'], knownUsd: 1e6 });
  });
});

describe('a page', () => {
  it('says the group of the day, and the affiliations that had begun by then', async () => {
    const member = { group: 'giant', from: '2023-01-01', until: '2024-12-31' };
    expect(await one('fund', 'asOf=2023-07-01')).toMatchObject({ group: member, affiliations: [member] });
    expect(await one('fund', 'asOf=2022-12-31')).toMatchObject({ group: null, affiliations: [] });
    expect(await one('fund')).toMatchObject({ group: null, affiliations: [member] });
  });
});

describe('an affiliation', () => {
  it('ends the one before it, in whatever order they are posted; the same day again replaces', async () => {
    await postAll(system, [
      affiliated('lone', { group: 'bank', from: '2025-01-01' }),
      affiliated('lone', { group: 'giant', from: '2021' }),
    ]);
    expect((await one('lone')).affiliations).toMatchObject([
      { group: 'giant', from: '2021', until: '2024-12-31' },
      { group: 'bank', from: '2025-01-01', until: null },
    ]);
    await postAll(system, [affiliated('lone', { group: null, from: '2025-01-01' })]);
    expect(await one('lone')).toMatchObject({ group: null });
    expect(await known()).toMatchObject({ giant: 10e6 });
  });

  it('that would overlap another, or nest groups on a day on which both hold, is refused', async () => {
    const overlapping = affiliated('fund', { group: 'bank', from: '2024-06-01', until: '2025-06-01' });
    problemIn(await system.post(overlapping), 422, 'affiliation-overlaps');
    problemIn(await system.post(affiliated('giant', { group: 'bank', from: '2024-01-01' })), 422, 'group-nested');
    problemIn(await system.post(affiliated('bank', { group: 'fund', from: '2023-06-01', until: '2023-06-02' })), 422, 'group-nested');
    // Before and after nobody belongs to it, so it may belong to another itself.
    expect((await system.post(affiliated('bank', { group: 'fund', from: '2025-01-01' }))).status).toBe(201);
  });
});
