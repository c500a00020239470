/** The OpenAPI document, from the schemas that validate requests and those that answers are tested against. */
import * as z from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { Id } from '../../events/values.ts';
import { routes } from '../readings/routes.ts';
import { elsewhere, readings } from './index.ts';
import type { Example } from './story.ts';
import { answered } from './terms/answered.ts';
import { Problem, STATUSES } from './terms/problem.ts';
import type { Described } from './terms/reference.ts';
import { tidy } from './tidy.ts';

type Operation = Described & {
  rows?: boolean;
  reads?: boolean;
  method: string;
  path: string;
  parameters: z.ZodRawShape;
  open: boolean;
};

/** Every operation with its parameters. Throws when a route is not described, or what is described is no route. */
export const operations = (): Operation[] => {
  const ofReadings = routes.map(({ path, method = 'GET', parameters, open = false, timed, listed, every }) => {
    const described = readings[`${method} ${path}`];
    if (!described) throw new Error(`${method} ${path} is not described in functions/reference`);
    const answer = timed === undefined ? described.answer : answered(described.answer, timed, every);
    return { ...described, ...(listed && { csv: true as const, rows: true }), answer, method, path, parameters, open, reads: !open };
  });
  const missing = Object.keys(readings).filter((key) => !ofReadings.some(({ method, path }) => key === `${method} ${path}`));
  if (missing.length > 0) throw new Error(`described, but no route: ${missing.join(', ')}`);
  const others = Object.entries(elsewhere).map(([key, described]) => {
    const [method = '', path = ''] = key.split(' ');
    return { parameters: {}, ...described, method, path, open: false };
  });
  return [...others, ...ofReadings];
};

/** Parts of paths that are not the Id of what the path is about. */
const VARIABLES: Record<string, z.ZodType> = {
  delivery: z.string().describe('The id of the delivery.'),
  category: z.string().describe('Of the stream: organization, cluster, credit, contract, restriction, chip or currency.'),
};
const pathParameters = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The problems that an operation can end in: those of every request, of its path, its parameters, and its own. */
const problemsOf = ({ path, parameters, open, reads, problems = [] }: Operation): number[] => {
  const named = /organizations\/|rankings|flows|deals|diff|\/v1\/(valuations|history)$|\/(clusters|credits|restrictions)$/.test(path);
  const keyed = open ? [429] : [400, 401, 403, 429];
  const moves = path.startsWith('/v1/organizations/{');
  const tooLarge = reads ? [413] : [];
  // The position of `/v1/changes` has the same name, and is another thing.
  const waits = 'after' in parameters && !('wait' in parameters);
  const isOfPlaces = 'country' in parameters || 'sector' in parameters;
  const places = [...(path.includes('{') || named || isOfPlaces || waits ? [404] : []), ...(named ? [409] : []), ...(moves ? [308] : [])];
  return [...new Set([...keyed, ...places, ...tooLarge, ...problems, 500, 503])].sort();
};

/** What a status means. Throws when nobody has said it. */
const meaningOf = (status: number): string => {
  const meaning = STATUSES[status];
  if (!meaning) throw new Error(`what ${status} means is not described in functions/reference/terms/problem.ts`);
  return meaning;
};

/** Posted events by their names, and answers by operation. */
type Examples = { events: Record<string, { summary: string; value: Example | Example[] }>; answers: Readonly<Record<string, unknown>> };

const PROBLEM = { 'application/problem+json': { schema: Problem } };
/** Each is described once, and referred to. */
const problemResponses = new Map(
  Object.entries(STATUSES).map(([code, description]) => [Number(code), { id: `Problem${code}`, description, content: PROBLEM }]),
);

const ETAG = 'The state of what is answered: sent back as `if-none-match`, an answer that is still the same is 304.';

const responsesOf = (operation: Operation, example: unknown): ZodOpenApiResponsesObject => {
  const { method, answer, status = 200, also = {}, csv, rows } = operation;
  const content = (schema: z.ZodType) => ({
    'application/json': { schema, ...(example !== undefined && { example }) },
    ...(csv && { 'text/csv': { schema: z.string().describe('All rows, or those of a page.') } }),
    ...(rows && { 'application/x-ndjson': { schema: z.string().describe('A row on each line, with its sources.') } }),
  });
  const etag = { headers: z.object({ etag: z.string().optional().describe(ETAG) }) };
  const good = [[status, answer] as const, ...Object.entries(also)].map(([code, schema]) => [
    code,
    { description: meaningOf(Number(code)), ...(schema && { content: content(schema), ...etag }) },
  ]);
  const kept = method === 'GET' && !operation.open ? { 304: { description: meaningOf(304) } } : {};
  const bad = problemsOf(operation).map((code) => [code, problemResponses.get(code) ?? { description: meaningOf(code) }]);
  return { ...Object.fromEntries(good), ...kept, ...Object.fromEntries(bad) };
};

/** The example of a body in the first of its types; of posted events, those of one event and those of several. */
const shownIn = (type: string, { body }: Described['example'], events: Record<string, { value: unknown }> | false) => {
  if (!events) return type === 'application/json' ? { example: body } : {};
  const isOf = (value: unknown) => (Array.isArray(value) ? /batch/.test(type) : type === 'application/json');
  const own = Object.entries(events).filter(([, { value }]) => isOf(value));
  return own.length > 0 ? { examples: Object.fromEntries(own) } : {};
};

const bodyOf = ({ body, bodyTypes, lineTypes = [], example }: Operation, examples: Record<string, { value: unknown }>) => {
  if (!body) return {};
  const types = Object.entries(bodyTypes ?? { 'application/json': body });
  const content = Object.fromEntries(
    types.map(([type, schema]) => [type, { schema, ...shownIn(type, example, lineTypes.length > 0 && examples) }]),
  );
  const lines = Object.fromEntries(lineTypes.map((type) => [type, { schema: z.string().describe('An event on each line.') }]));
  return { requestBody: { required: true, content: { ...content, ...lines } } };
};

const operationOf = (operation: Operation, { events, answers }: Examples): ZodOpenApiOperationObject => {
  const { method, path, tag, summary, description, parameters, headers, open } = operation;
  const words = path.replace(/^\/v1/, '').split(/[/-]/).filter(Boolean);
  const name = words.map((word) => word.replace(/^\{(\w)(\w*)\}$/, 'by-$1$2')).join('-');
  const names = pathParameters(path);
  const operationId = `${method.toLowerCase()}-${name}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    requestParams: {
      ...(names.length > 0 && { path: z.object(Object.fromEntries(names.map((one) => [one, VARIABLES[one] ?? Id.describe('Its Id.')]))) }),
      ...(Object.keys(parameters).length > 0 && { query: z.object(parameters) }),
      ...(headers && { header: z.object(headers) }),
    },
    ...bodyOf(operation, events),
    responses: responsesOf(operation, answers[operationId]),
    ...(open && { security: [] }),
  };
};

const INTRODUCTION =
  'A ledger of AI capital and compute: who put cash, cloud credits and GPUs into which AI startup, when, on whose word, and what that did to valuations, ' +
  'rankings and concentration. Sources disagree and correct themselves: each claim is kept with its source, and every answer can be asked for any date ' +
  '(`asOf`), any state of knowledge (`knownAt`) and any state of the record (`recordedAt`). Lists are CSV with `Accept: text/csv`. ' +
  'After posting, `after=organization/moonshot@7` answers only once version 7 is in. Unknown is null, never 0. ' +
  'A deployment may let anyone read: what reads then takes no key (except streams, keys and subscriptions, and waiting for changes), as many requests as its address may make, ' +
  'and shows no `actor`, and of a private source neither its publisher, title and URL nor notes.';

/** Readings first: most come to read. */
const TAGS = {
  Organizations:
    'Startups and investors: profiles, rounds, valuations, holdings. How their numbers come about: docs/method.md, from #instruments-and-raised to #scenarios-and-nav.',
  Rankings: 'Boards, each with how stable its ranks are. Numbers: docs/method.md#investor-metrics and #rank-ranges.',
  Concentration: 'How much few hold, at best and at worst. Numbers: docs/method.md#concentration.',
  Deals: 'Rounds over all startups.',
  Compute:
    'Clusters, GPUs, cloud credits, and money that comes back. Numbers: docs/method.md#flows, #compute-credits and #compute-capacity-and-h100-equivalents.',
  Restrictions: 'Export controls and the like: what applies where, and whom it touches.',
  Record: 'What was recorded, exactly, and what it changed.',
  Service: 'The service itself.',
  Posting: 'The one way in: events, each with its source.',
  Subscriptions: 'Webhooks that tell of valuations that changed. For keys with the scope `subscriptions:write`.',
  Keys: 'Who may ask and post. For keys with the scope `admin`.',
};

/** The document. */
export const openApi = (version: string, examples: Examples) => {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of operations()) {
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: operationOf(operation, examples) };
  }
  const document = createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Dealstream',
      version,
      description: INTRODUCTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    security: [{ key: [] }],
    paths,
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'dsk_<id>_<secret>' } } },
  });
  return tidy(withExamples(document));
};

type Document = ReturnType<typeof createDocument>;

type Parameter = { name: string; in: string; description?: string; schema?: { description?: string }; example?: unknown };

/** Puts each operation's example values on its parameters, each of which is described once. */
const withExamples = (document: Document): Document => {
  for (const { method, path, example } of operations()) {
    const operation = (document.paths![path] as Record<string, { parameters?: Parameter[] }>)[method.toLowerCase()];
    for (const parameter of operation!.parameters ?? []) {
      if (parameter.schema && parameter.schema.description === parameter.description) delete parameter.schema.description;
      const value = parameter.in === 'path' ? example.path?.[parameter.name] : example.query?.[parameter.name];
      if (value !== undefined) parameter.example = /^\d+$/.test(value) ? Number(value) : value;
    }
  }
  return document;
};
