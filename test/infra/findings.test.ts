/** What AWS advises against (cdk-nag, AwsSolutions) stops every build, and what CloudFormation would refuse every deployment; here it is that both are
 * looked for, and that the exceptions are few, each where it is made, with its reason. */
import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { constructed, emptyBundles, emptyPages } from '../support/infra/synthesised.ts';

const root = join(import.meta.dirname, '..', '..');
const acknowledged = (
  await constructed({ stage: 'test', site: { pages: '' }, operators: { mail: 'ops@example.com' } }, (app) => app.node.findAll())
).flatMap((construct) =>
  construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>))
    .map(([rule, reason]) => ({ construct, rule, reason })),
);

/** Whatever makes a resource more. */
const TOLD = {
  stage: 'test',
  protected: 'yes',
  dashboards: 'yes',
  consumers: '111122223333',
  corsOrigins: 'https://a.example',
  oidcIssuer: 'https://login.example',
  oidcAudience: 'dealstream',
  publicRead: 'yes',
  webAcl: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/shield/0a1b2c3d',
  domain: 'deals.example.com',
  certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/0a1b2c3d',
  alarms: 'ops@example.com',
};

describe('findings', () => {
  it('are acknowledged at one construct each, never for a stack or for all', () => {
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter(({ construct }) => Stack.isStack(construct) || App.isApp(construct))).toEqual([]);
    // A route comes with its integration and the right to call its function.
    expect(acknowledged.filter(({ construct }) => construct.node.findAll().length > 6).map(({ construct }) => construct.node.path)).toEqual(
      [],
    );
  });

  it('are of these rules only, and each has a reason', () => {
    expect([...new Set(acknowledged.map(({ rule }) => rule.replace(/\[.*/, '')))].sort()).toEqual(
      [
        'AwsSolutions::AwsSolutions-APIG4',
        ...['CFR1', 'CFR2', 'CFR3', 'CFR4', 'IAM4', 'IAM5', 'L1', 'S1', 'SMG4'].map((rule) => `AwsSolutions::AwsSolutions-${rule}`),
        'AwsSolutions::AwsSolutions-SNS2',
        'AwsSolutions::AwsSolutions-SQS3',
      ].sort(),
    );
    for (const { reason } of acknowledged) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('are looked for in every build, and nothing switches that off', () => {
    expect(readFileSync(join(root, 'infra', 'app.ts'), 'utf8')).toContain('Validations.of(app).addPlugins(new AwsSolutionsChecks(app))');
    const sources = globSync('infra/**/*.ts', { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
    const switched = /NagSuppressions|addStackSuppressions|cdk_nag|CDK_VALIDATION|builtinCloudFormationValidation/;
    expect(sources.filter(([, text]) => switched.test(text)).map(([file]) => file)).toEqual([]);
    expect(readFileSync(join(root, 'package.json'), 'utf8')).not.toMatch(/no-validation|CDK_VALIDATION/);
  });

  it.each([
    ['told all that it can be', TOLD],
    ['told nothing', { stage: 'test' }],
  ])('are none, by either, in what is deployed, %s', async (_, told) => {
    const outdir = mkdtempSync(join(tmpdir(), 'dealstream-findings-'));
    const context = JSON.stringify({ ...told, bundles: emptyBundles(outdir), pages: emptyPages(outdir) });
    const { CDK_VALIDATION, ...env } = process.env;
    // Rejects, with what was found, when the app ends with another code than 0.
    await promisify(execFile)(process.execPath, ['infra/app.ts'], {
      cwd: root,
      env: { ...env, CDK_OUTDIR: join(outdir, 'cdk.out'), CDK_CONTEXT_JSON: context },
    });
    const { pluginReports } = JSON.parse(readFileSync(join(outdir, 'cdk.out', 'validation-report.json'), 'utf8'));
    rmSync(outdir, { recursive: true });
    expect(pluginReports).toEqual([expect.objectContaining({ pluginName: 'AwsSolutions', conclusion: 'success', violations: [] })]);
  });
});
