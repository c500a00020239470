/** What a person asks of an operation: values of its parameters, and a body. */
import { jsonOf, type Operation, type Parameter } from './document.ts';
import type { Asked } from './snippets.ts';

/** By `query:limit`: two places may have parameters of one name. */
export type Given = Readonly<Record<string, string>>;

export const keyOf = ({ in: place, name }: Parameter): string => `${place}:${name}`;

const textOf = (value: unknown): string => (value === undefined ? '' : String(value));

/** What the document gives as an example. */
export const exampleOf = ({ parameters = [] }: Operation): Given =>
  Object.fromEntries(parameters.map((parameter) => [keyOf(parameter), textOf(parameter.example)]));

/** A body that the document shows. */
export type Body = { name: string; type: string; value: unknown };

export const bodiesOf = ({ requestBody }: Operation): Body[] =>
  Object.entries(requestBody?.content ?? {}).flatMap(([type, { example, examples = {} }]) => [
    ...Object.entries(examples).map(([name, { value }]) => ({ name, type, value })),
    ...(example === undefined ? [] : [{ name: type, type, value: example }]),
  ]);

/** How an operation may be asked from a page: as it is, as a trial that records nothing, or not at all. */
export type Trial = 'as-it-is' | 'dry' | undefined;

/** They are posted and record nothing: what is asked is too long for an address. */
const COMPUTED: ReadonlySet<string> = new Set(['POST /v1/restrictions/what-if']);

export const trialOf = ({ method, path, parameters = [] }: Operation): Trial => {
  if (method === 'GET' || COMPUTED.has(`${method} ${path}`)) return 'as-it-is';
  return parameters.some(({ name, in: place }) => name === 'dryRun' && place === 'query') ? 'dry' : undefined;
};

const DRY = 'query:dryRun';

/** What is sent from here: where only a trial may be, it is one, whatever was given. */
export const tried = (operation: Operation, given: Given): Given => (trialOf(operation) === 'dry' ? { ...given, [DRY]: 'true' } : given);

export const isOpen = ({ security }: Operation): boolean => security?.length === 0;

export const askedOf = (operation: Operation, given: Given, body: Asked['body'], origin: string): Asked => {
  const at = (place: string) =>
    Object.fromEntries((operation.parameters ?? []).filter((one) => one.in === place).map((one) => [one.name, given[keyOf(one)] ?? '']));
  return { origin, method: operation.method, path: operation.path, isOpen: isOpen(operation), parts: at('path'), query: at('query'), body };
};

/** The schema of what it takes, in JSON where it takes that. */
export const takenBy = (operation: Operation) =>
  jsonOf(operation.requestBody?.content)?.schema ?? Object.values(operation.requestBody?.content ?? {})[0]?.schema;
