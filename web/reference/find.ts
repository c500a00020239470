/** Finds operations and schemas by words that they, their parameters or their members say. */
import { type ApiDocument, goodOf, meaningOf, type Operation, objectsIn, type Schema } from './document.ts';

/** What can be found of an entry: what it says itself, and each parameter and each member within by its name. */
export type Findable = { own: string; members: ReadonlyMap<string, string> };

/** `hits`: the members that what was looked for is in, where the entry does not say it itself. */
export type Hit = { hits: string[] };

export const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** All members that a schema leads to, with what they mean. */
const gather = (document: ApiDocument, schema: Schema, members: Map<string, string>, seen: Set<Schema>): void => {
  for (const { schema: one } of objectsIn(document, schema)) {
    if (seen.has(one)) continue;
    seen.add(one);
    for (const [name, member] of Object.entries(one.properties ?? {})) {
      members.set(name, `${members.get(name) ?? ''} ${meaningOf(document, member)}`.toLowerCase());
      gather(document, member, members, seen);
    }
  }
};

const membersOf = (document: ApiDocument, schemas: readonly (Schema | undefined)[]): Map<string, string> => {
  const members = new Map<string, string>();
  const seen = new Set<Schema>();
  for (const schema of schemas) if (schema) gather(document, schema, members, seen);
  return members;
};

export const operationFound = (document: ApiDocument, operation: Operation): Findable => {
  const { method, path, operationId, summary, description = '', parameters = [], requestBody } = operation;
  const asked = parameters.map(
    ({ name, schema, description: meaning = meaningOf(document, schema) }) => [name, meaning.toLowerCase()] as const,
  );
  const bodies = Object.values(requestBody?.content ?? {}).map(({ schema }) => schema);
  const answers = Object.values(goodOf(operation)?.[1].content ?? {}).map(({ schema }) => schema);
  return {
    own: [method, path, operationId, summary, description].join('\n').toLowerCase(),
    members: new Map([...membersOf(document, [...bodies, ...answers]), ...asked]),
  };
};

/** A schema is found by its own members alone: what lies deeper is a schema of its own. */
export const schemaFound = (document: ApiDocument, name: string, schema: Schema): Findable => ({
  own: `${name}\n${schema.description ?? ''}`.toLowerCase(),
  members: new Map(Object.entries(schema.properties ?? {}).map(([member, of]) => [member, meaningOf(document, of).toLowerCase()])),
});

/** Undefined where a word is nowhere in it. Without words everything is found. */
export const find = ({ own, members }: Findable, words: readonly string[]): Hit | undefined => {
  const missing = words.filter((word) => !own.includes(word));
  const within = [...members].filter(([name, meaning]) =>
    missing.some((word) => name.toLowerCase().includes(word) || meaning.includes(word)),
  );
  const isThere = (word: string) => within.some(([name, meaning]) => name.toLowerCase().includes(word) || meaning.includes(word));
  return missing.every(isThere) ? { hits: within.map(([name]) => name) } : undefined;
};

/** A text cut where one of the words is in it: every second part is one. */
export const cut = (text: string, words: readonly string[]): string[] => {
  if (words.length === 0) return [text];
  const any = words.toSorted((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return text.split(new RegExp(`(${any.join('|')})`, 'i'));
};
