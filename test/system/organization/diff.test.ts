import { beforeAll, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { instant } from '../../support/system/instant.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
let [before, between, after] = ['', '', ''];

const source = (id: string) => ({ id, publisher: id.toUpperCase(), url: `https://example.com/${id}`, publishedOn: '2024-02-20' });
const valued = (id: string, value: number, assurance: string) => ({
  type: 'RoundReported',
  subject: 'moonshot',
  data: {
    ...{ round: 'r1', roundType: 'venture', status: 'closed', announcedOn: '2024-02-19' },
    valuation: { amount: { currency: 'USD', disclosure: 'approx', value }, basis: 'post' },
    ...{ source: source(id), assurance },
  },
});

beforeAll(async () => {
  await system.post({ type: 'OrganizationRegistered', subject: 'moonshot', data: { name: 'Moonshot AI', kind: 'startup' } });
  before = await instant();
  await system.post(valued('bbg', 2.5e9, 'reported'));
  between = await instant();
  await system.post(valued('dsa', 3e9, 'company-confirmed'));
  after = await instant();
  await system.idle();
});

const diff = (from: string, to: string, more = '') => system.ask(`/v1/diff?organization=moonshot&from=${from}&to=${to}${more}`);

it('tells field by field what changed between two instants, with the event, its source and whose key it was', async () => {
  const { body } = await diff(between, after);
  expect(body).toMatchObject({ organization: 'moonshot', from: between, to: after, versions: { from: 2, to: 3 } });
  const valuation = body.changes.find(({ field }: Json) => field === 'rounds.r1.valuation');
  expect(valuation).toMatchObject({
    before: { amount: { value: 2.5e9 } },
    after: { amount: { value: 3e9 } },
    cause: { version: 3, type: 'RoundReported', source: source('dsa'), actor: expect.any(String), recordedAt: expect.any(String) },
  });
  const [event] = (await system.stream('organization/moonshot')).slice(-1);
  expect(valuation.cause).toMatchObject({ recordedAt: event.recordedAt, actor: event.actor });
});

it('agrees with what the rounds were at both instants', async () => {
  const at = async (instant: string) => (await system.get(`/v1/organizations/moonshot/rounds?recordedAt=${instant}`)).rounds[0];
  const { changes } = (await diff(between, after)).body;
  const [then, now] = [await at(between), await at(after)];
  const change = changes.find(({ field }: Json) => field === 'rounds.r1.valuation');
  expect([change.before, change.after]).toEqual([then.valuation.value, now.valuation.value]);
  expect((await diff(before, between)).body.changes.find(({ field }: Json) => field === 'rounds.r1.status')).toMatchObject({
    before: null,
    after: 'closed',
  });
});

it('is nothing where nothing was recorded', async () => {
  expect((await diff(after, after)).body.changes).toEqual([]);
});

it('comes in pages, and as a table', async () => {
  const all = (await diff(before, after)).body.changes;
  const first = (await diff(before, after, '&limit=3')).body;
  const second = (await diff(before, after, `&limit=500&cursor=${first.next}`)).body;
  expect([...first.changes, ...second.changes]).toEqual(all);
  const csv = await system.ask(`/v1/diff?organization=moonshot&from=${between}&to=${after}`, { headers: { accept: 'text/csv' } });
  expect(csv.text.split('\r\n')[0]).toMatch(/^stream,field,before,after,cause\.version,/);
});

it.each([
  ['', ['from', 'to']],
  ['organization=moonshot&from=2024-01-01&to=2024-01-02', ['from', 'to']],
  ['organization=moonshot&from=2024-01-02T00:00:00.000Z&to=2024-01-01T00:00:00.000Z', ['from']],
  ['organization=moonshot&from=2024-01-01T00:00:00.000Z&to=2024-01-02T00:00:00.000Z&asOf=2024-01-01', ['asOf']],
])('refuses %j and names %j', async (query, names) => {
  const { status, body } = await system.ask(`/v1/diff?${query}`);
  expect([status, body.errors.map(({ pointer }: Json) => pointer.slice(1))]).toEqual([400, names]);
});

it('does not know an organization that is not registered, and says what is close', async () => {
  const { status, body } = await system.ask(`/v1/diff?organization=moonshat&from=${before}&to=${after}`);
  expect([status, body.suggestions]).toEqual([404, ['moonshot']]);
});
