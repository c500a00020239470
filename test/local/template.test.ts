import { describe, expect, it } from 'vitest';
import type { Properties } from '../../local/data.ts';
import { ACCOUNT, REGION, Template } from '../../local/template.ts';
import { folder, type Stack, synthesised } from '../support/local/folder.ts';

const ENDPOINT = 'http://127.0.0.1:4321';
const QUEUE = 'AWS::SQS::Queue';

/** The template of one stack named `one`. */
const template = (stack: Stack) => new Template(synthesised({ one: stack }), ENDPOINT);

/** What the property `value` of a queue becomes, in a stack that also declares a table, a bus and a named queue. */
const resolved = (value: unknown, more: Partial<Stack> = {}): unknown =>
  template({
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'things' } },
      Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'the-bus' } },
      Letters: { Type: QUEUE, Properties: { QueueName: 'letters' } },
      Role: { Type: 'AWS::IAM::Role' },
      Function: { Type: 'AWS::Lambda::Function' },
      Asked: { Type: QUEUE, Properties: { value } },
    },
    ...more,
  })
    .of(QUEUE)
    .find(({ id }) => id === 'Asked')!.properties.value;

describe('a reference', () => {
  it('to a resource is its physical name, or its logical id where the template gives none', () => {
    expect(resolved({ Ref: 'Table' })).toBe('things');
    expect(resolved({ Ref: 'Function' })).toBe('Function');
  });

  it('to a queue is its address at the endpoint of this machine', () => {
    expect(resolved({ Ref: 'Letters' })).toBe(`${ENDPOINT}/${ACCOUNT}/letters`);
  });

  it('to a parameter is its default', () => {
    expect(resolved({ Ref: 'Stage' }, { Parameters: { Stage: { Type: 'String', Default: 'local' } } })).toBe('local');
  });

  it.each([
    ['AWS::Region', REGION],
    ['AWS::AccountId', ACCOUNT],
    ['AWS::Partition', 'aws'],
    ['AWS::URLSuffix', 'amazonaws.com'],
    ['AWS::StackName', 'one'],
    ['AWS::StackId', `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/one/local`],
  ])('to %s is %s', (name, value) => {
    expect(resolved({ Ref: name })).toBe(value);
  });

  it('to NoValue leaves the property or the item out', () => {
    const nothing = { Ref: 'AWS::NoValue' };
    expect(resolved(nothing)).toBeUndefined();
    expect(resolved({ kept: 1, gone: nothing })).toStrictEqual({ kept: 1 });
    expect(resolved(['a', nothing, 'b'])).toStrictEqual(['a', 'b']);
  });

  it('to what the stack does not declare stops it, by both names', () => {
    expect(() => resolved({ Ref: 'Elsewhere' })).toThrow('one refers to Elsewhere, which it does not declare');
    expect(() => resolved({ 'Fn::GetAtt': ['Elsewhere', 'Arn'] })).toThrow('one refers to Elsewhere, which it does not declare');
  });
});

describe('an attribute', () => {
  it.each<[Properties[string], string]>([
    [['Table', 'Arn'], `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/things`],
    [['Table', 'StreamArn'], `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/things/stream/local`],
    [['Bus', 'Arn'], `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/the-bus`],
    [['Bus', 'Name'], 'the-bus'],
    [['Letters', 'Arn'], `arn:aws:sqs:${REGION}:${ACCOUNT}:letters`],
    [['Letters', 'QueueName'], 'letters'],
    [['Letters', 'QueueUrl'], `${ENDPOINT}/${ACCOUNT}/letters`],
    [['Function', 'Arn'], `arn:aws:lambda:${REGION}:${ACCOUNT}:function:Function`],
    ['Table.Arn', `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/things`],
  ])('%j is %s', (argument, value) => {
    expect(resolved({ 'Fn::GetAtt': argument })).toBe(value);
  });

  it('of a table leads back to the table, from its stream too', () => {
    const found = template({ Resources: { Table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'things' } } } });
    const [table] = found.resources;
    expect(found.byArn(table!.arn)).toBe(table);
    expect(found.byArn(`${table!.arn}/stream/local`)).toBe(table);
    expect(found.byArn(`${table!.arn}-more`)).toBeUndefined();
  });
});

describe('an intrinsic function', () => {
  it('joins, splits and selects, one inside the other', () => {
    const split = { 'Fn::Split': ['/', { 'Fn::Join': ['/', ['a', { Ref: 'Table' }, 'c']] }] };
    expect(resolved(split)).toEqual(['a', 'things', 'c']);
    expect(resolved({ 'Fn::Select': ['1', split] })).toBe('things');
    expect(resolved({ 'Fn::Select': [2, split] })).toBe('c');
  });

  it('substitutes names, attributes, pseudo parameters and what it is given, and leaves literals', () => {
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: it is CloudFormation's template
    expect(resolved({ 'Fn::Sub': 'arn:${AWS::Partition}:${Table}/${Bus.Arn}/${!Literal}' })).toBe(
      `arn:aws:things/arn:aws:events:${REGION}:${ACCOUNT}:event-bus/the-bus/\${Literal}`,
    );
    expect(resolved({ 'Fn::Sub': ['${Where}/${Table}', { Where: { Ref: 'AWS::Region' } }] })).toBe(`${REGION}/things`);
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: it is CloudFormation's template
  });

  it('is only one when it stands alone: a property may be called Ref', () => {
    expect(resolved({ Ref: 'Table', also: 1 })).toEqual({ Ref: 'Table', also: 1 });
  });

  it('that is not known stops it by name', () => {
    expect(() => resolved({ nested: [{ 'Fn::Cidr': ['10.0.0.0/8', 1, 8] }] })).toThrow(
      'intrinsic function Fn::Cidr in one is not known to the local runtime',
    );
  });
});

describe('two stacks', () => {
  const importing = { Resources: { Asked: { Type: QUEUE, Properties: { from: { 'Fn::ImportValue': 'storage:TableArn' } } } } };
  const exporting: Stack = {
    Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'things' } } },
    Outputs: {
      Unrelated: { Value: 'not this' },
      TableArn: {
        Value: { 'Fn::GetAtt': ['Table', 'Arn'] },
        Export: { Name: { 'Fn::Join': [':', [{ Ref: 'AWS::StackName' }, 'TableArn']] } },
      },
    },
  };

  it('are one set of resources, in which one imports what the other exports', () => {
    const { resources } = new Template(synthesised({ storage: exporting, delivery: importing }), ENDPOINT);
    expect(resources.map(({ stack, id }) => `${stack}/${id}`)).toEqual(['delivery/Asked', 'storage/Table']);
    expect(resources[0]!.properties.from).toBe(resources[1]!.arn);
  });

  it('may name a queue of each other by its URL on AWS, which leads to where queues are here', () => {
    const url = ['https://sqs.', { Ref: 'AWS::Region' }, '.', { Ref: 'AWS::URLSuffix' }, '/', { Ref: 'AWS::AccountId' }, '/deliveries'];
    const naming = { Resources: { Asked: { Type: QUEUE, Properties: { to: { 'Fn::Join': ['', url] } } } } };
    const named = { Resources: { Named: { Type: QUEUE, Properties: { QueueName: 'deliveries', own: { Ref: 'Named' } } } } };
    const { resources } = new Template(synthesised({ a: naming, b: named }), ENDPOINT);
    expect(resources[0]!.properties.to).toBe(`${ENDPOINT}/000000000000/deliveries`);
    expect(resources[0]!.properties.to).toBe(resources[1]!.properties.own);
  });

  it('stop it by name when nobody exports what one imports', () => {
    expect(() => new Template(synthesised({ delivery: importing }))).toThrow('no stack exports storage:TableArn');
  });
});

describe('a template', () => {
  it('with a resource type that is not known is refused by type, logical id and stack', () => {
    expect(() => template({ Resources: { TheTopic: { Type: 'AWS::Kinesis::Stream' } } })).toThrow(
      'resource type AWS::Kinesis::Stream (TheTopic in one) is not known to the local runtime',
    );
  });

  it.each(['AWS::Logs::LogGroup', 'AWS::CloudWatch::Alarm', 'AWS::Lambda::Permission', 'AWS::SQS::QueuePolicy', 'AWS::CDK::Metadata'])(
    'may declare %s, which means nothing on one machine',
    (Type) => {
      expect(template({ Resources: { Ignored: { Type, Properties: { of: { 'Fn::Cidr': [] } } } } }).resources).toEqual([]);
    },
  );

  it('keeps what the CDK says about an asset', () => {
    const Metadata = { 'aws:asset:path': 'asset.1' };
    expect(template({ Resources: { Function: { Type: 'AWS::Lambda::Function', Metadata } } }).resources[0]).toMatchObject({
      name: 'Function',
      metadata: Metadata,
      properties: {},
    });
  });

  it('must be there: a folder without one says what to run', () => {
    const empty = folder();
    expect(() => new Template(empty)).toThrow(`no *.template.json in ${empty}: synthesise first (npm run synth)`);
  });
});
