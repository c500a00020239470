/** Functions that may do what their roles allow, and are refused everything else. */
import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../local/data.ts';
import { needsOf } from '../../../local/iam/needs.ts';
import { Policy } from '../../../local/iam/policy.ts';
import { lambda, ofQueue, type Part, perform, queue, things } from '../../support/local/stage.ts';
import { type CallFailed, call } from '../../support/local/wire.ts';

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/things';
const WORK = 'arn:aws:sqs:us-east-1:000000000000:work';

/** A function with a role that has one policy of these statements. */
const withRole = (name: string, Statement: Properties[], properties: Properties = {}) => ({
  ...lambda(name, { Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] }, ...properties }),
  [`${name}Role`]: { Type: 'AWS::IAM::Role' },
  [`${name}Policy`]: { Type: 'AWS::IAM::Policy', Properties: { Roles: [{ Ref: `${name}Role` }], PolicyDocument: { Statement } } },
});
const allow = (Action: unknown, Resource: unknown): Properties => ({ Effect: 'Allow', Action, Resource });
const ofThings = { 'Fn::GetAtt': ['Things', 'Arn'] };
const ofWork = { 'Fn::GetAtt': ['work', 'Arn'] };

/** What a function calls, and what becomes of it: what was answered, or the code of the error. */
const tries =
  (...calls: [variable: string, target: string, body: unknown][]): Part =>
  async ({ environment }) => {
    const answer: unknown[] = [];
    for (const [variable, target, body] of calls) {
      answer.push(await call(environment[variable]!, target, body).catch(({ code }: CallFailed) => code));
    }
    return { answer };
  };

const DYNAMODB = 'AWS_ENDPOINT_URL_DYNAMODB';
const put = (TableName: string) => [DYNAMODB, 'DynamoDB_20120810.PutItem', { TableName, Item: { id: { S: 'a' } } }] as const;

const guarded = (resources: Parameters<typeof perform>[0], parts: Record<string, Part>) => perform(resources, { parts, enforceIam: true });

describe('a function', () => {
  it('does what its role allows, and is refused, loudly, what only the role of another does', async () => {
    const resources = { ...things, ...withRole('writer', [allow('dynamodb:PutItem', ofThings)]), ...withRole('reader', []) };
    const part = tries([...put('things')], [DYNAMODB, 'DynamoDB_20120810.DeleteItem', { TableName: 'things', Key: { id: { S: 'a' } } }]);
    const { runtime, logs } = await guarded(resources, { writer: part, reader: part });
    expect(await runtime.functions.get('writer')!.invoke({})).toEqual([{}, 'AccessDeniedException']);
    expect(await runtime.functions.get('reader')!.invoke({})).toEqual(['AccessDeniedException', 'AccessDeniedException']);
    expect(runtime.guard!.refused).toEqual([
      { function: 'writer', action: 'dynamodb:DeleteItem', resource: TABLE },
      { function: 'reader', action: 'dynamodb:PutItem', resource: TABLE },
      { function: 'reader', action: 'dynamodb:DeleteItem', resource: TABLE },
    ]);
    expect(logs.join('\n')).toContain(`assumed-role/writer is not authorized to perform: dynamodb:DeleteItem on resource: ${TABLE}`);
  });

  it('is held to its role at the address of a queue, and on a bus', async () => {
    const bus = { Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'ledger' } } };
    const grants = [allow('sqs:SendMessage', ofWork), allow(['events:PutEvents'], { 'Fn::GetAtt': ['Bus', 'Arn'] })];
    const variables = { Environment: { Variables: { WORK: { Ref: 'work' }, LETTERS: { Ref: 'letters' } } } };
    const resources = { ...queue('work'), ...queue('letters'), ...bus, ...withRole('sender', grants, variables) };
    const message = { MessageBody: 'm', QueueUrl: 'http://any/0/work' };
    const event = { Source: 's', DetailType: 'd', Detail: '{}' };
    const { runtime } = await guarded(resources, {
      sender: tries(
        ['WORK', 'AmazonSQS.SendMessage', message],
        ['LETTERS', 'AmazonSQS.SendMessage', { ...message, QueueUrl: 'http://any/0/letters' }],
        ['AWS_ENDPOINT_URL_EVENTBRIDGE', 'AWSEvents.PutEvents', { Entries: [{ ...event, EventBusName: 'ledger' }] }],
        ['AWS_ENDPOINT_URL_EVENTBRIDGE', 'AWSEvents.PutEvents', { Entries: [event] }],
      ),
    });
    const denied = 'AccessDeniedException';
    expect(await runtime.functions.get('sender')!.invoke({})).toEqual([
      expect.objectContaining({ MessageId: expect.any(String) }),
      denied,
      expect.objectContaining({ FailedEntryCount: 0 }),
      denied,
    ]);
    expect(runtime.queues.peek('work')).toEqual(['m']);
    expect(runtime.queues.peek('letters')).toEqual([]);
  });

  it('that calls what nobody can judge is refused', async () => {
    const { runtime } = await guarded(withRole('one', [allow('*', '*')]), { one: tries([DYNAMODB, 'Unheard.Of', {}]) });
    expect(await runtime.functions.get('one')!.invoke({})).toEqual(['AccessDeniedException']);
  });

  it('that uses less than it may is found', async () => {
    const resources = { ...things, ...withRole('one', [allow(['dynamodb:PutItem', 'dynamodb:GetItem'], ofThings)]) };
    const { runtime } = await guarded(resources, { one: tries([...put('things')]) });
    await runtime.functions.get('one')!.invoke({});
    expect(runtime.guard!.unused()).toEqual([{ function: 'one', action: 'dynamodb:GetItem', resource: TABLE }]);
  });
});

describe('a template', () => {
  const mapped = (Action: string[]) => ({ ...queue('work'), ...withRole('one', [allow(Action, ofWork)]), ...ofQueue('work', 'one') });

  it('whose mapping follows what the role does not allow does not start, as on AWS', async () => {
    await expect(guarded(mapped(['sqs:ReceiveMessage', 'sqs:DeleteMessage']), {})).rejects.toThrow(
      `mapping oneMapping: User: arn:aws:sts::000000000000:assumed-role/one is not authorized to perform: sqs:GetQueueAttributes on resource: ${WORK}`,
    );
    await guarded(mapped(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']), {});
  });

  it.each<[string, Parameters<typeof perform>[0], string]>([
    ['no role', lambda('one'), 'function one has no role in the template'],
    [
      'a policy that is kept elsewhere',
      { ...withRole('one', []), oneRole: { Type: 'AWS::IAM::Role', Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/Any'] } } },
      'role oneRole has policies that the template does not hold',
    ],
    ['a condition', withRole('one', [{ ...allow('*', '*'), Condition: {} }]), 'a policy of oneRole has Condition, which is not known'],
  ])('whose function has %s does not start', async (_, resources, message) => {
    await expect(guarded(resources, {})).rejects.toThrow(message);
  });
});

describe('a policy', () => {
  const judged = (statements: Properties[], action: string, resource: string) =>
    new Policy([{ Statement: statements }], 'a test').allows({ action, resource });

  it.each<[action: unknown, resource: unknown, allowed: boolean]>([
    ['dynamodb:GetItem', TABLE, true],
    ['DynamoDB:getitem', TABLE, true],
    ['dynamodb:Get*', `${TABLE.slice(0, -1)}?`, true],
    [['dynamodb:PutItem', 'dynamodb:GetItem'], ['arn:other', TABLE], true],
    ['*', '*', true],
    ['dynamodb:PutItem', TABLE, false],
    ['dynamodb:GetItem', TABLE.toUpperCase(), false],
    ['dynamodb:GetItem', `${TABLE}/index/*`, false],
    ['dynamodb:Get?', TABLE, false],
    ['dynamodb:GetItem', TABLE.slice(0, -1), false],
    ['dynamodb.GetItem', TABLE, false],
  ])('of %j on %j allows to get an item: %j', (action, resource, allowed) => {
    expect(judged([allow(action, resource)], 'dynamodb:GetItem', TABLE)).toBe(allowed);
  });

  it('that denies wins over one that allows, and without any statement nothing is allowed', () => {
    const deny = { Effect: 'Deny', Action: 'dynamodb:*', Resource: TABLE };
    expect(judged([allow('*', '*'), deny], 'dynamodb:GetItem', TABLE)).toBe(false);
    expect(judged([allow('*', '*'), deny], 'dynamodb:GetItem', `${TABLE}2`)).toBe(true);
    expect(judged([], 'dynamodb:GetItem', TABLE)).toBe(false);
  });
});

describe('a policy for one partition', () => {
  const Condition = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['bucket', 'pieces/*'] } };
  const policy = new Policy([{ Statement: [{ ...allow('dynamodb:UpdateItem', TABLE), Condition }] }], 'a test');
  it.each<[Properties, boolean]>([
    [{ Key: { p: { S: 'bucket' } } }, true],
    [{ Key: { p: { S: 'key' } } }, false],
    [{ Key: { p: { S: 'pieces/rounds@1/one' } } }, true],
    [{ Key: { p: { S: 'my/pieces/' } } }, false],
    [{}, false],
  ])('allows a call with %j: %j', (body, allowed) => {
    const needs = needsOf('DynamoDB_20120810.UpdateItem', { TableName: 'things', ...body });
    expect(needs.map((need) => policy.allows(need))).toEqual([allowed]);
  });
});

describe('a call', () => {
  const part = { TableName: 'things' };
  it.each<[string, Properties, string[]]>([
    ['DynamoDB_20120810.Query', { TableName: 'things' }, [`dynamodb:Query ${TABLE}`]],
    ['DynamoDB_20120810.Query', { TableName: TABLE, IndexName: 'by' }, [`dynamodb:Query ${TABLE}/index/by`]],
    [
      'DynamoDB_20120810.BatchGetItem',
      { RequestItems: { things: {}, more: {} } },
      [`dynamodb:BatchGetItem ${TABLE}`, `dynamodb:BatchGetItem ${TABLE.replace('things', 'more')}`],
    ],
    [
      'DynamoDB_20120810.TransactWriteItems',
      { TransactItems: [{ Put: part }, { Put: part }, { Update: part }, { Delete: part }, { ConditionCheck: part }] },
      ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'].map((action) => `dynamodb:${action} ${TABLE}`),
    ],
    ['DynamoDB_20120810.TransactGetItems', { TransactItems: [{ Get: part }] }, [`dynamodb:GetItem ${TABLE}`]],
    ['DynamoDBStreams_20120810.DescribeStream', { StreamArn: `${TABLE}/stream/1` }, [`dynamodb:DescribeStream ${TABLE}/stream/1`]],
    ['AmazonSQS.SendMessageBatch', { QueueUrl: 'http://any/0/work' }, [`sqs:SendMessage ${WORK}`]],
    ['AmazonSQS.GetQueueUrl', { QueueName: 'work' }, [`sqs:GetQueueUrl ${WORK}`]],
    ['AWSEvents.PutEvents', { Entries: [{}, {}] }, ['events:PutEvents arn:aws:events:us-east-1:000000000000:event-bus/default']],
    ['TrentService.Decrypt', { KeyId: 'k' }, ['kms:Decrypt arn:aws:kms:us-east-1:000000000000:key/k']],
  ])('of %s with %j needs %j', (target, body, needs) => {
    expect(needsOf(target, body).map(({ action, resource }) => `${action} ${resource}`)).toEqual(needs);
  });
});
