/** `node infra/app.ts` synthesises into CDK_OUTDIR or `cdk.out`; `cdk deploy -c stage=prod` deploys another stage, and
 * `-c consumers=111122223333,444455556666` (or an organization, `o-…`) admits others to its bus, `-c corsOrigins=https://a.example` pages of
 * other origins to its API, and `-c oidcIssuer=https://… -c oidcAudience=…` takes tokens of an identity provider besides keys. */
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { dealstream } from './dealstream.ts';
import { originsFrom } from './http/cors.ts';
import { providerFrom } from './pieces/provider.ts';

const root = join(import.meta.dirname, '..');
const app = new App({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out') });

// Stops on what AWS advises against; an exception is acknowledged, with its reason, where it is made.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
const bundles = app.node.tryGetContext('bundles') ?? join(root, 'dist', 'functions');
const consumers: string = app.node.tryGetContext('consumers') ?? '';
dealstream(app, {
  stage: app.node.tryGetContext('stage') ?? 'dev',
  bundles,
  consumers: consumers.split(',').filter(Boolean),
  corsOrigins: originsFrom(app.node.tryGetContext('corsOrigins')),
  provider: providerFrom(app.node.tryGetContext('oidcIssuer'), app.node.tryGetContext('oidcAudience')),
});
app.synth();
