/** That the API answers the distribution alone, and how either knows of the other. What it says to all others: test/system/site/site.test.ts. */
import { describe, expect, it } from 'vitest';
import { type Resource, resources, synthesise, type Template } from '../support/infra/synthesised.ts';

const PLAIN = { pages: '' };
const partOf = async (part: string, more: object) => (await synthesise('test', more)).stacks[`Dealstream-test-${part}`]!;
const only = (template: Template, type: string): Resource['Properties'] => {
  const found = resources(template, type);
  expect(found).toHaveLength(1);
  return found[0]![1].Properties;
};

describe('the API', () => {
  const answering = ['authorize', 'docs', 'follow', 'keys', 'post', 'read', 'subscriptions'];
  const secrets = (template: Template) =>
    resources(template, 'AWS::Lambda::Function').map(([, { Properties }]) => [
      Properties.FunctionName.replace('dealstream-test-', ''),
      Properties.Environment.Variables.DISTRIBUTION_SECRET,
    ]);

  it('answers what shows the secret of the distribution, which is written in no template', async () => {
    const door = await partOf('FrontDoor', { site: PLAIN });
    const { Origins } = only(await partOf('Site', { site: PLAIN }), 'AWS::CloudFront::Distribution').DistributionConfig;
    const [header] = Origins.flatMap(({ OriginCustomHeaders = [] }: Resource['Properties']) => OriginCustomHeaders);
    expect(header.HeaderName).toBe('dealstream-distribution');
    expect(JSON.stringify(header.HeaderValue)).toMatch(/\{\{resolve:secretsmanager:.*ImportValue.*:SecretString:::\}\}/);
    expect(
      secrets(door)
        .map(([name]) => name)
        .sort(),
    ).toEqual(answering);
    for (const [, secret] of secrets(door)) expect(secret).toEqual(header.HeaderValue);
    const { storage } = await synthesise('test', { site: PLAIN });
    expect(only(storage, 'AWS::SecretsManager::Secret').GenerateSecretString).toEqual({ ExcludePunctuation: true, PasswordLength: 48 });
  });

  it('says where it is to the site alone, which holds on to nothing; without a site it says so to whoever deploys, and answers all', async () => {
    const door = await partOf('FrontDoor', { site: PLAIN });
    expect(only(door, 'AWS::SSM::Parameter')).toMatchObject({ Name: '/dealstream/test/api', Type: 'String' });
    expect(door.Outputs).toBeUndefined();
    const alone = await partOf('FrontDoor', {});
    expect(resources(alone, 'AWS::SSM::Parameter')).toEqual([]);
    expect(Object.keys(alone.Outputs!)).toEqual(['Url']);
    expect(secrets(alone).filter(([, secret]) => secret !== undefined)).toEqual([]);
    expect(Object.keys((await synthesise('test')).stacks).filter((name) => name.endsWith('-Site'))).toEqual([]);
  });
});
