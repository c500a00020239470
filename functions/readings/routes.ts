/** Every reading, in the order of the reference: what answers, and what the document of this API describes. */

import { json } from '../http/front.ts';
import type { Route } from './answering/route.ts';
import { concentrationRoutes } from './boards/concentration.ts';
import { dealRoutes } from './boards/deals.ts';
import { flowRoutes } from './boards/flows.ts';
import { rankingRoutes } from './boards/rankings.ts';
import { clusterRoutes } from './compute/clusters.ts';
import { creditRoutes } from './compute/credits.ts';
import { providerRoutes } from './compute/providers.ts';
import { restrictionRoutes } from './compute/restrictions.ts';
import { historyRoutes } from './organization/history.ts';
import { holdingRoutes } from './organization/holdings.ts';
import { organizationRoutes } from './organization/organizations.ts';
import { computeRoutes } from './overviews/compute.ts';
import { historiesRoutes } from './overviews/history.ts';
import { searchRoutes } from './overviews/search.ts';
import { sourceRoutes } from './overviews/sources.ts';
import { statusRoutes } from './overviews/status.ts';
import { valuationRoutes } from './overviews/valuations.ts';
import { changeRoutes } from './record/changes.ts';
import { diffRoutes } from './record/diff.ts';
import { streamRoutes } from './record/streams.ts';

const health: Route = { path: '/health', open: true, parameters: {}, read: () => async () => json(200, { status: 'ok' }) };

export const routes: Route[] = [
  ...organizationRoutes,
  ...historyRoutes,
  ...holdingRoutes,
  ...computeRoutes,
  ...valuationRoutes,
  ...searchRoutes,
  ...statusRoutes,
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
  ...sourceRoutes,
  ...historiesRoutes,
  ...streamRoutes,
  health,
];
