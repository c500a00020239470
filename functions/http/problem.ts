/** Errors as RFC 9457 problems: data plus a sentence; this is the one place that turns them into HTTP. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Fault } from '../../domain/kernel/decision.ts';

const TITLES: Record<number, string> = {
  308: 'Known by another Id',
  400: 'Bad request',
  401: 'No valid key',
  403: 'Scope missing',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'In conflict with what is there',
  412: 'Stream is at another version',
  413: 'Too large',
  415: 'Content type not supported',
  422: 'Event refused',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Not available now',
};

export type ProblemData = { code: string; status: number; title?: string; detail: string; errors?: Fault[]; [extra: string]: unknown };

export class Problem extends Error {
  readonly data: ProblemData;
  readonly headers: Record<string, string>;
  constructor(data: ProblemData, headers: Record<string, string> = {}) {
    super(data.detail);
    this.data = data;
    this.headers = headers;
  }
}

export const problem = (
  status: number,
  code: string,
  detail: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) => new Problem({ code, status, detail, ...more }, headers);

/** A problem as the body says it. */
export const problemBody = ({ code, status, title, detail, ...rest }: ProblemData, instance: string): Record<string, unknown> => ({
  type: `/problems/${code}`,
  title: title ?? TITLES[status] ?? code,
  status,
  detail,
  instance,
  code,
  ...rest,
});

export const problemAnswer = ({ data, headers }: Problem, instance: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: data.status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(problemBody(data, instance)),
});
