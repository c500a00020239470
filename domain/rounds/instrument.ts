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

/** What is asked for by one word: `new-money` unless said, `private` without what is sold in public, one kind, or all that move money. */
export const INSTRUMENT_CHOICES = ['new-money', 'private', ...INSTRUMENTS, 'all'] as const;
export type InstrumentChoice = (typeof INSTRUMENT_CHOICES)[number];
export const chosen = (choice: InstrumentChoice): readonly Instrument[] => {
  if (choice === 'new-money') return ['equity', 'public', 'convertible'];
  if (choice === 'private') return ['equity', 'convertible'];
  return choice === 'all' ? INSTRUMENTS : [choice];
};

/** Whether new shares are sold: equity, privately or in public. */
export const sellsShares = (instrument: Instrument): boolean => instrument === 'equity' || instrument === 'public';

/** Whether it brings new money: a loan, a grant, a sale among holders and a swap do not. */
export const isNewMoney = (instrument: Instrument): boolean => sellsShares(instrument) || instrument === 'convertible';
