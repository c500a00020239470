/** GPUs of a phase as so many H100s, by 16-bit operations, and what one of the two figures says where the other is unknown. */
import Big from 'big.js';
import { type ChipTable, ratioOf } from './chip.ts';
import { countOf, partsOf, type ResolvedPhase } from './phase.ts';

export type Equivalents = { value: number; basis: 'computed' | 'reported' };

const sumOf = (values: Big[]): number => values.reduce((total, value) => total.plus(value), new Big(0)).toNumber();

/** How many H100s each part of a phase is, null where its chip has no figure. */
const convertedParts = (phase: ResolvedPhase, table: ChipTable) =>
  partsOf(phase)?.map(({ gpuModel, gpus }) => {
    const ratio = gpuModel === undefined ? undefined : ratioOf(gpuModel, table);
    return { gpus: new Big(gpus), h100s: ratio === undefined ? null : new Big(gpus).times(ratio) };
  });

/** H100 equivalents of a phase, not rounded: computed from its GPUs where counts and figures are known, as reported where they are not; null when neither. */
export const equivalentsOf = (phase: ResolvedPhase, table: ChipTable): Equivalents | null => {
  const parts = convertedParts(phase, table);
  const known = parts?.flatMap(({ h100s }) => h100s ?? []) ?? [];
  if (parts && known.length === parts.length) return { value: sumOf(known), basis: 'computed' };
  return phase.h100Equivalents ? { value: phase.h100Equivalents.value, basis: 'reported' } : null;
};

/** What a phase whose count nobody states may come to by the equivalents that are reported of it: GPUs of its chip where it has one whose figure is known, else as many
 * H100s. Not rounded; null where a count is known, or nothing. */
export const impliedCountOf = (phase: ResolvedPhase, table: ChipTable): number | null => {
  if (countOf(phase) !== null || !phase.h100Equivalents) return null;
  const ratio = phase.gpuModel && !phase.alsoGpus ? ratioOf(phase.gpuModel.value, table) : undefined;
  return new Big(phase.h100Equivalents.value).div(ratio ?? 1).toNumber();
};

/** What a phase without equivalents may come to by its count: every GPU of a chip without a figure is taken as an H100. Not rounded; null where equivalents are known, or
 * nothing. */
export const impliedEquivalentsOf = (phase: ResolvedPhase, table: ChipTable): number | null => {
  const parts = convertedParts(phase, table);
  if (!parts || equivalentsOf(phase, table)) return null;
  return sumOf(parts.map(({ gpus, h100s }) => h100s ?? gpus));
};
