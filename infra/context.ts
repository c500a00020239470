/** By what a deployment is steered: every context that anything in `infra/` listens to (`cdk deploy --context stage=prod`), and what it becomes. */
import { join } from 'node:path';
import type { Node } from 'constructs';
import { originsFrom } from './http/cors.ts';
import type { Deployment } from './pieces/function.ts';
import { operatorsFrom } from './pieces/operators.ts';
import { providerFrom } from './pieces/provider.ts';
import { siteFrom } from './pieces/site.ts';

/** Each with what it says. None is needed. */
export const CONTEXT = {
  stage: 'part of every name, so that several live side by side in one account: dev unless told',
  protected: 'yes or no: whether tables and their stack refuse to be deleted. Yes for prod, no for others, unless told',
  bundles: 'the folder of the bundled functions: dist/functions unless told',
  consumers: 'who else may hang rules on the bus: accounts (111122223333,444455556666), or one organization (o-…)',
  corsOrigins: 'pages of which origins may call the API (https://a.example,https://b.example), from http/cors.ts on',
  oidcIssuer: 'the identity provider whose tokens are taken besides keys, from pieces/provider.ts on',
  oidcAudience: 'whom those tokens must be for',
  publicRead: 'yes or no: whether anyone may read without a key, limited by address. No unless told',
  site: 'yes or no: whether the dashboard is served, and the API with it, by CloudFront. Yes unless told',
  pages: 'the folder of the built dashboard: dist/web unless told',
  webAcl: 'the ARN of a web ACL that looks at every request first, of the Region us-east-1',
  domain: 'a name of your own for the dashboard and the API (deals.example.com), from pieces/site.ts on',
  certificate: 'the ARN of the certificate of that name, of the Region us-east-1',
  alarms: 'whom alarms tell: a mail address, or the ARN of an SNS topic',
  dashboards: 'yes or no: whether each part of the service has a dashboard, for three dollars a month. No unless told',
} as const;
type Context = keyof typeof CONTEXT;

/** In cdk.json it may be a list. */
const CORS_ORIGINS: Context = 'corsOrigins';

/** Letters alone, in lower case, in the singular: by this, `alarm` and `oidc-issuer` are slips for names of ours. */
const likened = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/s$/, '');

/** The CDK and its tools have contexts of their own; what is nearly one of ours would be passed over in silence. */
const refuseSlips = (given: readonly string[]): void => {
  for (const name of given) {
    const meant = Object.keys(CONTEXT).find((one) => one !== name && likened(one) === likened(name));
    if (meant) throw new Error(`context ${name}: there is none of that name; ${meant} is meant?`);
  }
};

/** What is taken for either; cdk.json has `true` and `false`, too. */
const SAID: Record<string, boolean> = { yes: true, true: true, no: false, false: false };

/** Of what is deployed as production. */
const PRODUCTION = 'prod';

const yesOrNo = (name: Context, said: string | undefined, unlessTold: boolean): boolean => {
  if (said === undefined) return unlessTold;
  const meant = Object.hasOwn(SAID, said) ? SAID[said] : undefined;
  if (meant === undefined) throw new Error(`${name}: "${said}" is neither yes nor no`);
  return meant;
};

/** Throws, naming the context, at what makes no sense. */
export const deploymentFrom = (node: Node, root: string): Deployment => {
  const text = (name: Context): string | undefined => {
    const value: unknown = node.tryGetContext(name) ?? undefined;
    return value === undefined ? undefined : String(value);
  };
  refuseSlips(Object.keys(node.getAllContext()));
  const stage = text('stage') ?? 'dev';
  const hasSite = yesOrNo('site', text('site'), true);
  const told = { webAcl: text('webAcl'), domain: text('domain'), certificate: text('certificate') };
  return {
    stage,
    isProtected: yesOrNo('protected', text('protected'), stage === PRODUCTION),
    hasDashboards: yesOrNo('dashboards', text('dashboards'), false),
    bundles: text('bundles') ?? join(root, 'dist', 'functions'),
    consumers: text('consumers')?.split(',').filter(Boolean) ?? [],
    corsOrigins: originsFrom(node.tryGetContext(CORS_ORIGINS)),
    provider: providerFrom(text('oidcIssuer'), text('oidcAudience')),
    isPublic: yesOrNo('publicRead', text('publicRead'), false),
    site: hasSite ? siteFrom(text('pages') ?? join(root, 'dist', 'web'), told) : undefined,
    operators: operatorsFrom(text('alarms')),
  };
};
