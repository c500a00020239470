/** Parameters: an unknown one, or a value that is none of the allowed, is an error that names what is. */
import { describe, expect, it } from 'vitest';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ and: [registered('moonshot', { country: 'CN' })] });

const json = { 'content-type': 'application/json' };

describe('a parameter', () => {
  const TIMES = ['asOf', 'knownAt', 'recordedAt', 'after'];
  it.each([
    ['/v1/organizations', ['q', 'kind', 'country', 'limit', 'cursor', 'after']],
    ['/v1/organizations/moonshot', TIMES],
    ['/v1/organizations/moonshot/rounds', [...TIMES, 'limit', 'cursor']],
    ['/v1/organizations/moonshot/valuations', TIMES],
    ['/v1/rankings/investors', [...TIMES, 'metric', 'country', 'sector', 'from', 'to', 'groups', 'explain', 'limit', 'cursor']],
    ['/v1/streams/organization/moonshot', ['limit', 'cursor']],
  ])('that %s does not know is refused by 400, with those it knows', async (path, allowed) => {
    for (const name of ['nonsense', 'Limit', '__proto__', 'constructor']) {
      const problem = problemIn(await system.ask(`${path}?${name}=1`), 400, 'invalid-parameter');
      expect(pointersOf(problem)).toEqual([`/${name}`]);
      for (const one of allowed) expect(problem.errors[0].message).toMatch(new RegExp(`\\b${one}\\b`));
    }
  });

  it.each(['/v1/events', '/v1/keys'])('that POST %s does not know is refused by 400, and nothing is done', async (path) => {
    const body = JSON.stringify(path === '/v1/events' ? registered('parametrised') : { name: 'parametrised', scopes: ['read'] });
    const answer = await system.ask(`${path}?dry_run=true`, { method: 'POST', headers: json, body });
    expect(pointersOf(problemIn(answer, 400, 'invalid-parameter'))).toEqual(['/dry_run']);
    expect(await system.stream('organization/parametrised')).toEqual([]);
    expect(JSON.stringify((await system.ask('/v1/keys')).body)).not.toContain('parametrised');
  });

  it.each([
    [
      '/v1/organizations',
      [
        'kind=dragon',
        'country=cn',
        'country=CHN',
        'country=CN&country=US',
        'limit=0',
        'limit=501',
        'limit=ten',
        'limit=1.5',
        'limit=-1',
        'limit=',
        'limit=1e2',
        'limit=0x10',
        'limit=%201',
        'limit=1%20',
        'limit=%2B1',
        'limit=1_0',
        'limit=٣',
        'limit=99999999999999999999',
        'cursor=x',
        'cursor=',
      ],
    ],
    [
      '/v1/organizations/moonshot',
      [
        'asOf=2024',
        'asOf=2024-02-30',
        'asOf=today',
        'knownAt=2023-02-29',
        'knownAt=2024-2-1',
        'recordedAt=2024-02-19',
        'recordedAt=2024-02-30T00:00:00Z',
        'recordedAt=0',
        'after=moonshot',
        'after=organization/moonshot',
        'after=organization/moonshot@x',
      ],
    ],
    ['/v1/organizations/moonshot/rounds', ['limit=0', 'cursor=W10', 'asOf=2024-00-01']],
    [
      '/v1/rankings/investors',
      [
        'metric=valuationUsd',
        'metric=',
        'groups=no',
        'groups=1',
        'country=XX',
        'sector=A%20B',
        'from=2024',
        'to=2024-13-01',
        'from=2024-02-01&to=2024-01-01',
        'explain=',
      ],
    ],
    ['/v1/streams/organization/moonshot', ['limit=1e9', 'cursor=%00']],
  ])('of %s with a value that is none is refused by 400 at its place', async (path, queries) => {
    for (const query of queries) {
      const problem = problemIn(await system.ask(`${path}?${query}`), 400, 'invalid-parameter');
      expect([query, pointersOf(problem)[0]]).toEqual([query, `/${query.split('=')[0]}`]);
    }
  });
});
