/** The document of the API, as the page of the reference reads it. */

export type Schema = {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
};

export type Parameter = { name: string; in: string; required?: boolean; description?: string; schema: Schema; example?: unknown };
export type Example = { summary?: string; value: unknown };
export type Media = { schema?: Schema; example?: unknown; examples?: Record<string, Example> };
export type Response = { $ref?: string; description?: string; content?: Record<string, Media> };
export type Described = {
  operationId: string;
  tags?: string[];
  summary: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Response>;
  /** Empty where it is open to all. */
  security?: unknown[];
};
export type ApiDocument = {
  info: { version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema>; responses?: Record<string, Response> };
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** `id`: what the address names it by, behind its `#`. */
export type Operation = Described & { id: string; method: string; path: string };
export type Group = { name: string; description: string; operations: Operation[] };

export const idOf = (kind: 'operation' | 'schema', name: string): string => `${kind}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

/** Operations by what they are about, in the document's order: readings before what changes something. */
export const groupsOf = ({ tags, paths }: ApiDocument): Group[] => {
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method): Operation[] => {
      const described = item[method];
      return described ? [{ ...described, id: idOf('operation', described.operationId), method: method.toUpperCase(), path }] : [];
    }),
  );
  return tags.map(({ name, description }) => ({ name, description, operations: operations.filter((one) => one.tags?.includes(name)) }));
};

export const nameOf = ({ $ref }: { $ref?: string }): string => $ref?.split('/').at(-1) ?? '';

/** One step along a reference: `#/components/schemas/Id`. */
const follow = ({ components }: ApiDocument, schema: Schema): Schema => components.schemas[nameOf(schema)] ?? {};

/** What a reference leads to in the end, and itself where it is none; what is not there may be anything. */
export const resolved = (document: ApiDocument, schema: Schema): Schema =>
  schema.$ref === undefined ? schema : resolved(document, follow(document, schema));

/** Answers that several operations share are described once. */
export const answerOf = ({ components }: ApiDocument, response: Response): Response =>
  response.$ref === undefined ? response : (components.responses?.[nameOf(response)] ?? {});

/** What it says of itself here, else what is said of what it refers to; empty where nobody says anything. */
export const meaningOf = (document: ApiDocument, schema: Schema): string =>
  schema.description ?? (schema.$ref === undefined ? '' : meaningOf(document, follow(document, schema)));

/** The objects with members that a schema leads to: itself, what it refers to, what it is a list, a dictionary or a choice of. */
export const objectsIn = (document: ApiDocument, schema: Schema): { name: string; schema: Schema }[] => {
  const one = resolved(document, schema);
  if (one.properties) return [{ name: nameOf(schema), schema: one }];
  const { items, additionalProperties, anyOf = [], oneOf = [] } = one;
  const parts = [items, typeof additionalProperties === 'object' ? additionalProperties : undefined, ...anyOf, ...oneOf];
  return parts.flatMap((part) => (part ? objectsIn(document, part) : []));
};

/** The schema that a parameter or a body is in JSON. */
export const jsonOf = (content: Record<string, Media> | undefined): Media | undefined => content?.['application/json'];

/** What it answers when all is well: the first answer that is neither a problem nor nothing new. */
export const goodOf = ({ responses }: Described): [status: string, response: Response] | undefined =>
  Object.entries(responses).find(([status]) => status.startsWith('2'));
