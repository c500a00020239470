/** A chip: what it can do, by the latest that was published. */
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { ChipSpecPublished } from '../../events/chip.ts';
import type { ChipEvent } from '../../events/index.ts';
import { accept, type Decision, nothingNew } from '../kernel/decision.ts';
import { isEqual } from '../kernel/json.ts';
import { unreachable } from '../kernel/unreachable.ts';

export type Chip = EventOf<typeof ChipSpecPublished>['data'] | null;

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 1;

export const initial: Chip = null;

export const evolve = (_state: Chip, event: Recorded<ChipEvent>): Chip => {
  switch (event.type) {
    case 'ChipSpecPublished':
      return event.data;
    default:
      return unreachable(event.type);
  }
};

/** Decides one posted event about a chip. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (_id: string, event: ChipEvent, state: Chip): Decision<ChipEvent> => {
  switch (event.type) {
    case 'ChipSpecPublished':
      return isEqual(state, event.data) ? nothingNew : accept(event);
    default:
      return unreachable(event.type);
  }
};
