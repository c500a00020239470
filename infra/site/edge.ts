/** What runs at the edge: which addresses are pages, and who may show one within a page of their own. Written for the runtime of CloudFront Functions, which
 * knows neither modules nor all of today's language. */
import { PAGES } from '../../web/pages.ts';
import { CONTENT_POLICY, EMBEDDED_POLICY } from './headers.ts';

const VARIABLE = /\{[^}]+\}/g;
/** The file that is every page. */
const PAGE = '/index.html';

/** As CloudFront matches paths: `*` is anything, slashes too, and what is no page after all is said by the function. A slash at the end is passed over. */
export const pagePatterns = (pages: readonly string[] = PAGES): string[] => {
  const open = pages.filter((page) => page.includes('{')).map((page) => `${page.slice(0, page.indexOf('{'))}*`);
  const closed = pages.filter((page) => !page.includes('{')).flatMap((page) => (page === '/' ? [page] : [page, `${page}/`]));
  const covered = (pattern: string) => open.some((one) => one !== pattern && pattern.startsWith(one.slice(0, -1)));
  return [...new Set([...closed, ...open])].filter((pattern) => !covered(pattern));
};

/** A regular expression of all addresses of pages. */
const addresses = (pages: readonly string[]): string => {
  const each = pages.map((page) => (page === '/' ? '' : page.replaceAll('.', '\\.').replace(VARIABLE, '[^/]+')));
  return String(new RegExp(`^(?:${each.join('|')})/?$`));
};

/** Before the cache: every address of a page is answered by the page; what is none is a problem, as the API would say it. */
export const pagesCode = (pages: readonly string[] = PAGES): string => `
var PAGES = ${addresses(pages)};

function isPage(uri) {
  try {
    decodeURIComponent(uri);
  } catch (error) {
    return false;
  }
  return PAGES.test(uri);
}

function problem(event, status, code, title, detail, more) {
  var said = { type: '/problems/' + code, title: title, status: status, detail: detail, instance: event.context.requestId, code: code };
  var headers = {
    'content-type': { value: 'application/problem+json' },
    'cache-control': { value: 'no-store' },
    'x-content-type-options': { value: 'nosniff' },
    'strict-transport-security': { value: 'max-age=63072000; includeSubDomains' },
    'content-security-policy': { value: "default-src 'none'; frame-ancestors 'none'" },
    'referrer-policy': { value: 'no-referrer' },
  };
  for (var name in more) headers[name] = { value: more[name] };
  var answer = { statusCode: status, statusDescription: title, headers: headers };
  if (event.request.method !== 'HEAD') answer.body = { encoding: 'text', data: JSON.stringify(said) };
  return answer;
}

function handler(event) {
  var request = event.request;
  if (!isPage(request.uri)) return problem(event, 404, 'not-found', 'Not found', 'there is nothing here; /openapi.json lists every path', {});
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return problem(event, 405, 'method-not-allowed', 'Method not allowed', 'a page takes GET, HEAD', { allow: 'GET, HEAD' });
  request.uri = ${JSON.stringify(PAGE)};
  return request;
}
`;

/** After the cache, where anyone may read: a page may be shown within others when its address says so. */
export const embeddingCode = (): string => `
function handler(event) {
  var embed = event.request.querystring.embed;
  var isEmbedded = embed !== undefined && embed.value === '1';
  event.response.headers['content-security-policy'] = {
    value: isEmbedded ? ${JSON.stringify(EMBEDDED_POLICY)} : ${JSON.stringify(CONTENT_POLICY)},
  };
  return event.response;
}
`;
