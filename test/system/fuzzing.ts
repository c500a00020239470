/** Requests of valid and mutated shapes, drawn from the OpenAPI document: the same for the same seed. */
import fc from 'fast-check';
import { openApiDocument } from '../../scripts/publish.ts';
import type { Json } from './running.ts';

const document = JSON.parse(JSON.stringify(openApiDocument())) as Json;

export type Request = { operation: string; method: string; path: string; headers: Record<string, string>; body?: string };
type Any = fc.Arbitrary<Json>;

/** Ids and addresses that exist, or could, so that many requests get past the first check. */
const IDS = ['moonshot', 'alibaba', 'tencent', 'zhipu', 'openai', 'msft-eagle', 'nobody', 'constructor'];
const KNOWN: Record<string, Any> = {
  url: fc.constantFrom('https://hooks.example.com/a', 'https://example.com/source', 'http://127.0.0.1:1/', 'ftp://x'),
  id: fc.constantFrom(...IDS),
  subject: fc.constantFrom(...IDS),
};

const DEEPEST = 6;
const resolve = (schema: Json): Json =>
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
const drawn = (given: Json, depth = 0): Any => {
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

/** What nobody expects in the place of anything. */
const odd: Any = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    0,
    1e308,
    -1e308,
    1.5,
    2 ** 53,
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a\u202eb',
    '𝔘𝔫𝔦',
    '../../etc',
    '%00',
    '<script>',
    "' OR 1=1",
    '=1+1',
    'x'.repeat(5_000),
  ),
  fc.constant([[[[[[[[]]]]]]]]),
  fc.constant({ a: { b: { c: { d: { e: { f: {} } } } } } }),
  fc.constant(JSON.parse('{"__proto__": {"admin": true}, "constructor": {"prototype": 1}}')),
  fc.jsonValue({ maxDepth: 3 }),
);

type Change = { kind: 'none' | 'replace' | 'remove' | 'add'; where: number; value: Json; name: string };
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom<Change['kind']>('none', 'replace', 'remove', 'add'),
  where: fc.nat(1000),
  value: odd,
  name: fc.constantFrom('__proto__', 'constructor', 'extra', '', 'id', 'toString'),
});

/** Every object and array within a value. */
const nodes = (value: Json): Json[] => (typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(nodes)] : []);

const changed = (value: Json, { kind, where, value: to, name }: Change): Json => {
  const copy = structuredClone(value);
  const all = nodes(copy);
  if (kind === 'none') return copy;
  if (all.length === 0) return to;
  const node = all[where % all.length];
  const keys = Object.keys(node);
  const key = keys[where % Math.max(1, keys.length)];
  if (kind === 'add') Object.defineProperty(node, name, { value: to, enumerable: true, configurable: true, writable: true });
  else if (key === undefined) return to;
  else if (kind === 'replace') node[key] = to;
  else delete node[key];
  return copy;
};

const typeOf = fc.oneof(
  { weight: 12, arbitrary: fc.constant('application/json') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('text/plain', 'application/x-ndjson', 'application/json; charset=utf-16', 'multipart/form-data', ''),
  },
);
/** Mostly none. */
const seldom = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 7 });
const headers: fc.Arbitrary<Record<string, string>> = fc
  .record({
    accept: seldom(fc.constantFrom('*/*', 'application/json', 'text/csv', 'text/csv; bom=true', 'image/png', ',;q=,')),
    'if-match': fc.option(fc.constantFrom('"1"', '"999999999"', '*', 'W/"1"', '"-1"', 'x'.repeat(300)), { nil: undefined, freq: 12 }),
    'if-none-match': seldom(fc.constantFrom('*', '"x"', ',,,', 'W/"1", "2"')),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined)));

const asText = (value: Json, cut: boolean): string => {
  const whole = JSON.stringify(value) ?? '';
  return cut ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
};

/** Never asked for: a version that is not there is waited for, and a cursor that is made up is refused (see attacks.test.ts). */
const LEFT_OUT = new Set(['after', 'cursor']);

/** Requests for one operation of the document. */
const requestsOf = (template: string, method: string, { parameters = [], requestBody }: Json): fc.Arbitrary<Request> => {
  const of = (where: string) =>
    parameters
      .map(resolve)
      .filter((one: Json) => one.in === where && !(where === 'query' && LEFT_OUT.has(one.name) && template !== '/v1/changes'));
  const path = fc.record(
    Object.fromEntries(
      of('path').map(({ name }: Json) => [
        name,
        fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...IDS) }, { weight: 2, arbitrary: odd }),
      ]),
    ),
  );
  const query = fc.record(
    Object.fromEntries(
      of('query').map(({ name, schema }: Json) => [
        name,
        fc.oneof({ weight: 30, arbitrary: drawn(schema) }, { weight: 1, arbitrary: odd }),
      ]),
    ),
    { requiredKeys: of('query').flatMap(({ name, required }: Json) => (required ? [name] : [])) },
  );
  const body = requestBody ? drawn(requestBody.content['application/json'].schema) : fc.constant(undefined);
  const verb = fc.oneof(
    { weight: 20, arbitrary: fc.constant(method) },
    { weight: 1, arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'POST', 'HEAD') },
  );
  return fc
    .record({ path, query, body, change, verb, headers, type: typeOf, cut: fc.nat(30) })
    .map(({ path, query, body, change: how, verb, headers, type, cut }) => {
      const shown = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value)).toWellFormed();
      const filled = Object.entries(path).reduce(
        (at, [name, value]) => at.replace(`{${name}}`, encodeURIComponent(shown(value)).slice(0, 400) || 'x'),
        template,
      );
      const asked = new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, shown(value).slice(0, 400)]));
      if (template === '/v1/changes') asked.set('wait', '0');
      const hasBody = body !== undefined && !['GET', 'HEAD'].includes(verb);
      return {
        operation: `${method} ${template}`,
        method: verb,
        path: `${filled}${asked.size > 0 ? `?${asked}` : ''}`,
        headers: { ...headers, ...(hasBody && { 'content-type': type }) },
        ...(hasBody && { body: asText(changed(body, how), cut === 0) }),
      };
    });
};

/** `count` requests, spread over all operations, posts of events most of all. */
export const requests = (seed: number, count: number): Request[] => {
  const operations = Object.entries<Json>(document.paths).flatMap(([path, item]) =>
    Object.entries<Json>(item).map(([method, operation]) => ({
      weight: path === '/v1/events' ? 12 : 1,
      arbitrary: requestsOf(path, method.toUpperCase(), operation),
    })),
  );
  return fc.sample(fc.oneof(...operations), { seed, numRuns: count });
};
