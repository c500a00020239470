/** An answer without how far it is known to be final, which moves on by itself, and is another in every system. */
export const contentOf = (text: string): string => text.replace(/,"asOfRecord":"[^"]+"/, '');
