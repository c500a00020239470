/** The synthesised CloudFormation templates as one set of resources, with every reference resolved to what it is on this machine. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, listOf, objectOf, type Properties } from './data.ts';

export interface Resource {
  readonly id: string;
  readonly stack: string;
  readonly type: string;
  /** Its physical name: the one that the template gives, otherwise the logical id. */
  readonly name: string;
  readonly arn: string;
  readonly properties: Properties;
  readonly metadata: Properties;
}

export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';

/** Types that run here, with the property that names them and the form of their ARN. */
const KNOWN: Record<string, { name?: string; arn?: (name: string) => string }> = {
  'AWS::ApiGatewayV2::Api': {},
  'AWS::ApiGatewayV2::Authorizer': {},
  'AWS::ApiGatewayV2::Integration': {},
  'AWS::ApiGatewayV2::Route': {},
  'AWS::ApiGatewayV2::Stage': { name: 'StageName' },
  'AWS::CloudFront::CachePolicy': {},
  'AWS::CloudFront::Distribution': {},
  'AWS::CloudFront::Function': {},
  'AWS::CloudFront::OriginRequestPolicy': {},
  'AWS::CloudFront::ResponseHeadersPolicy': {},
  'AWS::DynamoDB::GlobalTable': { name: 'TableName', arn: (name) => `dynamodb:${REGION}:${ACCOUNT}:table/${name}` },
  'AWS::DynamoDB::Table': { name: 'TableName', arn: (name) => `dynamodb:${REGION}:${ACCOUNT}:table/${name}` },
  'AWS::Events::EventBus': { name: 'Name', arn: (name) => `events:${REGION}:${ACCOUNT}:event-bus/${name}` },
  'AWS::Events::Rule': { name: 'Name', arn: (name) => `events:${REGION}:${ACCOUNT}:rule/${name}` },
  'AWS::IAM::Policy': { name: 'PolicyName' },
  'AWS::IAM::Role': { name: 'RoleName', arn: (name) => `iam::${ACCOUNT}:role/${name}` },
  'AWS::Lambda::EventInvokeConfig': {},
  'AWS::Lambda::EventSourceMapping': {},
  'AWS::Lambda::Function': { name: 'FunctionName', arn: (name) => `lambda:${REGION}:${ACCOUNT}:function:${name}` },
  'AWS::SNS::Topic': { name: 'TopicName', arn: (name) => `sns:${REGION}:${ACCOUNT}:${name}` },
  'AWS::SQS::Queue': { name: 'QueueName', arn: (name) => `sqs:${REGION}:${ACCOUNT}:${name}` },
  'Custom::CDKBucketDeployment': {},
};

/** Types that mean nothing on one machine: permissions of others, logs, alarms, archives, keys, buckets, secrets. */
const IGNORED =
  /^AWS::(Logs|CloudWatch|KMS|CDK|XRay|Budgets|ApplicationSignals|S3|SecretsManager|SSM)::|^AWS::CloudFront::OriginAccessControl$|^AWS::Lambda::LayerVersion$|^AWS::SNS::(TopicPolicy|Subscription)$|^AWS::Lambda::Permission$|^AWS::SQS::QueuePolicy$|^AWS::Events::(EventBusPolicy|Archive)$/;

/** A function that is not ours, and runs where the CDK deploys. */
const isOfDeployment = (type: string, { Runtime }: Properties): boolean =>
  type === 'AWS::Lambda::Function' && typeof Runtime === 'string' && !Runtime.startsWith('nodejs');

interface Declared {
  readonly Type: string;
  readonly Properties?: Properties;
  readonly Metadata?: Properties;
}

interface Stack {
  readonly name: string;
  readonly Resources: Record<string, Declared>;
  readonly Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
  readonly Parameters?: Record<string, { Default?: unknown }>;
}

export class Template {
  readonly dir: string;
  readonly resources: readonly Resource[];
  private readonly endpoint: string;
  private readonly stacks: readonly Stack[];

  /** Reads every `*.template.json` of `dir`. `endpoint` is where queue URLs lead. Throws at a type that it does not know. */
  constructor(dir: string, endpoint = 'http://127.0.0.1') {
    this.dir = dir;
    this.endpoint = endpoint;
    this.stacks = readdirSync(dir)
      .filter((file) => file.endsWith('.template.json'))
      .sort()
      .map((file) => ({ name: file.slice(0, -'.template.json'.length), ...JSON.parse(readFileSync(join(dir, file), 'utf8')) }));
    if (this.stacks.length === 0) throw new Error(`no *.template.json in ${dir}: synthesise first (npm run synth)`);
    this.resources = this.stacks.flatMap((stack) => Object.keys(stack.Resources ?? {}).flatMap((id) => this.resource(stack, id)));
  }

  of(...types: string[]): Resource[] {
    return this.resources.filter(({ type }) => types.includes(type));
  }

  /** The resource of an ARN, also of its stream. */
  byArn(arn: string): Resource | undefined {
    return this.resources.find((resource) => arn === resource.arn || arn.startsWith(`${resource.arn}/stream/`));
  }

  private resource(stack: Stack, id: string): Resource[] {
    const { Type: type, Properties = {}, Metadata: metadata = {} } = this.declared(id, stack);
    if (IGNORED.test(type) || isOfDeployment(type, Properties)) return [];
    if (!KNOWN[type]) throw new Error(`resource type ${type} (${id} in ${stack.name}) is not known to the local runtime`);
    const properties = objectOf(this.resolve(Properties, stack));
    return [{ id, stack: stack.name, type, name: this.name(stack, id), arn: this.arn(stack, id), properties, metadata }];
  }

  private name(stack: Stack, id: string): string {
    const { Type, Properties } = this.declared(id, stack);
    const given = Properties?.[KNOWN[Type]?.name ?? ''];
    return given === undefined ? id : String(this.resolve(given, stack));
  }

  private arn(stack: Stack, id: string): string {
    const name = this.name(stack, id);
    const form = KNOWN[this.declared(id, stack).Type]?.arn;
    return `arn:aws:${form ? form(name) : `local:${REGION}:${ACCOUNT}:${name}`}`;
  }

  private resolve(value: unknown, stack: Stack): unknown {
    if (Array.isArray(value)) return value.map((item) => this.resolve(item, stack)).filter((item) => item !== undefined);
    if (!isObject(value)) return value;
    const entries = Object.entries(value);
    const [key, argument] = entries[0] ?? ['', undefined];
    if (entries.length === 1 && (key === 'Ref' || key.startsWith('Fn::'))) return this.call(key, argument, stack);
    return Object.fromEntries(
      entries.map(([name, item]) => [name, this.resolve(item, stack)] as const).filter(([, item]) => item !== undefined),
    );
  }

  private call(name: string, argument: unknown, stack: Stack): unknown {
    if (name === 'Fn::Sub') return this.substitute(argument, stack);
    const value = this.resolve(argument, stack);
    const [first, second] = listOf(value);
    const text = String(first);
    if (name === 'Ref') return this.ref(text, stack);
    if (name === 'Fn::GetAtt') return Array.isArray(value) ? this.attribute(text, String(second), stack) : this.dotted(text, stack);
    // A queue of another stack may be known by the URL that its name has on AWS.
    if (name === 'Fn::Join') return listOf(second).join(text).replace(`https://sqs.${REGION}.amazonaws.com`, this.endpoint);
    if (name === 'Fn::Select') return listOf(second)[Number(first)];
    if (name === 'Fn::Split') return String(second).split(text);
    if (name === 'Fn::ImportValue') return this.imported(text);
    throw new Error(`intrinsic function ${name} in ${stack.name} is not known to the local runtime`);
  }

  private ref(id: string, stack: Stack): unknown {
    const pseudo: Record<string, unknown> = {
      'AWS::Region': REGION,
      'AWS::AccountId': ACCOUNT,
      'AWS::Partition': 'aws',
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': stack.name,
      'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stack.name}/local`,
      'AWS::NoValue': undefined,
    };
    if (id in pseudo) return pseudo[id];
    const parameter = stack.Parameters?.[id];
    if (parameter) return parameter.Default;
    const type = this.declared(id, stack).Type;
    if (type === 'AWS::SNS::Topic') return this.arn(stack, id);
    return type === 'AWS::SQS::Queue' ? this.url(this.name(stack, id)) : this.name(stack, id);
  }

  private attribute(id: string, attribute: string, stack: Stack): string {
    const type = this.declared(id, stack).Type;
    const arn = this.arn(stack, id);
    if (attribute === 'Arn') return arn;
    if (attribute === 'StreamArn') return `${arn}/stream/local`;
    if (type === 'AWS::SQS::Queue' && attribute === 'QueueUrl') return this.url(this.name(stack, id));
    return ['QueueName', 'Name', 'ApiId'].includes(attribute) ? this.name(stack, id) : `${id}.${attribute}`;
  }

  private dotted(text: string, stack: Stack): string {
    const [id = '', ...rest] = text.split('.');
    return this.attribute(id, rest.join('.'), stack);
  }

  private substitute(argument: unknown, stack: Stack): string {
    const [text, members] = listOf(argument);
    const given = objectOf(members);
    return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, key: string) => {
      if (literal) return `\${${key}}`;
      if (key in given) return String(this.resolve(given[key], stack));
      return String(key.includes('.') ? this.dotted(key, stack) : this.ref(key, stack));
    });
  }

  private imported(exported: string): unknown {
    for (const stack of this.stacks) {
      const output = Object.values(stack.Outputs ?? {}).find(({ Export }) => Export && this.resolve(Export.Name, stack) === exported);
      if (output) return this.resolve(output.Value, stack);
    }
    throw new Error(`no stack exports ${exported}`);
  }

  private declared(id: string, stack: Stack): Declared {
    const resource = stack.Resources[id];
    if (!resource) throw new Error(`${stack.name} refers to ${id}, which it does not declare`);
    return resource;
  }

  private url(queue: string): string {
    return `${this.endpoint}/${ACCOUNT}/${queue}`;
  }
}
