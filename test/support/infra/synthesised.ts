/** Both stacks, synthesised once per test file over functions that do nothing. */
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { dealstream } from '../../../infra/dealstream.ts';
import type { Deployment } from '../../../infra/pieces/function.ts';

const BUNDLES = globSync('functions/*.ts', { cwd: join(import.meta.dirname, '..', '..', '..') }).map((file) => basename(file, '.ts'));

export const synthesise = (stage = 'test', more: Partial<Deployment> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'dealstream-infra-'));
  const bundles = join(folder, 'functions');
  for (const name of BUNDLES) {
    mkdirSync(join(bundles, name), { recursive: true });
    writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = async () => '${name}';\n`);
  }
  const app = new App({ outdir: join(folder, 'cdk.out') });
  const { storage, service } = dealstream(app, { stage, bundles, ...more });
  const templates = { storage: Template.fromStack(storage), service: Template.fromStack(service) };
  rmSync(folder, { recursive: true });
  return { ...templates, app, names: [storage.stackName, service.stackName] };
};

// biome-ignore lint/suspicious/noExplicitAny: what a template holds has no type
type Json = any;
export type Resource = { Properties: Json; DependsOn?: string[]; DeletionPolicy?: string; UpdateReplacePolicy?: string };

export const resources = (template: Template, type: string): [id: string, resource: Resource][] =>
  Object.entries(template.findResources(type) as Record<string, Resource>);

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
