/** The routes of the HTTP API: which function answers what, and what is open to all. */
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';

const { GET, HEAD, POST, PATCH, DELETE } = HttpMethod;

export type Answering = 'post' | 'read' | 'follow' | 'keys' | 'subscriptions' | 'docs';

export interface DeclaredRoute {
  readonly path: string;
  readonly methods: HttpMethod[];
  readonly by: Answering;
}

/** What may be read may be asked for its headers alone. */
const READ = [GET, HEAD];

/** Who asks has to be let through. */
export const CLOSED: readonly DeclaredRoute[] = [
  { path: '/v1/events', methods: [POST], by: 'post' },
  { path: '/v1/{proxy+}', methods: READ, by: 'read' },
  // Who asks may wait, and holds a function meanwhile.
  { path: '/v1/changes', methods: READ, by: 'follow' },
  // It computes and records nothing: a reading that is too long for a query string.
  { path: '/v1/restrictions/what-if', methods: [POST], by: 'read' },
  { path: '/v1/keys', methods: [...READ, POST], by: 'keys' },
  { path: '/v1/keys/{id}', methods: [DELETE], by: 'keys' },
  { path: '/v1/subscriptions', methods: [...READ, POST], by: 'subscriptions' },
  { path: '/v1/subscriptions/{id}', methods: [...READ, PATCH, DELETE], by: 'subscriptions' },
  { path: '/v1/subscriptions/{id}/test', methods: [POST], by: 'subscriptions' },
  { path: '/v1/subscriptions/{id}/rotate-secret', methods: [POST], by: 'subscriptions' },
  { path: '/v1/subscriptions/{id}/deliveries', methods: READ, by: 'subscriptions' },
  { path: '/v1/subscriptions/{id}/deliveries/{delivery}/retry', methods: [POST], by: 'subscriptions' },
];

/** Nobody is asked who it is: whether it works, and what is published of the contract. */
export const OPEN: readonly DeclaredRoute[] = [
  { path: '/health', methods: READ, by: 'read' },
  { path: '/openapi.json', methods: READ, by: 'docs' },
  { path: '/asyncapi.json', methods: READ, by: 'docs' },
  { path: '/schemas/{type}/{file}', methods: READ, by: 'docs' },
];
