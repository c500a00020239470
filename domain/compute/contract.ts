/** A contract for compute: the claims about it, and the one answer that they resolve to. */
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { ComputeContractReported } from '../../events/contract.ts';
import type { ContractEvent } from '../../events/index.ts';
import { unknownChips } from '../kernel/chips.ts';
import {
  type Claim,
  type Claims,
  claimOf,
  type Resolved,
  report,
  resolve,
  saidOf,
  standing,
  unclaimed,
  withdraw,
} from '../kernel/claims.ts';
import { type Accepted, accept, again, type Decision, type Facts, hasOwnId, refuse } from '../kernel/decision.ts';
import { unreachable } from '../kernel/folding.ts';
import { type Interval, usdOf } from '../kernel/money.ts';
import { acceptPriced, fix, fixedClaims, type Waiting, waitingAfter } from '../kernel/rates.ts';
import { dateRefusal, periodRefusal, registrationRefusal } from '../kernel/references.ts';
import { isWithdrawnSo, olderThanStands, saysAgain, unknownClaim } from '../kernel/repeats.ts';
import { hasHappened, type Viewpoint } from '../kernel/time.ts';

type Reported = EventOf<typeof ComputeContractReported>['data'];
export type ContractSays = Omit<Reported, 'source' | 'assurance' | 'alsoIn' | 'knownOn' | 'note'>;
export type Contract = Claims<ContractSays> & Waiting;

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 3;

export const initial: Contract = unclaimed;

type Of<T extends ContractEvent['type']> = Extract<ContractEvent, { type: T }>;

/** A contract has no thing within it: the claim is about the whole stream. */
const claimed = (event: Omit<Recorded<Of<'ComputeContractReported'>>, 'type'>): Claim<ContractSays> =>
  claimOf({ ...event, data: { ...event.data, contract: '' } }, 'contract');

export const evolve = (state: Contract, event: Recorded<ContractEvent>): Contract => waitingAfter(evolved(state, event), event);

const evolved = (state: Contract, event: Recorded<ContractEvent>): Contract => {
  switch (event.type) {
    case 'ComputeContractReported':
      return report(state, claimed(event));
    case 'ContractClaimWithdrawn':
      return withdraw(state, { ...event.data, at: event.at, v: event.v });
    case 'RatesFixed':
      return fixedClaims(state, event);
    default:
      return unreachable(event);
  }
};

/** Decides one posted event about contract `id`. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: Accepted<ContractEvent>, state: Contract, facts: Facts): Decision<ContractEvent> => {
  const refused = dateRefusal(event, facts) ?? registrationRefusal(id, event, facts);
  if (refused) return refused;
  switch (event.type) {
    case 'ComputeContractReported':
      return reportContract(event, state, facts);
    case 'ContractClaimWithdrawn': {
      if (state.claims.length === 0) {
        return refuse('thing-unknown', `contract "${id}" has not been reported`, [
          { pointer: '/subject', message: 'expected a contract that was reported' },
        ]);
      }
      return unknownClaim('contract', id, event.data.source, state) ?? (isWithdrawnSo(state, event.data) ? again(event) : accept(event));
    }
    case 'RatesFixed':
      return fix(event, state);
    default:
      return unreachable(event);
  }
};

const reportContract = (event: Accepted<Of<'ComputeContractReported'>>, state: Contract, facts: Facts): Decision<ContractEvent> => {
  const claim = claimed({ ...event, at: Date.parse(facts.today), v: Number.MAX_SAFE_INTEGER });
  const said = saysAgain(state, claim);
  if (said && !hasOwnId(event)) return said === 'withdrawn' ? { accepted: [], because: 'withdrawn' } : { accepted: [] };
  const refused = said ? null : periodRefusal(event.data, 'startsOn', 'endsOn');
  if (refused) return refused;
  const { gpuModel } = event.data;
  return acceptPriced(event, facts, [...olderThanStands(state, claim), ...unknownChips([{ gpuModel, pointer: '/data/gpuModel' }], facts)]);
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
export const resolveContract = (contract: string, all: Contract, viewpoint: Viewpoint = {}): ResolvedContract | null => {
  const claims = standing(all, viewpoint);
  const fields = Object.fromEntries(FIELDS.map((field) => [field, resolve(claims, (says) => says[field])])) as Omit<
    ResolvedContract,
    'contract' | 'valueUsd' | 'conflicts'
  >;
  const { announcedOn } = fields;
  if (!announcedOn || !hasHappened(announcedOn.value, viewpoint)) return null;
  const [value] = saidOf(claims, (says) => says.value);
  const warned = claims.flatMap(({ warnings = [] }) => warnings.map(({ code }) => code));
  const differing = FIELDS.filter((field) => (fields[field]?.alternatives.length ?? 0) > 0);
  return {
    contract,
    ...fields,
    valueUsd: value ? usdOf(value.value, value.claim) : null,
    conflicts: [...new Set<string>([...differing, ...warned])],
  };
};
