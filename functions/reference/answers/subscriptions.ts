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

const NoticeName = z.enum(NOTICES).meta({ id: 'NoticeName', description: 'Of a notice that webhooks can hear.' });
const Disabled = z
  .strictObject({
    reason: z
      .string()
      .describe(
        'Why nothing is delivered any more: it was asked for, its endpoint is gone or failed for five days, its key was revoked or has expired.',
      ),
    at: Instant.describe('Since when.'),
  })
  .meta({ id: 'SubscriptionDisabled', description: 'Why and when a subscription was stopped.' });
const Attempt = z
  .strictObject({
    at: Instant.describe('When it was tried.'),
    ms: Count.describe('How long it took, in milliseconds.'),
    status: Count.optional().describe('The HTTP status that came back; absent where none did.'),
    fault: z.string().optional().describe('Why none came back, or none that is success.'),
  })
  .meta({ id: 'DeliveryAttempt', description: 'One try to deliver.' });
const body = (id: string, type: string, data: z.ZodType) => delivery(type, data).meta({ id, description: 'The body of a webhook.' });

const FilterMember = SubscriptionFilter.keyof().meta({ id: 'FilterMember', description: 'A member of a filter.' });

const subscription = {
  id: Id.describe('Of the subscription.'),
  url: z.string().describe('Where notices are posted to.'),
  events: z.array(NoticeName).describe('Which notices are wanted.'),
  filter: SubscriptionFilter,
  description: z.string().nullable().describe('What it is for, for people.'),
  status: z.enum(['active', 'disabled']).meta({ id: 'SubscriptionStatus', description: 'Whether notices are delivered.' }),
  disabled: Disabled.nullable().describe('Null while it is active.'),
  failingSince: Instant.nullable().describe('Since when nothing arrives.'),
  key: Id.describe('The key that made it.'),
  createdAt: Instant.describe('When it was made: it hears what was recorded since.'),
  mayNoLongerMatch: z
    .array(FilterMember)
    .describe('Members of a filter made before version 1.1, by which changes are of like with like: they may match less.'),
  oldSecretsUntil: Instant.nullable().describe('Until when the secret before this one signs along.'),
};
const Subscription = z
  .strictObject(subscription)
  .meta({ id: 'Subscription', description: 'A webhook that is told of notices, and how it fares.' });
const SubscriptionWithSecret = z
  .strictObject({ ...subscription, secret: z.string().describe('whsec_…, shown this once.') })
  .meta({ id: 'SubscriptionWithSecret', description: 'A subscription with the secret that signs.' });

const Delivery = z
  .strictObject({
    id: z.string().describe('The webhook-id of every try.'),
    type: z.enum([...NOTICES, 'Test']).meta({ id: 'DeliveryType', description: 'What is delivered.' }),
    notice: z.string().describe('The id of the notice.'),
    status: z
      .enum(['pending', 'waiting', 'delivered', 'parked'])
      .meta({ id: 'DeliveryStatus', description: 'How it stands: `waiting` for the next try, `parked` after the last.' }),
    reason: z.string().nullable().describe('Why it is parked; null where it is not.'),
    createdAt: Instant.describe('When it was made.'),
    nextAt: Instant.nullable().describe('When it is tried next; null where it is not.'),
    tries: Count.describe('How often it was tried.'),
    attempts: z.array(Attempt).describe('The last of them.'),
    body: z
      .union([
        body('ValuationChangedDelivery', 'ValuationChanged', notices.ValuationChanged),
        body('ValuationCorrectedDelivery', 'ValuationCorrected', notices.ValuationCorrected),
        body('TestDelivery', 'Test', Test),
      ])
      .describe('What is sent.'),
  })
  .meta({ id: 'Delivery', description: 'What is sent to a webhook, and how that went.' });

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
