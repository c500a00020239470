/** Chips that events name. */
import type { Warning } from '../../events/catalogue.ts';
import { chipKey } from '../kernel/chips.ts';
import type { Facts } from '../kernel/decision.ts';
import { closest } from '../kernel/suggest.ts';

/** Warns of models that no chip is called; of none where no chip has been published at all. */
export const unknownChips = (named: { gpuModel?: string | undefined; pointer: string }[], facts: Facts): Warning[] => {
  const names = facts.chips();
  const known = new Set(names.models.values());
  if (known.size === 0) return [];
  return named.flatMap(({ gpuModel, pointer }) => {
    if (gpuModel === undefined || known.has(chipKey(gpuModel, names))) return [];
    const close = closest(chipKey(gpuModel, names), names.models.keys()).map((key) => names.shown.get(key) ?? key);
    const message = `no chip is called "${gpuModel}"${close.length > 0 ? `; close to it: ${close.join(', ')}` : ''}`;
    return [{ pointer, code: 'chip-unknown' as const, message }];
  });
};
