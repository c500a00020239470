/** A contract for compute: the claims about it, and the one answer that they resolve to. */
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { ComputeContractReported } from '../../events/contract.ts';
import type { ContractEvent } from '../../events/index.ts';
import { type Claim, claimOf, type Resolved, resolve, saysAgain, standing } from '../kernel/claims.ts';
import { type Decision, type Facts, nothingNew } from '../kernel/decision.ts';
import { type Interval, usdOf } from '../kernel/money.ts';
import { acceptPriced } from '../kernel/rates.ts';
import { dateRefusal, registrationRefusal } from '../kernel/references.ts';
import { hasHappened, type Viewpoint } from '../kernel/time.ts';
import { unreachable } from '../kernel/unreachable.ts';

type Reported = EventOf<typeof ComputeContractReported>['data'];
export type ContractSays = Omit<Reported, 'source' | 'assurance' | 'alsoIn' | 'note'>;
export type Contract = { claims: Claim<ContractSays>[] };

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 1;

export const initial: Contract = { claims: [] };

/** A contract has no thing within it: the claim is about the whole stream. */
const claimed = (event: Pick<Recorded<ContractEvent>, 'data' | 'rates' | 'at' | 'v'>): Claim<ContractSays> =>
  claimOf({ ...event, data: { ...event.data, contract: '' } }, 'contract');

export const evolve = (state: Contract, event: Recorded<ContractEvent>): Contract => {
  switch (event.type) {
    case 'ComputeContractReported':
      return { claims: [...state.claims, claimed(event)] };
    default:
      return unreachable(event.type);
  }
};

/** Decides one posted event about contract `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: ContractEvent, state: Contract, facts: Facts): Decision<ContractEvent> => {
  const refused = dateRefusal(event, facts) ?? registrationRefusal(id, event, facts);
  if (refused) return refused;
  switch (event.type) {
    case 'ComputeContractReported':
      return saysAgain(state.claims, claimed({ ...event, at: 0, v: 0 })) ? nothingNew : acceptPriced(event, facts);
    default:
      return unreachable(event.type);
  }
};

const FIELDS = [
  'contractKind',
  'provider',
  'customer',
  'value',
  'announcedOn',
  'startsOn',
  'endsOn',
  'years',
  'gpuModel',
  'powerGw',
  'round',
  'status',
] as const;

export type ResolvedContract = {
  [Field in (typeof FIELDS)[number]]: Resolved<NonNullable<ContractSays[Field]>> | null;
} & { contract: string; valueUsd: Interval | null; conflicts: string[] };

/** A contract as its standing claims resolve, field by field; null when none stands, or it had not been announced. `valueUsd` is null when undisclosed. */
export const resolveContract = (contract: string, { claims: all }: Contract, viewpoint: Viewpoint = {}): ResolvedContract | null => {
  const claims = standing(all, viewpoint);
  const fields = Object.fromEntries(FIELDS.map((field) => [field, resolve(claims, (says) => says[field])])) as Omit<
    ResolvedContract,
    'contract' | 'valueUsd' | 'conflicts'
  >;
  const { announcedOn, value } = fields;
  if (!announcedOn || !hasHappened(announcedOn.value, viewpoint)) return null;
  const rates = claims.find(({ source }) => source.id === value?.from)?.rates;
  return {
    contract,
    ...fields,
    valueUsd: value && usdOf(value.value, rates),
    conflicts: FIELDS.filter((field) => (fields[field]?.alternatives.length ?? 0) > 0),
  };
};
