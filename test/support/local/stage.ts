/** A small system on the local runtime whose functions do what the test says: a template in a folder, and an address that they ask. */
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { objectOf, type Properties, within } from '../../../local/data.ts';
import type { MischiefOptions } from '../../../local/mischief.ts';
import { Runtime, type RuntimeSettings } from '../../../local/runtime.ts';
import { ends } from './ending.ts';
import { folder, type Stack, synthesised } from './folder.ts';
import { table } from './wire.ts';

// biome-ignore lint/suspicious/noExplicitAny: events are looked into, not typed
export type Event = any;
export type Given = { name: string; event: Event; environment: Record<string, string>; remaining: number };
/** What a function does with an event: answer, throw, end its process, or never come back, idle or busy. */
export type Act = { answer?: unknown; fail?: string; exit?: number; hang?: true; spin?: true };
export type Part = (given: Given) => Act | Promise<Act>;
type Resources = Stack['Resources'];

const FUNCTION = join(import.meta.dirname, 'function');

/** A function of the template. Its code stays where it is; the template names it from `dir` on. */
export const lambda = (name: string, properties: Properties = {}): Resources => ({
  [name]: {
    Type: 'AWS::Lambda::Function',
    Properties: { FunctionName: name, Handler: 'index.handler', Timeout: 10, ...properties },
    Metadata: { 'aws:asset:path': FUNCTION },
  },
});

export const queue = (name: string, properties: Properties = {}): Resources => ({
  [name]: { Type: 'AWS::SQS::Queue', Properties: { QueueName: name, ...properties } },
});

export const things: Resources = {
  Things: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'things',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    },
  },
};

const mapping = (source: unknown, to: string, properties: Properties): Resources => ({
  [`${to}Mapping`]: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: source, FunctionName: { Ref: to }, ...properties },
  },
});

/** The stream of the table of things as the source of a function. */
export const ofStream = (to: string, properties: Properties = {}): Resources =>
  mapping({ 'Fn::GetAtt': ['Things', 'StreamArn'] }, to, { BatchSize: 10, StartingPosition: 'TRIM_HORIZON', ...properties });

export const ofQueue = (from: string, to: string, properties: Properties = {}): Resources =>
  mapping({ 'Fn::GetAtt': [from, 'Arn'] }, to, properties);

/** An HTTP API with these routes, each to its function, behind an authorizer or open to all. */
export const api = (routes: Record<string, string>, authorizer?: string): Resources => {
  const uri = (name: string) => ({ 'Fn::GetAtt': [name, 'Arn'] });
  const each = Object.entries(routes).map(
    ([RouteKey, to], n): Resources => ({
      [`Integration${n}`]: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: { ApiId: { Ref: 'Api' }, IntegrationType: 'AWS_PROXY', IntegrationUri: uri(to), PayloadFormatVersion: '2.0' },
      },
      [`Route${n}`]: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: { Ref: 'Api' },
          RouteKey,
          Target: { 'Fn::Join': ['', ['integrations/', { Ref: `Integration${n}` }]] },
          ...(authorizer && { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Authorizer' } }),
        },
      },
    }),
  );
  const guard: Resources = authorizer
    ? {
        Authorizer: {
          Type: 'AWS::ApiGatewayV2::Authorizer',
          Properties: {
            AuthorizerType: 'REQUEST',
            AuthorizerResultTtlInSeconds: 0,
            EnableSimpleResponses: true,
            AuthorizerUri: {
              'Fn::Join': ['', ['arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/', uri(authorizer), '/invocations']],
            },
          },
        },
      }
    : {};
  return Object.assign({ Api: { Type: 'AWS::ApiGatewayV2::Api' } }, guard, ...each);
};

export const REPORTS = { FunctionResponseTypes: ['ReportBatchItemFailures'] };

/** Holds a part's first invocation until `open`, so that what is written meanwhile arrives in one batch. */
export const gated = (part: Part = () => ({})): { part: Part; open: () => void } => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let first = true;
  return {
    open: resolve,
    part: async (given) => {
      if (!first) return part(given);
      first = false;
      await promise;
      return {};
    },
  };
};

/** A handle on what the functions are asked and do. */
const openStage = async (parts: Record<string, Part>) => {
  const given: Given[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const asked = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Given;
    given.push(asked);
    response.end(JSON.stringify((await parts[asked.name]?.(asked)) ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/`, given, close };
};

export type Settings = {
  parts?: Record<string, Part>;
  mischief?: MischiefOptions;
  data?: string;
} & Partial<Pick<RuntimeSettings, 'port' | 'now' | 'onExit' | 'enforceIam' | 'patienceMs' | 'unfed' | 'keptMs'>>;

/** Runs a template of these resources. Everything ends with the test. */
export const perform = async (resources: Resources, { parts = {}, data = folder(), mischief, port = 0, ...more }: Settings = {}) => {
  const stage = await openStage(parts);
  const dir = folder();
  const placed = structuredClone(resources);
  for (const one of Object.values(placed)) {
    if (one.Type !== 'AWS::Lambda::Function') continue;
    one.Metadata = { ...one.Metadata, 'aws:asset:path': relative(dir, FUNCTION) };
    const variables = objectOf(within(one.Properties, 'Environment', 'Variables'));
    one.Properties = { ...one.Properties, Environment: { Variables: { STAGE: stage.url, ...variables } } };
  }
  const logs: string[] = [];
  const settings = { dir: synthesised({ stage: { Resources: placed } }, dir), data, mischief, port, ...more };
  let runtime: Runtime;
  try {
    runtime = await Runtime.start({ ...settings, log: (from, line) => logs.push(`${from} ${line}`) });
  } catch (error) {
    stage.close();
    throw error;
  }
  let ended: Promise<void> | undefined;
  const stop = () => {
    ended ??= runtime.stop().finally(stage.close);
    return ended;
  };
  ends.push(stop);
  return {
    runtime,
    data,
    logs,
    stop,
    given: stage.given,
    /** What each invocation of a function was given, as what `of` sees in each of its records. */
    batches: (name: string, of: (record: Event) => unknown): unknown[][] =>
      stage.given.filter((asked) => asked.name === name).map(({ event }) => event.Records.map(of)),
    put: async (...ids: string[]) => {
      for (const id of ids) await table(runtime.engine.endpoint, 'PutItem', { TableName: 'things', Item: { id: { S: id } } });
    },
  };
};
export type Performance = Awaited<ReturnType<typeof perform>>;

export const id = ({ dynamodb }: Event): string => dynamodb.NewImage.id.S;
export const body = (message: Event): string => message.body;
