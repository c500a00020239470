/** Which route of an HTTP API answers a request. */

export interface Route {
  /** `GET /v1/keys/{id}`, `ANY /v1/{proxy+}` or `$default`. */
  readonly key: string;
  readonly method: string;
  readonly segments: readonly string[];
}

export interface Found<R> {
  readonly route: R;
  readonly pathParameters: Record<string, string>;
}

/** Throws at a key that is not a route key. */
export const routeOf = (key: string): Route => {
  if (key === '$default') return { key, method: 'ANY', segments: [] };
  const [, method, path] = /^([A-Z]+) (\/\S*)$/.exec(key) ?? [];
  if (!method || !path) throw new Error(`route key "${key}" is not known to the local runtime`);
  return { key, method, segments: path.split('/').slice(1) };
};

const GREEDY = /^\{(.+)\+\}$/;
const SINGLE = /^\{(.+)\}$/;

const parameters = ({ key, method, segments }: Route, asked: string, path: readonly string[]): Record<string, string> | undefined => {
  if (key === '$default') return {};
  if (method !== 'ANY' && method !== asked) return undefined;
  const found: Record<string, string> = {};
  for (const [n, segment] of segments.entries()) {
    const greedy = GREEDY.exec(segment)?.[1];
    if (greedy) return path.length > n ? { ...found, [greedy]: path.slice(n).join('/') } : undefined;
    const value = path[n];
    if (value === undefined) return undefined;
    const single = SINGLE.exec(segment)?.[1];
    if (single) found[single] = value;
    else if (segment !== value) return undefined;
  }
  return path.length === segments.length ? found : undefined;
};

/** The more exact comes first: a full match, then the longest one with a greedy variable, then `$default`; of two alike, the one with fewer
 * variables, and then the one that names its method. */
const precedence = ({ key, method, segments }: Route): number =>
  (key === '$default' ? 1e6 : 0) +
  (segments.some((segment) => GREEDY.test(segment)) ? 1e5 - 1e2 * segments.length : 0) +
  2 * segments.filter((segment) => SINGLE.test(segment)).length +
  (method === 'ANY' ? 1 : 0);

/** The route for `method` and `path`; undefined when none fits, which an API without `$default` answers by 404. */
export const findRoute = <R extends Route>(routes: readonly R[], method: string, path: string): Found<R> | undefined => {
  const segments = path.split('/').slice(1);
  return routes
    .flatMap((route) => {
      const pathParameters = parameters(route, method, segments);
      return pathParameters ? [{ route, pathParameters }] : [];
    })
    .sort((a, b) => precedence(a.route) - precedence(b.route))[0];
};
