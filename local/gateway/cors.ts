/** What browsers of other origins may do, as the HTTP API of the template says: preflights are answered without asking a function, and the
 * answers of functions say who may read them. */
import type { IncomingMessage } from 'node:http';
import { listOf, within } from '../data.ts';
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
  const texts = (name: string) => listOf(within(configured, name)).map(String);
  const maxAge = within(configured, 'MaxAge');
  return {
    origins: texts('AllowOrigins'),
    methods: texts('AllowMethods'),
    headers: texts('AllowHeaders'),
    exposed: texts('ExposeHeaders'),
    maxAge: maxAge === undefined ? undefined : Number(maxAge),
  };
};

/** An `OPTIONS` of a browser that asks before it asks. */
export const isPreflight = ({ method, headers }: IncomingMessage): boolean =>
  method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;

/** Who may read the answer; nothing for other origins, which makes their browsers refuse it. */
const allowing = ({ origins }: Cors, { headers }: IncomingMessage): Record<string, string> => {
  if (origins.includes('*')) return { 'access-control-allow-origin': '*' };
  const { origin = '' } = headers;
  return origins.includes(origin) ? { 'access-control-allow-origin': origin, vary: 'origin' } : {};
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
