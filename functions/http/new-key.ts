/** What a new key is asked for by. */
import * as z from 'zod';
import { Id, Text } from '../../events/values.ts';
import { PERMISSIONS } from '../stores/access/keys.ts';

export const KeyScope = z
  .enum(PERMISSIONS)
  .meta({ id: 'KeyScope', description: 'What a key may do: post events, read, have subscriptions, or all of it and keys.' });

export const NewKey = z.strictObject({
  name: Text.describe('What the key is for, for people.'),
  scopes: z.array(KeyScope).min(1).describe('What it may do.'),
  id: Id.optional().describe('Of the key; made up where it is left out.'),
  expiresAt: z.iso
    .datetime({ error: 'expected an instant in UTC, such as "2027-01-31T00:00:00.000Z"' })
    .optional()
    .describe('The instant from which on it no longer works; never without it.'),
  // One bucket lies in one item, which takes a thousand writes a second.
  ratePerSecond: z.int().min(1).max(1000).optional().describe('Requests a second that it may make in the long run.'),
  burst: z.int().min(1).max(10_000).optional().describe('Requests that it may make at once after a pause.'),
});
