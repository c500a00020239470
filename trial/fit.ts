/** Whether an answer is what the OpenAPI document says of its path, status and content type. */
import { globSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

// biome-ignore lint/suspicious/noExplicitAny: the document is walked, not typed
type Json = any;

/** As it was built, where tests are told: reading it takes a tenth of making it. */
const published = async (): Promise<string> => {
  const [built] = globSync(`${process.env.DEALSTREAM_BUILD ?? '-'}/asset.*/openapi.json`);
  return built ? readFileSync(built, 'utf8') : JSON.stringify((await import('../build/publish.ts')).openApiDocument());
};

const document = JSON.parse(await published()) as Json;
const ajv = new Ajv2020({
  ...{ strict: false, allErrors: true, formats: { iri: (text: string) => URL.canParse(text) } },
  // The document is checked elsewhere; code that runs a few times need not be the fastest, but there soon.
  ...{ validateSchema: false, inlineRefs: false, code: { optimize: false } },
});
// biome-ignore lint/suspicious/noExplicitAny: published as CommonJS, typed as a module
(formats as any)(ajv);
ajv.addSchema(document, 'document');

const escaped = (part: string) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Paths of the document, those without variables first, as API Gateway chooses. */
const templates = Object.keys(document.paths)
  .sort((a, b) => a.split('{').length - b.split('{').length)
  .map((path) => ({ path, pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`) }));

const operationAt = (method: string, path: string) => {
  const asked = path.replace(/[?#].*$/, '').replace(/(?<=.)\/$/, '');
  const template = templates.find(({ pattern }) => pattern.test(asked))?.path;
  const name = method.toLowerCase();
  return template && document.paths[template][name] ? { template, name } : undefined;
};

/** What API Gateway answers by itself, without asking a function: no problem, but `{ "message": … }`. */
const isGateways = (status: number, body: Json): boolean =>
  [413, 500, 503].includes(status) && Object.keys(body ?? {}).join() === 'message';

const errorsOf = (pointer: string, body: Json): string[] => {
  const validate = ajv.getSchema(`document#${pointer}`);
  if (!validate) return [`nothing at ${pointer}`];
  return validate(body)
    ? []
    : validate.errors!.map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
};

export type Answered = { method: string; path: string; status: number; type: string | null; body: Json };

/** What does not fit; empty when all does. What is no operation of the document can only be a problem, or what is published beside `/v1`. */
export const misfitsOf = ({ method, path, status, type, body }: Answered): string[] => {
  const media = (type ?? '').split(';')[0]!;
  if (isGateways(status, body)) return [];
  // HEAD has no body, whatever is answered.
  if (method === 'HEAD') return body === undefined ? [] : ['a body that is not documented'];
  const found = operationAt(method, path);
  // A slash too many is passed over by readings; elsewhere there is nothing behind it.
  const isNowhere = status === 404 && /\/([?#]|$)/.test(path);
  if (!found || status === 405 || isNowhere) {
    if (media !== 'application/problem+json')
      return /^\/(docs|schemas|openapi|asyncapi)/.test(path) ? [] : [`${media || 'nothing'} instead of a problem`];
    return errorsOf('/components/schemas/Problem', body);
  }
  const own = document.paths[found.template][found.name].responses[status];
  if (!own) return [`status ${status} is not documented`];
  // Problems are described once, and referred to.
  const shared = own.$ref?.replace('#/components/responses/', '');
  const response = shared ? document.components.responses[shared] : own;
  const place = shared ? `/components/responses/${shared}` : `/paths/${escaped(found.template)}/${found.name}/responses/${status}`;
  if (!response.content) return body === undefined ? [] : ['a body that is not documented'];
  if (!response.content[media]) return [`content type "${media}" is not documented for ${status}`];
  if (media === 'text/csv' || media === 'application/x-ndjson') return [];
  return errorsOf(`${place}/content/${escaped(media)}/schema`, body);
};

/** Throws when an answer does not fit the document. */
export const mustFit = (answered: Answered): void => {
  const misfits = misfitsOf(answered);
  if (misfits.length === 0) return;
  throw new Error(
    `${answered.method} ${answered.path} answered ${answered.status}, which does not fit the document:\n${misfits.join('\n')}`,
  );
};
