/** Draws the reference from /openapi.json: operations by tag, then schemas, with a search over both. Texts are set as texts, never as markup. */

const ROUTES = ['get', 'post', 'patch', 'put', 'delete'];

/** An element with attributes and children; null children are left out. */
const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
};

/** `backquoted` parts as code. */
const prose = (text = '') => text.split('`').map((part, n) => (n % 2 ? el('code', {}, part) : part));

const nameOf = (ref) => ref.split('/').at(-1);
const idOf = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The schemas of the document by name, once it is there. */
let components = {};
const resolved = (schema) => (schema?.$ref ? components[nameOf(schema.$ref)] : schema);

/** What a pattern asks for, in words. */
const PATTERNS = {
  '^[a-z0-9][a-z0-9-]{0,63}$': 'a-z, 0-9 and -, at most 64',
  '^\\d{4}-\\d{2}-\\d{2}$': 'YYYY-MM-DD',
  '^\\d{4}-\\d{2}$': 'YYYY-MM',
  '^\\d{4}(-(Q[1-4]|\\d{2}(-\\d{2})?))?$': 'YYYY, YYYY-Q1, YYYY-MM or YYYY-MM-DD',
  '^[A-Z]{2}$': 'two capitals',
  '^[A-Z]{3}$': 'three capitals',
  '^[a-z]+\\/[a-z0-9][a-z0-9-]{0,63}$': 'category/id',
  '^[a-z]+\\/[a-z0-9][a-z0-9-]{0,63}@\\d{1,9}$': 'category/id@version',
  '^\\/problems\\/[a-z0-9-]+$': '/problems/ and a code',
  '^[a-z0-9-]+$': 'a-z, 0-9 and -',
  '^valuation-(changed|corrected)\\/[a-z0-9][a-z0-9-]{0,63}\\/\\d+$': 'valuation-changed/id/version',
  '^(\\*|"\\d{1,9}"(, ?"\\d{1,9}")*)$': '"7", several of these, or *',
};

/** A schema in a few words, its components as links. */
const typeOf = (schema) => {
  if (schema === undefined || schema === true || Object.keys(schema).length === 0) return ['anything'];
  if (schema.$ref) return [el('a', { href: `#schema-${idOf(nameOf(schema.$ref))}` }, nameOf(schema.$ref))];
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum) return [schema.enum.length > 12 ? `one of ${schema.enum.length} texts` : schema.enum.join(' | ')];
  const several = schema.anyOf ?? schema.oneOf;
  if (several) return several.flatMap((one, n) => (n ? [' or ', ...typeOf(one)] : typeOf(one)));
  if (schema.type === 'array') return ['list of ', ...typeOf(schema.items)];
  return [[schema.type].flat().join(' or '), schema.format ? ` (${schema.format})` : ''];
};

const limitsOf = ({ default: preset, minimum, maximum, maxLength, pattern } = {}) =>
  [
    preset !== undefined && `default ${typeof preset === 'object' ? JSON.stringify(preset) : preset}`,
    minimum !== undefined && `from ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `up to ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    pattern !== undefined && (PATTERNS[pattern] ?? `as ${pattern}`),
  ]
    .filter(Boolean)
    .join(', ');

const table = (heads, rows) =>
  el(
    'table',
    {},
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        heads.map((head) => el('th', { scope: 'col' }, head)),
      ),
    ),
    el(
      'tbody',
      {},
      rows.map(([first, ...rest]) =>
        el(
          'tr',
          {},
          el('th', { scope: 'row' }, first),
          rest.map((cell) => el('td', {}, cell)),
        ),
      ),
    ),
  );

/** The schemas with members that a schema leads to: itself, what it refers to, what it is a list or a choice of. */
const objectsIn = (schema) => {
  const one = resolved(schema) ?? {};
  if (one.properties) return [{ name: schema.$ref ? nameOf(schema.$ref) : '', schema: one }];
  const parts = [one.items, ...(one.anyOf ?? []), ...(one.oneOf ?? [])];
  return parts.filter((part) => typeof part === 'object').flatMap(objectsIn);
};

/** Something that is drawn once it is opened: what it holds may hold it again. */
const unfolding = (title, draw) => {
  const details = el('details', {}, el('summary', {}, title));
  details.addEventListener('toggle', () => details.children.length === 1 && details.append(draw()), { once: true });
  return details;
};

/** What lies within a member. A choice of many is only linked. */
const withinOf = (schema) => {
  const objects = objectsIn(schema);
  if (objects.length > 12) return [];
  return objects.map(({ name, schema: one }) => unfolding(`members of ${name || 'it'}`, () => el('div', {}, membersOf(one))));
};

/** The members of an object schema; for anything else what it is. */
const membersOf = (given) => {
  const schema = resolved(given);
  if (!schema?.properties) return [el('p', {}, typeOf(schema)), ...withinOf(schema)];
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties).map(([name, one]) => [
    el('code', {}, name),
    typeOf(one),
    [required.has(name) ? 'always' : 'optional', limitsOf(resolved(one)) && `, ${limitsOf(resolved(one))}`].join(''),
    [prose(one.description ?? resolved(one)?.description), withinOf(one)],
  ]);
  const rest = schema.additionalProperties === false ? null : el('p', {}, 'It may have other members.');
  return [table(['Member', 'Type', '', 'Meaning'], rows), rest];
};

/** The example of an operation, to be pasted into a shell. */
const curlOf = (method, path, operation) => {
  const parameters = operation.parameters ?? [];
  const filled = parameters
    .filter((one) => one.in === 'path')
    .reduce((text, { name, example }) => text.replace(`{${name}}`, encodeURIComponent(example ?? `{${name}}`)), path);
  const query = new URLSearchParams(
    parameters.filter((one) => one.in === 'query' && one.example !== undefined).map((one) => [one.name, one.example]),
  );
  const media = operation.requestBody?.content?.['application/json'];
  const body = media?.example ?? Object.values(media?.examples ?? {})[0]?.value;
  const address = `${location.origin}${filled}${query.size > 0 ? `?${query}` : ''}`;
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    'curl -s',
    method === 'get' ? '' : `-X ${method.toUpperCase()}`,
    operation.security?.length === 0 ? '' : `-H "authorization: Bearer $DEALSTREAM_KEY"`,
    body === undefined ? '' : `-H 'content-type: application/json' -d ${quoted(JSON.stringify(body))}`,
    quoted(address),
  ]
    .filter(Boolean)
    .join(' ');
};

const responsesOf = (responses) =>
  Object.entries(responses).map(([status, { description, content = {} }]) => {
    const [schema] = Object.entries(content)
      .filter(([type]) => type === 'application/json')
      .map(([, media]) => media.schema);
    if (!schema) return el('p', {}, el('strong', {}, status), ' ', prose(description));
    return el(
      'details',
      {},
      el('summary', {}, el('strong', {}, status), ' ', prose(description), `: ${Object.keys(content).join(', ')}`),
      membersOf(schema),
    );
  });

const drawOperation = (method, path, operation) => {
  const parameters = (operation.parameters ?? []).map((one) => [
    el('code', {}, one.name),
    one.in,
    typeOf(one.schema),
    [one.required ? 'required' : '', limitsOf(resolved(one.schema))].filter(Boolean).join(', '),
    prose(one.description ?? resolved(one.schema)?.description),
  ]);
  const bodies = operation.requestBody?.content ?? {};
  const examples = Object.values(bodies).flatMap(({ examples: own = {} }) => Object.entries(own));
  return el(
    'section',
    { class: 'entry', id: `operation-${idOf(operation.operationId)}` },
    el('h3', {}, el('span', { class: 'method' }, method.toUpperCase()), ' ', el('code', {}, path)),
    el('p', {}, el('strong', {}, prose(operation.summary))),
    el('p', {}, prose(operation.description)),
    parameters.length > 0 ? table(['Parameter', 'In', 'Type', '', 'Meaning'], parameters) : null,
    Object.entries(bodies).map(([type, { schema }], n) => [el('h4', {}, `${n === 0 ? 'Body' : 'or'}, ${type}`), membersOf(schema)]),
    el('h4', {}, 'Example'),
    el('pre', { tabindex: '0' }, curlOf(method, path, operation)),
    examples.map(([name, { summary, value }]) =>
      el('details', {}, el('summary', {}, summary ?? name), el('pre', { tabindex: '0' }, JSON.stringify(value, null, 2))),
    ),
    el('h4', {}, 'Answers'),
    responsesOf(operation.responses),
  );
};

const drawSchema = (name, schema) =>
  el(
    'section',
    { class: 'entry', id: `schema-${idOf(name)}` },
    el('h3', {}, el('code', {}, name)),
    el('p', {}, prose(schema.description)),
    membersOf(schema),
  );

/** The lines of the contents, by the id of what each leads to. */
const lines = new Map();
const lineTo = (id, ...text) => {
  const line = el('li', {}, el('a', { href: `#${id}` }, text));
  lines.set(id, line);
  return line;
};

const drawAll = ({ info, tags = [], paths, components: named }) => {
  components = named.schemas;
  const [contents, main] = [document.getElementById('contents'), document.getElementById('content')];
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    ROUTES.filter((method) => item[method]).map((method) => ({ method, path, operation: item[method] })),
  );
  main.replaceChildren(el('p', {}, prose(info.description)));
  for (const { name, description } of tags) {
    const own = operations.filter(({ operation }) => operation.tags?.includes(name));
    main.append(
      el('h2', {}, name),
      el('p', {}, prose(description)),
      ...own.map((one) => drawOperation(one.method, one.path, one.operation)),
    );
    const links = own.map(({ operation }) => lineTo(`operation-${idOf(operation.operationId)}`, prose(operation.summary)));
    contents.append(el('h2', {}, name), el('ul', {}, links));
  }
  const schemas = Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1));
  main.append(el('h2', {}, 'Schemas'), ...schemas.map(([name, schema]) => drawSchema(name, schema)));
  contents.append(
    el('h2', {}, 'Schemas'),
    el(
      'ul',
      {},
      schemas.map(([name]) => lineTo(`schema-${idOf(name)}`, name)),
    ),
  );
};

/** Shows what has every word that is searched for, and hides the rest. */
const search = () => {
  const words = document.getElementById('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const entries = [...document.querySelectorAll('section.entry')];
  for (const entry of entries) {
    const text = entry.textContent.toLowerCase();
    entry.hidden = !words.every((word) => text.includes(word));
    const line = lines.get(entry.id);
    if (line) line.hidden = entry.hidden;
  }
  document.getElementById('found').textContent = words.length > 0 ? `${entries.filter(({ hidden }) => !hidden).length} found` : '';
};

try {
  const response = await fetch('/openapi.json');
  drawAll(await response.json());
  document.getElementById('search').addEventListener('input', search);
  document.querySelector(location.hash || 'none')?.scrollIntoView();
} catch (error) {
  document.getElementById('state').textContent = `The document could not be loaded: ${error.message}`;
}
