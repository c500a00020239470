/** What AWS advises against (cdk-nag, AwsSolutions) stops every build; here it is that the exceptions are few, each where it is made, with its reason. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { synthesise } from '../support/infra/synthesised.ts';

const root = join(import.meta.dirname, '..', '..');
const { app } = synthesise();

const acknowledged = app.node.findAll().flatMap((construct) =>
  construct.node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data as Record<string, string>))
    .map(([rule, reason]) => ({ construct, rule, reason })),
);

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
    expect([...new Set(acknowledged.map(({ rule }) => rule.replace(/\[.*/, '')))].sort()).toEqual([
      'AwsSolutions::AwsSolutions-APIG4',
      'AwsSolutions::AwsSolutions-SNS2',
      'AwsSolutions::AwsSolutions-SQS3',
    ]);
    for (const { reason } of acknowledged) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('are looked for in every build, and nothing switches that off', () => {
    expect(readFileSync(join(root, 'infra', 'app.ts'), 'utf8')).toContain('Validations.of(app).addPlugins(new AwsSolutionsChecks(app))');
    const sources = globSync('infra/*.ts', { cwd: root }).map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
    expect(sources.filter(([, text]) => /NagSuppressions|addStackSuppressions|cdk_nag/.test(text)).map(([file]) => file)).toEqual([]);
  });
});
