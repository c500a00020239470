/** A request in three languages, to be taken along. */

/** What is asked: values by where they go. A key goes with it unless it is open to all. */
export type Asked = {
  origin: string;
  method: string;
  path: string;
  isOpen: boolean;
  parts: Readonly<Record<string, string>>;
  query: Readonly<Record<string, string>>;
  /** Undefined sends none. */
  body?: { type: string; value: unknown } | undefined;
};

/** The address below the origin. Parts that nobody gave stay as they stand. */
export const targetOf = ({ path, parts, query }: Pick<Asked, 'path' | 'parts' | 'query'>): string => {
  const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) => (parts[name] ? encodeURIComponent(parts[name]) : whole));
  const pairs = Object.entries(query).filter(([, value]) => value !== '');
  return pairs.length > 0 ? `${filled}?${new URLSearchParams(pairs)}` : filled;
};

const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const curl = (asked: Asked): string => {
  const { origin, method, isOpen, body } = asked;
  const parts = [
    `curl -s${method === 'GET' ? '' : ` -X ${method}`} ${shell(origin + targetOf(asked))}`,
    ...(isOpen ? [] : ['-H "authorization: Bearer $DEALSTREAM_KEY"']),
    ...(body ? [`-H ${shell(`content-type: ${body.type}`)}`, `-d ${shell(JSON.stringify(body.value))}`] : []),
  ];
  return parts.join(' \\\n  ');
};

/** A JSON value as TypeScript writes it: names without quotes where they need none. */
const literal = (value: unknown, indent = ''): string => {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  const isList = Array.isArray(value);
  const lines = Object.entries(value).map(([name, one]) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
    return `${deeper}${isList ? '' : `${key}: `}${literal(one, deeper)},`;
  });
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return lines.length === 0 ? open + close : `${open}\n${lines.join('\n')}\n${indent}${close}`;
};

/** A query's values are texts in an address; the types of the client tell numbers and truths apart. */
const typed = (values: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, /^(true|false|[1-9]\d{0,14}|0)$/.test(value) ? JSON.parse(value) : value]),
  );

const typeScript = ({ origin, method, path, isOpen, parts, query, body }: Asked): string => {
  const params = {
    ...(Object.keys(parts).length > 0 && { path: parts }),
    ...(Object.keys(typed(query)).length > 0 && { query: typed(query) }),
  };
  const given = {
    ...(Object.keys(params).length > 0 && { params }),
    ...(body && { body: body.value }),
    ...(body && body.type !== 'application/json' && { headers: { 'content-type': body.type } }),
  };
  const init = Object.keys(given).length > 0 ? `, ${literal(given)}` : '';
  return [
    "import { Api, answered } from '@dealstream/client';",
    '',
    `const api = Api({ url: ${JSON.stringify(origin)}${isOpen ? '' : ', key: process.env.DEALSTREAM_KEY!'} });`,
    `const answer = await answered(api.${method}(${JSON.stringify(path)}${init}));`,
  ].join('\n');
};

/** A JSON value as Python writes it. */
const pythonic = (value: unknown, indent = ''): string => {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const deeper = `${indent}    `;
  const isList = Array.isArray(value);
  const lines = Object.entries(value).map(
    ([name, one]) => `${deeper}${isList ? '' : `${JSON.stringify(name)}: `}${pythonic(one, deeper)},`,
  );
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return lines.length === 0 ? open + close : `${open}\n${lines.join('\n')}\n${indent}${close}`;
};

const python = (asked: Asked): string => {
  const { origin, method, isOpen, body } = asked;
  const headers = [
    ...(isOpen ? [] : [`    "Authorization": "Bearer " + os.environ["DEALSTREAM_KEY"],`]),
    ...(body ? [`    "Content-Type": ${JSON.stringify(body.type)},`] : []),
  ];
  const options = [
    ...(headers.length > 0 ? ['headers=headers'] : []),
    ...(body ? ['data=json.dumps(body).encode()'] : []),
    ...(method === 'GET' ? [] : [`method=${JSON.stringify(method)}`]),
  ];
  return [
    'import json',
    ...(isOpen ? [] : ['import os']),
    'from urllib.request import Request, urlopen',
    '',
    ...(headers.length > 0 ? ['headers = {', ...headers, '}'] : []),
    ...(body ? [`body = ${pythonic(body.value)}`] : []),
    `request = Request(${[JSON.stringify(origin + targetOf(asked)), ...options].join(', ')})`,
    'with urlopen(request) as response:',
    '    text = response.read()',
    '    print(json.loads(text) if text else response.status)',
  ].join('\n');
};

export const LANGUAGES = { curl, TypeScript: typeScript, Python: python } as const;
export type Language = keyof typeof LANGUAGES;

const isLanguage = (name: string): name is Language => Object.hasOwn(LANGUAGES, name);
/** What is no language of these is the shell's. */
export const languageNamed = (name: string): Language => (isLanguage(name) ? name : 'curl');
