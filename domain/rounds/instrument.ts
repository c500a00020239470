/** What kind of money a round is (contract, section 3, "Instruments"). */

export const INSTRUMENTS = ['equity', 'public', 'convertible', 'debt', 'grant', 'secondary', 'swap'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];

const OF: Partial<Record<string, Instrument>> = {
  ipo: 'public',
  spac: 'public',
  'convertible-note': 'convertible',
  safe: 'convertible',
  debt: 'debt',
  grant: 'grant',
  secondary: 'secondary',
  'share-swap': 'swap',
};

/** Equity is every type of round that is nothing else. */
export const instrumentOf = (roundType: string | undefined): Instrument => OF[roundType ?? ''] ?? 'equity';

/** Whether new shares are sold: equity, privately or in public. */
export const sellsShares = (instrument: Instrument): boolean => instrument === 'equity' || instrument === 'public';
