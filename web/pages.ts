/** The addresses of the dashboard's pages, as patterns: whoever serves them answers each with the page itself, which then shows what the address says. */

/** `{id}` is one segment of a path, never empty. */
export const PAGES = [
  '/',
  '/startups/{id}',
  '/startups/{id}/rounds/{round}',
  '/investors/{id}',
  '/organizations/{id}',
  '/rankings/{of}',
  '/deals',
  '/sources',
  '/sources/{id}',
  '/changes',
  '/search',
  '/method',
  '/docs',
] as const;
export type Page = (typeof PAGES)[number];

/** The country that the first page is about. */
export const HOME_COUNTRY = 'CN';

export type Found = { page: Page; parts: Record<string, string> };

const decoded = (segment: string): string | undefined => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

const partsOf = (page: Page, path: string): Record<string, string> | undefined => {
  const [wanted, given] = [page.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [n, segment] of wanted.entries()) {
    const value = decoded(given[n] ?? '');
    const name = /^\{(.+)\}$/.exec(segment)?.[1];
    if (!value && name) return undefined;
    if (name && value) parts[name] = value;
    else if (segment !== value) return undefined;
  }
  return parts;
};

/** The page at `path`, and what its pattern leaves open; undefined where there is none. A slash at the end is passed over. */
export const pageAt = (path: string): Found | undefined => {
  const bare = path.length > 1 ? path.replace(/\/$/, '') : path;
  for (const page of PAGES) {
    const parts = partsOf(page, bare);
    if (parts) return { page, parts };
  }
  return undefined;
};
