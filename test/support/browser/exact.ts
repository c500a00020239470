/** Figures in full, as the dashboard writes them. */

/** `$2,500,000,000`. */
export const dollars = (n: number): string =>
  n.toLocaleString('en', { style: 'currency', currency: 'USD', minimumFractionDigits: 0, maximumFractionDigits: 2 });

/** An interval: `≥ $20,000,000,000`, `$200–300`; null, and what is at least nothing, is not known. */
export const exact = (usd: { low: number; high: number | null } | null): string => {
  if (usd === null) return 'not known';
  const { low, high } = usd;
  if (high === null) return low === 0 ? 'not known' : `≥ ${dollars(low)}`;
  return high === low ? dollars(low) : `${dollars(low)}–${dollars(high).slice(1)}`;
};
