/** Which rounds a question is about, by the kind of their money (contract, section 3, "Instruments"). */
import type { Round } from './rounds.ts';
import { instrument } from './stakes.ts';

const MIXES: Record<string, string[]> = {
  'new-money': ['equity', 'public', 'convertible'],
  private: ['equity', 'convertible'],
  all: ['equity', 'public', 'convertible', 'debt', 'grant', 'secondary', 'swap'],
};

/** New money unless another is asked for. */
export const kindsOf = (asked = 'new-money'): string[] => MIXES[asked] ?? [asked];
export const isAsked = (round: Round, asked?: string): boolean => kindsOf(asked).includes(instrument(round));
