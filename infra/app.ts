/** `node infra/app.ts` synthesises into CDK_OUTDIR or `cdk.out`; `cdk deploy -c stage=prod` deploys another stage. */
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { dealstream } from './dealstream.ts';

const root = join(import.meta.dirname, '..');
const app = new App({ outdir: process.env.CDK_OUTDIR ?? join(root, 'cdk.out') });

dealstream(app, { stage: app.node.tryGetContext('stage') ?? 'dev', bundles: join(root, 'dist', 'functions') });
app.synth();
