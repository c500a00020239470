/** All stacks over functions that do nothing, synthesised once per run for each deployment that is asked for. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import type { Deployment } from '../../../infra/pieces/function.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a template holds has no type
type Json = any;
export type Resource = { Type: string; Properties: Json; DependsOn?: string[]; DeletionPolicy?: string; UpdateReplacePolicy?: string };
export type Template = { Resources: Record<string, Resource>; Outputs?: Record<string, Json> };
export type Synthesised = {
  storage: Template;
  /** All other stacks as if they were one: no two have a resource of the same logical id. */
  service: Template;
  /** Each by its name. */
  stacks: Record<string, Template>;
  terminationProtected: string[];
};

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

/** A folder in `folder` with a dashboard that shows nothing. */
export const emptyPages = (folder: string): string => {
  const pages = join(folder, 'web');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html>\n');
  writeFileSync(join(pages, 'assets', 'main-0.js'), 'export {};\n');
  return pages;
};

type Given = Pick<Deployment, 'stage'> & Partial<Deployment>;

/** Runs `work` on an app that holds all stacks. The CDK is large: only what must construct loads it. */
export const constructed = async <T>(deployment: Given, work: (app: App) => T): Promise<T> => {
  const [{ App }, { dealstream }] = await Promise.all([import('aws-cdk-lib'), import('../../../infra/dealstream.ts')]);
  const folder = mkdtempSync(join(tmpdir(), 'dealstream-infra-'));
  try {
    const app = new App({ outdir: join(folder, 'cdk.out') });
    const site = deployment.site && { ...deployment.site, pages: emptyPages(folder) };
    dealstream(app, { isProtected: false, ...deployment, site, bundles: emptyBundles(folder) });
    return work(app);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const together = (templates: Template[]): Template => {
  const all = templates.flatMap(({ Resources }) => Object.entries(Resources));
  const Resources = Object.fromEntries(all);
  if (Object.keys(Resources).length < all.length) throw new Error('two stacks have a resource of the same logical id');
  return { Resources };
};

/** The templates of a deployment. Throws what its construction throws. */
export const synthesise = async (stage = 'test', more: Partial<Deployment> = {}): Promise<Synthesised> => {
  const deployment = { stage, ...more };
  const name = createHash('sha256').update(JSON.stringify(deployment)).digest('hex');
  const kept = join(process.env.DEALSTREAM_RUN!, `templates-${name}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const made = await constructed(deployment, (app): Synthesised => {
    const assembly = app.synth();
    const stacks: Record<string, Template> = Object.fromEntries(assembly.stacks.map((one) => [one.stackName, one.template]));
    const { [`Dealstream-${stage}-Storage`]: storage, ...services } = stacks;
    const terminationProtected = assembly.stacks.filter((one) => one.terminationProtection).map(({ stackName }) => stackName);
    return { storage: storage!, service: together(Object.values(services)), stacks, terminationProtected };
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

export type Alarm = {
  name: string;
  runbook: string;
  over: number;
  periods: number;
  expression?: string;
  metrics: Json[];
  properties: Json;
};

/** Alarms with the metrics that each looks at, be it one or several, in one form: `Namespace`, `MetricName`, `Dimensions`, `Stat`, `Period`. */
export const alarmsIn = (template: Template): Alarm[] =>
  resources(template, 'AWS::CloudWatch::Alarm').map(([, { Properties: properties }]) => {
    const { Metrics, Namespace, MetricName, Dimensions, Period } = properties;
    const single = { Namespace, MetricName, Dimensions, Period, Stat: properties.Statistic ?? properties.ExtendedStatistic };
    const several = (Metrics ?? [])
      .filter(({ MetricStat }: Json) => MetricStat)
      .map(({ MetricStat: { Metric, ...more } }: Json) => ({ ...Metric, ...more }));
    const expression = (Metrics ?? []).find((one: Json) => one.Expression)?.Expression;
    return {
      name: properties.AlarmName,
      runbook: properties.AlarmDescription.replace('RUNBOOK.md#', ''),
      over: expression ? Number(/ > (\d+)/.exec(expression)![1]) : properties.Threshold,
      periods: properties.DatapointsToAlarm ?? properties.EvaluationPeriods,
      ...(expression && { expression }),
      metrics: Metrics ? several : [single],
      properties,
    };
  });

/** The widgets of a dashboard; what its template leaves to the deployment is `?`. */
export const widgetsOf = ({ DashboardBody: body }: Json): { type: string; properties: Json }[] =>
  JSON.parse(typeof body === 'string' ? body : body['Fn::Join'][1].map((part: Json) => (typeof part === 'string' ? part : '?')).join(''))
    .widgets;
