/** By what a deployment is steered: every context that anything in `infra/` listens to (`cdk deploy --context stage=prod`), and what it becomes. */
import { join } from 'node:path';
import type { Node } from 'constructs';
import { originsFrom } from './http/cors.ts';
import type { Deployment } from './pieces/function.ts';
import { providerFrom } from './pieces/provider.ts';

/** Each with what it says. None is needed. */
export const CONTEXT = {
  stage: 'part of every name, so that several live side by side in one account: dev unless told',
  bundles: 'the folder of the bundled functions: dist/functions unless told',
  consumers: 'who else may hang rules on the bus: accounts (111122223333,444455556666), or one organization (o-…)',
  corsOrigins: 'pages of which origins may call the API (https://a.example,https://b.example), from http/cors.ts on',
  oidcIssuer: 'the identity provider whose tokens are taken besides keys, from pieces/provider.ts on',
  oidcAudience: 'whom those tokens must be for',
} as const;
type Context = keyof typeof CONTEXT;

/** In cdk.json it may be a list. */
const CORS_ORIGINS: Context = 'corsOrigins';

/** Throws, naming the context, at what makes no sense. */
export const deploymentFrom = (node: Node, root: string): Deployment => {
  const text = (name: Context): string | undefined => {
    const value: unknown = node.tryGetContext(name) ?? undefined;
    return value === undefined ? undefined : String(value);
  };
  return {
    stage: text('stage') ?? 'dev',
    bundles: text('bundles') ?? join(root, 'dist', 'functions'),
    consumers: text('consumers')?.split(',').filter(Boolean) ?? [],
    corsOrigins: originsFrom(node.tryGetContext(CORS_ORIGINS)),
    provider: providerFrom(text('oidcIssuer'), text('oidcAudience')),
  };
};
