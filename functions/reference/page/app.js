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
    preset !== undefined && `default ${preset}`,
    minimum !== undefined && `from ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `up to ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    pattern !== undefined && pattern.length < 60 && pattern,
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

/** The members of an object schema; for anything else what it is. */
const membersOf = (schema) => {
  if (!schema?.properties) return el('p', {}, typeOf(schema));
  const required = new Set(schema.required ?? []);
  const rows = Object.entries(schema.properties).map(([name, one]) => [
    el('code', {}, name),
    typeOf(one),
    [required.has(name) ? 'always' : 'optional', limitsOf(one) && `, ${limitsOf(one)}`].join(''),
    prose(one.description),
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
    if (!schema) return el('p', {}, el('strong', {}, status), ` ${description}`);
    return el(
      'details',
      {},
      el('summary', {}, el('strong', {}, status), ` ${description}: ${Object.keys(content).join(', ')}`),
      membersOf(schema),
    );
  });

const drawOperation = (method, path, operation) => {
  const parameters = (operation.parameters ?? []).map((one) => [
    el('code', {}, one.name),
    one.in,
    typeOf(one.schema),
    [one.required ? 'required' : '', limitsOf(one.schema)].filter(Boolean).join(', '),
    prose(one.description ?? one.schema?.description),
  ]);
  const bodies = operation.requestBody?.content ?? {};
  const examples = Object.entries(bodies['application/json']?.examples ?? {});
  return el(
    'section',
    { class: 'entry', id: `operation-${idOf(operation.operationId)}` },
    el('h3', {}, el('span', { class: 'method' }, method.toUpperCase()), ' ', el('code', {}, path)),
    el('p', {}, el('strong', {}, operation.summary)),
    el('p', {}, prose(operation.description)),
    parameters.length > 0 ? table(['Parameter', 'In', 'Type', '', 'Meaning'], parameters) : null,
    Object.entries(bodies).map(([type, { schema }], n) =>
      n === 0 ? [el('h4', {}, `Body, ${type}`), membersOf(schema)] : el('p', {}, `or ${type}`),
    ),
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

const drawAll = ({ info, tags = [], paths, components }) => {
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
    const links = own.map(({ operation }) =>
      el('li', {}, el('a', { href: `#operation-${idOf(operation.operationId)}` }, operation.summary)),
    );
    contents.append(el('h2', {}, name), el('ul', {}, links));
  }
  const schemas = Object.entries(components.schemas).sort(([a], [b]) => (a < b ? -1 : 1));
  main.append(el('h2', {}, 'Schemas'), ...schemas.map(([name, schema]) => drawSchema(name, schema)));
  contents.append(
    el('h2', {}, 'Schemas'),
    el(
      'ul',
      {},
      schemas.map(([name]) => el('li', {}, el('a', { href: `#schema-${idOf(name)}` }, name))),
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
    const link = document.querySelector(`nav a[href="#${entry.id}"]`);
    if (link) link.parentElement.hidden = entry.hidden;
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
