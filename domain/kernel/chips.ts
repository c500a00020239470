/** What chips are called: whether two names mean the same model. */
import type { Warning } from '../../events/catalogue.ts';
import type { Facts } from './decision.ts';
import { closest } from './spelling.ts';

/** `vendors` as they may stand in front of a model, and the `models` by each of their names, all of them bare; what each of these is `shown` as. */
export type ChipNames = {
  vendors: ReadonlySet<string>;
  models: ReadonlyMap<string, string>;
  shown: ReadonlyMap<string, string>;
};
export const noChips: ChipNames = { vendors: new Set(), models: new Map(), shown: new Map() };

/** Case, width, spaces and hyphens do not count. */
const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}]+/gu, '');

/** Without the longest name of a vendor in front of it, unless nothing else is left. */
const withoutVendor = (name: string, vendors: ReadonlySet<string>): string => {
  for (let end = name.length - 1; end > 0; end -= 1) if (vendors.has(name.slice(0, end))) return name.slice(end);
  return name;
};

/** A key that all names of one model have in common: `NVIDIA H100`, `h100` and `Nvidia-H100` are one. What no chip is called is a model of its own. */
export const chipKey = (name: string, { vendors, models }: ChipNames): string => {
  const key = withoutVendor(bare(name), vendors);
  return models.get(key) ?? key;
};

type Several = { value: string; alternatives: { value: string }[] };

/** Whether all sources mean one chip, by whichever of its names: then they do not differ. */
const isOneChip = ({ value, alternatives }: Several, names: ChipNames): boolean =>
  alternatives.every((one) => chipKey(one.value, names) === chipKey(value, names));

/** Conflicts without that of the chip, where sources only write its name in several ways. */
export const withoutSpelling = (conflicts: string[], gpuModel: Several | null, names: ChipNames): string[] =>
  gpuModel && isOneChip(gpuModel, names) ? conflicts.filter((field) => field !== 'gpuModel') : conflicts;

type Named = { model: string; vendor: string; aliases?: string[] | undefined };

/** An alias that is the model of another chip is that chip's name. */
export const chipNamesOf = (chips: Named[]): ChipNames => {
  const vendors = new Set(chips.map(({ vendor }) => bare(vendor)));
  const keyOf = (name: string) => withoutVendor(bare(name), vendors);
  const models = new Map(chips.flatMap(({ model, aliases = [] }) => aliases.map((alias) => [keyOf(alias), keyOf(model)] as const)));
  for (const { model } of chips) models.set(keyOf(model), keyOf(model));
  const shown = new Map(chips.flatMap(({ model, aliases = [] }) => [...aliases, model].map((name) => [keyOf(name), name] as const)));
  return { vendors, models, shown };
};

/** Whether a model is none of the chips that have been published; never where none has been. */
const isUnknown = (gpuModel: string, names: ChipNames): boolean => names.models.size > 0 && !names.models.has(chipKey(gpuModel, names));

/** What looks wrong about a thing that names these models. */
export const chipConflicts = (gpuModels: readonly string[], names: ChipNames): 'chip-unknown'[] =>
  gpuModels.some((gpuModel) => isUnknown(gpuModel, names)) ? ['chip-unknown'] : [];

/** Warns of models that no chip is called; of none where no chip has been published at all. */
export const unknownChips = (named: { gpuModel?: string | undefined; pointer: string }[], facts: Facts): Warning[] => {
  const names = facts.chips();
  return named.flatMap(({ gpuModel, pointer }) => {
    if (gpuModel === undefined || !isUnknown(gpuModel, names)) return [];
    const close = closest(chipKey(gpuModel, names), names.models.keys()).map((key) => names.shown.get(key) ?? key);
    const message = `no chip is called "${gpuModel}"${close.length > 0 ? `; close to it: ${close.join(', ')}` : ''}`;
    return [{ pointer, code: 'chip-unknown' as const, message }];
  });
};
