/** The reference of the API, from the document that is published. */
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../build/publish.ts';
import { askedOf, bodiesOf, exampleOf, takenBy, trialOf, tried } from '../../web/reference/asking.ts';
import { type ApiDocument, answerOf, goodOf, groupsOf, idOf, meaningOf, objectsIn, type Schema } from '../../web/reference/document.ts';
import { cut, find, operationFound, schemaFound, wordsOf } from '../../web/reference/find.ts';
import { choicesOf, formOf, presetOf } from '../../web/reference/forms.ts';
import { LANGUAGES, type Language, targetOf } from '../../web/reference/snippets.ts';

const api = JSON.parse(JSON.stringify(openApiDocument())) as ApiDocument;
const groups = groupsOf(api);
const operations = groups.flatMap((group) => group.operations);
const named = (id: string) => operations.find(({ operationId }) => operationId === id)!;

/** Every member that can be unfolded, from what operations take and answer and from each schema, by where it is. */
const membersOf = (): { where: string; member: Schema }[] => {
  const seen = new Set<Schema>();
  const within = (where: string, schema: Schema): { where: string; member: Schema }[] =>
    objectsIn(api, schema)
      .filter(({ schema: one }) => !seen.has(one) && seen.add(one))
      .flatMap(({ name, schema: one }) =>
        Object.entries(one.properties ?? {}).flatMap(([member, of]) => [
          { where: `${where} ${name}.${member}`, member: of },
          ...within(`${where} ${name}.${member}`, of),
        ]),
      );
  const ofOperations = operations.flatMap((operation) => {
    const answers = Object.values(operation.responses).flatMap((one) => Object.values(answerOf(api, one).content ?? {}));
    return [takenBy(operation), ...answers.map(({ schema }) => schema)].flatMap((schema) =>
      schema ? within(operation.operationId, schema) : [],
    );
  });
  return [...ofOperations, ...Object.entries(api.components.schemas).flatMap(([name, schema]) => within(name, schema))];
};

describe('the reference', () => {
  it('has every operation once, readings first, then posting, subscriptions and keys', () => {
    const all = Object.values(api.paths).flatMap((item) => Object.keys(item));
    expect(operations).toHaveLength(all.length);
    expect(new Set(operations.map(({ id }) => id)).size).toBe(all.length);
    expect(groups.map(({ name }) => name).slice(-3)).toEqual(['Posting', 'Subscriptions', 'Keys']);
    const readings = groups.slice(0, -3).flatMap((group) => group.operations);
    expect(readings.filter((one) => trialOf(one) !== 'as-it-is').map(({ id }) => id)).toEqual([]);
  });

  it('gives a meaning and a form to every member, however deep, and to every parameter', () => {
    const members = membersOf();
    expect(members.length).toBeGreaterThan(1_000);
    expect(members.filter(({ member }) => meaningOf(api, member).trim().length < 4).map(({ where }) => where)).toEqual([]);
    expect(members.filter(({ member }) => /^$|undefined|\[object|^object$/.test(formOf(api, member))).map(({ where }) => where)).toEqual(
      [],
    );
    expect(members.filter(({ member }) => formOf(api, member).includes('^')).map(({ where }) => where)).toEqual([]);
    const parameters = operations.flatMap(({ id, parameters: own = [] }) => own.map((one) => ({ where: `${id} ${one.name}`, one })));
    expect(parameters.length).toBeGreaterThan(200);
    expect(parameters.filter(({ one }) => formOf(api, one.schema).includes('^') && one.in !== 'header').map(({ where }) => where)).toEqual(
      [],
    );
    expect(parameters.filter(({ one }) => !(one.description ?? meaningOf(api, one.schema))).map(({ where }) => where)).toEqual([]);
  });

  it('shows an answer of every reading of what is recorded', () => {
    const own = groups
      .filter(({ name }) => !['Service', 'Posting', 'Subscriptions', 'Keys'].includes(name))
      .flatMap((group) => group.operations);
    expect(own.length).toBeGreaterThan(25);
    expect(own.filter((one) => goodOf(one)?.[1].content?.['application/json']?.example === undefined).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['a text by its pattern', { $ref: '#/components/schemas/Id' }, 'text, a-z, 0-9 and -, at most 64'],
    ['what refers to what refers', { $ref: '#/components/schemas/AsOfRecord' }, 'instant: 2026-01-31T12:00:00.000Z'],
    ['a number within bounds', { type: 'integer', minimum: 1, maximum: 500 }, 'whole number, from 1, up to 500'],
    ['a list', { type: 'array', items: { type: 'string' } }, 'list of text'],
    ['a choice', { enum: ['json', 'csv'] }, 'json | csv'],
    ['what may be null', { anyOf: [{ type: 'boolean' }, { type: 'null' }] }, 'true or false or null'],
    ['a dictionary', { type: 'object', additionalProperties: { $ref: '#/components/schemas/Cited' } }, 'by name: Cited'],
    ['whatever may come', {}, 'anything'],
  ] as [string, Schema, string][])('says in words what form %s has', (_, schema, form) => {
    expect(formOf(api, schema)).toBe(form);
  });

  it('says what holds where nothing is said, and what there is to choose from', () => {
    const { parameters = [] } = named('getOrganizations');
    const limit = parameters.find(({ name }) => name === 'limit')!;
    const format = parameters.find(({ name }) => name === 'format')!;
    expect([presetOf(api, limit.schema), presetOf(api, format.schema)]).toEqual(['50', undefined]);
    expect(choicesOf(api, format.schema)).toEqual(['json', 'csv', 'ndjson']);
  });
});

describe('the search', () => {
  const found = (text: string) =>
    operations.filter((one) => find(operationFound(api, one), wordsOf(text))).map(({ operationId }) => operationId);

  it('finds what has every word, in what it says, in its parameters or in its members', () => {
    expect(found('HHI interval atomistic')).toEqual(['getConcentrationInvestors']);
    expect(found('navUsd overlap')).toEqual(['getOrganizationsByIdHoldings']);
    expect(found('')).toHaveLength(operations.length);
    expect(found('holdings nonsense')).toEqual([]);
  });

  it('says in which members it is where the operation does not say it itself', () => {
    const holdings = operationFound(api, named('getOrganizationsByIdHoldings'));
    expect(find(holdings, wordsOf('navUsd'))!.hits).toContain('navUsd');
    expect(find(holdings, wordsOf('holdings'))!.hits).toEqual([]);
  });

  it('finds a schema by its members, and not by theirs', () => {
    const { RoundReported, Tranche } = api.components.schemas as { RoundReported: Schema; Tranche: Schema };
    expect(find(schemaFound(api, 'Tranche', Tranche), ['condition'])).toBeDefined();
    expect(find(schemaFound(api, 'RoundReported', RoundReported), ['condition'])).toBeUndefined();
    expect(idOf('schema', 'RoundReported')).toBe('schema-roundreported');
  });

  it('marks what was found, as it stands, whatever signs are in it', () => {
    expect(cut('The HHI, low to high', wordsOf('hhi HIGH'))).toEqual(['The ', 'HHI', ', low to ', 'high', '']);
    expect(cut('a.b(c', ['.b('])).toEqual(['a', '.b(', 'c']);
    expect(cut('as it is', [])).toEqual(['as it is']);
  });
});

describe('what is tried from the page', () => {
  it('is read, or computed; what is posted as events is a dry run, whatever was typed; nothing else is sent', () => {
    const post = named('postEvents');
    expect(targetOf(askedOf(post, tried(post, { 'query:dryRun': 'false' }), undefined, ''))).toBe('/v1/events?dryRun=true');
    expect(targetOf(askedOf(post, tried(post, {}), undefined, ''))).toBe('/v1/events?dryRun=true');
    const others = operations.filter(({ method, operationId }) => method !== 'GET' && trialOf(named(operationId)) !== undefined);
    expect(others.map(({ operationId }) => operationId)).toEqual(['postRestrictionsWhatIf', 'postEvents']);
  });

  it('fills the path and the query, and encodes both', () => {
    const asked = { path: '/v1/organizations/{id}/rounds', parts: { id: 'a/b' }, query: { q: 'x & y', limit: '' } };
    expect(targetOf(asked)).toBe('/v1/organizations/a%2Fb/rounds?q=x+%26+y');
    expect(targetOf({ ...asked, parts: {}, query: {} })).toBe('/v1/organizations/{id}/rounds');
  });
});

describe('a snippet', () => {
  const asked = (id: string) => {
    const operation = named(id);
    const body = bodiesOf(operation)[0];
    return askedOf(operation, exampleOf(operation), body && { type: body.type, value: body.value }, 'https://dealstream.example');
  };

  it.each(Object.keys(LANGUAGES) as Language[])('in %s is there for every operation, with its examples filled in', (language) => {
    const texts = operations.map(({ operationId }) => LANGUAGES[language](asked(operationId)));
    expect(texts.filter((text) => /undefined|\[object/.test(text))).toEqual([]);
    if (language !== 'TypeScript') expect(texts.filter((text) => /\/\{\w+\}/.test(text.split('body =')[0]!))).toEqual([]);
  });

  it('for a shell quotes what it must', () => {
    expect(LANGUAGES.curl(asked('getOrganizationsByIdValuations'))).toBe(
      `curl -s 'https://dealstream.example/v1/organizations/moonshot/valuations' \\\n  -H "authorization: Bearer $DEALSTREAM_KEY"`,
    );
    expect(LANGUAGES.curl(asked('getHealth'))).toBe("curl -s 'https://dealstream.example/health'");
    const quoted = { ...asked('getHealth'), method: 'POST', body: { type: 'application/json', value: { name: "l'x" } } };
    expect(LANGUAGES.curl(quoted)).toContain(`-d '{"name":"l'\\''x"}'`);
  });

  it('for the client is typed as the client is', () => {
    expect(LANGUAGES.TypeScript(asked('getOrganizationsByIdValuations'))).toBe(
      [
        "import { Api, answered } from '@dealstream/client';",
        '',
        'const api = Api({ url: "https://dealstream.example", key: process.env.DEALSTREAM_KEY! });',
        'const answer = await answered(api.GET("/v1/organizations/{id}/valuations", {',
        '  params: {',
        '    path: {',
        '      id: "moonshot",',
        '    },',
        '  },',
        '}));',
      ].join('\n'),
    );
  });

  it('for Python writes truths and nothing as Python does', () => {
    const body = { type: 'application/json', value: { a: true, b: null, c: [1, 'x'], d: {} } };
    const text = LANGUAGES.Python({ ...asked('getHealth'), method: 'POST', body });
    expect(text).toContain('body = {\n    "a": True,\n    "b": None,\n    "c": [\n        1,\n        "x",\n    ],\n    "d": {},\n}');
    expect(text).toContain('Request("https://dealstream.example/health", headers=headers, data=json.dumps(body).encode(), method="POST")');
  });
});
