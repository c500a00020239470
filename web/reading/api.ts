/** What the service answers, through its own client: each question is asked once, and what was answered is kept while the page is open. */
import { Api, answered, Refused } from '../../client/api.ts';
import type { paths } from '../../client/schema.ts';
import { lock, onSession, sessionKey } from './session.ts';

/** Whatever may be asked by GET and answers JSON. */
export type Path = {
  [P in keyof paths]: paths[P] extends { get: { responses: { 200: { content: { 'application/json': unknown } } } } } ? P : never;
}[keyof paths];
export type Answer<P extends Path> = paths[P] extends { get: { responses: { 200: { content: { 'application/json': infer A } } } } }
  ? A
  : never;
type Query<P extends Path> = paths[P] extends { get: { parameters: { query?: infer Q } } } ? NonNullable<Q> : never;
type Parts<P extends Path> = paths[P] extends { get: { parameters: { path: infer S extends object } } } ? { path: S } : { path?: never };

/** Parameters as an address says them, times and pages: the service judges them, and its refusal is what the page shows. */
export type Said = Readonly<Record<string, string | number | undefined>>;

/** `query`: what a page asks for itself, typed; it goes before what is `said`. */
export type Question<P extends Path> = Parts<P> & { query?: Query<P> | undefined; said?: Said | undefined };

/** The same question with other parameters said. */
export const saying = <P extends Path>(question: Question<P>, said: Said): Question<P> => ({ ...question, said });

/** So long a person waits for what may come yet. */
const PATIENCE = { tries: 2, longest: 4_000 };

const clientOf = () => {
  const key = sessionKey();
  return Api({ url: location.origin, retries: PATIENCE, ...(key !== undefined && { key }) });
};
let client = clientOf();

/** As many answers as a person goes back to. */
const MOST = 60;
type Kept<A> = { asking: Promise<A>; answer?: A };
const kept = new Map<string, Kept<unknown>>();

/** When the service last answered anything, in ms; undefined before it did. */
let answeredAt: number | undefined;
export const lastAnswered = (): number | undefined => answeredAt;

let keyOfClient = sessionKey();
onSession(() => {
  if (keyOfClient === sessionKey()) return;
  keyOfClient = sessionKey();
  client = clientOf();
  kept.clear();
});

const textOf = (value: unknown): string => (typeof value === 'boolean' ? String(value) : `${value}`);

/** The address of a question at the service: what its answer is named by, and where it can be read without this dashboard. */
export const questionAt = <P extends Path>(path: P, { path: parts, query, said }: Question<P>): string => {
  const names = new Map<string, string>(Object.entries(parts ?? {}));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(names.get(name) ?? ''));
  const pairs = Object.entries({ ...said, ...query }).filter(([, value]) => value !== undefined);
  return filled + (pairs.length > 0 ? `?${new URLSearchParams(pairs.map(([name, value]) => [name, textOf(value)]))}` : '');
};

/** What is kept of a question, and is then the last to go. */
const found = <P extends Path>(path: P, question: Question<P>) => {
  const name = questionAt(path, question);
  const one = kept.get(name) as Kept<Answer<P>> | undefined;
  if (one) {
    kept.delete(name);
    kept.set(name, one);
  }
  return one;
};

/** What was answered before; undefined where nothing was yet. */
export const answeredBefore = <P extends Path>(path: P, question: Question<P>): Answer<P> | undefined => found(path, question)?.answer;

/** Throws `Refused` where the service refuses, and whatever `fetch` throws where it cannot be reached. */
export const ask = <P extends Path>(path: P, question: Question<P>): Promise<Answer<P>> => {
  const name = questionAt(path, question);
  const before = found(path, question);
  if (before) return before.asking;
  const asking = answered<Answer<P>>(
    (client.GET as (path: P, init: object) => Promise<never>)(path, {
      params: { path: question.path, query: { ...question.said, ...question.query } },
    }),
  );
  const mine: Kept<unknown> = { asking };
  kept.set(name, mine);
  asking.then(
    (answer) => {
      mine.answer = answer;
      answeredAt = Date.now();
    },
    (failure: unknown) => {
      // What failed is asked again when it is next wanted.
      kept.delete(name);
      if (failure instanceof Refused && failure.status === 401) lock(failure.problem?.code ?? 'key-missing-or-unknown');
    },
  );
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest);
  return asking;
};

/** Forgets what was answered, so that it is asked anew. */
export const forget = (): void => kept.clear();

/** What the service answers as it is sent: for files, and to show it as it is. Throws what `fetch` throws. */
export const fetched = (
  address: string,
  { headers, ...init }: { method?: string; body?: string; headers?: Record<string, string> } = {},
) => {
  const key = sessionKey();
  return fetch(address, { ...init, headers: { ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) } });
};
