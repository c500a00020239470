import { describe, expect, it } from 'vitest';
import { rollUps } from '../../domain/boards/roll-up.ts';
import { views } from '../../domain/views.ts';
import { providerFrom } from '../../infra/pieces/provider.ts';
import { functionsByName, resources, synthesise, target } from '../support/infra/synthesised.ts';

const { service } = await synthesise();
const functions = functionsByName(service);
const logs = new Map(resources(service, 'AWS::Logs::LogGroup'));

describe('every function', () => {
  it.each([...functions])('%s runs Node 24 on arm64 and its log forgets after a month', (_, [, properties]) => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
    expect(logs.get(target(properties.LoggingConfig.LogGroup))!.Properties.RetentionInDays).toBe(30);
  });

  it('has a log of its own', () => {
    const used = [...functions.values()].map(([, { LoggingConfig }]) => target(LoggingConfig.LogGroup));
    expect(new Set(used).size).toBe(functions.size);
    expect([...logs.values()].map(({ Properties }) => Properties.RetentionInDays)).toEqual([...logs].map(() => 30));
  });

  it('that followers wait in has a share of its own, so that they take none of the others', () => {
    const shares = [...functions].map(([name, [, { ReservedConcurrentExecutions: share }]]) => [name, share]);
    expect(shares.filter(([, share]) => share !== undefined)).toEqual([['follow', 100]]);
  });

  it.each<readonly [name: string, seconds: number, megabytes: number]>([
    ['post', 29, 512],
    ['read', 29, 1024],
    ['follow', 29, 512],
    ['relay', 30, 512],
    ['relay-rows', 30, 512],
    ['sequence', 30, 512],
    ['subscriptions', 10, 512],
    ['notify', 60, 512],
    ['sweep', 120, 1024],
    ['verify', 900, 2048],
    ['deliver', 30, 512],
    ...views.map(({ name }) => [`project-${name}`, 60, name === 'clusters' ? 1024 : 512] as const),
    ...rollUps.map(({ name }) => [`roll-up-${name}`, 60, 1024] as const),
  ])('%s has %i s and %i MB', (name, Timeout, MemorySize) => {
    expect(functions.get(name)![1]).toMatchObject({ Timeout, MemorySize });
  });
});

/** Environment names of a function without what Powertools reads. */
const environment = (name: string) => {
  const { POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE, ...own } = functions.get(name)![1].Environment.Variables;
  expect([POWERTOOLS_SERVICE_NAME, POWERTOOLS_METRICS_NAMESPACE]).toEqual([name, 'Dealstream-test']);
  return own;
};

describe('environments', () => {
  it('of the authorizer name an identity provider where there is one', async () => {
    const provider = { issuer: 'https://login.example', audience: 'dealstream' };
    const [, properties] = functionsByName((await synthesise('test', { provider })).service).get('authorize')!;
    expect(properties.Environment.Variables).toMatchObject({ OIDC_ISSUER: provider.issuer, OIDC_AUDIENCE: provider.audience });
    expect(providerFrom(provider.issuer, provider.audience)).toEqual(provider);
    expect(providerFrom()).toBeUndefined();
    expect(() => providerFrom(provider.issuer)).toThrow('expected both or none');
    expect(() => providerFrom('http://login.example', 'a')).toThrow('is no https URL');
  });

  it('of the authorizer say whether anyone may read', async () => {
    const of = async (more: object) => {
      const [, { Environment }] = functionsByName((await synthesise('test', more)).service).get('authorize')!;
      return Environment.Variables.PUBLIC_READ;
    };
    expect([await of({}), await of({ isPublic: true })]).toEqual([undefined, 'yes']);
  });

  it.each([
    ['post', ['CHANGES_TABLE', 'EVENTS_TABLE', 'ROWS_TABLE']],
    ['read', ['BOARDS_TABLE', 'CHANGES_TABLE', 'EVENTS_TABLE', 'ROWS_TABLE']],
    ['follow', ['BOARDS_TABLE', 'CHANGES_TABLE', 'EVENTS_TABLE', 'ROWS_TABLE']],
    ['authorize', ['KEYS_TABLE']],
    ['keys', ['KEYS_TABLE']],
    ['docs', []],
    ['relay', ['BUS_NAME']],
    ['relay-rows', ['BUS_NAME']],
    ['sequence', ['CHANGES_TABLE', 'EVENTS_TABLE']],
    ['subscriptions', ['DELIVER_QUEUE', 'EVENTS_TABLE', 'KEYS_TABLE', 'ROWS_TABLE', 'SUBSCRIPTIONS_TABLE', 'VAULT_KEY']],
    ['sweep', ['BOARDS_TABLE', 'BUS_NAME', 'CHANGES_TABLE', 'EVENTS_TABLE', 'ROWS_TABLE', 'SUBSCRIPTIONS_TABLE']],
    ['verify', ['BOARDS_TABLE', 'CHANGES_TABLE', 'EVENTS_TABLE', 'ROWS_TABLE']],
    ['notify', ['BUS_NAME', 'DELIVER_QUEUE', 'EVENTS_TABLE', 'ROWS_TABLE', 'SUBSCRIPTIONS_TABLE']],
    ['deliver', ['KEYS_TABLE', 'REDELIVER_QUEUE', 'SUBSCRIPTIONS_TABLE', 'VAULT_KEY']],
  ])('%s knows %j', (name, names) => {
    expect(Object.keys(environment(name)).sort()).toEqual(names);
  });

  it.each(views.map(({ name }) => name))('the projection of %s knows its view', (name) => {
    expect(environment(`project-${name}`)).toEqual({ VIEW: name, EVENTS_TABLE: expect.anything(), ROWS_TABLE: expect.anything() });
  });

  it.each(rollUps.map(({ name }) => name))('the roll-up %s knows its name', (name) => {
    expect(environment(`roll-up-${name}`)).toEqual({
      ROLL_UP: name,
      EVENTS_TABLE: expect.anything(),
      ROWS_TABLE: expect.anything(),
      BOARDS_TABLE: expect.anything(),
    });
  });
});
