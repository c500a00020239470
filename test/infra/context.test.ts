import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { CONTEXT, deploymentFrom } from '../../infra/context.ts';

const from = (context: Record<string, unknown>) => deploymentFrom(new App({ context }).node, '/checkout');

const WEB_ACL = 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shield/0a1b2c3d-4e5f';
const CERTIFICATE = 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d-4e5f';

describe('the context of a deployment', () => {
  it('is a default for everything', () => {
    expect(from({})).toEqual({
      stage: 'dev',
      isProtected: false,
      hasDashboards: false,
      bundles: join('/checkout', 'dist', 'functions'),
      consumers: [],
      corsOrigins: [],
      provider: undefined,
      isPublic: false,
      site: { pages: join('/checkout', 'dist', 'web'), webAcl: undefined },
      operators: undefined,
    });
  });

  it('is each of these', () => {
    const given = {
      stage: 'prod',
      protected: 'no',
      bundles: '/bundles',
      consumers: '111122223333,444455556666',
      corsOrigins: 'https://a.example,https://b.example',
      oidcIssuer: 'https://login.example',
      oidcAudience: 'dealstream',
      publicRead: 'yes',
      site: 'yes',
      pages: '/pages',
      webAcl: WEB_ACL,
      domain: 'deals.example.com',
      certificate: CERTIFICATE,
      alarms: 'ops@example.com',
      dashboards: 'yes',
    };
    expect(Object.keys(given)).toEqual(Object.keys(CONTEXT));
    expect(from(given)).toEqual({
      stage: 'prod',
      isProtected: false,
      hasDashboards: true,
      bundles: '/bundles',
      consumers: ['111122223333', '444455556666'],
      corsOrigins: ['https://a.example', 'https://b.example'],
      provider: { issuer: 'https://login.example', audience: 'dealstream' },
      isPublic: true,
      site: { pages: '/pages', webAcl: WEB_ACL, domain: { name: 'deals.example.com', certificate: CERTIFICATE } },
      operators: { mail: 'ops@example.com' },
    });
  });

  it('has a dashboard, unless told', () => {
    expect([from({ site: 'no' }).site, from({ site: 'yes' }).site]).toEqual([undefined, { pages: join('/checkout', 'dist', 'web') }]);
  });

  it.each([
    [{ webAcl: WEB_ACL.replace('us-east-1', 'eu-central-1') }, 'webAcl: "arn:aws:wafv2:eu-central-1:'],
    [{ webAcl: WEB_ACL.replace('global', 'regional') }, 'is no ARN of a web ACL for CloudFront'],
    [{ domain: 'deals.example.com' }, 'domain and certificate: expected both or none'],
    [{ certificate: CERTIFICATE }, 'domain and certificate: expected both or none'],
    [{ domain: 'https://deals.example.com', certificate: CERTIFICATE }, 'domain: "https://deals.example.com" is no name of a host'],
    [{ domain: 'localhost', certificate: CERTIFICATE }, 'domain: "localhost" is no name of a host'],
    [{ domain: 'deals.example.com', certificate: CERTIFICATE.replace('us-east-1', 'eu-west-1') }, 'is no ARN of a certificate'],
  ])('is refused what CloudFront would not take: %j', (told, said) => {
    expect(() => from(told)).toThrow(said);
  });

  it('may list origins, as in cdk.json, and is refused where it makes no sense', () => {
    expect(from({ corsOrigins: ['https://a.example'] }).corsOrigins).toEqual(['https://a.example']);
    expect(() => from({ corsOrigins: 5 })).toThrow('corsOrigins: "5" is no origin');
    expect(() => from({ oidcIssuer: 'https://login.example' })).toThrow('oidcIssuer and oidcAudience: expected both or none');
  });

  it('protects prod and nothing else, unless told', () => {
    expect(['prod', 'dev', 'prod-2'].map((stage) => from({ stage }).isProtected)).toEqual([true, false, false]);
    expect(from({ stage: 'dev', protected: 'yes' }).isProtected).toBe(true);
    expect([from({}).hasDashboards, from({ dashboards: 'yes' }).hasDashboards]).toEqual([false, true]);
  });

  it.each([
    ['yes', true],
    ['true', true],
    [true, true],
    ['no', false],
    ['false', false],
    [false, false],
  ])('may say yes or no as %j', (said, meant) => {
    const { isProtected, hasDashboards, isPublic } = from({ protected: said, dashboards: said, publicRead: said });
    expect([isProtected, hasDashboards, isPublic]).toEqual([meant, meant, meant]);
  });

  it.each(['1', '', 'Yes', 'constructor'])('may not say it as %j', (said) => {
    for (const name of ['protected', 'dashboards', 'publicRead'])
      expect(() => from({ [name]: said })).toThrow(`${name}: "${said}" is neither yes nor no`);
  });

  it('says whom alarms tell, by mail or through a topic', () => {
    const topicArn = 'arn:aws:sns:eu-central-1:111122223333:on-call';
    expect(from({ alarms: topicArn }).operators).toEqual({ topicArn });
    for (const wrong of [
      '',
      'ops',
      'a@b.c,d@e.f',
      '@example.com',
      'arn:aws:sqs:eu-central-1:111122223333:q',
      `${topicArn}.fifo`,
      'https://example.com',
    ])
      expect(() => from({ alarms: wrong })).toThrow(`alarms: "${wrong}" is neither a mail address nor the ARN of an SNS topic`);
  });

  it.each([
    ['alarm', 'alarms'],
    ['Stage', 'stage'],
    ['oidc-issuer', 'oidcIssuer'],
    ['cors_origin', 'corsOrigins'],
    ['public-read', 'publicRead'],
  ])('is not %s: that would be passed over in silence', (name, meant) => {
    expect(() => from({ [name]: 'x' })).toThrow(`context ${name}: there is none of that name; ${meant} is meant?`);
    expect(() => from({ 'availability-zones:account=1': [], '@aws-cdk/core:newStyleStackSynthesis': true })).not.toThrow();
  });

  it('is asked for in one place', () => {
    const root = join(import.meta.dirname, '..', '..');
    const asking = globSync('infra/**/*.ts', { cwd: root }).filter((file) => /[gG]etContext/.test(readFileSync(join(root, file), 'utf8')));
    expect(asking).toEqual(['infra/context.ts']);
  });
});
