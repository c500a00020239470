/** One decider per category of streams: the file of its aggregate, which folds, decides, and says of which version its fold is. */
import type { Category, Recorded } from '../events/catalogue.ts';
import type { AnyEvent } from '../events/index.ts';
import * as chip from './compute/chip.ts';
import * as cluster from './compute/cluster.ts';
import * as contract from './compute/contract.ts';
import * as credit from './compute/credit.ts';
import * as crediting from './compute/crediting.ts';
import * as restricting from './controls/restricting.ts';
import * as restriction from './controls/restriction.ts';
import type { Decision, Facts, Offered } from './kernel/decision.ts';
import { publicationWarnings } from './kernel/references.ts';
import * as organization from './organization/organization.ts';
import * as currency from './rates/currency.ts';

/** A state that the log carries along, folded by another `foldVersion`, is ignored. Written as methods: a decider knows the events and the state of its own
 * category, and whoever asks by category hands it no others. */
export type Fold<State = unknown> = { foldVersion: number; initial: State; evolve(state: State, event: Recorded<AnyEvent>): State };
export type Decider<State = unknown> = Fold<State> & { decide(id: string, event: Offered, state: State, facts: Facts): Decision };

export const deciders = {
  organization,
  currency,
  cluster,
  credit: { ...credit, decide: crediting.decide },
  contract,
  restriction: { ...restriction, decide: restricting.decide },
  chip,
} satisfies Record<Category, Decider>;

/** A decider that warns of a source published in the future, whatever it says. */
const warning = (decider: Decider): Decider => ({
  ...decider,
  decide: (id, event, state, facts) => {
    const decision = decider.decide(id, event, state, facts);
    const warnings = publicationWarnings(event, facts);
    if ('refusal' in decision || warnings.length === 0) return decision;
    return { ...decision, accepted: decision.accepted.map((one) => ({ ...one, warnings: [...(one.warnings ?? []), ...warnings] })) };
  },
});
const warned: Record<Category, Decider> = {
  organization: warning(deciders.organization),
  currency: warning(deciders.currency),
  cluster: warning(deciders.cluster),
  credit: warning(deciders.credit),
  contract: warning(deciders.contract),
  restriction: warning(deciders.restriction),
  chip: warning(deciders.chip),
};

/** The decider of a category that is known only when it runs. */
export const deciderOf = (category: Category): Decider => warned[category];
