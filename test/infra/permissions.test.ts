import { describe, expect, it } from 'vitest';
import { rollUps } from '../../domain/boards/roll-up.ts';
import { views } from '../../domain/views.ts';
import { PULSE_PARTITIONS, WAITING } from '../../functions/ports/names.ts';
import { functionsByName, resources, synthesise, target } from '../support/infra/synthesised.ts';

const { service } = await synthesise();

/** What a statement's resource is, in a word. */
const kind = (reference: unknown): string => {
  const id = target(reference);
  const table = /GetAttTables(events|rows|boards|changes|keys|subscriptions)[0-9A-F]{8}(Stream)?Arn/.exec(id);
  if (table) return table[2] ? `${table[1]} stream` : table[1]!;
  if (/GetAttBus[0-9A-F]{8}Arn/.test(id)) return 'bus';
  if (/GetAttTablesVault[0-9A-F]{8}Arn/.test(id)) return 'vault';
  if (id.startsWith('NotificationDeliveries') || id.includes(':Dealstream-test-Deliveries')) return 'deliveries';
  if (id.startsWith('NotificationRedeliveries')) return 'redeliveries';
  if (id.includes('DeadLettersQueue')) return 'dead letters';
  if (id.includes('Queue')) return 'queue';
  return /Log[0-9A-F]{8}$/.test(id) ? 'log' : id;
};

/** Per function, everything that it may do: resource → actions. Its log, which every function may write, is checked apart. */
const allowed = new Map<string, Record<string, string[]>>();
const logs: string[][] = [];
for (const [name, [, properties]] of functionsByName(service)) {
  const may: Record<string, string[]> = {};
  for (const [, policy] of resources(service, 'AWS::IAM::Policy')) {
    if (!policy.Properties.Roles.some((role: unknown) => target(role) === target(properties.Role))) continue;
    for (const { Action, Resource, Condition } of policy.Properties.PolicyDocument.Statement) {
      const partitions = Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'];
      const actions = [Action].flat().map((action) => (partitions ? `${action} in ${partitions}` : action));
      if (kind(Resource) === 'log') logs.push(actions);
      else may[kind(Resource)] = [...(may[kind(Resource)] ?? []), ...actions];
    }
  }
  allowed.set(name, may);
}

const db = (...actions: string[]) => actions.map((action) => `dynamodb:${action}`);
const follow = db('DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams');
const take = { queue: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'] };
const letters = { 'dead letters': ['sqs:SendMessage'] };
const publish = { bus: ['events:PutEvents'], ...letters };

describe('each function may do this and nothing else', () => {
  it.each<readonly [name: string, permissions: Record<string, string[]>]>([
    ['post', { events: db('PutItem', 'Query', 'BatchGetItem'), rows: db('Query', 'GetItem', 'BatchGetItem'), changes: db('GetItem') }],
    [
      'read',
      {
        events: db('Query', 'BatchGetItem', `PutItem in ${PULSE_PARTITIONS}`),
        changes: db('Query', 'GetItem', 'BatchGetItem', 'PutItem'),
        rows: db('GetItem', 'BatchGetItem', 'Query'),
        boards: db('GetItem', 'BatchGetItem'),
      },
    ],
    ['follow', { events: db('BatchGetItem'), changes: db('Query') }],
    ['authorize', { keys: db('GetItem', 'UpdateItem in bucket') }],
    ['keys', { keys: db('PutItem', 'Query', 'UpdateItem', 'ConditionCheckItem') }],
    ['docs', {}],
    ['relay', { 'events stream': follow, ...publish }],
    ['relay-rows', { 'rows stream': follow, ...publish }],
    ['sequence', { 'events stream': follow, events: db('Query'), changes: db('Query', 'BatchGetItem', 'PutItem'), ...letters }],
    [
      'sweep',
      {
        events: db('BatchGetItem', `PutItem in ${PULSE_PARTITIONS}`),
        changes: db('GetItem', 'BatchGetItem', 'Query', 'Scan', 'PutItem'),
        rows: db('GetItem', 'BatchGetItem', 'Query'),
        boards: db('GetItem', 'BatchGetItem'),
        subscriptions: db('BatchGetItem'),
        bus: ['events:PutEvents'],
        ...take,
      },
    ],
    [
      'fix-rates',
      {
        events: db('PutItem', 'Query'),
        rows: [...db('Query', 'GetItem'), ...db('PutItem', 'DeleteItem').map((action) => `${action} in ${WAITING}`)],
        changes: db('GetItem'),
        bus: ['events:PutEvents'],
        ...take,
      },
    ],
    [
      'verify',
      {
        events: db('Query'),
        rows: db('GetItem', 'BatchGetItem', 'Query'),
        boards: db('GetItem', 'BatchGetItem'),
        changes: db('BatchGetItem', 'Scan'),
        ...take,
      },
    ],
    [
      'subscriptions',
      {
        subscriptions: db('GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'),
        keys: db('GetItem', 'Query'),
        events: db('Query', 'BatchGetItem'),
        rows: db('Query', 'GetItem', 'BatchGetItem'),
        vault: ['kms:Encrypt'],
        deliveries: ['sqs:SendMessage'],
      },
    ],
    [
      'notify',
      {
        subscriptions: db('GetItem', 'Query', 'PutItem'),
        rows: db('GetItem', 'BatchGetItem', 'Query'),
        events: db('Query'),
        deliveries: ['sqs:SendMessage'],
        bus: ['events:PutEvents'],
        ...take,
      },
    ],
    [
      'deliver',
      {
        subscriptions: db('GetItem', 'UpdateItem'),
        keys: db('GetItem'),
        vault: ['kms:Decrypt'],
        deliveries: take.queue,
        redeliveries: [...take.queue, 'sqs:SendMessage'],
      },
    ],
    ...views.map(
      ({ name }) =>
        [
          `project-${name}`,
          { events: db('Query'), rows: db('GetItem', 'BatchGetItem', 'PutItem', 'DeleteItem in pieces/*'), ...take },
        ] as const,
    ),
    ...rollUps.map(
      ({ name }) =>
        [
          `roll-up-${name}`,
          {
            events: db('Query'),
            rows: db('Query', 'GetItem', 'BatchGetItem'),
            boards: db('GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'),
            ...take,
          },
        ] as const,
    ),
  ])('%s', (name, expected) => {
    expect(allowed.get(name)).toEqual(expected);
  });

  it('and no other function exists', () => {
    const known = [
      'post',
      'read',
      'follow',
      'authorize',
      'keys',
      'docs',
      'relay',
      'relay-rows',
      'sequence',
      'subscriptions',
      'notify',
      'sweep',
      'fix-rates',
      'verify',
      'deliver',
    ];
    const listed = [...views.map(({ name }) => `project-${name}`), ...rollUps.map(({ name }) => `roll-up-${name}`)];
    expect([...allowed.keys()].sort()).toEqual([...known, ...listed].sort());
  });

  it('and write its own log', () => {
    expect(logs).toEqual([...allowed].map(() => ['logs:CreateLogStream', 'logs:PutLogEvents']));
  });
});

describe('all functions together', () => {
  it('only add to the events: nobody can change or delete one', () => {
    const onEvents = new Set([...allowed.values()].flatMap((may) => may.events ?? []));
    expect([...onEvents].sort()).toEqual(db('BatchGetItem', 'PutItem', `PutItem in ${PULSE_PARTITIONS}`, 'Query'));
  });

  it('have no wildcard, and no policy that somebody else maintains', () => {
    // But for the partitions of pieces, one a row.
    expect(JSON.stringify(resources(service, 'AWS::IAM::Policy')).replaceAll('["pieces/*"]', '')).not.toContain('*');
    for (const [, role] of resources(service, 'AWS::IAM::Role')) {
      expect(role.Properties.ManagedPolicyArns).toBeUndefined();
      expect(role.Properties.Policies).toBeUndefined();
    }
  });

  it('have a role each', () => {
    const roles = [...functionsByName(service).values()].map(([, { Role }]) => target(Role));
    expect(new Set(roles).size).toBe(allowed.size);
  });
});
