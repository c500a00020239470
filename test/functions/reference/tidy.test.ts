/** The document as generators of clients and newcomers read it: walked as a whole, so that what is added later obeys as well. */
import { describe, expect, it } from 'vitest';
import { asyncApiDocument, openApiDocument } from '../../../build/publish.ts';
import { giveNames, isClass, nameOfPath } from '../../../functions/reference/terms/names.ts';
import { partsOf, type Schema, simplify } from '../../../functions/reference/terms/plain.ts';

const document = JSON.parse(JSON.stringify(openApiDocument())) as Schema;
const { schemas } = document.components;
type Operation = { operationId: string; parameters?: Schema[]; requestBody?: Schema; responses: Record<string, Schema> };
const operations = Object.values<Schema>(document.paths).flatMap((item) => Object.values<Operation>(item));

/** What every operation takes and answers, by a name for it. */
const contents: [string, Schema][] = operations.flatMap(({ operationId, requestBody, responses }) =>
  [requestBody, ...Object.values(responses)].flatMap((one) =>
    Object.entries<Schema>(one?.content ?? {}).map(([type, { schema }]): [string, Schema] => [`${operationId} ${type}`, schema]),
  ),
);
const parameters: [string, Schema][] = operations.flatMap(({ operationId, parameters = [] }) =>
  parameters.map((one): [string, Schema] => [`${operationId} ${one.name}`, one]),
);
const headers: [string, Schema][] = operations.flatMap(({ operationId, responses }) =>
  Object.values(responses).flatMap((one) =>
    Object.entries<Schema>(one.headers ?? {}).map(([name, header]): [string, Schema] => [`${operationId} ${name}`, header]),
  ),
);

type Part = { at: string; schema: Schema };
const within = ({ at, schema }: Part): Part[] => [
  { at, schema },
  ...partsOf(schema).flatMap(([word, part]) => within({ at: `${at}/${word}`, schema: part })),
];
const roots: [string, Schema][] = [
  ...Object.entries<Schema>(schemas),
  ...contents,
  ...parameters.map(([at, { schema }]): [string, Schema] => [at, schema]),
  ...Object.entries<Schema>(asyncApiDocument().components.schemas as Schema).map(([name, one]): [string, Schema] => [`bus ${name}`, one]),
];
const all = roots.flatMap(([at, schema]) => within({ at, schema }));
const placesOf = (found: (schema: Schema) => unknown) => all.filter(({ schema }) => found(schema)).map(({ at }) => at);

/** What is said of a member: there, or of the schema that it refers to. */
const meaningOf = (schema: Schema): string | undefined =>
  schema.description ?? (schema.$ref && schemas[schema.$ref.split('/').at(-1)]?.description);

describe('the schemas of the document', () => {
  it.each<[string, (schema: Schema) => unknown]>([
    ['tuple', ({ prefixItems, items }) => prefixItems || typeof items === 'boolean'],
    ['list of no matter what', ({ type, items }) => type === 'array' && !items],
    ['pattern beside a format that says it', ({ format, pattern }) => format === 'date-time' && pattern],
    ['constant that is true or false', ({ const: only }) => typeof only === 'boolean'],
    ['choice of true and false', ({ enum: values }) => values?.some((one: unknown) => typeof one === 'boolean')],
    ['number that a client may read with seven digits', ({ type, format }) => [type].flat().includes('number') && format !== 'double'],
    ['reference with a type beside it', ({ $ref, type }) => $ref && type],
    ['several types in one word', ({ type }) => Array.isArray(type) && type.filter((one) => one !== 'null').length > 1],
    [
      'object of which nothing is said',
      (schema) => schema.type === 'object' && !['properties', 'additionalProperties', 'oneOf', 'anyOf'].some((word) => schema[word]),
    ],
  ])('have no %s', (_, found) => {
    expect(placesOf(found)).toEqual([]);
  });

  it('have a name wherever a class would be made of one: no generator has to number them', () => {
    const named = new Set(Object.values(schemas));
    const taken = all.filter(({ at }) => !at.startsWith('bus ') && !parameters.some(([name]) => at.startsWith(name)));
    expect(taken.filter(({ schema }) => isClass(schema) && !named.has(schema)).map(({ at }) => at)).toEqual([]);
    expect(Object.keys(schemas).filter((name) => !/^[A-Z][A-Za-z0-9]*[A-Za-z]$/.test(name))).toEqual([]);
    expect(new Set(Object.keys(schemas).map((name) => name.toLowerCase())).size).toBe(Object.keys(schemas).length);
  });

  it('of answers are one name each, and none of these may be null', () => {
    const json = contents.filter(([at]) => /[/+]json$/.test(at));
    expect(json.filter(([, schema]) => !schema.$ref).map(([at]) => at)).toEqual([]);
    const nullable = Object.entries<Schema>(schemas).filter(([, one]) => one.anyOf?.some(({ type }: Schema) => type === 'null'));
    expect(nullable.map(([name]) => name)).toEqual([]);
  });

  it('tell the meaning of every member, parameter and header, in more than its name', () => {
    const members = all.flatMap(({ at, schema }) =>
      at.startsWith('bus ')
        ? []
        : Object.entries<Schema>(schema.properties ?? {}).map(([name, part]) => ({ at: `${at}/${name}`, name, part })),
    );
    const said = [
      ...members.map(({ at, name, part }) => ({ at, name, text: meaningOf(part) })),
      ...[...parameters, ...headers].map(([at, one]) => ({ at, name: at, text: one.description ?? meaningOf(one.schema) })),
    ];
    const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
    const unsaid = said.filter(({ name, text }) => !text || plain(text) === plain(name) || !/[.:]$/.test(text));
    expect(said.length).toBeGreaterThan(2000);
    expect(unsaid.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });
});

describe('plain words', () => {
  const simple = (schema: Schema) => {
    simplify(schema);
    return schema;
  };

  it('are the same wherever they lie, and mean the same', () => {
    const number = { type: 'number', format: 'double' };
    const pair = { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], items: false };
    const asked = { type: 'object', properties: { range: { anyOf: [pair, { type: 'null' }] }, exact: { const: true } } };
    const range = { anyOf: [{ type: 'array', items: number, minItems: 2, maxItems: 2 }, { type: 'null' }] };
    expect(simple(asked)).toEqual({ type: 'object', properties: { range, exact: { type: 'boolean' } } });
    expect(simple({ type: ['string', 'number', 'null'] }).anyOf).toHaveLength(3);
    expect(simple({ type: ['string', 'null'] })).toEqual({ type: ['string', 'null'] });
    expect(simple({ prefixItems: [{ type: 'string' }, number] }).items).toEqual({ anyOf: [{ type: 'string' }, number] });
  });
});

describe('names', () => {
  const object = (properties: Schema): Schema => ({ type: 'object', properties });

  it('say where a schema lies; those that are alike have one, the shortest', () => {
    const step = () => object({ on: { type: 'string' } });
    const given: Record<string, Schema> = {
      Course: object({ steps: { type: 'array', items: step() }, last: { anyOf: [step(), { type: 'null' }] }, kind: { enum: ['a', 'b'] } }),
      Way: { oneOf: [object({ by: { const: 'air-mail' } }), object({ by: { const: 'sea' } })] },
    };
    giveNames(given, [[nameOfPath('/v1/courses/{id}/entries'), object({ ok: { type: 'boolean' } })]]);
    expect(Object.keys(given).sort()).toEqual(['Course', 'CourseEntries', 'CourseKind', 'CourseLast', 'Way', 'WayAirMail', 'WaySea']);
    expect(given.Course.properties.steps.items).toEqual({ $ref: '#/components/schemas/CourseLast' });
  });

  it('are not given twice: one that two things would have is refused', () => {
    const given = { Way: object({ in: object({ a: {} }) }), WayIn: object({ b: {} }) };
    expect(() => giveNames(given, [])).toThrow('two schemas would be called WayIn');
  });
});
