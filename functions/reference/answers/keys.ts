/** Keys: what is asked for, and what is answered. */
import * as z from 'zod';
import { Id, Text } from '../../../events/values.ts';
import { NewKey } from '../../http/new-key.ts';
import { PAGING } from '../../http/parameters.ts';
import { PERMISSIONS } from '../../stores/access/keys.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Instant, listOf } from '../terms/values.ts';

const Key = z.strictObject({
  id: Id,
  name: Text,
  scopes: z.array(z.enum(PERMISSIONS)),
  createdAt: Instant,
  expiresAt: z.string().nullable().describe('An instant; null is never.'),
  ratePerSecond: Count,
  burst: Count,
});
const MadeKey = Key.extend({ key: z.string().describe('The token. It is shown this once.') }).meta({ id: 'MadeKey' });

const tag = 'Keys';
export const keyReference: Reference = {
  'POST /v1/keys': {
    tag,
    summary: 'Make a key',
    body: NewKey,
    status: 201,
    answer: MadeKey,
    problems: [409, 413, 415, 422],
    example: { body: { name: 'nightly import', scopes: ['events:write'], id: 'nightly-import' } },
  },
  'GET /v1/keys': {
    tag,
    summary: 'All keys, without their secrets',
    csv: true,
    answer: listOf('keys', Key.meta({ id: 'Key' })),
    parameters: PAGING,
    example: {},
  },
  'DELETE /v1/keys/{id}': {
    tag,
    summary: 'Revoke a key',
    status: 204,
    answer: null,
    example: { path: { id: 'nightly-import' } },
  },
};
