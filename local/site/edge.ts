/** Functions that run at the edge, before and after the cache: their code, run as CloudFront runs it. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Script } from 'node:vm';
import { listOf, objectOf, textOf, within } from '../data.ts';
import type { Template } from '../template.ts';

export type When = 'viewer-request' | 'viewer-response';
export type Headers = Record<string, string>;
/** What a function says is to be done: go on with a request, or answer. */
export interface Said {
  readonly uri?: string;
  readonly status?: number;
  readonly headers: Headers;
  readonly body?: string;
}
export type Edge = (request: IncomingMessage, url: URL, answered?: { status: number; headers: Headers }) => Said;

/** No function may take longer than a fraction of this. */
const PATIENCE_MS = 1_000;

const boxed = (headers: Record<string, string | string[] | undefined>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, { value: String(value) }]));
const unboxed = (headers: unknown): Headers =>
  Object.fromEntries(Object.entries(objectOf(headers)).map(([name, one]) => [name, String(within(one, 'value'))]));

/** Only this one function, and nothing of this process, is known to its code. */
const edgeOf = (code: string, when: When): Edge => {
  const script = new Script(`${code}\n;JSON.stringify(handler(JSON.parse(event)))`);
  return (request, url, answered) => {
    const querystring = Object.fromEntries([...url.searchParams].map(([name, value]) => [name, { value }]));
    const event = {
      version: '1.0',
      context: { distributionDomainName: 'local', distributionId: 'local', eventType: when, requestId: randomUUID() },
      viewer: { ip: request.socket.remoteAddress },
      request: { method: request.method, uri: url.pathname, querystring, headers: boxed(request.headers), cookies: {} },
      ...(answered && { response: { statusCode: answered.status, headers: boxed(answered.headers), cookies: {} } }),
    };
    const said: unknown = JSON.parse(script.runInNewContext({ event: JSON.stringify(event) }, { timeout: PATIENCE_MS }));
    const [uri, status] = [textOf(within(said, 'uri')), within(said, 'statusCode')];
    const body = textOf(within(said, 'body', 'data'));
    return {
      ...(uri !== undefined && { uri }),
      ...(status !== undefined && { status: Number(status) }),
      headers: unboxed(within(said, 'headers')),
      ...(body && { body }),
    };
  };
};

/** The function that a behaviour runs at that time; undefined where it runs none. */
export const edgeAt = (template: Template, behaviour: unknown, when: When): Edge | undefined => {
  const association = listOf(within(behaviour, 'FunctionAssociations')).find((one) => within(one, 'EventType') === when);
  if (!association) return undefined;
  const arn = within(association, 'FunctionARN');
  const found = template.of('AWS::CloudFront::Function').find(({ id }) => `${id}.FunctionARN` === arn);
  if (!found) throw new Error(`a behaviour runs ${arn}, which the template does not declare`);
  return edgeOf(String(found.properties.FunctionCode), when);
};
