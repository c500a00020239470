/** Values drawn from the schemas of the OpenAPI document. */
import fc from 'fast-check';
import { openApiDocument } from '../../../build/publish.ts';
import type { Json } from '../../../trial/running.ts';

export const document = JSON.parse(JSON.stringify(openApiDocument())) as Json;

export type Any = fc.Arbitrary<Json>;

/** Ids and addresses that exist, or could, so that many requests get past the first check. */
export const IDS = ['moonshot', 'alibaba', 'tencent', 'zhipu', 'openai', 'msft-eagle', 'nobody', 'constructor'];
const KNOWN: Record<string, Any> = {
  url: fc.constantFrom('https://hooks.example.com/a', 'https://example.com/source', 'http://127.0.0.1:1/', 'ftp://x'),
  id: fc.constantFrom(...IDS),
  subject: fc.constantFrom(...IDS),
};

const DEEPEST = 6;
export const resolve = (schema: Json): Json =>
  schema?.$ref
    ? resolve(
        schema.$ref
          .slice(2)
          .split('/')
          .reduce((at: Json, part: string) => at[part], document),
      )
    : schema;

const text = ({ pattern, format, minLength = 0, maxLength = 40 }: Json): Any => {
  if (format === 'date-time') return fc.constantFrom('2024-02-19T12:00:00.000Z', '2026-01-01T00:00:00Z');
  if (format === 'date') return fc.constantFrom('2024-02-19', '2023-12-31');
  if (pattern) {
    try {
      const some = ['2024-02-19', '2024-02', 'CN', 'USD', ...IDS].filter((one) => new RegExp(pattern).test(one));
      const any = fc.stringMatching(new RegExp(pattern));
      return some.length === 0 ? any : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...some) }, { weight: 1, arbitrary: any });
    } catch {
      return fc.constantFrom(...IDS); // a pattern that fast-check cannot draw from
    }
  }
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40) });
};

const number = ({ type, minimum, maximum, exclusiveMinimum }: Json): Any => {
  const [min, max] = [Math.max(minimum ?? exclusiveMinimum ?? -1e6, -1e9), Math.min(maximum ?? 1e9, 1e9)];
  return type === 'integer' ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) }) : fc.double({ min, max, noNaN: true });
};

const object = ({ properties = {}, required = [], additionalProperties }: Json, depth: number): Any => {
  const members = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [
      name,
      KNOWN[name] ? fc.oneof(KNOWN[name], drawn(one, depth + 1)) : drawn(one, depth + 1),
    ]),
  );
  const known = fc.record(members, { requiredKeys: required.filter((name: string) => name in members) });
  if (typeof additionalProperties !== 'object' || Object.keys(members).length > 0) return known;
  return fc.dictionary(fc.string({ maxLength: 8 }), drawn(additionalProperties, depth + 1), { maxKeys: 3 });
};

/** Values of a JSON Schema. What is too deep, or says nothing, is anything. */
export const drawn = (given: Json, depth = 0): Any => {
  const schema = resolve(given);
  if (!schema || depth > DEEPEST) return fc.constantFrom(null, 0, '', []);
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return fc.oneof(...choices.map((one: Json) => drawn(one, depth + 1)));
  if (schema.allOf) return drawn(Object.assign({}, ...schema.allOf.map(resolve)), depth);
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: string) => drawn({ ...schema, type }, depth)));
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'number':
    case 'integer':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(drawn(schema.items, depth + 1), { minLength: Math.min(schema.minItems ?? 0, 3), maxLength: 3 });
    case 'object':
      return object(schema, depth);
    default:
      return fc.constantFrom(null, true, 1, 'text');
  }
};
