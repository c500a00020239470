/** Subscriptions and deliveries: what is asked for, and what is answered. */
import * as z from 'zod';
import { MILESTONE_NAMES, NOTICES } from '../../../domain/notification/subscription.ts';
import { Id } from '../../../events/values.ts';
import { PAGING } from '../../http/parameters.ts';
import { SubscriptionFilter, subscriptionSchemas } from '../../http/subscriptions.ts';
import type { Reference } from '../terms/reference.ts';
import { Count, Instant, listOf } from '../terms/values.ts';
import { delivery, notices, Test } from './notices.ts';

const { NewSubscription, SubscriptionChange } = subscriptionSchemas(false);

const subscription = {
  id: Id,
  url: z.string(),
  events: z.array(z.enum(NOTICES)),
  filter: SubscriptionFilter,
  description: z.string().nullable(),
  status: z.enum(['active', 'disabled']),
  disabled: z.strictObject({ reason: z.string(), at: Instant }).nullable(),
  failingSince: Instant.nullable().describe('Since when nothing arrives.'),
  key: Id.describe('The key that made it.'),
  createdAt: Instant,
  mayNoLongerMatch: z
    .array(SubscriptionFilter.keyof())
    .describe('Members of a filter made before version 1.1, by which changes are of like with like: they may match less.'),
  oldSecretsUntil: Instant.nullable().describe('Until when the secret before this one signs along.'),
};
const Subscription = z.strictObject(subscription).meta({ id: 'Subscription' });
const SubscriptionWithSecret = z
  .strictObject({ ...subscription, secret: z.string().describe('whsec_…, shown this once.') })
  .meta({ id: 'SubscriptionWithSecret' });

const Delivery = z
  .strictObject({
    id: z.string().describe('The webhook-id of every try.'),
    type: z.enum([...NOTICES, 'Test']),
    notice: z.string(),
    status: z.enum(['pending', 'waiting', 'delivered', 'parked']),
    reason: z.string().nullable(),
    createdAt: Instant,
    nextAt: Instant.nullable(),
    tries: Count,
    attempts: z
      .array(z.strictObject({ at: Instant, ms: Count, status: Count.optional(), fault: z.string().optional() }))
      .describe('The last of them.'),
    body: z
      .union([
        delivery('ValuationChanged', notices.ValuationChanged),
        delivery('ValuationCorrected', notices.ValuationCorrected),
        delivery('Test', Test),
      ])
      .describe('What is sent.'),
  })
  .meta({ id: 'Delivery' });

const tag = 'Subscriptions';
const id = 'sub-0123456789abcdef';
const path = { id };
const problems = [413, 415, 422];
export const subscriptionReference: Reference = {
  'POST /v1/subscriptions': {
    tag,
    summary: 'Subscribe a webhook',
    body: NewSubscription,
    status: 201,
    answer: SubscriptionWithSecret,
    description:
      'Deliveries follow the Standard Webhooks specification: signed, the same `webhook-id` on every try, retried with growing pauses. ' +
      'Every member of `filter` narrows; leave one out for all.',
    problems: [409, ...problems],
    example: {
      body: {
        url: 'https://example.com/hooks/dealstream',
        events: ['ValuationChanged'],
        filter: { countries: ['CN'], minChangePercent: 10, milestones: [MILESTONE_NAMES[0]] },
      },
    },
  },
  'GET /v1/subscriptions': {
    tag,
    summary: 'Own subscriptions; all for `admin`',
    csv: true,
    answer: listOf('subscriptions', Subscription),
    parameters: PAGING,
    example: {},
  },
  'GET /v1/subscriptions/{id}': { tag, summary: 'One subscription', answer: Subscription, example: { path } },
  'PATCH /v1/subscriptions/{id}': {
    tag,
    summary: 'Change it, stop it, or take it up again',
    body: SubscriptionChange,
    answer: Subscription,
    problems,
    example: { path, body: { filter: { countries: ['CN', 'US'] } } },
  },
  'DELETE /v1/subscriptions/{id}': { tag, summary: 'Unsubscribe', status: 204, answer: null, example: { path } },
  'POST /v1/subscriptions/{id}/test': {
    tag,
    summary: 'Try it: a delivery of nothing that happened',
    status: 202,
    answer: Delivery,
    example: { path },
  },
  'POST /v1/subscriptions/{id}/rotate-secret': {
    tag,
    summary: 'A new secret; the old one signs along for a day',
    answer: SubscriptionWithSecret,
    example: { path },
  },
  'GET /v1/subscriptions/{id}/deliveries': {
    tag,
    summary: 'What was delivered, newest first, and how it went',
    csv: true,
    answer: listOf('deliveries', Delivery),
    parameters: PAGING,
    example: { path },
  },
  'POST /v1/subscriptions/{id}/deliveries/{delivery}/retry': {
    tag,
    summary: 'Begin again with all tries',
    status: 202,
    answer: Delivery,
    example: { path: { id, delivery: 'msg_0mib0c5k0_0123456789abcdef0123' } },
  },
};
