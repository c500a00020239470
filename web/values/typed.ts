/** Amounts as people type them. */
import { money } from './money.ts';

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, bn: 1e9, b: 1e9, t: 1e12 };

/** Whole US dollars that somebody means who writes `50M`, `$1.5bn` or `50,000,000`. Undefined where it is none of these. */
export const usdMeant = (text: string): number | undefined => {
  const [, digits = '', unit = ''] = /^\$?\s*(\d[\d,]*(?:\.\d+)?)\s*(k|m|bn|b|t)?$/i.exec(text.trim()) ?? [];
  if (digits === '') return undefined;
  const usd = Math.round(Number(digits.replaceAll(',', '')) * (UNITS[unit.toLowerCase()] ?? 1));
  return usd < 1e14 ? usd : undefined;
};

/** As short as it can be written without saying another amount: `50M` of 50000000, else all of its digits. */
export const shortUsd = (usd: number): string => {
  const short = money(usd).replace('$', '');
  return usdMeant(short) === usd ? short : String(usd);
};
