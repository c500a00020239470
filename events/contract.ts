/** What is said of a contract for compute: who commits to take how much from whom. */
import * as z from 'zod';
import { asItWas, type EventOf, event } from './catalogue.ts';
import { dated, named, none, type Rules, startupOf } from './rule.ts';
import { Amount, claim, Id, PartialDate, RoundRef, Text, withdrawal } from './values.ts';

export const ContractStatus = z.enum(['letter-of-intent', 'committed', 'active', 'ended', 'cancelled']);

export const ComputeContractReported = event(
  'contract',
  'ComputeContractReported',
  z.strictObject({
    contractKind: z.enum([
      'reserved-capacity',
      'spend-commitment',
      'supply-with-warrants',
      'letter-of-intent',
      'rental',
      'allocation-pool',
    ]),
    provider: Id,
    customer: Id,
    value: Amount.optional(),
    announcedOn: PartialDate,
    startsOn: PartialDate.optional(),
    endsOn: PartialDate.optional(),
    years: z.number().positive().max(100).optional(),
    gpuModel: Text.optional(),
    powerGw: z.number().positive().max(1000).optional(),
    round: RoundRef.optional(),
    status: ContractStatus,
    ...claim,
  }),
  [asItWas],
);
export const ContractClaimWithdrawn = event('contract', 'ContractClaimWithdrawn', z.strictObject(withdrawal));

export const contractEvents = [ComputeContractReported, ContractClaimWithdrawn] as const;

export type ContractEvent = EventOf<(typeof contractEvents)[number]>;

export const contractRules = {
  ComputeContractReported: {
    subject: 'any',
    names: (data) => [...named(data, 'provider', 'customer'), ...startupOf(data.round)],
    happened: (data) => dated(data, 'announcedOn'),
    amounts: ({ value, announcedOn }) => (value ? [{ amount: value, pointer: '/data/value', on: announcedOn }] : []),
    streams: none,
  },
  ContractClaimWithdrawn: { subject: 'any', names: none, happened: none, amounts: none, streams: none },
} satisfies Rules<ContractEvent>;
