/** Every reading, in the order of the reference: what answers, and what the document of this API describes. */
import { changeRoutes } from './changes.ts';
import { clusterRoutes } from './clusters.ts';
import { concentrationRoutes } from './concentration.ts';
import { creditRoutes } from './credits.ts';
import { dealRoutes } from './deals.ts';
import { diffRoutes } from './diff.ts';
import { flowRoutes } from './flows.ts';
import { json } from './front.ts';
import { holdingRoutes } from './holdings.ts';
import { organizationRoutes } from './organizations.ts';
import { providerRoutes } from './providers.ts';
import { rankingRoutes } from './rankings.ts';
import type { Route } from './reader.ts';
import { restrictionRoutes } from './restrictions.ts';
import { streamRoutes } from './streams.ts';

const health: Route = { path: '/health', open: true, parameters: {}, read: () => async () => json(200, { status: 'ok' }) };

export const routes: Route[] = [
  ...organizationRoutes,
  ...holdingRoutes,
  ...rankingRoutes,
  ...concentrationRoutes,
  ...dealRoutes,
  ...clusterRoutes,
  ...creditRoutes,
  ...flowRoutes,
  ...restrictionRoutes,
  ...providerRoutes,
  ...changeRoutes,
  ...diffRoutes,
  ...streamRoutes,
  health,
];
