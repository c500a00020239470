/** Who is called what: aliases and identifiers are one organization's, or whoever asks is told of all; what was withdrawn is out of sight (contract, section 2). */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, reported, source } from '../../support/system/samples.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'] });
const aliased = (id: string, alias: string): Json => ({ type: 'OrganizationAliased', subject: id, data: { alias } });
const identified = (id: string, scheme: string, value: string): Json => ({
  type: 'OrganizationIdentified',
  subject: id,
  data: { scheme, value },
});
const withdrawn = (id: string, reason = 'test'): Json => ({ type: 'OrganizationWithdrawn', subject: id, data: { reason } });
const affiliated = (id: string, data: Json): Json => ({ type: 'OrganizationAffiliated', subject: id, data });
const one = (id: string, query = ''): Promise<Json> => system.get(`/v1/organizations/${id}?${query}`);
const listed = async (q: string): Promise<string[]> =>
  (await system.get(`/v1/organizations?q=${q}`)).organizations.map(({ id }: Json) => id);
const instantOf = async (stream: string): Promise<string> => (await system.stream(stream)).at(-1)!.recordedAt;

const LEI = '5493001KJTIIGC8Y1R12';

beforeAll(async () => {
  await postAll(system, [
    registered('alibaba', { name: 'Alibaba', country: 'CN', aliases: ['阿里巴巴'], kind: 'corporate' }),
    ...['k-s8', 'k-s9', 'm-old', 'lab', 'fund', 'house', 'cloud'].map((id) => registered(id)),
    reported('lab', 'seed', { participations: [{ investor: 'fund', amount: exact(1e6) }] }),
  ]);
});

describe('a profile', () => {
  it('that is registered again keeps what is left out, and its former name is found', async () => {
    await postAll(system, [registered('alibaba', { name: 'Alibaba Group', kind: 'corporate' })]);
    expect(await one('alibaba')).toMatchObject({ name: 'Alibaba Group', country: 'CN', aliases: ['阿里巴巴'], formerNames: ['Alibaba'] });
    expect(await listed('alibaba')).toContain('alibaba');
  });
});

describe('an alias', () => {
  it('that is the Id of another organization is refused', async () => {
    for (const event of [aliased('k-s9', 'k-s8'), aliased('k-s9', 'K-S8'), registered('new', { aliases: ['fine', 'k-s8'] })]) {
      problemIn(await system.post(event), 422, 'alias-taken');
    }
    expect((await system.post(registered('k-s8', { aliases: ['k-s8'] }))).status).toBe(201);
  });

  it('that several have is accepted with a warning, and whoever asks for it is told of all of them', async () => {
    await postAll(system, [aliased('k-s8', 'Mercury')]);
    const { body } = await system.post(aliased('k-s9', 'MERCURY'));
    expect(body.warnings).toMatchObject([{ pointer: '/data/alias', code: 'alias-ambiguous', message: expect.stringContaining('k-s8') }]);
    await system.idle();
    for (const path of ['/v1/organizations/Mercury', '/v1/deals?investor=mercury', '/v1/credits?provider=mercury']) {
      const problem = problemIn(await system.ask(path), 409, 'alias-ambiguous');
      expect(problem.organizations).toEqual(['k-s8', 'k-s9']);
    }
    expect((await one('k-s9')).conflicts).toContain('alias-ambiguous');
    await postAll(system, [{ type: 'OrganizationAliasRemoved', subject: 'k-s9', data: { alias: 'MERCURY' } }]);
    const answer = await system.ask('/v1/organizations/Mercury');
    expect([answer.status, answer.headers.get('location')]).toEqual([308, '/v1/organizations/k-s8']);
  });

  it('in a filter means its organization; one that nobody has is 404 with the closest', async () => {
    await postAll(system, [aliased('fund', 'The Fund'), aliased('lab', '实验室')]);
    for (const query of ['investor=The%20Fund', 'startup=%E5%AE%9E%E9%AA%8C%E5%AE%A4', 'investor=fund&startup=lab']) {
      expect((await system.get(`/v1/deals?${query}`)).deals).toMatchObject([{ startup: 'lab', round: 'seed' }]);
    }
    const problem = problemIn(await system.ask('/v1/deals?investor=fundd'), 404, 'organization-unknown');
    expect(problem.suggestions).toContain('fund');
  });
});

describe('an identifier', () => {
  it('belongs to the first that has it, however it is written', async () => {
    await postAll(system, [identified('k-s8', 'lei', LEI), identified('k-s8', 'cik', '0000320193')]);
    for (const event of [identified('k-s9', 'lei', LEI), identified('k-s9', 'cik', '320193')]) {
      const problem = problemIn(await system.post(event), 422, 'identifier-taken');
      expect(problem.organization).toBe('k-s8');
    }
    await postAll(system, [{ type: 'OrganizationIdentifierRemoved', subject: 'k-s8', data: { scheme: 'lei', value: LEI } }]);
    expect((await system.post(identified('k-s9', 'lei', LEI))).status).toBe(201);
  });

  it.each([
    ['lei', '5493001KJTIIGC8Y1R13'],
    ['isin', 'US0378331006'],
    ['cik', 'x'],
  ])('of scheme %s with a wrong value, %s, is refused', async (scheme, value) => {
    problemIn(await system.post(identified('k-s9', scheme, value)), 422, 'invalid-event');
  });

  it('of two organizations in one request is the first one’s', async () => {
    const { body } = await system.post([identified('m-old', 'wikidata', 'Q42'), identified('cloud', 'wikidata', 'Q42')]);
    expect(body.results.map((result: Json) => result.problem?.code ?? result.status)).toEqual(['appended', 'identifier-taken']);
  });
});

describe('an organization that is withdrawn', () => {
  it('leaves lists, searches and its page, keeps its Id, and is back when it is registered again', async () => {
    await postAll(system, [registered('trial-co', { name: 'Trial Co', aliases: ['tryout'] })]);
    const before = await instantOf('organization/trial-co');
    await postAll(system, [withdrawn('trial-co')]);
    expect([await listed('tryout'), await listed('trial')]).toEqual([[], []]);
    problemIn(await system.ask('/v1/organizations/trial-co'), 404, 'organization-unknown');
    problemIn(await system.ask('/v1/organizations/tryout'), 404, 'organization-unknown');
    expect((await one('trial-co', `recordedAt=${before}`)).name).toBe('Trial Co');
    expect((await system.post(withdrawn('trial-co'))).body.status).toBe('unchanged');
    problemIn(await system.post(aliased('trial-co', 'x')), 422, 'organization-unknown');
    await postAll(system, [registered('trial-co', { name: 'Trial Company' })]);
    expect(await one('trial-co')).toMatchObject({ name: 'Trial Company', aliases: ['tryout'] });
  });

  it('is refused while a round or mark of its own stands, or something names it', async () => {
    problemIn(await system.post(withdrawn('lab')), 422, 'has-rounds');
    const problem = problemIn(await system.post(withdrawn('fund')), 422, 'is-referred-to');
    expect(problem.detail).toContain('organization/lab');
    await postAll(system, [affiliated('k-s9', { group: 'house' })]);
    problemIn(await system.post(withdrawn('house')), 422, 'is-referred-to');
    await postAll(system, [affiliated('k-s9', { group: null })]);
    expect((await system.post(withdrawn('house'))).status).toBe(201);
  });

  it('is refused while a credit, cluster, contract or restriction names it', async () => {
    const by = { source: source('press', '2024-02-01') };
    const naming: [Json, Json][] = [
      [
        { type: 'ClusterRegistered', subject: 'site', data: { name: 'Site', operator: 'cloud', ...by } },
        { type: 'ClusterWithdrawn', subject: 'site', data: { reason: 'cancelled' } },
      ],
      [
        {
          type: 'CreditGranted',
          subject: 'kr',
          data: { provider: 'cloud', beneficiary: 'lab', faceValue: exact(1), grantedOn: '2024-01-01', ...by, assurance: 'reported' },
        },
        { type: 'CreditWithdrawn', subject: 'kr', data: { reason: 'cancelled' } },
      ],
      [
        {
          type: 'ComputeContractReported',
          subject: 'deal',
          data: {
            contractKind: 'rental',
            provider: 'cloud',
            customer: 'lab',
            announcedOn: '2024-01-01',
            status: 'active',
            ...by,
            assurance: 'reported',
          },
        },
        { type: 'ContractClaimWithdrawn', subject: 'deal', data: { source: 'press', reason: 'duplicate' } },
      ],
      [
        {
          type: 'RestrictionIssued',
          subject: 'rule',
          data: {
            ...{
              authority: 'A',
              instrument: 'I',
              title: 'T',
              scope: 'entity',
              policy: 'denial',
              effectiveOn: '2024-01-01',
              entities: ['cloud'],
            },
            ...by,
            assurance: 'official',
          },
        },
        { type: 'RestrictionWithdrawn', subject: 'rule', data: { reason: 'cancelled' } },
      ],
    ];
    for (const [stated, takenBack] of naming) {
      await postAll(system, [stated]);
      const problem = problemIn(await system.post(withdrawn('cloud')), 422, 'is-referred-to');
      expect(problem.detail).toContain(stated.subject);
      await postAll(system, [takenBack]);
    }
    expect((await system.post(withdrawn('cloud', 'mistake'))).status).toBe(201);
  });

  it('cannot be named any more', async () => {
    await system.idle();
    const round = reported('lab', 'late', { participations: [{ investor: 'cloud' }] });
    // What is known of withdrawals may be some seconds old where nothing of the request is about them.
    for (
      let answer = await system.post(round);
      ;
      answer = await system.post({ ...round, data: { ...round.data, note: `${Date.now()}` } })
    ) {
      if (answer.status === 422) {
        problemIn(answer, 422, 'organization-unknown');
        break;
      }
      await system.idle();
    }
  });
});
