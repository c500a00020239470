/** The HTTP API of the template: routes, authorizer and functions behind one port of this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { codeOf } from '../../functions/ports/failure.ts';
import { objectOf, type Properties, textsOf } from '../data.ts';
import { FunctionFailed, TIMED_OUT, TOO_LARGE } from '../lambda/failed.ts';
import type { LambdaFunction } from '../lambda/lambda.ts';
import { listen, portOf } from '../listening.ts';
import { arriving, type Behaviour, distributionOf } from '../site/distribution.ts';
import { serveFile } from '../site/served.ts';
import type { Template } from '../template.ts';
import { type Cors, corsOf, isPreflight, originHeaders, preflightHeaders } from './cors.ts';
import { type Event, eventOf } from './event.ts';
import { findRoute } from './route.ts';
import { routesOf, type Served } from './served.ts';

export interface GatewaySettings {
  readonly template: Template;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly port: number;
  readonly now: () => number;
  /** A client that has not sent its request after so long is hung up on. */
  readonly patienceMs?: number | undefined;
  /** Integrations may take so many times what the template gives them. 1 unless told. */
  readonly slowness?: number | undefined;
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
export class Gateway {
  readonly url: string;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    this.url = `http://127.0.0.1:${portOf(server)}`;
  }

  /** Listens on 127.0.0.1 only. Throws when the port is taken. */
  static async start(settings: GatewaySettings): Promise<Gateway> {
    const [routes, cors, behaviourAt] = [routesOf(settings), corsOf(settings.template), distributionOf(settings.template)];
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
      else void serve({ routes, cors, behaviourAt, now: settings.now }, request, response);
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
  /** Where a distribution stands before the API. */
  readonly behaviourAt: ((path: string) => Behaviour) | undefined;
  readonly now: () => number;
}

const serve = async ({ routes, cors, behaviourAt, now }: Serving, request: IncomingMessage, response: ServerResponse) => {
  const reply = (status: number, message: string) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
  try {
    const body = await bodyOf(request);
    if (!body) return reply(413, 'Request Too Long');
    const url = URL.parse(`http://local${request.url}`);
    if (!url) return reply(400, 'Bad Request');
    const behaviour = behaviourAt?.(url.pathname);
    if (behaviour?.files) return serveFile(behaviour, request, response, url);
    if (behaviour) request.headers = arriving(behaviour, request);
    const found = findRoute(routes, request.method ?? 'GET', url.pathname);
    if (!found) return reply(404, 'Not Found');
    const event = eventOf(request, url, found, body, now());
    const context = found.route.authorizer ? await authorized(found.route.authorizer, event) : undefined;
    if (context === null) return reply(403, 'Forbidden');
    const answer = await inTime(found.route, found.route.target.invoke(context ? withAuthorizer(event, context) : event));
    for (const [name, value] of originHeaders(cors, request)) response.setHeader(name, value);
    write(response, answerOf(answer), request.method === 'HEAD');
  } catch (error) {
    if (response.headersSent) return;
    const [status, message] = (error instanceof FunctionFailed && FAILED[error.errorType]) || [500, 'Internal Server Error'];
    reply(status, message);
  }
};

/** What an HTTP API answers for a function that gave no answer; 500 for whatever else became of it, an answer that is too large as well. */
const FAILED: Record<string, [status: number, message: string]> = {
  [TIMED_OUT]: [503, 'Service Unavailable'],
  [TOO_LARGE]: [413, 'Request Too Long'],
};

/** An integration that does not answer in time is given up, though its function goes on. */
const inTime = async ({ timeoutMs, target }: Served, answer: Promise<unknown>): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new FunctionFailed(TIMED_OUT, `${target.name} has not answered in ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    // Nobody waits for one that comes too late, or fails then.
    answer.catch(() => {});
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
