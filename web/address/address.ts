/** The address of a view says all of it, in words that a person can read and change. */

export type Query = Readonly<Record<string, string>>;
export type Address = { path: string; query: Query };

/** What is kept on the way from page to page: the times that are looked at, and how things look. */
export const KEPT = ['asOf', 'knownAt', 'recordedAt', 'method', 'lang', 'theme', 'embed'] as const;

export const addressOf = (url: URL): Address => ({ path: url.pathname, query: Object.fromEntries(url.searchParams) });

/** Encodes what an address cannot hold, and nothing that can be read: `knownAt=2024-03-01&sector=foundation-models`. */
const encoded = (text: string): string => encodeURIComponent(text).replace(/%(3A|2C|2F|40)/g, (found) => decodeURIComponent(found));

/** As it stands in the bar; what is empty is left out. */
export const written = ({ path, query }: Address): string => {
  const pairs = Object.entries(query).filter(([, value]) => value !== '');
  return path + (pairs.length > 0 ? `?${pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}` : '');
};

/** The same view but for what `changes` says; undefined or empty takes a parameter out. Parameters keep their places. */
export const changed = ({ path, query }: Address, changes: Readonly<Record<string, string | undefined>>): Address => {
  const merged = { ...query, ...changes };
  return { path, query: Object.fromEntries(Object.entries(merged).flatMap(([name, value]) => (value ? [[name, value]] : []))) };
};

/** Another page, seen at the same times. */
export const elsewhere = (from: Address, path: string, query: Query = {}): Address => ({
  path,
  query: { ...query, ...Object.fromEntries(KEPT.flatMap((name) => (from.query[name] ? [[name, from.query[name]]] : []))) },
});

/** `/startups/{id}` with what is in it encoded. */
export const pathOf = (...segments: string[]): string => `/${segments.map(encodeURIComponent).join('/')}`;
