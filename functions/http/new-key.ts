/** What a new key is asked for by. */
import * as z from 'zod';
import { Id, Text } from '../../events/values.ts';
import { PERMISSIONS } from '../stores/access/keys.ts';

export const NewKey = z.strictObject({
  name: Text,
  scopes: z.array(z.enum(PERMISSIONS)).min(1),
  id: Id.optional(),
  expiresAt: z.iso.datetime({ error: 'expected an instant in UTC, such as "2027-01-31T00:00:00.000Z"' }).optional(),
  // One bucket lies in one item, which takes a thousand writes a second.
  ratePerSecond: z.int().min(1).max(1000).optional(),
  burst: z.int().min(1).max(10_000).optional(),
});
