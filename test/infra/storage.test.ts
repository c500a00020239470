import { describe, expect, it } from 'vitest';
import { resources, synthesise } from '../support/infra/synthesised.ts';

const { storage, service } = await synthesise();
const tables = new Map(resources(storage, 'AWS::DynamoDB::Table').map(([, table]) => [table.Properties.TableName, table]));

/** Also when it is replaced or its stack is deleted; gone with a stack that could not be made, so that the next try finds its names free. */
const KEPT = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' };

describe('storage', () => {
  it('is six tables, named after the stage, in a stack of their own', () => {
    expect([...tables.keys()].sort()).toEqual(
      ['boards', 'changes', 'events', 'keys', 'rows', 'subscriptions'].map((name) => `dealstream-test-${name}`),
    );
    expect(resources(service, 'AWS::DynamoDB::Table')).toEqual([]);
  });

  it.each([...tables])('%s is on demand, restorable to any second, and outlives mistakes', (_, { Properties, ...policy }) => {
    expect(Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      DeletionProtectionEnabled: false,
    });
    expect(policy).toMatchObject(KEPT);
  });

  it('refuses to be deleted where the deployment is protected', async () => {
    const isProtected = await synthesise('test', { isProtected: true });
    const all = resources(isProtected.storage, 'AWS::DynamoDB::Table').map(([, { Properties }]) => Properties.DeletionProtectionEnabled);
    expect(all).toEqual([...tables].map(() => true));
    expect([isProtected, await synthesise()].map(({ terminationProtected }) => terminationProtected)).toEqual([
      ['Dealstream-test-Storage'],
      [],
    ]);
  });

  it('holds the key of what is sealed in it, which is kept and rotated as well', () => {
    expect(resources(storage, 'AWS::KMS::Key').map(([, { Properties, ...policy }]) => [Properties.EnableKeyRotation, policy])).toEqual([
      [true, expect.objectContaining(KEPT)],
    ]);
    expect(resources(service, 'AWS::KMS::Key')).toEqual([]);
  });

  it.each([
    ['events', 'N'],
    ['rows', 'S'],
    ['boards', 'S'],
    ['changes', 'N'],
    ['keys', 'S'],
    ['subscriptions', 'S'],
  ])('%s has the key p, i with i of type %s, and no index', (name, type) => {
    const { Properties } = tables.get(`dealstream-test-${name}`)!;
    expect(Properties.KeySchema).toEqual([
      { AttributeName: 'p', KeyType: 'HASH' },
      { AttributeName: 'i', KeyType: 'RANGE' },
    ]);
    expect(Properties.AttributeDefinitions).toEqual([
      { AttributeName: 'p', AttributeType: 'S' },
      { AttributeName: 'i', AttributeType: type },
    ]);
    expect(Properties.GlobalSecondaryIndexes ?? Properties.LocalSecondaryIndexes).toBeUndefined();
  });

  it('streams new commits, and old and new rows; boards, buckets and deliveries expire', () => {
    const properties = (name: string) => tables.get(`dealstream-test-${name}`)!.Properties;
    expect(properties('events').StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' });
    expect(properties('rows').StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
    expect(properties('boards').StreamSpecification).toBeUndefined();
    for (const name of ['boards', 'keys', 'subscriptions']) {
      expect(properties(name).TimeToLiveSpecification).toEqual({ AttributeName: 'ttl', Enabled: true });
    }
  });

  it('refuses a stage that cannot be part of a name', async () => {
    await expect(synthesise('Prod!')).rejects.toThrow('stage "Prod!"');
  });
});
