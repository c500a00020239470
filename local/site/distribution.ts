/** The distribution of the template: which behaviour answers a path, from which origin, and with which headers. */
import type { IncomingMessage } from 'node:http';
import { listOf, objectOf, textsOf, within } from '../data.ts';
import type { Resource, Template } from '../template.ts';
import { type Edge, edgeAt, type Headers } from './edge.ts';
import { type Files, filesOf } from './files.ts';

export interface Behaviour {
  readonly matches: (path: string) => boolean;
  readonly methods: readonly string[];
  /** What lies in its bucket; undefined where the API answers. */
  readonly files: Files | undefined;
  /** Before the origin is asked, and after it has answered. */
  readonly asked: Edge | undefined;
  readonly answered: Edge | undefined;
  /** Put over the origin's own. */
  readonly headers: Headers;
  /** Which headers of a request reach the origin, and what it is told besides. */
  readonly passed: readonly string[];
  readonly told: Headers;
}

/** `*` is anything, slashes too, and `?` one character. */
const matcherOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );

/** `header`, by the names that CloudFormation has for it. */
const SECURITY: Record<string, (said: unknown) => [header: string, value: unknown]> = {
  ContentSecurityPolicy: (said) => ['content-security-policy', within(said, 'ContentSecurityPolicy')],
  ContentTypeOptions: () => ['x-content-type-options', 'nosniff'],
  ReferrerPolicy: (said) => ['referrer-policy', within(said, 'ReferrerPolicy')],
  StrictTransportSecurity: (said) => [
    'strict-transport-security',
    `max-age=${within(said, 'AccessControlMaxAgeSec')}${within(said, 'IncludeSubdomains') ? '; includeSubDomains' : ''}`,
  ],
};

const headersOf = (policy: Resource | undefined): Headers => {
  const config = policy?.properties.ResponseHeadersPolicyConfig;
  const security = Object.entries(objectOf(within(config, 'SecurityHeadersConfig'))).map(([name, said]) => {
    const known = SECURITY[name];
    if (!known) throw new Error(`${policy?.id} says ${name}, which the local runtime does not know`);
    return known(said);
  });
  const custom = listOf(within(config, 'CustomHeadersConfig', 'Items')).map((one) => [within(one, 'Header'), within(one, 'Value')]);
  return textsOf(Object.fromEntries([...security, ...custom]));
};

type Buckets = (name: string) => Files;

const behaviourOf = (template: Template, buckets: Buckets, config: unknown, behaviour: unknown): Behaviour => {
  const named = (id: unknown) => template.resources.find((one) => one.id === id);
  const origin = listOf(within(config, 'Origins')).find((one) => within(one, 'Id') === within(behaviour, 'TargetOriginId'));
  const bucket = within(origin, 'S3OriginConfig') && String(within(origin, 'DomainName')).replace(/\.RegionalDomainName$/, '');
  const told = listOf(within(origin, 'OriginCustomHeaders')).map((one) => [within(one, 'HeaderName'), within(one, 'HeaderValue')]);
  const policies = [
    within(named(within(behaviour, 'CachePolicyId'))?.properties, 'CachePolicyConfig', 'ParametersInCacheKeyAndForwardedToOrigin'),
    within(named(within(behaviour, 'OriginRequestPolicyId'))?.properties, 'OriginRequestPolicyConfig'),
  ];
  const pattern = within(behaviour, 'PathPattern');
  const matcher = pattern === undefined ? /^/ : matcherOf(String(pattern));
  return {
    matches: (path) => matcher.test(path),
    methods: listOf(within(behaviour, 'AllowedMethods') ?? ['GET', 'HEAD']).map(String),
    files: typeof bucket === 'string' ? buckets(bucket) : undefined,
    asked: edgeAt(template, behaviour, 'viewer-request'),
    answered: edgeAt(template, behaviour, 'viewer-response'),
    headers: headersOf(named(within(behaviour, 'ResponseHeadersPolicyId'))),
    passed: policies.flatMap((policy) => listOf(within(policy, 'HeadersConfig', 'Headers')).map((name) => String(name).toLowerCase())),
    told: textsOf(Object.fromEntries(told)),
  };
};

/** Which behaviour answers a path. Undefined where the template has no distribution. Throws at what one of it is that is not known here. */
export const distributionOf = (template: Template): ((path: string) => Behaviour) | undefined => {
  const config = template.of('AWS::CloudFront::Distribution')[0]?.properties.DistributionConfig;
  if (!config) return undefined;
  const read = new Map<string, Files>();
  const buckets: Buckets = (name) => {
    const files = read.get(name) ?? filesOf(template, name);
    read.set(name, files);
    return files;
  };
  const otherwise = behaviourOf(template, buckets, config, within(config, 'DefaultCacheBehavior'));
  const behaviours = listOf(within(config, 'CacheBehaviors')).map((one) => behaviourOf(template, buckets, config, one));
  return (path) => behaviours.find(({ matches }) => matches(path)) ?? otherwise;
};

/** What always reaches an origin. */
const ALWAYS = ['host', 'content-length', 'transfer-encoding', 'accept-encoding', 'connection'];

/** The headers of a request as its origin sees them. */
export const arriving = ({ passed, told }: Behaviour, { headers, socket }: IncomingMessage): IncomingMessage['headers'] => {
  const viewer = { 'cloudfront-viewer-address': `${socket.remoteAddress}:${socket.remotePort}` };
  const kept = Object.entries({ ...headers, ...viewer }).filter(([name]) => ALWAYS.includes(name) || passed.includes(name));
  return { ...Object.fromEntries(kept), 'user-agent': 'Amazon CloudFront', ...told };
};
