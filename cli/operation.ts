/** What the document of the API says of an operation, and the options that come of it. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { textOf, Usage, type Values } from './command.ts';
import { OPERATIONS } from './operations.ts';

/** `takes` stands for a value in a usage (the allowed ones, by `|`, or a word), `unless` is what it is where nobody says. */
export type Parameter = { name: string; takes: string; required?: boolean; unless?: string; says?: string };
/** A member of a body. */
export type Member = { name: string; takes: string; as: string; required?: boolean };

export type Operation = {
  summary: string;
  /** Whether it can be had as CSV. */
  csv?: boolean;
  parameters: Parameter[];
  body?: Member[];
};

/** Throws when there is none. */
export const operationAt = (key: string): Operation => {
  const found = OPERATIONS[key];
  if (!found) throw new Error(`${key} is no operation of the document`);
  return found;
};

/** `asOf` is asked for by `--as-of`. */
export const optionOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const isFlag = ({ takes }: { takes: string }): boolean => takes === 'true|false';

/** Options of several operations under one command; those of the words are left out. */
export const optionsOf = (operations: Operation[], without: readonly string[] = []): ParseArgsOptionsConfig =>
  Object.fromEntries(
    operations
      .flatMap(({ parameters, body = [] }) => [...parameters, ...body])
      .filter(({ name }) => !without.includes(name))
      .map(({ name }) => [optionOf(name), { type: 'string' as const }]),
  );

/** The query that options say. Throws `Usage` where one is missing, or belongs to another operation of the command. */
export const queryIn = (values: Values, { parameters, body = [] }: Operation, own: ReadonlySet<string>): Record<string, string> => {
  const names = new Set([...parameters, ...body].map(({ name }) => optionOf(name)));
  for (const option of Object.keys(values))
    if (!own.has(option) && !names.has(option))
      throw new Usage(`--${option} does not go with this: expected one of ${[...names].map((name) => `--${name}`).join(', ')}`);
  const query = Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const text = textOf(values, optionOf(name));
      return text === undefined ? [] : [[name, text]];
    }),
  );
  return query;
};

/** The first parameter that has to be there and is not. */
export const missingIn = (query: Record<string, unknown>, { parameters, body = [] }: Operation): string | undefined =>
  [...parameters, ...body].find(({ name, required }) => required && query[name] === undefined)?.name;

const memberOf = (text: string, as: string): unknown => {
  if (as === 'list')
    return text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  if (as === 'boolean') return text === 'true';
  if (as !== 'number' && as !== 'integer') return text;
  if (text.trim() === '' || Number.isNaN(Number(text))) throw new Usage(`"${text}" is no number`);
  return Number(text);
};

/** The body that options say; empty where none does. Throws `Usage`. */
export const bodyIn = (values: Values, { body = [] }: Operation): Record<string, unknown> =>
  Object.fromEntries(
    body.flatMap(({ name, as }) => {
      const text = textOf(values, optionOf(name));
      return text === undefined ? [] : [[name, memberOf(text, as)]];
    }),
  );
