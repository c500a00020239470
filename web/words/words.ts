/** The words that the dashboard speaks: another language is another file, and a line here. */
import { en } from './en.ts';

export type Words = typeof en;
export const words: Words = en;
