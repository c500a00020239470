/** Stands between the functions and the services, and lets through only what a function's own role allows: what AWS would refuse after a
 * deployment is refused here before it. Each function calls an address of its own, so that the guard knows who calls. */
import { Agent, createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { lastOf, type Properties, textsOf, within } from '../data.ts';
import { messageOf } from '../failure.ts';
import type { Log } from '../lambda/lambda.ts';
import { listen, portOf } from '../listening.ts';
import type { Mischief } from '../mischief.ts';
import { ACCOUNT, type Resource, type Template } from '../template.ts';
import { needsOf } from './needs.ts';
import { type Need, type Policy, policyOf } from './policy.ts';
import { asking, parsed, type Witness } from './witness.ts';

export interface Refused extends Need {
  readonly function: string;
}

/** What a service answers to a call that it does not allow; so does DynamoDB, and the others alike. */
const DENIED = 'com.amazon.coral.service#AccessDeniedException';
/** The source of its lines in the log. */
export const GUARD = 'guard';
const VARIABLE = 'AWS_ENDPOINT_URL_';

export interface GuardSettings {
  readonly log: Log;
  /** Being in between, it can refuse calls, hold them up, and lose answers. */
  readonly mischief: Mischief;
  /** And tell what was called. */
  readonly witness?: Witness | undefined;
}

export class Guard {
  /** What was refused since the start. */
  readonly refused: Refused[] = [];
  private readonly server: Server;
  private readonly agent = new Agent({ keepAlive: true });
  private readonly policies: ReadonlyMap<string, Policy>;
  private readonly variables: Record<string, string>;
  /** Addresses of the services, by the last part of their variable's name. */
  private readonly services: ReadonlyMap<string, string>;
  private readonly log: Log;
  private readonly mischief: Mischief;
  private readonly witness: Witness | undefined;
  private readonly used = new Map<string, Refused>();

  private constructor(server: Server, template: Template, environment: Record<string, string>, { log, mischief, witness }: GuardSettings) {
    this.server = server;
    this.log = log;
    this.mischief = mischief;
    this.witness = witness;
    this.policies = new Map(template.of('AWS::Lambda::Function').map((one) => [one.name, policyOf(template, one)]));
    this.variables = environment;
    const addresses = Object.entries(environment).filter(([name]) => name.startsWith(VARIABLE));
    this.services = new Map(addresses.map(([name, address]) => [name.replace(VARIABLE, '').toLowerCase(), address]));
    for (const mapping of template.of('AWS::Lambda::EventSourceMapping')) this.admit(mapping);
  }

  /** `environment`: what functions find without it, the `AWS_ENDPOINT_URL_*` of the services among it. Throws when a mapping follows what its function's role does not allow,
   * as AWS does when it makes one. */
  static async start(template: Template, environment: Record<string, string>, settings: GuardSettings): Promise<Guard> {
    const server = createServer();
    const guard = new Guard(server, template, environment, settings);
    server.on('request', (incoming, response) => void guard.serve(incoming, response));
    await listen(server);
    return guard;
  }

  /** What a function finds instead: the services at addresses of its own. */
  environment(name: string): Record<string, string> {
    const services = [...this.services.keys()].map((service) => [VARIABLE + service.toUpperCase(), this.address(name, service)]);
    return { ...this.variables, ...Object.fromEntries(services) };
  }

  /** A function whose queues have addresses of the guard: the SDK calls a queue at its own address. */
  guarded(resource: Resource): Resource {
    const variables = Object.entries(textsOf(within(resource.properties, 'Environment', 'Variables')));
    const queues = `${this.services.get('sqs')}/`;
    const Variables = Object.fromEntries(
      variables.map(([name, value]) => [name, value.replace(queues, `${this.address(resource.name, 'sqs')}/`)]),
    );
    return { ...resource, properties: { ...resource.properties, Environment: { Variables } } };
  }

  /** What the roles allow and nobody has used since the start. A role that may more than it does is too large. */
  unused(): Refused[] {
    return [...this.policies].flatMap(([name, { grants }]) =>
      grants.map((grant) => ({ function: name, ...grant })).filter((grant) => !this.used.has(keyOf(grant))),
    );
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private address(name: string, service: string): string {
    return `http://127.0.0.1:${portOf(this.server)}/${name}/${service}`;
  }

  /** The needs that the role of `name` does not cover. */
  private missing(name: string, needs: readonly Need[]): Refused[] {
    const asked = needs.map((need) => ({ function: name, ...need }));
    for (const one of asked) this.used.set(keyOf(one), one);
    return asked.filter((one) => !this.policies.get(name)?.allows(one));
  }

  private admit({ id, properties }: Resource): void {
    const name = lastOf(properties.FunctionName, ':');
    const [missing] = this.missing(name, needsOfMapping(properties));
    if (missing) throw new Error(`mapping ${id}: ${denial(missing)}`);
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, name = '', service = '', ...path] = (incoming.url ?? '').split('/');
    const refuse = (message: string) => {
      this.log(GUARD, message);
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify({ __type: DENIED, message }));
    };
    try {
      const body = await buffer(incoming);
      const target = String(incoming.headers['x-amz-target']);
      const missing = this.missing(name, needsOf(target, parsed(body)));
      this.refused.push(...missing);
      if (missing[0]) return refuse(denial(missing[0]));
      const prank = this.mischief.at(`${name} calls ${service}`);
      if (prank.does('throttle')) return throttle(response);
      const late = prank.slowMs;
      if (late > 0) await pause(late, undefined, { ref: false });
      const to = new URL(`/${path.join('/')}`, this.services.get(service));
      this.pass({ name, target, incoming, body: this.witness ? asking(target, body) : body, lose: prank.does('lose'), to }, response);
    } catch (error) {
      refuse(`${name}: ${messageOf(error)}`);
    }
  }

  /** Hands the call on as it is, and its answer back. A service that does not answer looks as if it were called without the guard. */
  private pass({ name, target, incoming, body, to, lose }: Passed, response: ServerResponse): void {
    const headers = { ...incoming.headers, host: to.host, 'content-length': String(body.length) };
    const outgoing = request(to, { method: incoming.method ?? 'POST', headers, agent: this.agent }, (answer) => {
      if (lose) {
        answer.resume();
        return response.destroy();
      }
      const status = answer.statusCode ?? 502;
      response.writeHead(status, answer.headers);
      answer.pipe(response);
      const { witness } = this;
      if (witness)
        void buffer(answer).then((whole) => witness({ function: name, target, request: parsed(body), answer: parsed(whole), status }));
    });
    outgoing.on('error', () => response.destroy());
    outgoing.end(body);
  }
}

interface Passed {
  readonly name: string;
  readonly target: string;
  readonly incoming: IncomingMessage;
  readonly body: Buffer;
  readonly to: URL;
  /** Its answer gets lost on the way back. */
  readonly lose: boolean;
}

const THROTTLED = { __type: 'com.amazonaws.dynamodb.v20120810#ThrottlingException', message: 'Rate exceeded.' };

const throttle = (response: ServerResponse): void => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(THROTTLED));
};

const keyOf = ({ function: name, action, resource }: Refused): string => `${name} ${action} ${resource}`;

const denial = ({ function: name, action, resource }: Refused): string =>
  `User: arn:aws:sts::${ACCOUNT}:assumed-role/${name} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

/** What Lambda does with the function's role to follow a source, and to leave dead letters. */
const needsOfMapping = ({ EventSourceArn, DestinationConfig }: Properties): Need[] => {
  const actions = String(EventSourceArn).includes(':sqs:')
    ? ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes']
    : ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'];
  const dead = within(DestinationConfig, 'OnFailure', 'Destination');
  const follow = actions.map((action) => ({ action, resource: String(EventSourceArn) }));
  return dead ? [...follow, { action: 'sqs:SendMessage', resource: String(dead) }] : follow;
};
