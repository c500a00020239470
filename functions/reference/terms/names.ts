/** Names for schemas that have none of their own (`meta({ id })`), from where they lie: `RoundReported.data` is `RoundReportedData`. A generator of clients
 * would number them. */
import { partsOf, type Schema } from './plain.ts';

const capital = (text: string): string => text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const one = (word: string): string =>
  word
    .replace(/^series$/, 'series!')
    .replace(/ies$/, 'y')
    .replace(/(ss|us)$/, '$1!')
    .replace(/s$/, '')
    .replace('!', '');

/** What lies at a path: `/v1/organizations/{id}/holdings` is `OrganizationHoldings`. */
export const nameOfPath = (path: string): string =>
  path
    .replace(/^\/v1/, '')
    .split('/')
    .map((word, n, all) => (/^\{/.test(word) ? '' : capital(/^\{/.test(all[n + 1] ?? '') ? one(word) : word)))
    .join('');

/** A list, or a dictionary. */
const hasMany = (schema: Schema): boolean => Boolean(schema.items ?? schema.additionalProperties) || (schema.anyOf ?? []).some(hasMany);

/** What becomes a class in a client: an object with members, and a list of values to choose from. */
export const isClass = ({ properties, enum: values }: Schema): boolean => properties !== undefined || (values?.length ?? 0) > 1;

/** What tells a part of a union from the others: the one value that a member of it has. */
const kindOf = ({ properties = {} }: Schema): string => {
  const constants = Object.values<Schema>(properties).flatMap((member) => (typeof member.const === 'string' ? [member.const] : []));
  const [first = '', ...others] = constants;
  return others.length === 0 ? first : '';
};

/** `height`: how many levels of others without a name lie within it. */
type Found = { holder: Schema; name: string; height: number };

/** Every class without a name in a schema. `name` is that of what lies around it. */
const namelessIn = (schema: Schema, name: string, isNamed: boolean): Found[] => {
  const inner = partsOf(schema).flatMap(([word, part]) => {
    if (schema.properties?.[word] === part) return namelessIn(part, `${name}${capital(hasMany(part) ? one(word) : word)}`, false);
    const isBranch = /^(anyOf|oneOf)/.test(word) && (schema[word.split('/')[0] ?? ''] ?? []).filter(isClass).length > 1;
    return namelessIn(part, isBranch ? `${name}${capital(kindOf(part))}` : name, false);
  });
  const height = Math.max(-1, ...inner.map((found) => found.height)) + 1;
  return isNamed || !isClass(schema) ? inner : [...inner, { holder: schema, name, height }];
};

const contentOf = ({ description: _said, ...content }: Schema): string => JSON.stringify(content);

/** The shortest name, of several as short the first. */
const best = (names: string[]): string => [...names].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? '';

/** Gives each a name, in place; those that are alike have one together. `schemas` are the components, `others` what else holds schemas, by the name of its
 * place. Throws when a name would be that of two different things: one of them needs a `meta({ id })`. */
export const giveNames = (schemas: Record<string, Schema>, others: [name: string, schema: Schema][]): void => {
  const all = [
    ...Object.entries(schemas).flatMap(([name, schema]) => namelessIn(schema, name, true)),
    ...others.flatMap(([name, schema]) => namelessIn(schema, name, false)),
  ];
  // From the innermost on: what they hold has its name by then, and those that are alike say the same.
  for (let height = 0; all.some((found) => found.height === height); height += 1) {
    const alike = Map.groupBy(
      all.filter((found) => found.height === height),
      ({ holder }) => contentOf(holder),
    );
    for (const [content, group] of alike) {
      const name = best(group.map((found) => found.name));
      if (schemas[name] && contentOf(schemas[name]) !== content) throw new Error(`two schemas would be called ${name}`);
      for (const { holder } of group) {
        schemas[name] ??= { ...holder };
        replace(holder, name);
      }
    }
  }
};

/** Leaves a reference where a schema was, with what is said of it there. */
const replace = (place: Schema, name: string): void => {
  const { description } = place;
  for (const key of Object.keys(place)) delete place[key];
  Object.assign(place, { $ref: `#/components/schemas/${name}` }, description && { description });
};
