/** What a sum was paid in, as far as it is known. */
type Interval = { low: number; high: number | null };

/** In US dollars; null is not known. `isOpen`: there are cheques that nobody knows. */
export type Paid = { known: Interval | null; cash: Interval | null; credits: Interval | null; isOpen: boolean };

/** Blocks that lie one behind the other: what is surely cash, surely credits, what may be credits beyond that, and of what nobody says anything. They come to what is known, or
 * to what is surely cash and credits where that is more. */
export const paidParts = ({ known, cash, credits }: Paid): { cash: number; credits: number; maybe: number; rest: number } => {
  const sure = { cash: cash?.low ?? 0, credits: credits?.low ?? 0 };
  const left = Math.max(0, (known?.low ?? 0) - sure.cash - sure.credits);
  const most = credits === null ? 0 : credits.high === null ? left : credits.high - sure.credits;
  const maybe = known === null ? Math.max(0, most) : Math.min(left, Math.max(0, most));
  return { ...sure, maybe, rest: left - (known === null ? 0 : maybe) };
};

export const paidTotal = (of: Paid): number => Object.values(paidParts(of)).reduce((sum, part) => sum + part, 0);
