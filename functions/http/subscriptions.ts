/** What a subscription is asked for with, and what is told of it. Its secret is shown when it is made, and never again. */
import * as z from 'zod';
import { type Fault, refuse } from '../../domain/kernel/decision.ts';
import { closest } from '../../domain/kernel/spelling.ts';
import {
  contradiction,
  DIRECTIONS,
  endWith,
  MILESTONE_NAMES,
  mayNoLongerMatch,
  NOTICES,
  type Wish,
} from '../../domain/notification/subscription.ts';
import { Country, Id } from '../../events/values.ts';
import { addressFault } from '../ports/webhook.ts';
import type { Ended } from '../stores/access/keys.ts';
import type { Delivery } from '../stores/deliveries.ts';
import type { Subscription } from '../stores/subscriptions.ts';
import type { Registry } from '../stores/world/registry.ts';
import { faultsOf, jsonOf } from './body.ts';
import type { HttpEvent } from './front.ts';
import { oneOf } from './parameters.ts';
import { Problem, problem } from './problem.ts';

const some = <S extends z.ZodType>(schema: S) => z.array(schema).min(1, 'expected at least one; leave it out for all').max(100);

/** As precise as `changePercent` is; a table holds no number of 300 digits. */
const Percent = z
  .number()
  .min(0)
  .max(1e6)
  .refine((value) => Math.round(value * 1e4) / 1e4 === value, 'expected at most 4 decimals');

export const SubscriptionFilter = z
  .strictObject({
    organizations: some(Id).optional().describe('Only of these startups.'),
    countries: some(Country).optional().describe('Only of startups with their seat in one of these.'),
    sectors: some(Id).optional().describe('Only of startups in one of these sectors.'),
    direction: oneOf(DIRECTIONS).optional().describe('Only of steps of this direction.'),
    minChangePercent: Percent.optional().describe('Only where all of the change lies at or beyond so many percent, up or down.'),
    milestones: some(oneOf(MILESTONE_NAMES)).optional().describe('Only where one of these is passed.'),
  })
  .meta({ id: 'SubscriptionFilter', description: 'Which notices are wanted: every member narrows, one that is left out does not.' });

/** `loopback`: see `addressFault`. */
export const subscriptionSchemas = (loopback: boolean) => {
  const url = z
    .string()
    .max(2000)
    .superRefine((text, context) => {
      const message = addressFault(text, loopback);
      if (message) context.addIssue({ code: 'custom', message });
    });
  const members = {
    url: url.describe('Where notices are posted to.'),
    events: some(oneOf(NOTICES)).describe('Which notices are wanted.'),
    filter: SubscriptionFilter,
    description: z.string().max(300).describe('What it is for, for people.'),
  };
  return {
    NewSubscription: z.strictObject({ ...members, filter: members.filter.default({}), description: members.description.optional() }),
    /** `status`: `active` takes up again what was disabled, `disabled` stops it. */
    SubscriptionChange: z
      .strictObject({
        ...members,
        status: oneOf(['active', 'disabled']).describe('`active` takes up again what was disabled, `disabled` stops it.'),
      })
      .partial(),
  };
};

const refused = (errors: Fault[]) => {
  const [first] = errors;
  return problem('invalid-subscription', `${first?.pointer}: ${first?.message}`, { errors });
};

/** The body of a request, as a schema has it. Throws 400, 415 or 422 with pointers. */
export const bodyOf = <S extends z.ZodType>(event: HttpEvent, schema: S): z.infer<S> => {
  const parsed = schema.safeParse(jsonOf(event));
  if (!parsed.success) throw refused(faultsOf(parsed.error, ''));
  return parsed.data;
};

/** Throws 422 when a wish can never be met: of an organization that is not registered, or of members that exclude each other. */
export const checkWish = async (
  wish: Pick<Wish, 'events' | 'filter'>,
  { registered, hints }: Pick<Registry, 'registered' | 'hints'>,
): Promise<void> => {
  const contrary = contradiction(wish);
  if (contrary) throw refused([{ pointer: `/filter/${contrary.member}`, message: contrary.message }]);
  const wanted = wish.filter.organizations ?? [];
  if (wanted.length === 0) return;
  const known = await registered(wanted);
  const unknown = wanted.filter((id) => !known.has(id));
  const [first] = unknown;
  if (first === undefined) return;
  const names = (await hints()).flatMap(({ id, profile }) => [id, ...profile.aliases]);
  const faults = unknown.map((id) => ({
    pointer: `/filter/organizations/${wanted.indexOf(id)}`,
    message: 'expected an organization that is registered',
  }));
  const suggestions = closest(first, names);
  const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
  throw new Problem(refuse('organization-unknown', `organization "${first}" is not registered${hint}`, faults, { suggestions }).refusal);
};

/** Throws 422 where a subscription cannot be taken up again: its key holds no more. */
export const checkKey = (ended: Ended | null): void => {
  if (!ended) return;
  const why = ended.why === 'expired' ? 'has expired' : 'was revoked';
  throw refused([{ pointer: '/status', message: `the key that made it ${why}; make it anew with a key that holds` }]);
};

/** Members in the order of a list, those that are there: the table gives them in any order, and the ETag is of the text. */
const inOrder = <T extends object>(value: T, names: readonly (keyof T & string)[]) =>
  Object.fromEntries(names.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])));
const FILTER = SubscriptionFilter.keyof().options;

/** Whose it is, what it hears and how it fares; `now` in ms. `ended`: its key holds no more, and so it is disabled, whether or not it was tried since. No secret. */
export const shownSubscription = (kept: Subscription, now: number, ended: Ended | null = null) => {
  const one: Subscription = kept.status === 'active' && ended ? { ...kept, ...endWith(ended, now) } : kept;
  return {
    id: one.id,
    url: one.url,
    events: one.events,
    filter: inOrder(one.filter, FILTER),
    description: one.description ?? null,
    status: one.status,
    disabled: one.disabled ? inOrder(one.disabled, ['reason', 'at']) : null,
    failingSince: one.failingSince === undefined ? null : new Date(one.failingSince).toISOString(),
    key: one.key,
    createdAt: one.createdAt,
    mayNoLongerMatch: mayNoLongerMatch(one),
    oldSecretsUntil:
      one.secrets.flatMap(({ until }) => (until !== undefined && until > now ? [new Date(until).toISOString()] : [])).at(0) ?? null,
  };
};
export const SUBSCRIPTION = ['id', 'url', 'events', 'status', 'disabled.reason', 'failingSince', 'description', 'createdAt'];

export const shownDelivery = (one: Delivery) => ({
  id: one.id,
  type: one.type,
  notice: one.notice,
  status: one.status,
  reason: one.reason ?? null,
  createdAt: one.createdAt,
  nextAt: one.nextAt ?? null,
  tries: one.tries,
  attempts: one.attempts.map((attempt) => inOrder(attempt, ['at', 'ms', 'status', 'fault'])),
  body: JSON.parse(one.body) as unknown,
});
export const DELIVERY = ['id', 'type', 'notice', 'status', 'reason', 'createdAt', 'nextAt', 'tries'];
