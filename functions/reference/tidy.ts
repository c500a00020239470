/** The last hand on the document: every schema in plain words, and every class of it with a name. */
import { giveNames, nameOfPath } from './terms/names.ts';
import { partsOf, type Schema, simplify } from './terms/plain.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document is walked, not typed
type Document = any;

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);
const METHODS = ['get', 'post', 'patch', 'put', 'delete'];

/** The schemas of bodies and answers, by the names that these would have. */
const inContents = ({ paths }: Document): [name: string, schema: Schema][] =>
  Object.entries<Document>(paths).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).flatMap((method) => {
      const name = nameOfPath(path);
      const answers = Object.values<Document>(item[method].responses).flatMap(({ content = {} }) => Object.values<Document>(content));
      const bodies = Object.values<Document>(item[method].requestBody?.content ?? {});
      return [
        ...answers.map(({ schema }): [string, Schema] => [`${name}Answer`, schema]),
        ...bodies.map(({ schema }): [string, Schema] => [`${name}${method === 'patch' ? 'Change' : 'Draft'}`, schema]),
      ];
    }),
  );

const inParameters = ({ paths }: Document): Schema[] =>
  Object.values<Document>(paths).flatMap((item) =>
    METHODS.flatMap((method) => (item[method]?.parameters ?? []).map(({ schema }: { schema: Schema }) => schema)),
  );

/** One of several, or null, is one choice: generators for Java take no null where the several have a name together. */
const flatten = (schema: Schema, schemas: Record<string, Schema>): void => {
  for (const [, part] of partsOf(schema)) flatten(part, schemas);
  const [only, none, ...more] = schema.anyOf ?? [];
  const several = only?.$ref ? schemas[nameIn(only.$ref)].anyOf : only?.anyOf;
  if (several && none?.type === 'null' && more.length === 0) schema.anyOf = [...several, none];
};

/** A choice of objects that nothing but their members tells apart is one object, with the members of one of them. */
const merge = (name: string, schemas: Record<string, Schema>): void => {
  const names: string[] = schemas[name].anyOf.map(({ $ref }: Schema) => nameIn($ref));
  const properties = Object.assign({}, ...names.map((one) => schemas[one].properties));
  const { description } = schemas[name];
  for (const one of names) delete schemas[one];
  schemas[name] = { type: 'object', properties, additionalProperties: false, minProperties: 1, maxProperties: 1, description };
};

/** What codes look like; which there are, only the service knows. */
const PATTERNS = { Country: '^[A-Z]{2}$', Currency: '^[A-Z]{3}$' };

/** A parameter of one value is a choice of one. */
const asChoice = (schema: Schema): void => {
  if (schema.const === undefined) return;
  schema.enum = [schema.const];
  delete schema.const;
};

/** A copy of the document that generators of clients take. */
export const tidy = <D>(made: D): D => {
  const document: Document = JSON.parse(JSON.stringify(made));
  const { schemas } = document.components;
  const contents = inContents(document);
  for (const schema of [...Object.values<Schema>(schemas), ...contents.map(([, schema]) => schema), ...inParameters(document)]) {
    simplify(schema);
  }
  for (const schema of inParameters(document)) asChoice(schema);
  merge('Versus', schemas);
  for (const schema of [...Object.values<Schema>(schemas), ...contents.map(([, one]) => one)]) flatten(schema, schemas);
  for (const [name, pattern] of Object.entries(PATTERNS)) Object.assign(schemas[name], { pattern });
  giveNames(schemas, contents);
  return document;
};
