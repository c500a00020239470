/** `node infra/app.ts` synthesises into CDK_OUTDIR or `cdk.out`. What steers it: context.ts. */
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { deploymentFrom } from './context.ts';
import { dealstream } from './dealstream.ts';

const root = join(import.meta.dirname, '..');
const app = new App({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out') });

// Stops on what AWS advises against; an exception is acknowledged, with its reason, where it is made.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
dealstream(app, deploymentFrom(app.node, root));
app.synth();
