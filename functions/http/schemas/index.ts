/** Everything that the document of this API says besides parameters, by method and path. */
import { clusterReference } from './clusters.ts';
import { creditReference } from './credits.ts';
import { keyReference } from './keys.ts';
import { logReference } from './log.ts';
import { organizationReference } from './organizations.ts';
import { portfolioReference } from './portfolios.ts';
import { postingReference } from './posting.ts';
import { rankingReference } from './rankings.ts';
import type { Reference } from './reference.ts';
import { restrictionReference } from './restrictions.ts';
import { subscriptionReference } from './subscriptions.ts';

/** What other functions than `read` answer. */
export const elsewhere: Reference = { ...postingReference, ...subscriptionReference, ...keyReference };

/** What readings answer. */
export const readings: Reference = {
  ...organizationReference,
  ...rankingReference,
  ...portfolioReference,
  ...clusterReference,
  ...creditReference,
  ...restrictionReference,
  ...logReference,
};
