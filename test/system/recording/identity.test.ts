import { beforeAll, describe, expect, it } from 'vitest';
import { problemIn } from '../../support/system/problems.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });

const source = { id: 'press', publisher: 'Press', url: 'https://example.com/round', publishedOn: '2024-02-20' };
const raised = (value: number) => ({
  type: 'RoundReported',
  subject: 'moonshot',
  data: {
    ...{ round: 'series-a', roundType: 'series-a', status: 'closed', announcedOn: '2024-02-19', source, assurance: 'reported' },
    amount: { currency: 'USD', disclosure: 'exact', value },
  },
});
const first = { ...raised(1e7), source: '/feed', id: 'evt-1' };

beforeAll(() => system.post({ type: 'OrganizationRegistered', subject: 'moonshot', data: { name: 'Moonshot AI', kind: 'startup' } }));

describe('an event with an id', () => {
  it('that is posted again late takes back nothing that was said since', async () => {
    expect((await system.post(first)).status).toBe(201);
    expect((await system.post({ ...raised(2e7), source: '/feed', id: 'evt-2' })).status).toBe(201);
    const again = await system.post(first);
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([
      200,
      { status: 'unchanged', stream: 'organization/moonshot', version: 2 },
      '"2"',
    ]);
    await system.idle();
    expect(await system.stream('organization/moonshot')).toHaveLength(3);
    expect(JSON.stringify(await system.get('/v1/organizations/moonshot/rounds'))).toContain('20000000');
  });

  it('has it for itself: other content is refused by 409, which names the version', async () => {
    const problem = problemIn(await system.post({ ...raised(3e7), source: '/feed', id: 'evt-1' }), 409, 'id-reused');
    expect(problem.version).toBe(2);
  });

  it('and a condition may be posted again: it is unchanged, though the stream is at another version', async () => {
    const event = { type: 'OrganizationAliased', subject: 'moonshot', data: { alias: 'Moon' }, id: 'alias-1' };
    const headers = { 'if-match': '"9", "3"' };
    expect((await system.post(event, { headers })).status).toBe(201);
    expect((await system.post(event, { headers })).body).toMatchObject({ status: 'unchanged', version: 4 });
  });
});

describe('a condition', () => {
  const registered = (subject: string) => ({ type: 'OrganizationRegistered', subject, data: { name: subject, kind: 'fund' } });
  const post = (event: object, headers: Record<string, string>) => system.post(event, { headers });

  it('of * asks for a stream that is there, or is not', async () => {
    problemIn(await post(registered('virgin'), { 'if-match': '*' }), 412, 'version-mismatch');
    expect((await post(registered('virgin'), { 'if-none-match': '*' })).status).toBe(201);
    expect((await post(registered('virgin'), { 'if-none-match': '*' })).body.status).toBe('unchanged');
    const other = { ...registered('virgin'), data: { name: 'Another', kind: 'fund' } };
    problemIn(await post(other, { 'if-none-match': '*' }), 412, 'version-mismatch');
    expect((await post(other, { 'if-match': '*' })).status).toBe(201);
  });

  it('is refused by 400 where it makes no sense', async () => {
    problemIn(await post(registered('virgin'), { 'if-none-match': '"1"' }), 400, 'invalid-parameter');
    problemIn(await post(registered('virgin'), { 'if-none-match': '*', 'if-match': '*' }), 400, 'invalid-parameter');
  });
});
