/** Schemas as generators of clients take them: what JSON Schema can say in several ways is said in the one that all of them read. */

// biome-ignore lint/suspicious/noExplicitAny: schemas are walked, not typed
export type Schema = any;

/** What lies in a schema: each part with the words that lead to it. */
export const partsOf = (schema: Schema): [word: string, part: Schema][] => [
  ...Object.entries<Schema>(schema.properties ?? {}),
  ...['items', 'additionalProperties', 'not'].flatMap((key): [string, Schema][] =>
    typeof schema[key] === 'object' ? [[key, schema[key]]] : [],
  ),
  ...['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) =>
    (schema[key] ?? []).map((part: Schema, n: number): [string, Schema] => [`${key}/${n}`, part]),
  ),
];

/** A pair of like things is a list of two; of unlike ones, a list of either. */
const asList = (schema: Schema): void => {
  const [first, ...others]: Schema[] = schema.prefixItems;
  const isLike = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  schema.items = isLike ? first : { anyOf: schema.prefixItems };
  schema.minItems = schema.prefixItems.length;
  schema.maxItems = schema.prefixItems.length;
  delete schema.prefixItems;
};

/** Several types are a union of them. One beside null, all read as it is. */
const asUnion = (schema: Schema): void => {
  schema.anyOf = schema.type.map((type: string) => (type === 'number' ? { type, format: 'double' } : { type }));
  delete schema.type;
};

/** Says the same in plain words, in place: no tuple, no pattern beside a format that says it, no constant that is true or false, no bounds that are those
 * of every integer; numbers are as precise as JSON's are, where some clients would read them with seven digits. */
export const simplify = (schema: Schema): void => {
  for (const [, part] of partsOf(schema)) simplify(part);
  // Beside an attribute of any name, null is as if it were left out.
  const { additionalProperties: others } = schema;
  if (others?.anyOf) others.anyOf = others.anyOf.filter(({ type }: Schema) => type !== 'null');
  if (schema.$ref) delete schema.type;
  if (schema.prefixItems) asList(schema);
  if (schema.format === 'date-time') delete schema.pattern;
  if (typeof schema.const === 'boolean') {
    schema.type = 'boolean';
    delete schema.const;
  }
  if (Array.isArray(schema.type) && schema.type.filter((type: string) => type !== 'null').length > 1) asUnion(schema);
  if ([schema.type].flat().includes('number')) schema.format = 'double';
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
};
