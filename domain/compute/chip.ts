/** A chip: what it can do, by the latest that was published. */
import type { EventOf } from '../../events/catalogue.ts';
import type { ChipSpecPublished } from '../../events/chip.ts';
import type { ChipEvent } from '../../events/index.ts';
import { accept, type Decision, nothingNew } from '../kernel/decision.ts';
import { isEqual } from '../kernel/json.ts';

export type Chip = EventOf<typeof ChipSpecPublished>['data'] | null;

export const initial: Chip = null as Chip;

export const evolve = (_state: Chip, { data }: ChipEvent): Chip => data;

export const decide = (_id: string, event: ChipEvent, state: Chip): Decision<ChipEvent> =>
  isEqual(state, event.data) ? nothingNew : accept(event);
