/** The HTTP API of the template: routes, authorizer and functions behind one port of this machine. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { codeOf } from '../../functions/ports/failure.ts';
import { objectOf, type Properties, textsOf } from '../data.ts';
import { FunctionFailed, type LambdaFunction, TIMED_OUT } from '../lambda/lambda.ts';
import { listen, portOf } from '../listening.ts';
import type { Template } from '../template.ts';
import { type Cors, corsOf, isPreflight, originHeaders, preflightHeaders } from './cors.ts';
import { type Found, findRoute, type Route } from './route.ts';
import { routesOf, type Served } from './served.ts';

export interface GatewaySettings {
  readonly template: Template;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly port: number;
  readonly now: () => number;
  /** A client that has not sent its request after so long is hung up on. */
  readonly patienceMs?: number | undefined;
}

/** What a function answers, in payload format 2.0. */
interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Buffer;
}

/** API Gateway's own limit, beyond any of ours. */
const LARGEST_BODY = 10 * 1024 * 1024;
const PATIENCE_MS = 30_000;
/** An idle connection is kept for longer than clients leave one unused: who asks again on it must not meet its end. */
const KEPT_OPEN_MS = 75_000;
/** How often it is looked for clients that have used it up. */
const LOOK_MS = 500;
const TEXT = /^(text\/|application\/(json|javascript|xml))/i;
/** What is packed is bytes, whatever its type. */
const AS_IT_IS = /^(identity)?$/i;

export class Gateway {
  readonly url: string;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    this.url = `http://127.0.0.1:${portOf(server)}`;
  }

  /** Listens on 127.0.0.1 only. Throws when the port is taken. */
  static async start(settings: GatewaySettings): Promise<Gateway> {
    const [routes, cors] = [routesOf(settings), corsOf(settings.template)];
    const { patienceMs = PATIENCE_MS } = settings;
    const limits = {
      requestTimeout: patienceMs,
      headersTimeout: patienceMs,
      keepAliveTimeout: KEPT_OPEN_MS,
      connectionsCheckingInterval: LOOK_MS,
    };
    const server = createServer(limits, (request, response) => {
      // Otherwise a client that keeps its connection keeps a system that stops.
      response.once('close', () => {
        if (!server.listening) server.closeIdleConnections();
      });
      if (cors && isPreflight(request)) response.writeHead(204, preflightHeaders(cors, request)).end();
      else void serve({ routes, cors, now: settings.now }, request, response);
    });
    try {
      await listen(server, settings.port);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') throw error;
      throw new Error(`port ${settings.port} is in use; choose another with --port`, { cause: error });
    }
    return new Gateway(server);
  }

  /** Lets requests under way finish, and takes no more. */
  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeIdleConnections();
    await closed;
  }
}

interface Serving {
  readonly routes: readonly Served[];
  readonly cors: Cors | undefined;
  readonly now: () => number;
}

const serve = async ({ routes, cors, now }: Serving, request: IncomingMessage, response: ServerResponse) => {
  const reply = (status: number, message: string) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
  try {
    const body = await bodyOf(request);
    if (!body) return reply(413, 'Request Too Long');
    const url = URL.parse(`http://local${request.url}`);
    if (!url) return reply(400, 'Bad Request');
    const found = findRoute(routes, request.method ?? 'GET', url.pathname);
    if (!found) return reply(404, 'Not Found');
    const event = eventOf(request, url, found, body, now());
    const context = found.route.authorizer ? await authorized(found.route.authorizer, event) : undefined;
    if (context === null) return reply(403, 'Forbidden');
    const answer = await found.route.target.invoke(context ? withAuthorizer(event, context) : event);
    for (const [name, value] of originHeaders(cors, request)) response.setHeader(name, value);
    write(response, answerOf(answer), request.method === 'HEAD');
  } catch (error) {
    if (response.headersSent) return;
    if (error instanceof FunctionFailed && error.errorType === TIMED_OUT) reply(503, 'Service Unavailable');
    else reply(500, 'Internal Server Error');
  }
};

/** Null when it is larger than API Gateway takes. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const part: Buffer = chunk;
    bytes += part.length;
    if (bytes <= LARGEST_BODY) chunks.push(part);
  }
  return bytes > LARGEST_BODY ? null : Buffer.concat(chunks);
};

type Event = ReturnType<typeof eventOf>;

const eventOf = (request: IncomingMessage, url: URL, { route, pathParameters }: Found<Route>, body: Buffer, now: number) => {
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

/** What the authorizer says of the caller; null when it lets nobody through. */
const authorized = async (authorizer: LambdaFunction, event: Event): Promise<Properties | null> => {
  const { body: _body, isBase64Encoded: _encoded, ...rest } = event;
  const answer = await authorizer.invoke({ ...rest, type: 'REQUEST', routeArn: '', identitySource: [], stageVariables: null });
  const { isAuthorized, context } = objectOf(answer);
  return isAuthorized === true ? objectOf(context) : null;
};

const withAuthorizer = (event: Event, context: Properties) => ({
  ...event,
  requestContext: { ...event.requestContext, authorizer: { lambda: context } },
});

/** What a function answered. Without a status code, the whole answer is the body. */
const answerOf = (answered: unknown): Answer => {
  const { statusCode, headers, body = '', isBase64Encoded } = objectOf(answered);
  if (!statusCode) return { status: 200, headers: { 'content-type': 'application/json' }, bytes: Buffer.from(JSON.stringify(answered)) };
  const bytes = Buffer.from(String(body), isBase64Encoded ? 'base64' : 'utf8');
  return { status: Number(statusCode), headers: textsOf(headers), bytes };
};

const write = (response: ServerResponse, { status, headers, bytes }: Answer, headOnly: boolean): void => {
  const hasBody = status !== 304 && status !== 204;
  response.writeHead(status, { ...headers, ...(hasBody && { 'content-length': bytes.length }) });
  response.end(headOnly ? undefined : bytes);
};
