import { describe, expect, it } from 'vitest';
import { originsFrom } from '../../infra/http/cors.ts';
import { functionsByName, resources, synthesise, target } from '../support/infra/synthesised.ts';

const { service } = await synthesise();
const nameOf = new Map([...functionsByName(service)].map(([name, [id]]) => [id, name]));
const integrations = new Map(resources(service, 'AWS::ApiGatewayV2::Integration'));
const routes = resources(service, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
  const [, [, integration]] = Properties.Target['Fn::Join'];
  const { IntegrationUri, PayloadFormatVersion } = integrations.get(target(integration))!.Properties;
  expect(PayloadFormatVersion).toBe('2.0');
  return [Properties.RouteKey, nameOf.get(target(IntegrationUri)), Properties.AuthorizationType];
});

describe('the front door', () => {
  it('routes every request to the function that answers it', () => {
    expect(routes.sort()).toEqual(
      [
        ['$default', 'read', 'NONE'],
        ['DELETE /v1/keys/{id}', 'keys', 'CUSTOM'],
        ['GET /health', 'read', 'NONE'],
        ['HEAD /health', 'read', 'NONE'],
        ['GET /v1/keys', 'keys', 'CUSTOM'],
        ['HEAD /v1/keys', 'keys', 'CUSTOM'],
        ['GET /v1/changes', 'follow', 'CUSTOM'],
        ['HEAD /v1/changes', 'follow', 'CUSTOM'],
        ['HEAD /v1/{proxy+}', 'read', 'CUSTOM'],
        ['GET /v1/{proxy+}', 'read', 'CUSTOM'],
        ['POST /v1/events', 'post', 'CUSTOM'],
        ['POST /v1/keys', 'keys', 'CUSTOM'],
        ['POST /v1/restrictions/what-if', 'read', 'CUSTOM'],
        ['GET /v1/subscriptions', 'subscriptions', 'CUSTOM'],
        ['HEAD /v1/subscriptions', 'subscriptions', 'CUSTOM'],
        ['POST /v1/subscriptions', 'subscriptions', 'CUSTOM'],
        ['GET /v1/subscriptions/{id}', 'subscriptions', 'CUSTOM'],
        ['HEAD /v1/subscriptions/{id}', 'subscriptions', 'CUSTOM'],
        ['PATCH /v1/subscriptions/{id}', 'subscriptions', 'CUSTOM'],
        ['DELETE /v1/subscriptions/{id}', 'subscriptions', 'CUSTOM'],
        ['POST /v1/subscriptions/{id}/test', 'subscriptions', 'CUSTOM'],
        ['POST /v1/subscriptions/{id}/rotate-secret', 'subscriptions', 'CUSTOM'],
        ['GET /v1/subscriptions/{id}/deliveries', 'subscriptions', 'CUSTOM'],
        ['HEAD /v1/subscriptions/{id}/deliveries', 'subscriptions', 'CUSTOM'],
        ['POST /v1/subscriptions/{id}/deliveries/{delivery}/retry', 'subscriptions', 'CUSTOM'],
        ...['/openapi.json', '/asyncapi.json', '/schemas/{type}/{file}'].flatMap((path) =>
          ['GET', 'HEAD'].map((method) => [`${method} ${path}`, 'docs', 'NONE']),
        ),
      ].sort(),
    );
  });

  it('takes HEAD wherever it takes GET', () => {
    const taking = (method: string) => routes.flatMap(([key]) => (key.startsWith(`${method} `) ? [key.slice(method.length + 1)] : []));
    expect([taking('GET').length > 5, taking('HEAD')]).toEqual([true, taking('GET')]);
  });

  it('asks the authorizer about every request, with or without a key, and remembers no answer', () => {
    const authorizers = resources(service, 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizers).toHaveLength(1);
    const { Properties } = authorizers[0]![1];
    expect(Properties).toMatchObject({
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      EnableSimpleResponses: true,
      AuthorizerResultTtlInSeconds: 0,
    });
    expect(Properties.IdentitySource ?? []).toEqual([]);
    expect(JSON.stringify(Properties.AuthorizerUri)).toContain([...nameOf].find(([, name]) => name === 'authorize')![0]);
  });

  it('is throttled and logs each request, without its headers, its path and its query, for a month', () => {
    const stages = resources(service, 'AWS::ApiGatewayV2::Stage');
    expect(stages).toHaveLength(1);
    const { Properties } = stages[0]![1];
    expect(Properties).toMatchObject({ StageName: '$default', AutoDeploy: true });
    expect(Properties.DefaultRouteSettings).toEqual({ ThrottlingBurstLimit: 500, ThrottlingRateLimit: 500 });
    expect(JSON.parse(Properties.AccessLogSettings.Format)).toMatchObject({ requestId: '$context.requestId', status: '$context.status' });
    expect(Properties.AccessLogSettings.Format).not.toMatch(/header|query|path/i);
    const log = target(Properties.AccessLogSettings.DestinationArn);
    expect(new Map(resources(service, 'AWS::Logs::LogGroup')).get(log)!.Properties.RetentionInDays).toBe(30);
  });
});

describe('browsers of other origins', () => {
  const corsIn = (template: typeof service) =>
    resources(template, 'AWS::ApiGatewayV2::Api').map(([, { Properties }]) => Properties.CorsConfiguration);

  it('may not call it, unless they are listed', async () => {
    expect(corsIn(service)).toEqual([undefined]);
    const listed = await synthesise('test', { corsOrigins: ['https://deals.example'] });
    expect(corsIn(listed.service)).toEqual([
      {
        AllowOrigins: ['https://deals.example'],
        AllowMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
        AllowHeaders: ['authorization', 'content-encoding', 'content-type', 'if-match', 'if-none-match'],
        ExposeHeaders: ['etag', 'link', 'location', 'ratelimit', 'ratelimit-policy', 'retry-after'],
        MaxAge: 3600,
      },
    ]);
  });

  it('are listed in the context, as a list or with commas', () => {
    expect(originsFrom(undefined)).toEqual([]);
    expect(originsFrom(['https://a.example'])).toEqual(['https://a.example']);
    expect(originsFrom('https://a.example, http://localhost:3000')).toEqual(['https://a.example', 'http://localhost:3000']);
  });

  it.each(['*', 'null', 'https://a.example/', 'https://a.example/path', 'a.example', 'https://*.example', 'javascript:alert(1)'])(
    'are not %s',
    (origin) => {
      expect(() => originsFrom(origin)).toThrow(`corsOrigins: "${origin}" is no origin`);
    },
  );
});
