/** What browsers of other origins may do, as the HTTP API of the template says: preflights are answered without asking a function, and the
 * answers of functions say who may read them. */
import type { IncomingMessage } from 'node:http';
import type { Template } from '../template.ts';

export interface Cors {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  /** Seconds for which a browser remembers a preflight. */
  readonly maxAge: number | undefined;
}

/** Undefined where the template configures none. */
export const corsOf = (template: Template): Cors | undefined => {
  const configured = template.of('AWS::ApiGatewayV2::Api')[0]?.properties.CorsConfiguration;
  if (!configured) return undefined;
  const { AllowOrigins = [], AllowMethods = [], AllowHeaders = [], ExposeHeaders = [], MaxAge } = configured;
  return { origins: AllowOrigins, methods: AllowMethods, headers: AllowHeaders, exposed: ExposeHeaders, maxAge: MaxAge };
};

/** An `OPTIONS` of a browser that asks before it asks. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;

/** Who may read the answer; nothing for other origins, which makes their browsers refuse it. */
const allowing = ({ origins }: Cors, { headers }: IncomingMessage): Record<string, string> => {
  if (origins.includes('*')) return { 'access-control-allow-origin': '*' };
  return origins.includes(headers.origin ?? '') ? { 'access-control-allow-origin': headers.origin!, vary: 'origin' } : {};
};

export const preflightHeaders = (cors: Cors, request: IncomingMessage): Record<string, string> => {
  const allowed = allowing(cors, request);
  if (!allowed['access-control-allow-origin']) return {};
  return {
    ...allowed,
    'access-control-allow-methods': cors.methods.join(','),
    'access-control-allow-headers': cors.headers.join(','),
    ...(cors.maxAge !== undefined && { 'access-control-max-age': String(cors.maxAge) }),
  };
};

/** For the answer of a function. `vary` is left to the function's own. */
export const originHeaders = (cors: Cors | undefined, request: IncomingMessage): [string, string][] => {
  if (!cors || request.headers.origin === undefined) return [];
  const { vary: _vary, ...allowed } = allowing(cors, request);
  const exposed: Record<string, string> = cors.exposed.length > 0 ? { 'access-control-expose-headers': cors.exposed.join(',') } : {};
  return Object.keys(allowed).length > 0 ? Object.entries({ ...allowed, ...exposed }) : [];
};
