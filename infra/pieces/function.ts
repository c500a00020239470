/** The shape that every function shares: its bundle, a role of its own that may do exactly what is listed, and a log that forgets. */
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Operators } from './operators.ts';
import type { Provider } from './provider.ts';
import type { Site } from './site.ts';

/** What every construct of one deployment knows. */
export interface Deployment {
  /** Part of every name, so that several live side by side in one account. */
  readonly stage: string;
  /** What holds data cannot be deleted until that is switched off. */
  readonly isProtected: boolean;
  /** A dashboard for each part of the service; none unless told. */
  readonly hasDashboards?: boolean;
  /** Folder with one folder per function, as `build/bundle.ts` writes it. */
  readonly bundles: string;
  /** Accounts, or one AWS organization, whose services may hang rules on the bus. */
  readonly consumers?: readonly string[];
  /** Origins of web pages that may call the API. None unless told. */
  readonly corsOrigins?: readonly string[];
  /** The identity provider whose tokens are taken besides keys. None unless told. */
  readonly provider?: Provider | undefined;
  /** Whether anyone may read without a key. Nobody unless told. */
  readonly isPublic?: boolean;
  /** The dashboard, and CloudFront before it and the API, which then answers nothing that came another way. None unless told. */
  readonly site?: Site | undefined;
  /** Whom alarms tell. Nobody unless told. */
  readonly operators?: Operators | undefined;
}

export interface FunctionProps {
  /** A file at the root of `functions/`, without its ending. */
  readonly bundle: string;
  /** Its name where one bundle is deployed several times. */
  readonly name?: string;
  readonly environment: Record<string, string>;
  readonly may: readonly iam.PolicyStatement[];
  readonly timeout: Duration;
  /** MB. 512 unless told; processor time grows with it. */
  readonly memory?: number;
  /** How many may run at once, at most and in any case. */
  readonly reserved?: number;
}

/** Where its own metrics are: those of a function carry its name as `service`. */
export const namespaceOf = ({ stage }: Deployment): string => `Dealstream-${stage}`;

/** One of them, over five minutes. */
export const metricOf = (
  deployment: Deployment,
  metricName: string,
  service: string,
  more: Pick<cloudwatch.MetricProps, 'statistic' | 'label' | 'period'>,
): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: namespaceOf(deployment),
    metricName,
    dimensionsMap: { service },
    period: Duration.minutes(5),
    ...more,
  });

/** A statement for a list of actions on one resource, both in full; of a table, with `partitions`, for items of these only; `*` stands for anything. */
export const may = (actions: string[], arn: string, ...partitions: string[]) =>
  new iam.PolicyStatement({
    actions,
    resources: [arn],
    ...(partitions.length > 0 && { conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } } }),
  });

export class DeployedFunction extends Construct {
  readonly lambda: lambda.Function;
  readonly role: iam.Role;
  readonly timeout: Duration;

  constructor(scope: Construct, id: string, deployment: Deployment, props: FunctionProps) {
    super(scope, id);
    const log = new logs.LogGroup(this, 'Log', { retention: logs.RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    this.timeout = props.timeout;
    this.role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    for (const statement of props.may) this.role.addToPolicy(statement);
    this.role.addToPolicy(may(['logs:CreateLogStream', 'logs:PutLogEvents'], log.logGroupArn));
    this.lambda = new lambda.Function(this, 'Function', {
      functionName: `dealstream-${deployment.stage}-${props.name ?? props.bundle}`,
      // Source maps stay at home: they outweigh the code, and a stack trace can be mapped afterwards.
      code: lambda.Code.fromAsset(join(deployment.bundles, props.bundle), { exclude: ['*.map'] }),
      handler: 'index.handler',
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      memorySize: props.memory ?? 512,
      ...(props.reserved !== undefined && { reservedConcurrentExecutions: props.reserved }),
      timeout: props.timeout,
      environment: {
        ...props.environment,
        POWERTOOLS_SERVICE_NAME: props.name ?? props.bundle,
        POWERTOOLS_METRICS_NAMESPACE: namespaceOf(deployment),
      },
      role: this.role,
      logGroup: log,
    });
  }
}
