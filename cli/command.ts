/** What a command is, and what it finds around it. */
import type { ParseArgsOptionsConfig } from 'node:util';
import type { Api } from '../client/index.ts';

export type Values = Record<string, string | boolean | undefined>;

export type Around = {
  api: Api;
  /** Words behind the command. */
  words: string[];
  values: Values;
  /** JSON for pipes rather than tables for people. */
  json: boolean;
  /** Whether somebody looks at a terminal: then progress is shown. */
  terminal: boolean;
  /** How many columns a line may take. */
  columns: number;
  out: (line: string) => void;
  /** Progress and remarks: never part of the result. */
  say: (text: string) => void;
};

/** An option in a help: `--country CODE`, and what it means. */
export type Told = { option: string; takes: string; says: string };

export type Command = {
  /** What follows its name: `<organization> [--as-of DAY]`. */
  usage: string;
  summary: string;
  examples: string[];
  /** How many words it takes at least and at most. */
  words: [least: number, most: number];
  options: ParseArgsOptionsConfig;
  /** Its options for its help, where its usage does not say them all. */
  told?: Told[];
  /** Options that are true, false, or said by themselves. */
  flags?: readonly string[];
  /** Operations of the document that it asks, whose parameters are its options. */
  reads?: readonly string[];
  /** First words that it knows, for completion. */
  first?: readonly string[];
  /** Gives whether everything went as asked: else the exit code is 1. */
  run: (around: Around) => Promise<boolean>;
};

/** It was asked for in a way that makes no sense: exit code 2. */
export class Usage extends Error {
  override name = 'Usage';
}

export const textOf = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** A whole number of at least 0. Throws `Usage`. */
export const numberOf = (values: Values, name: string): number | undefined => {
  const text = textOf(values, name);
  if (text !== undefined && !/^\d{1,15}$/.test(text)) throw new Usage(`--${name} ${text}: expected a whole number`);
  return text === undefined ? undefined : Number(text);
};
