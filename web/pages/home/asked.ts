/** What the first page asks first: who backs the most. */
import { HOME_COUNTRY } from '../../pages.ts';

export const BACKERS = { metric: 'startups', country: HOME_COUNTRY } as const;
/** As many as one screen shows beside all else. */
export const ROWS = 8;
export const RANKED = { query: { ...BACKERS, limit: ROWS } };
