/** Requests of valid and mutated shapes, drawn from the OpenAPI document: the same for the same seed. */
import fc from 'fast-check';
import type { Json } from '../../../trial/running.ts';
import { type Any, document, drawn, IDS, resolve } from './drawn.ts';

export type Request = { operation: string; method: string; path: string; headers: Record<string, string>; body?: string };

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
