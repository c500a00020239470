/** What AWS refuses, it refuses in the middle of a deployment, and nothing before that would say so: no template takes over four fifths of a quota, even
 * with what is planned next. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { describe, expect, it } from 'vitest';
import { views } from '../../domain/views.ts';
import { FrontDoorStack, NotificationsStack, RecordStack, SiteStack, ViewsStack } from '../../infra/dealstream.ts';
import { FrontDoor } from '../../infra/http/front-door.ts';
import { read } from '../../infra/http/functions.ts';
import { DeployedFunction, type Deployment } from '../../infra/pieces/function.ts';
import type { Site } from '../../infra/pieces/site.ts';
import { StorageStack } from '../../infra/stacks.ts';
import { QUOTAS, SHARED } from '../support/infra/quotas.ts';
import { alarmsIn, emptyBundles, emptyPages, resources, type Template } from '../support/infra/synthesised.ts';

/** Everything that a deployment can be told, and the longest stage. */
const told: Deployment = {
  stage: 'production-of-16',
  isProtected: true,
  hasDashboards: true,
  bundles: '',
  consumers: Array.from({ length: 10 }, (_, n) => `${111_122_223_330 + n}`),
  corsOrigins: ['https://a.example', 'https://b.example'],
  provider: { issuer: 'https://login.example/a/long/path/of/a/tenant', audience: 'https://dealstream.example' },
  isPublic: true,
  operators: { mail: 'ops@example.com' },
};

/** Whatever makes a dashboard more. */
const site: Site = {
  pages: '',
  webAcl: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shield/0a1b2c3d',
  domain: { name: 'deals.example.com', certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d' },
};

/** What is there, with three views and six functions behind routes more. */
const grown = (): Record<string, Template> => {
  const folder = mkdtempSync(join(tmpdir(), 'dealstream-grown-'));
  try {
    const app = new App({ outdir: join(folder, 'cdk.out') });
    const settings = { ...site, pages: emptyPages(folder) };
    const deployment = { ...told, site: settings, bundles: emptyBundles(folder) };
    const props = { deployment, storage: new StorageStack(app, deployment) };
    const more = [1, 2, 3].map((n) => ({ name: `more-${n}`, hears: 'organization' }));
    new ViewsStack(app, props, [...views, ...more]);
    for (const Part of [RecordStack, NotificationsStack]) new Part(app, props);
    new SiteStack(app, { ...props, settings });
    const door = new FrontDoorStack(app, props).node.findAll().find((one) => one instanceof FrontDoor)!;
    for (const n of [1, 2, 3, 4, 5, 6]) {
      const { lambda } = new DeployedFunction(door, `More-${n}`, deployment, { ...read(props.storage.tables), name: `more-${n}` });
      for (const path of [`/v1/more-${n}`, `/v1/more-${n}/{id}`])
        door.api.addRoutes({
          path,
          methods: [HttpMethod.GET, HttpMethod.HEAD],
          integration: new HttpLambdaIntegration(`More-${n}`, lambda),
        });
    }
    return Object.fromEntries(app.synth().stacks.map(({ stackName, template }) => [stackName, template]));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const stacks = grown();

describe('what is deployed, and three views and six functions more,', () => {
  it.each(QUOTAS)('takes at most four fifths of $quota $name', ({ quota, taken }) => {
    const largest = Object.entries(stacks).map(([name, stack]) => ({ name, taken: Math.max(0, ...taken(stack)) }));
    expect(largest.filter((one) => one.taken > 0.8 * quota)).toEqual([]);
    // Whatever is looked for is there.
    expect(largest.some((one) => one.taken > 0)).toBe(true);
  });

  it.each(SHARED)('takes at most four fifths of $quota $name', ({ quota, taken }) => {
    const all = taken(Object.values(stacks));
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThanOrEqual(0.8 * quota);
  });

  it('has names that AWS takes, of the longest stage, and at most forty alarms, of ten metrics each', () => {
    for (const stack of Object.values(stacks)) {
      for (const [, { Properties }] of resources(stack, 'AWS::Lambda::Function'))
        expect((Properties.FunctionName ?? '').length).toBeLessThanOrEqual(64);
      for (const [, { Properties }] of resources(stack, 'AWS::SQS::Queue'))
        expect((Properties.QueueName ?? '').length).toBeLessThanOrEqual(80);
    }
    const alarms = Object.values(stacks).flatMap(alarmsIn);
    expect(alarms.length).toBeLessThanOrEqual(40);
    for (const { metrics } of alarms) expect(metrics.length).toBeLessThanOrEqual(10);
    const named = alarms.map(({ name }) => name);
    expect(named.filter((name) => name.length > 255)).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('follows no stream of a table with more than two readers, beyond which DynamoDB throttles them', () => {
    const streams = Object.values(stacks)
      .flatMap((stack) => resources(stack, 'AWS::Lambda::EventSourceMapping'))
      .map(([, { Properties }]) => JSON.stringify(Properties.EventSourceArn))
      .filter((arn) => arn.includes('StreamArn'));
    for (const readers of Map.groupBy(streams, (arn) => arn).values()) expect(readers.length).toBeLessThanOrEqual(2);
  });
});
