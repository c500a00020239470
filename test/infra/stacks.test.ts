/** The system is deployed in parts, none of which stands in another's way. */
import { describe, expect, it } from 'vitest';
import { resources, synthesise } from '../support/infra/synthesised.ts';

const { stacks, storage } = await synthesise('test', { site: { pages: '' } });
const parts = Object.entries(stacks).filter(([name]) => !name.endsWith('-Storage'));
const importedBy = (template: object): string[] =>
  [...JSON.stringify(template).matchAll(/\{"Fn::ImportValue":"([^"]+)"\}/g)].map(([, name]) => name!);
const exported = Object.values(storage.Outputs ?? {}).flatMap(({ Export }) => (Export ? [Export.Name] : []));

describe('the stacks', () => {
  it('are what outlives every deployment, and five parts', () => {
    expect(Object.keys(stacks).sort()).toEqual(
      ['FrontDoor', 'Notifications', 'Record', 'Site', 'Storage', 'Views'].map((part) => `Dealstream-test-${part}`),
    );
  });

  it.each(parts)(
    '%s can be deleted and deployed anew: nobody imports anything of it, and it imports of the storage alone',
    (_, template) => {
      expect(Object.values(template.Outputs ?? {}).filter(({ Export }) => Export)).toEqual([]);
      const imported = importedBy(template);
      expect(imported.length).toBeGreaterThan(0);
      expect(imported.filter((name) => !exported.includes(name))).toEqual([]);
    },
  );

  it('hold in the storage what others hold on to: tables, the key, the bus with rules of others, the topic with its subscribers, the secret of two parts', () => {
    const types = Object.values(storage.Resources).map(({ Type }) => Type);
    expect([...new Set(types)].sort()).toEqual([
      'AWS::DynamoDB::Table',
      'AWS::Events::EventBus',
      'AWS::KMS::Key',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
      'AWS::SecretsManager::Secret',
    ]);
  });

  it('export of the storage whatever a part may ever refer to, so that no export goes while a part as deployed still uses it', () => {
    // Name and ARN of each table and of the bus, two streams, key, secret, topic.
    expect(exported).toHaveLength(2 * 6 + 2 + 2 + 1 + 1 + 1);
  });

  it('know the lane of first tries by its name alone, which is the same in both', () => {
    const [[, queue] = []] = resources(stacks['Dealstream-test-Notifications']!, 'AWS::SQS::Queue').filter(
      ([, one]) => one.Properties.QueueName,
    );
    expect(queue!.Properties.QueueName).toBe('Dealstream-test-Deliveries');
    expect(JSON.stringify(stacks['Dealstream-test-FrontDoor'])).toContain('/Dealstream-test-Deliveries"');
  });
});
