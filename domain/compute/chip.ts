/** A chip: what it is called, and what it can do. */

import Big from 'big.js';
import type { EventOf, Recorded } from '../../events/catalogue.ts';
import type { ChipSpecPublished } from '../../events/chip.ts';
import type { ChipEvent } from '../../events/index.ts';
import { type ChipNames, chipKey, chipNamesOf } from '../kernel/chips.ts';
import { type Accepted, accept, again, type Decision, refuse } from '../kernel/decision.ts';
import { added, unreachable } from '../kernel/folding.ts';
import { isEqual } from '../kernel/json.ts';
import { isRecorded } from '../kernel/known.ts';
import type { Viewpoint } from '../kernel/time.ts';
import { isRegisteredSo, type Registrations, registeredAt, registrationOf } from './lives.ts';

export type Spec = EventOf<typeof ChipSpecPublished>['data'];
export type Chip = Registrations<Spec>;

/** The version of this fold, of its row, too: raise it when a result changes, so that what is kept of it is made anew. */
export const foldVersion = 2;

export const initial: Chip = { registrations: [], withdrawals: [] };

export const evolve = (state: Chip, event: Recorded<ChipEvent>): Chip => {
  const { at, v } = event;
  switch (event.type) {
    case 'ChipSpecPublished':
      return { ...state, registrations: added(state.registrations, registrationOf(event)) };
    case 'ChipSpecWithdrawn':
      return { ...state, withdrawals: added(state.withdrawals, { data: event.data, at, v }) };
    default:
      return unreachable(event);
  }
};

/** Decides one posted event about a chip. Content that is already recorded is accepted as nothing new. Throws nothing. */
export const decide = (id: string, event: Accepted<ChipEvent>, state: Chip): Decision<ChipEvent> => {
  switch (event.type) {
    case 'ChipSpecPublished':
      return isRegisteredSo(state, event.data) ? again(event) : accept(event);
    case 'ChipSpecWithdrawn':
      if (registeredAt(state)) return accept(event);
      if (isEqual(state.withdrawals.at(-1)?.data, event.data)) return again(event);
      return refuse('thing-unknown', `chip "${id}" is not published`, [{ pointer: '/subject', message: 'expected a published chip' }]);
    default:
      return unreachable(event);
  }
};

/** Chips by the key of their names: how many times an H100 each is by 16-bit operations, and its total processing performance. `version` counts the events
 * behind it. */
export type ChipTable = {
  version: number;
  names: ChipNames;
  ratios: ReadonlyMap<string, number>;
  tpp: ReadonlyMap<string, number>;
};

const REFERENCE = 'NVIDIA H100';

/** The larger of 16 times its 16-bit and 8 times its 8-bit operations; undefined where neither is published. */
const tppOf = ({ fp16DenseTflops, int8Tops }: Spec): number | undefined => {
  const known = [fp16DenseTflops && new Big(fp16DenseTflops).times(16), int8Tops && new Big(int8Tops).times(8)].filter((one) => !!one);
  return known.length > 0 ? Math.max(...known.map((one) => one.toNumber())) : undefined;
};

/** The chips as they had been published. A100 with 312 and H100 with 989.4 dense FP16 teraflops: an A100 is 0.3153 of an H100. */
export const chipTable = (rows: { plain: Chip }[], viewpoint: Viewpoint = {}): ChipTable => {
  const specs = rows.flatMap(({ plain }) => registeredAt(plain, viewpoint) ?? []);
  const names = chipNamesOf(specs);
  const figures = (figure: (spec: Spec) => number | undefined) =>
    new Map(specs.flatMap((spec) => [[chipKey(spec.model, names), figure(spec)] as const]).flatMap(([key, of]) => (of ? [[key, of]] : [])));
  const flops = figures(({ fp16DenseTflops }) => fp16DenseTflops);
  const reference = flops.get(chipKey(REFERENCE, names));
  const ratios = reference ? [...flops].map(([key, of]) => [key, new Big(of).div(reference).toNumber()] as const) : [];
  const events = rows.flatMap(({ plain }) => [...plain.registrations, ...plain.withdrawals]).filter((one) => isRecorded(one, viewpoint));
  return { version: events.length, names, ratios: new Map(ratios), tpp: figures(tppOf) };
};

export const ratioOf = (gpuModel: string, { names, ratios }: ChipTable): number | undefined => ratios.get(chipKey(gpuModel, names));
