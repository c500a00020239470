/** A request as its function sees it: payload format 2.0. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Found, Route } from './route.ts';

const TEXT = /^(text\/|application\/(json|javascript|xml))/i;
/** What is packed is bytes, whatever its type. */
const AS_IT_IS = /^(identity)?$/i;

export const eventOf = (request: IncomingMessage, url: URL, { route, pathParameters }: Found<Route>, body: Buffer, now: number) => {
  const { pathname, searchParams, search } = url;
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]));
  const query = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name).join(',')] as const);
  const isText = TEXT.test(headers['content-type'] ?? '') && AS_IT_IS.test(headers['content-encoding'] ?? '');
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers,
    ...(query.length > 0 && { queryStringParameters: Object.fromEntries(query) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: headers.host ?? 'localhost',
      http: {
        method: request.method ?? 'GET',
        path: pathname,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
  };
};

export type Event = ReturnType<typeof eventOf>;
