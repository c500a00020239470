/** Keys: what is asked for, and what is answered. */
import * as z from 'zod';
import { Id, Text } from '../../../events/values.ts';
import { KeyScope, NewKey } from '../../http/new-key.ts';
import { PAGING } from '../../http/parameters.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Instant, listOf } from '../terms/values.ts';

const Key = z.strictObject({
  id: Id.describe('Of the key: events that it posts are recorded with it.'),
  name: Text.describe('What it is for, for people.'),
  scopes: z.array(KeyScope).describe('What it may do.'),
  createdAt: Instant.describe('When it was made.'),
  expiresAt: z.iso.datetime().nullable().describe('The instant from which on it no longer works; null is never.'),
  ratePerSecond: Count.describe('Requests a second that it may make in the long run.'),
  burst: Count.describe('Requests that it may make at once after a pause.'),
});
const MadeKey = Key.extend({ key: z.string().describe('The token. It is shown this once.') }).meta({
  id: 'MadeKey',
  description: 'A key with its secret.',
});

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
    answer: listOf('keys', Key.meta({ id: 'Key', description: 'A key, without its secret.' })),
    parameters: PAGING,
    example: {},
  },
  'DELETE /v1/keys/{id}': {
    tag,
    summary: 'Revoke a key',
    status: 204,
    answer: null,
    problems: [409],
    example: { path: { id: 'nightly-import' } },
  },
};
