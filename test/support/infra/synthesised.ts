/** Both stacks over functions that do nothing, synthesised once per run for each deployment that is asked for. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import type { Deployment } from '../../../infra/pieces/function.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a template holds has no type
type Json = any;
export type Resource = { Type: string; Properties: Json; DependsOn?: string[]; DeletionPolicy?: string; UpdateReplacePolicy?: string };
export type Template = { Resources: Record<string, Resource> };
export type Synthesised = { storage: Template; service: Template; names: string[] };

const BUNDLES = globSync('functions/*.ts', { cwd: join(import.meta.dirname, '..', '..', '..') }).map((file) => basename(file, '.ts'));

/** A folder in `folder` with one bundle a function, each of which does nothing. */
export const emptyBundles = (folder: string): string => {
  const bundles = join(folder, 'functions');
  for (const name of BUNDLES) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = async () => '${name}';\n`);
  }
  return bundles;
};

/** Runs `work` on an app that holds both stacks. The CDK is large: only what must construct loads it. */
export const constructed = async <T>(deployment: Omit<Deployment, 'bundles'>, work: (app: App, names: string[]) => T): Promise<T> => {
  const [{ App }, { dealstream }] = await Promise.all([import('aws-cdk-lib'), import('../../../infra/dealstream.ts')]);
  const folder = mkdtempSync(join(tmpdir(), 'dealstream-infra-'));
  try {
    const app = new App({ outdir: join(folder, 'cdk.out') });
    const { storage, service } = dealstream(app, { ...deployment, bundles: emptyBundles(folder) });
    return work(app, [storage.stackName, service.stackName]);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The templates of a deployment. Throws what its construction throws. */
export const synthesise = async (stage = 'test', more: Partial<Deployment> = {}): Promise<Synthesised> => {
  const deployment = { stage, ...more };
  const name = createHash('sha256').update(JSON.stringify(deployment)).digest('hex');
  const kept = join(process.env.DEALSTREAM_RUN!, `templates-${name}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const made = await constructed(deployment, (app, names) => {
    const assembly = app.synth();
    const [storage, service] = names.map((stack): Template => assembly.getStackByName(stack).template);
    return { storage: storage!, service: service!, names };
  });
  // Whole or not there: another suite may look for it meanwhile.
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(made));
  renameSync(`${kept}.${process.pid}`, kept);
  return made;
};

export const resources = (template: Template, type: string): [id: string, resource: Resource][] =>
  Object.entries(template.Resources).filter(([, resource]) => resource.Type === type);

/** What a reference points to: a logical id of its own stack, or what another stack exports. */
export const target = (reference: Json): string =>
  reference?.Ref ?? reference?.['Fn::GetAtt']?.[0] ?? reference?.['Fn::ImportValue'] ?? JSON.stringify(reference);

/** Dead-letter queues by logical id. */
export const isDeadLetters = (id: string): boolean => id.includes('DeadLetters');

/** Functions by the last part of their names: `post`, `project-rounds`. */
export const functionsByName = (template: Template): Map<string, [id: string, Json]> =>
  new Map(
    resources(template, 'AWS::Lambda::Function').map(([id, { Properties }]) => [
      Properties.FunctionName.replace(/^dealstream-test-/, ''),
      [id, Properties],
    ]),
  );
