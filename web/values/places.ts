/** What countries and sectors are called. */
import { words } from '../words/words.ts';

const regions = new Intl.DisplayNames(words.locale, { type: 'region', fallback: 'code' });

/** `China` of `CN`; what is no code is shown as it is. */
export const country = (code: string): string => {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
};

/** `foundation models` of `foundation-models`. */
export const sector = (id: string): string => id.replaceAll('-', ' ');
