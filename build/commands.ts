/** Writes what the command line has to know of the document: `cli/operations.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from './publish.ts';

const file = join(import.meta.dirname, '..', 'cli', 'operations.ts');
const HEAD = `/** What can be asked, with which parameters. Made by \`npm run client\` from the document; a test fails when it is not that of the document. */
import type { Operation } from './operation.ts';

export const OPERATIONS: Record<string, Operation> = {
`;

type Schema = {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: string[];
  default?: string | number;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
};
type Parameter = { in: string; name: string; required?: boolean; description?: string; schema: Schema };
type Media = Record<string, { schema: Schema }>;
type Written = {
  summary: string;
  parameters?: Parameter[];
  requestBody?: { content: Media };
  responses: Record<string, { content?: Media }>;
};
type Document = { paths: Record<string, Record<string, Written>>; components: { schemas: Record<string, Schema> } };

const { paths, components }: Document = JSON.parse(JSON.stringify(openApiDocument()));

const PLACES: Record<string, string> = { Country: 'CODE', Id: 'ID', Day: 'DAY', PartialDate: 'DATE' };
const nameIn = ({ $ref = '' }: Schema): string => $ref.split('/').at(-1) ?? '';
/** The schema itself, where it stands among the named ones. */
const resolved = (schema: Schema): Schema => components.schemas[nameIn(schema)] ?? schema;

/** What stands for a value in a usage: the allowed ones, or a word for them. */
const takenBy = (schema: Schema): string => {
  const { type, format, enum: values, items } = resolved(schema);
  if (type === 'boolean') return 'true|false';
  if (type === 'array') return `${takenBy(items ?? {})},…`;
  if (values) return values.join('|');
  if (format === 'date-time') return 'INSTANT';
  return PLACES[nameIn(schema)] ?? (type === 'integer' || type === 'number' ? 'N' : 'TEXT');
};

const parameterOf = ({ name, required = false, description, schema }: Parameter): string =>
  JSON.stringify({
    name,
    takes: takenBy(schema),
    ...(required && { required }),
    ...(schema.default !== undefined && { unless: String(schema.default) }),
    ...((description ?? schema.description) && { says: description ?? schema.description }),
  });

/** Members of a body that an option can say: one value, or a list of them. */
const membersOf = ({ properties = {}, required = [] }: Schema): string[] =>
  Object.entries(properties).flatMap(([name, member]) => {
    const schema = resolved(member);
    const { type } = schema.type === 'array' ? resolved(schema.items ?? {}) : schema;
    if (type === undefined || type === 'object') return [];
    const as = schema.type === 'array' ? 'list' : (schema.type ?? 'string');
    return [JSON.stringify({ name, takes: takenBy(member), as, ...(required.includes(name) && { required: true }) })];
  });

const listed = (lines: string[]): string => `[${lines.map((line) => `\n      ${line},`).join('')}${lines.length > 0 ? '\n    ' : ''}]`;

const entryOf = (key: string, { summary, parameters = [], requestBody, responses }: Written): string => {
  const query = parameters.filter((one) => one.in === 'query');
  const types = Object.keys(responses['200']?.content ?? {});
  const body = resolved(requestBody?.content['application/json']?.schema ?? {});
  return [
    `  ${JSON.stringify(key)}: {`,
    `    summary: ${JSON.stringify(summary)},`,
    ...(types.includes('text/csv') ? ['    csv: true,'] : []),
    `    parameters: ${listed(query.map(parameterOf))},`,
    ...(body.properties ? [`    body: ${listed(membersOf(body))},`] : []),
    '  },',
  ].join('\n');
};

/** The file as it has to be now: every operation of the document. */
export const operationsOf = (): string => {
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, written]) => entryOf(`${method.toUpperCase()} ${path}`, written)),
  );
  return `${HEAD}${entries.join('\n')}\n};\n`;
};
export const writtenOperations = (): string => readFileSync(file, 'utf8');

if (import.meta.main) writeFileSync(file, operationsOf());
