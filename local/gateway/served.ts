/** The routes of an HTTP API, each with the function that answers it and the one that says who asks. */
import type { LambdaFunction } from '../lambda/lambda.ts';
import type { Resource, Template } from '../template.ts';
import { type Route, routeOf } from './route.ts';

/** An HTTP API waits no longer for any integration. */
const LONGEST_MS = 30_000;

export interface Served extends Route {
  readonly target: LambdaFunction;
  /** How long it is waited for. */
  readonly timeoutMs: number;
  readonly authorizer?: LambdaFunction;
}

interface Declared {
  readonly template: Template;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly slowness?: number | undefined;
}

/** Throws at a route that leads to no function, at an integration that is to be waited for longer than an HTTP API waits, and at an authorizer of a kind that is
 * not known. */
export const routesOf = ({ template, functions, slowness = 1 }: Declared): Served[] => {
  const byId = new Map(template.resources.map((resource) => [resource.id, resource]));
  const functionOf = (uri: unknown, where: Resource): LambdaFunction => {
    const found = [...functions.values()].find(({ arn }) => String(uri) === arn || String(uri).includes(`/${arn}/`));
    if (!found) throw new Error(`${where.id} leads to no function of the template: ${uri}`);
    return found;
  };
  const authorizerOf = (resource: Resource): LambdaFunction => {
    const { AuthorizerType, AuthorizerUri, AuthorizerResultTtlInSeconds = 300, EnableSimpleResponses } = resource.properties;
    if (AuthorizerType !== 'REQUEST' || !EnableSimpleResponses || Number(AuthorizerResultTtlInSeconds) > 0)
      throw new Error(`authorizer ${resource.id} is of a kind that the local runtime does not know`);
    return functionOf(AuthorizerUri, resource);
  };
  return template.of('AWS::ApiGatewayV2::Route').map((route) => {
    const { RouteKey, Target, AuthorizerId } = route.properties;
    const integration = byId.get(String(Target).replace('integrations/', ''));
    if (!integration) throw new Error(`route ${route.id} has no integration`);
    const timeoutMs = Number(integration.properties.TimeoutInMillis ?? LONGEST_MS);
    if (timeoutMs > LONGEST_MS) throw new Error(`${integration.id} waits ${timeoutMs} ms; an HTTP API waits ${LONGEST_MS} at most`);
    const authorizer = AuthorizerId === undefined ? undefined : byId.get(String(AuthorizerId));
    return {
      ...routeOf(String(RouteKey)),
      target: functionOf(integration.properties.IntegrationUri, integration),
      timeoutMs: timeoutMs * slowness,
      ...(authorizer && { authorizer: authorizerOf(authorizer) }),
    };
  });
};
