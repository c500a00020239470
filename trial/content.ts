/** An answer without how far it is known to be final, which moves on by itself, and is another in every system. */
export const contentOf = (text: string): string => text.replace(/,"asOfRecord":"[^"]+"/, '');

/** An answer made of boards, without how many events they had seen when something in them last changed: that hangs on how the events came together, for one
 * that changes nothing is counted by the next one that does. */
export const boardContentOf = (path: string, text: string): string => {
  const content = contentOf(text);
  return /^\/v1\/(rankings|concentration|deals|flows)\b/.test(path) ? content.replace(/"version":\d+,/, '') : content;
};
