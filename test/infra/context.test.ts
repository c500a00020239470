import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { CONTEXT, deploymentFrom } from '../../infra/context.ts';

const from = (context: Record<string, unknown>) => deploymentFrom(new App({ context }).node, '/checkout');

describe('the context of a deployment', () => {
  it('is a default for everything', () => {
    expect(from({})).toEqual({
      stage: 'dev',
      bundles: join('/checkout', 'dist', 'functions'),
      consumers: [],
      corsOrigins: [],
      provider: undefined,
    });
  });

  it('is each of these', () => {
    const given = {
      stage: 'prod',
      bundles: '/bundles',
      consumers: '111122223333,444455556666',
      corsOrigins: 'https://a.example,https://b.example',
      oidcIssuer: 'https://login.example',
      oidcAudience: 'dealstream',
    };
    expect(Object.keys(given)).toEqual(Object.keys(CONTEXT));
    expect(from(given)).toEqual({
      stage: 'prod',
      bundles: '/bundles',
      consumers: ['111122223333', '444455556666'],
      corsOrigins: ['https://a.example', 'https://b.example'],
      provider: { issuer: 'https://login.example', audience: 'dealstream' },
    });
  });

  it('may list origins, as in cdk.json, and is refused where it makes no sense', () => {
    expect(from({ corsOrigins: ['https://a.example'] }).corsOrigins).toEqual(['https://a.example']);
    expect(() => from({ corsOrigins: 5 })).toThrow('corsOrigins: "5" is no origin');
    expect(() => from({ oidcIssuer: 'https://login.example' })).toThrow('oidcIssuer and oidcAudience: expected both or none');
  });

  it('is asked for in one place', () => {
    const root = join(import.meta.dirname, '..', '..');
    const asking = globSync('infra/**/*.ts', { cwd: root }).filter((file) => /[gG]etContext/.test(readFileSync(join(root, file), 'utf8')));
    expect(asking).toEqual(['infra/context.ts']);
  });
});
