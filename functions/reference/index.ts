/** Everything that the document of this API says besides parameters, by method and path. */
import { clusterReference } from './answers/clusters.ts';
import { creditReference } from './answers/credits.ts';
import { dealReference } from './answers/deals.ts';
import { keyReference } from './answers/keys.ts';
import { logReference } from './answers/log.ts';
import { organizationReference } from './answers/organizations.ts';
import { postingReference } from './answers/posting.ts';
import { providerReference } from './answers/providers.ts';
import { rankingReference } from './answers/rankings.ts';
import { restrictionReference } from './answers/restrictions.ts';
import { subscriptionReference } from './answers/subscriptions.ts';
import { computeReference } from './overviews/compute.ts';
import { concentrationReference } from './overviews/concentration.ts';
import { historyReference } from './overviews/history.ts';
import { portfolioReference } from './overviews/portfolios.ts';
import { resultReference } from './overviews/results.ts';
import { sourceReference } from './overviews/sources.ts';
import { statusReference } from './overviews/status.ts';
import { timelineReference } from './overviews/timelines.ts';
import type { Reference } from './terms/reference.ts';

/** What other functions than `read` answer. */
export const elsewhere: Reference = { ...postingReference, ...subscriptionReference, ...keyReference };

/** What readings answer. */
export const readings: Reference = {
  ...organizationReference,
  ...rankingReference,
  ...providerReference,
  ...concentrationReference,
  ...portfolioReference,
  ...computeReference,
  ...timelineReference,
  ...resultReference,
  ...statusReference,
  ...dealReference,
  ...clusterReference,
  ...creditReference,
  ...restrictionReference,
  ...logReference,
  ...sourceReference,
  ...historyReference,
};
