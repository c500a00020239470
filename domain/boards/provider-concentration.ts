/** How concentrated compute is. A usable phase that a base says nothing of, and the other does, counts as so many H100s for its own operator: every figure lies between
 * what it is with such phases and without them. */
import { percent, sum } from '../kernel/money.ts';
import { type Concentration, concentrationOf, type Holder, labelOf } from './concentration.ts';
import { type MeasuredProvider, type ProviderBase, phasesWithout } from './provider-rankings.ts';

/** `value` is what is known on the base, null where nothing is; `converted` what its phases come to that only the other base knows. */
export type ProviderHolder = Omit<Holder, 'value'> & { value: number | null; converted: number };
/** Phases that were converted, what they come to, and their percent of the whole with them (null where there is nothing). */
export type Converted = { phases: number; value: number; percent: number | null };
export type ProviderConcentration = Omit<Concentration, 'entries'> & { entries: ProviderHolder[]; converted: Converted };

type Range = { low: number; high: number };

const hullOf = (a: Range, b: Range): Range => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) });
const hullIn = (a: Range | null, b: Range | null): Range | null => (a && b ? hullOf(a, b) : (a ?? b));

/** Known values first, the largest before others; equal ones, and those of which none is known, by Id. */
const byValue = (a: ProviderHolder, b: ProviderHolder): number => {
  if (a.value !== b.value) return (b.value ?? -1) - (a.value ?? -1);
  return a.id < b.id ? -1 : 1;
};

/** Of all phases with them, and without: where nothing is known without them, the figures are those with them. Usable phases of which neither base knows anything are in
 * neither; where there is nothing else, it may be anything. All is null where nothing can be used. */
export const providerConcentration = (providers: MeasuredProvider[], base: ProviderBase): ProviderConcentration => {
  const known = providers.map(({ id, name, metrics }) => ({ id, name, value: metrics[base] ?? 0 }));
  const all = providers.map(({ id, name, metrics, implied }) => ({ id, name, value: sum([metrics[base] ?? 0, implied[base]]) }));
  const hasUnknown = providers.some(({ metrics }) => metrics.phasesUnknown > 0);
  const widest = concentrationOf(all, { residual: 0, hasUnknown });
  const narrowest = concentrationOf(known);
  const hasKnown = narrowest.entries.length > 0;
  const shares = new Map(narrowest.entries.map(({ id, share }) => [id, share]));
  const [hhi, cr1, cr4] = [hullIn(narrowest.hhi, widest.hhi), hullIn(narrowest.cr1, widest.cr1), hullIn(narrowest.cr4, widest.cr4)];
  const label = hhi && { low: labelOf(hhi.low), high: labelOf(hhi.high) };
  const provider = new Map(providers.map((one) => [one.id, one]));
  const entries = widest.entries
    .map(({ id, name, share }): ProviderHolder => {
      const { metrics, implied } = provider.get(id)!;
      const without = shares.get(id) ?? { low: 0, high: 0 };
      return { id, name, value: metrics[base], converted: implied[base], share: hasKnown ? hullOf(without, share) : share };
    })
    .sort(byValue);
  const value = sum(providers.map(({ implied }) => implied[base]));
  const phases = sum(providers.map(({ metrics }) => phasesWithout(metrics, base) - metrics.phasesUnknown));
  const converted = { phases, value, percent: percent(value, sum(all.map((one) => one.value))) };
  return { hhi, cr1, cr4, label, hhiAnyTotal: null, residual: 0, entries, converted };
};
