/** The HTTP API: what answers which route, who is let through, and what is logged. */
import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { BUCKETS, ENV } from '../../functions/ports/names.ts';
import type { Notification } from '../notification/notification.ts';
import { DeployedFunction, type Deployment, type FunctionProps, may } from '../pieces/function.ts';
import { environmentOf } from '../pieces/provider.ts';
import type { Storage } from '../storage.ts';
import { corsFor } from './cors.ts';

/** The longest below the 30 s after which the HTTP API gives up. */
const REQUEST = Duration.seconds(29);

/** One line of JSON per request. No header and no query: they may carry a key or a name. */
const ACCESS = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    route: '$context.routeKey',
    path: '$context.path',
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    key: '$context.authorizer.keyId',
    error: '$context.integrationErrorMessage',
  }),
);

/** What is published of the contract. */
const DOCS = ['/openapi.json', '/asyncapi.json', '/docs', '/docs/{file}', '/schemas/{type}/{file}'];

type Answering = 'post' | 'read' | 'keys' | 'subscriptions' | 'docs' | 'authorize';

const functions = (
  { events, rows, boards, changes, keys, subscriptions }: Storage,
  { vault, deliver }: Notification,
  { provider }: Deployment,
): Record<Answering, Omit<FunctionProps, 'bundle'>> => ({
  post: {
    environment: { [ENV.events]: events.tableName, [ENV.rows]: rows.tableName },
    may: [
      may(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:BatchGetItem'], events.tableArn),
      may(['dynamodb:Query', 'dynamodb:GetItem'], rows.tableArn),
    ],
    timeout: REQUEST,
  },
  read: {
    environment: {
      [ENV.events]: events.tableName,
      [ENV.rows]: rows.tableName,
      [ENV.boards]: boards.tableName,
      [ENV.changes]: changes.tableName,
    },
    may: [
      may(['dynamodb:Query', 'dynamodb:BatchGetItem'], events.tableArn),
      may(['dynamodb:Query'], changes.tableArn),
      may(['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], rows.tableArn),
      may(['dynamodb:GetItem', 'dynamodb:BatchGetItem'], boards.tableArn),
    ],
    timeout: REQUEST,
    memory: 1024,
  },
  keys: {
    environment: { [ENV.keys]: keys.tableName },
    may: [may(['dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:DeleteItem'], keys.tableArn)],
    timeout: Duration.seconds(10),
  },
  subscriptions: {
    environment: {
      [ENV.subscriptions]: subscriptions.tableName,
      [ENV.events]: events.tableName,
      [ENV.rows]: rows.tableName,
      [ENV.vault]: vault.keyArn,
      [ENV.deliver]: deliver.queueUrl,
    },
    may: [
      may(['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'], subscriptions.tableArn),
      may(['dynamodb:BatchGetItem'], events.tableArn),
      may(['dynamodb:Query', 'dynamodb:GetItem'], rows.tableArn),
      may(['kms:Encrypt'], vault.keyArn),
      may(['sqs:SendMessage'], deliver.queueArn),
    ],
    timeout: Duration.seconds(10),
  },
  docs: { environment: {}, may: [], timeout: Duration.seconds(10) },
  authorize: {
    environment: { [ENV.keys]: keys.tableName, ...environmentOf(provider) },
    may: [may(['dynamodb:GetItem'], keys.tableArn), may(['dynamodb:UpdateItem'], keys.tableArn, BUCKETS)],
    timeout: Duration.seconds(5),
  },
});

export interface FrontDoorProps {
  readonly deployment: Deployment;
  readonly tables: Storage;
  readonly notification: Notification;
}

export class FrontDoor extends Construct {
  readonly url: string;
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { deployment, tables, notification }: FrontDoorProps) {
    super(scope, id);
    const props = functions(tables, notification, deployment);
    const deploy = (bundle: Answering) => new DeployedFunction(this, bundle, deployment, { bundle, ...props[bundle] }).lambda;
    const { stage, corsOrigins = [] } = deployment;
    const cors = corsOrigins.length > 0 && { corsPreflight: corsFor(corsOrigins) };
    const api = new HttpApi(this, 'Api', { apiName: `dealstream-${stage}`, createDefaultStage: false, ...cors });
    const answer = {
      post: new HttpLambdaIntegration('Post', deploy('post')),
      read: new HttpLambdaIntegration('Read', deploy('read')),
      keys: new HttpLambdaIntegration('Keys', deploy('keys')),
      subscriptions: new HttpLambdaIntegration('Subscriptions', deploy('subscriptions')),
      docs: new HttpLambdaIntegration('Docs', deploy('docs')),
    };
    // Asked on every request, with or without a key, and never refusing: it passes on who asks, or the problem, and the functions
    // answer 401 and 403 as problem+json, which an authorizer of an HTTP API cannot.
    const authorizer = new HttpLambdaAuthorizer('Authorizer', deploy('authorize'), {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: [],
      resultsCacheTtl: Duration.seconds(0),
    });
    const { GET, HEAD, POST, PATCH, DELETE } = HttpMethod;
    api.addRoutes({ path: '/v1/events', methods: [POST], integration: answer.post, authorizer });
    api.addRoutes({ path: '/v1/{proxy+}', methods: [GET, HEAD], integration: answer.read, authorizer });
    // It computes and records nothing: a reading that is too long for a query string.
    api.addRoutes({ path: '/v1/restrictions/what-if', methods: [POST], integration: answer.read, authorizer });
    api.addRoutes({ path: '/v1/keys', methods: [POST, GET], integration: answer.keys, authorizer });
    api.addRoutes({ path: '/v1/keys/{id}', methods: [DELETE], integration: answer.keys, authorizer });
    for (const [path, methods] of [
      ['', [POST, GET]],
      ['/{id}', [GET, PATCH, DELETE]],
      ['/{id}/test', [POST]],
      ['/{id}/rotate-secret', [POST]],
      ['/{id}/deliveries', [GET]],
      ['/{id}/deliveries/{delivery}/retry', [POST]],
    ] as const) {
      api.addRoutes({ path: `/v1/subscriptions${path}`, methods: [...methods], integration: answer.subscriptions, authorizer });
    }
    const health = api.addRoutes({ path: '/health', methods: [GET], integration: answer.read });
    const docs = DOCS.flatMap((path) => api.addRoutes({ path, methods: [GET, HEAD], integration: answer.docs }));
    // Whatever is left is answered too: 404, or 405 with what is allowed.
    const otherwise = new HttpRoute(this, 'Otherwise', { httpApi: api, routeKey: HttpRouteKey.DEFAULT, integration: answer.read });
    const reason = 'Open to all: health, the documents of this API, and the problem that says there is nothing here.';
    for (const open of [...health, ...docs, otherwise])
      Validations.of(open).acknowledge({ id: 'AwsSolutions::AwsSolutions-APIG4', reason });
    this.api = api;
    this.url = this.stage(api).url;
  }

  private stage(api: HttpApi): HttpStage {
    const log = new logs.LogGroup(this, 'AccessLog', { retention: logs.RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    return new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      // In a burst, half of the 1,000 functions that an account runs at once: the other half projects.
      throttle: { rateLimit: 500, burstLimit: 500 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: ACCESS },
    });
  }
}
