/** Names within sentences. */

const FROM_RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** A name as it stands in a sentence that is a text: one that runs from right to left is set apart, as `<bdi>` does, so that the words around it stay in
 * their order. Any other is as it was. */
export const isolated = (name: string): string => (FROM_RIGHT_TO_LEFT.test(name) ? ISOLATE + name + END : name);
