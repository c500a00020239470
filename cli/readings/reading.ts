/** A reading as a command: how it is asked, and what of its answer a terminal shows. A new one is a line in a file of this folder. */
import { type Around, type Command, numberOf, type Told, textOf, Usage } from '../command.ts';
import { draft } from '../draft.ts';
import { bodyIn, isFlag, missingIn, type Operation, operationAt, optionOf, optionsOf, queryIn } from '../operation.ts';
import { ask, askAll, askText, type Question } from './asking.ts';
import { textAt } from './value.ts';
import { shownOn, type View } from './view.ts';

/** `GET /v1/organizations/{id}/rounds`, with what its words are called: those of the path in their order, then of parameters that may be said as a word. */
export type Reading = View & { key: string; words?: string[]; word?: { parameter: string; as: string } };

/** Options that every reading has. */
const FORMS = { csv: { type: 'boolean' }, all: { type: 'boolean' } } as const;
export const SHARED = ['url', 'json', 'help', 'csv', 'all'];

/** The names of a path's segments, in their order. */
const segmentsIn = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
const pathOf = ({ key }: Reading): { method: string; path: string } => {
  const [method = '', path = ''] = key.split(' ');
  return { method, path };
};

/** What any of several operations takes under one name. */
const takenBy = (several: { takes: string }[]): string => [...new Set(several.flatMap(({ takes }) => takes.split('|')))].join('|');

export const toldOf = (operations: Operation[], without: readonly string[]): Told[] => {
  const all = operations.flatMap(({ parameters, body = [] }) => [...parameters, ...body]).filter(({ name }) => !without.includes(name));
  const once = [...new Set(all.map(({ name }) => name))].map((name) => all.filter((one) => one.name === name));
  return once
    .flatMap((several) => several.slice(0, 1).map((one) => ({ ...one, takes: takenBy(several) })))
    .map((one) => {
      const unless = 'unless' in one && one.unless !== undefined ? ` (${one.unless})` : '';
      const says = 'says' in one && one.says !== undefined ? one.says : '';
      return { option: optionOf(one.name), takes: one.takes, says: `${says}${unless}`.trim() };
    });
};

const FORMS_TOLD: Told[] = [
  { option: 'all', takes: '', says: 'Every page of a list.' },
  { option: 'csv', takes: '', says: 'The whole table as CSV; with --limit so many rows.' },
];

const questionOf = ({ words, values, ...around }: Around, reading: Reading): Question => {
  const { method, path } = pathOf(reading);
  const operation = operationAt(reading.key);
  const names = segmentsIn(path);
  const segments = Object.fromEntries(names.map((name, n) => [name, words[n] ?? '']));
  const own = words[names.length];
  const query = {
    ...queryIn(values, operation, new Set(SHARED)),
    ...(reading.word && own !== undefined && { [reading.word.parameter]: own }),
  };
  const body = operation.body && draft({ words, values, ...around }, bodyIn(values, operation));
  const missing = missingIn({ ...query, ...body }, operation);
  if (missing !== undefined) throw new Usage(`--${optionOf(missing)} is needed`);
  return { method, path, segments, query, ...(body && { body }) };
};

/** Prints one reading as it was asked for. */
export const read = async (around: Around, reading: Reading): Promise<boolean> => {
  const { api, values, json, out, say, columns } = around;
  const operation = operationAt(reading.key);
  const question = questionOf(around, reading);
  const noun = reading.tables?.[0]?.rows ?? '';
  const format = textOf(values, 'format');
  if (values.csv && !operation.csv) throw new Usage('there is no CSV of this: expected --json');
  if (values.csv || format === 'csv' || format === 'ndjson') {
    const isLines = !values.csv && format === 'ndjson';
    for await (const page of askText(api, question, isLines ? 'application/x-ndjson' : 'text/csv', isLines ? 0 : 1))
      out(page.replace(/\r?\n$/, ''));
    return true;
  }
  numberOf(values, 'limit');
  const answer = values.all ? await askAll(api, question, noun) : await ask(api, question);
  if (json || format === 'json') out(JSON.stringify(answer));
  else {
    for (const line of await shownOn(api, reading, answer, columns)) out(line);
    if (textAt(answer, 'next') !== undefined) say('there is more: --all, or --limit up to 500\n');
  }
  return true;
};

const wordsOf = (reading: Reading): string => [...(reading.words ?? []), ...(reading.word ? [`[${reading.word.as}]`] : [])].join(' ');

type Written = { summary?: string; examples: string[] };

/** A command of one reading. */
export const reading = (one: Reading, { summary, examples }: Written): Command => {
  const operation = operationAt(one.key);
  const without = one.word ? [one.word.parameter] : [];
  const least = one.words?.length ?? 0;
  return {
    usage: [wordsOf(one), '[OPTION …]'].filter(Boolean).join(' '),
    summary: summary ?? operation.summary,
    examples,
    words: [least, least + (one.word ? 1 : 0)],
    options: { ...FORMS, ...optionsOf([operation], []) },
    told: [...toldOf([operation], without), ...FORMS_TOLD],
    flags: [...operation.parameters, ...(operation.body ?? [])].filter(isFlag).map(({ name }) => optionOf(name)),
    reads: [one.key],
    run: (around) => read(around, one),
  };
};

/** A command whose first word says which reading is meant. */
export const readings = (ones: Record<string, Reading>, { summary = '', examples }: Written): Command => {
  const operations = Object.values(ones).map(({ key }) => operationAt(key));
  return {
    usage: `${Object.keys(ones).join('|')} [OPTION …]`,
    summary,
    examples,
    words: [1, 1],
    options: { ...FORMS, ...optionsOf(operations) },
    told: [...toldOf(operations, []), ...FORMS_TOLD],
    flags: operations.flatMap(({ parameters }) => parameters.filter(isFlag).map(({ name }) => optionOf(name))),
    first: Object.keys(ones),
    reads: Object.values(ones).map(({ key }) => key),
    run: (around) => {
      const [name = '', ...words] = around.words;
      const one = Object.hasOwn(ones, name) ? ones[name] : undefined;
      if (!one) throw new Usage(`"${name}": expected one of ${Object.keys(ones).join(', ')}`);
      return read({ ...around, words }, one);
    },
  };
};
