/** The HTTP API: its routes, the functions that answer them, who is let through, and what is logged. */
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENV } from '../../functions/ports/names.ts';
import { deliveriesOf } from '../notification/notification.ts';
import { alarm } from '../pieces/alarm.ts';
import { DeployedFunction, type Deployment, type FunctionProps } from '../pieces/function.ts';
import type { Storage } from '../storage.ts';
import { corsFor } from './cors.ts';
import { authorize, docs, follow, keys, post, read, subscriptions } from './functions.ts';
import { type Answering, CLOSED, OPEN } from './routes.ts';

/** One line of JSON per request. No header, path and query: they may carry a key or a name. The function's own line says the reading. */
const ACCESS = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    key: '$context.authorizer.keyId',
    error: '$context.integrationErrorMessage',
  }),
);

export interface FrontDoorProps {
  readonly deployment: Deployment;
  readonly tables: Storage;
}

export class FrontDoor extends Construct {
  readonly url: string;
  readonly api: HttpApi;
  private readonly props: FrontDoorProps;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    this.props = props;
    const { stage, corsOrigins = [] } = props.deployment;
    const cors = corsOrigins.length > 0 && { corsPreflight: corsFor(corsOrigins) };
    this.api = new HttpApi(this, 'Api', { apiName: `dealstream-${stage}`, createDefaultStage: false, ...cors });
    this.routes(this.integrations(), this.authorizer());
    this.url = this.stage().url;
    this.watch();
  }

  private watch(): void {
    const five = { period: Duration.minutes(5) };
    alarm(this, 'Errors', { runbook: 'api-errors', metric: this.api.metricServerError({ statistic: 'Sum', ...five }), over: 5 });
    // A reading that waits for changes takes 20 s when there are none; half of all do not.
    alarm(this, 'Latency', {
      runbook: 'api-latency',
      metric: this.api.metricLatency({ statistic: 'p50', ...five }),
      over: 2_000,
      periods: 3,
    });
  }

  private deployed(props: FunctionProps): lambda.Function {
    const { deployment, tables } = this.props;
    const environment = {
      ...props.environment,
      ...(deployment.site && { [ENV.distribution]: tables.distribution.secretValue.unsafeUnwrap() }),
    };
    return new DeployedFunction(this, props.name ?? props.bundle, deployment, { ...props, environment }).lambda;
  }

  private integrations(): Record<Answering, HttpLambdaIntegration> {
    const { tables, deployment } = this.props;
    return {
      post: new HttpLambdaIntegration('Post', this.deployed(post(tables))),
      read: new HttpLambdaIntegration('Read', this.deployed(read(tables))),
      follow: new HttpLambdaIntegration('Follow', this.deployed(follow(tables))),
      keys: new HttpLambdaIntegration('Keys', this.deployed(keys(tables))),
      subscriptions: new HttpLambdaIntegration('Subscriptions', this.deployed(subscriptions(tables, deliveriesOf(this, deployment)))),
      docs: new HttpLambdaIntegration('Docs', this.deployed(docs)),
    };
  }

  /** Asked on every request, with or without a key, and never refusing: it passes on who asks, or the problem, and the functions answer 401 and 403
   * as problem+json, which an authorizer of an HTTP API cannot. */
  private authorizer(): HttpLambdaAuthorizer {
    const { tables, deployment } = this.props;
    return new HttpLambdaAuthorizer('Authorizer', this.deployed(authorize(tables, deployment)), {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: [],
      resultsCacheTtl: Duration.seconds(0),
    });
  }

  private routes(answers: Record<Answering, HttpLambdaIntegration>, authorizer: HttpLambdaAuthorizer): void {
    const { api } = this;
    for (const { path, methods, by } of CLOSED) api.addRoutes({ path, methods, integration: answers[by], authorizer });
    const open = OPEN.flatMap(({ path, methods, by }) => api.addRoutes({ path, methods, integration: answers[by] }));
    // Whatever is left is answered too: 404, or 405 with what is allowed.
    const otherwise = new HttpRoute(this, 'Otherwise', { httpApi: api, routeKey: HttpRouteKey.DEFAULT, integration: answers.read });
    const reason = 'Open to all: health, the documents of this API, and the problem that says there is nothing here.';
    for (const route of [...open, otherwise]) Validations.of(route).acknowledge({ id: 'AwsSolutions::AwsSolutions-APIG4', reason });
  }

  private stage(): HttpStage {
    const log = new logs.LogGroup(this, 'AccessLog', { retention: logs.RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      // In a burst, half of the 1,000 functions that an account runs at once: the other half projects.
      throttle: { rateLimit: 500, burstLimit: 500 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: ACCESS },
    });
  }
}
