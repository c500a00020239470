/** What is said of a contract for compute: who commits to take how much from whom. */
import * as z from 'zod';
import { asItWas, type EventOf, event } from './catalogue.ts';
import { dated, named, none, type Rules, startupOf } from './rule.ts';
import { Amount, claim, Id, PartialDate, RoundRef, Text, withdrawal } from './values.ts';

export const ContractStatus = z
  .enum(['letter-of-intent', 'committed', 'active', 'ended', 'cancelled'])
  .meta({ id: 'ContractStatus', description: 'How far a contract for compute has come.' });

export const ContractKind = z
  .enum(['reserved-capacity', 'spend-commitment', 'supply-with-warrants', 'letter-of-intent', 'rental', 'allocation-pool'])
  .meta({
    id: 'ContractKind',
    description:
      'What is agreed on: capacity kept free, money to be spent, chips against warrants, an intent, a rental, or a share of a pool.',
  });

export const ComputeContractReported = event(
  'contract',
  'ComputeContractReported',
  z.strictObject({
    contractKind: ContractKind,
    provider: Id.describe('The organization that gives the compute.'),
    customer: Id.describe('The organization that takes and pays it.'),
    value: Amount.optional().describe('What it is worth over its whole term.'),
    announcedOn: PartialDate.describe('When it was made known: its day.'),
    startsOn: PartialDate.optional().describe('From when on compute is given.'),
    endsOn: PartialDate.optional().describe('Until when compute is given.'),
    years: z.number().positive().max(100).optional().describe('Its term, in years.'),
    gpuModel: Text.optional().describe('The chip that it is about, by its name or an alias.'),
    powerGw: z.number().positive().max(1000).optional().describe('Electric power that it is about, in gigawatts.'),
    round: RoundRef.optional().describe('The round that it came with.'),
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
