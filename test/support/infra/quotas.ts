/** How much of AWS's quotas the templates of a deployment take. */
import { alarmsIn, resources, type Template, target, widgetsOf } from './synthesised.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a template holds has no type
type Json = any;

/** As long as any ARN, URL or name that a deployment puts in the place of a reference. */
const REFERENCE = 'x'.repeat(150);

/** A value as the deployment will have it, with every reference at its longest. */
const deployed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(deployed);
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = []] = Object.entries<Json>(value);
  if (name === 'Fn::Join') return argument[1].map(deployed).join(argument[0]);
  if (name === 'Ref' || name?.startsWith('Fn::')) return REFERENCE;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deployed(one)]));
};
const bytes = (value: Json): number => Buffer.byteLength(JSON.stringify(deployed(value)));

const of = (template: Template, type: string): [string, Json][] =>
  resources(template, type).map(([id, { Properties }]) => [id, Properties]);
const sums = (pairs: Iterable<readonly [string, number]>): number[] =>
  [...Map.groupBy(pairs, ([key]) => key).values()].map((all) => all.reduce((sum, [, value]) => sum + value, 0));

/** Graphs of all dashboards, dashboard by dashboard. */
const graphsOf = (template: Template): Json[][] => of(template, 'AWS::CloudWatch::Dashboard').map(([, board]) => widgetsOf(board));
const linesOf = ({ properties }: Json): number => (properties.metrics ?? properties.alarms).length;

export interface Quota {
  readonly name: string;
  readonly quota: number;
  /** What each thing in a stack takes of it. */
  readonly taken: (stack: Template) => number[];
}

/** Of a stack, and of what lies in it alone. Where Regions differ, the least. */
export const QUOTAS: readonly Quota[] = [
  { name: 'resources of a stack', quota: 500, taken: ({ Resources }) => [Object.keys(Resources).length] },
  { name: 'outputs of a stack', quota: 200, taken: ({ Outputs = {} }) => [Object.keys(Outputs).length] },
  { name: 'bytes of a template', quota: 1_000_000, taken: (stack) => [Buffer.byteLength(JSON.stringify(stack, null, 1))] },
  { name: 'widgets of a dashboard', quota: 500, taken: (stack) => graphsOf(stack).map((widgets) => widgets.length) },
  { name: 'lines of a graph', quota: 100, taken: (stack) => graphsOf(stack).flat().map(linesOf) },
  {
    name: 'lines of a dashboard',
    quota: 2_500,
    taken: (stack) => graphsOf(stack).map((widgets) => widgets.reduce((sum, one) => sum + linesOf(one), 0)),
  },
  {
    name: 'characters of an alarm expression',
    quota: 1_024,
    taken: (stack) => alarmsIn(stack).map(({ expression = '' }) => expression.length),
  },
  {
    name: 'characters of a rule of a composite alarm',
    quota: 10_240,
    taken: (stack) => of(stack, 'AWS::CloudWatch::CompositeAlarm').map(([, { AlarmRule }]) => bytes(AlarmRule)),
  },
  {
    name: 'alarms of a composite alarm',
    quota: 100,
    taken: (stack) =>
      of(stack, 'AWS::CloudWatch::CompositeAlarm').map(([, { AlarmRule }]) => JSON.stringify(AlarmRule).split('ALARM(').length - 1),
  },
  { name: 'targets of a rule', quota: 5, taken: (stack) => of(stack, 'AWS::Events::Rule').map(([, { Targets }]) => Targets.length) },
  {
    name: 'characters of an event pattern',
    quota: 2_048,
    taken: (stack) => of(stack, 'AWS::Events::Rule').map(([, { EventPattern = {} }]) => bytes(EventPattern)),
  },
  {
    name: "bytes of a function's environment",
    quota: 4_096,
    taken: (stack) => of(stack, 'AWS::Lambda::Function').map(([, { Environment = {} }]) => bytes(Environment.Variables ?? {})),
  },
  {
    name: "characters of a role's inline policies",
    quota: 10_240,
    taken: (stack) =>
      sums(
        of(stack, 'AWS::IAM::Policy').flatMap(([, { Roles, PolicyDocument }]) =>
          Roles.map((role: Json) => [target(role), bytes(PolicyDocument)] as const),
        ),
      ),
  },
  {
    name: "bytes of a function's own policy",
    quota: 20_480,
    // A statement has a Sid, a principal, an action, the function and a condition.
    taken: (stack) =>
      sums(of(stack, 'AWS::Lambda::Permission').map(([, one]) => [target(one.FunctionName), 300 + bytes(one.SourceArn ?? '')])),
  },
  {
    name: "bytes of a queue's policy",
    quota: 8_192,
    taken: (stack) => of(stack, 'AWS::SQS::QueuePolicy').map(([, one]) => bytes(one.PolicyDocument)),
  },
  {
    name: "bytes of a topic's policy",
    quota: 30_720,
    taken: (stack) => of(stack, 'AWS::SNS::TopicPolicy').map(([, one]) => bytes(one.PolicyDocument)),
  },
  { name: "bytes of a key's policy", quota: 32_768, taken: (stack) => of(stack, 'AWS::KMS::Key').map(([, one]) => bytes(one.KeyPolicy)) },
  {
    name: "characters of a bus's policy",
    quota: 10_240,
    taken: (stack) => [of(stack, 'AWS::Events::EventBusPolicy').reduce((sum, [, { Statement }]) => sum + bytes(Statement), 0)],
  },
  {
    name: 'behaviours of a distribution',
    quota: 75,
    taken: (stack) => of(stack, 'AWS::CloudFront::Distribution').map(([, one]) => 1 + one.DistributionConfig.CacheBehaviors.length),
  },
  {
    name: 'bytes of a function at the edge',
    quota: 10_240,
    taken: (stack) => of(stack, 'AWS::CloudFront::Function').map(([, one]) => Buffer.byteLength(one.FunctionCode)),
  },
  {
    name: 'headers of an origin request policy',
    quota: 10,
    taken: (stack) =>
      of(stack, 'AWS::CloudFront::OriginRequestPolicy').map(([, one]) => one.OriginRequestPolicyConfig.HeadersConfig.Headers.length),
  },
  { name: 'routes of an API', quota: 300, taken: (stack) => [of(stack, 'AWS::ApiGatewayV2::Route').length] },
  { name: 'integrations of an API', quota: 300, taken: (stack) => [of(stack, 'AWS::ApiGatewayV2::Integration').length] },
  { name: 'authorizers of an API', quota: 10, taken: (stack) => [of(stack, 'AWS::ApiGatewayV2::Authorizer').length] },
];

/** Of a whole deployment, or of all stacks of an account. */
export const SHARED: readonly { name: string; quota: number; taken: (stacks: readonly Template[]) => number }[] = [
  { name: 'rules of a bus', quota: 100, taken: (stacks) => stacks.flatMap((stack) => of(stack, 'AWS::Events::Rule')).length },
  {
    name: 'functions that queues run at once, of all that an account runs',
    quota: 1_000,
    taken: (stacks) =>
      stacks
        .flatMap((stack) => of(stack, 'AWS::Lambda::EventSourceMapping'))
        .reduce((sum, [, { ScalingConfig }]) => sum + (ScalingConfig?.MaximumConcurrency ?? 0), 0),
  },
];
