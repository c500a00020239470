/** The client itself: `openapi-fetch` over the types of the document, with a key and retries. */
import createClient, { type Client } from 'openapi-fetch';
import { RETRIES, type Retries, retrying } from './retry.ts';
import type { components, paths } from './schema.ts';

export type ApiOptions = {
  /** Where the service is: `https://…`, without a path. */
  url: string;
  /** `dsk_…`; without one only what is open to all answers. */
  key?: string;
  fetch?: (request: Request) => Promise<Response>;
  retries?: Partial<Retries>;
};

export type Problem = components['schemas']['Problem'];

/** The service refused, and says why. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly problem: Problem | undefined;
  constructor(status: number, problem: Problem | undefined) {
    super(problem ? `${problem.title}: ${problem.detail}` : `the service answered ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

type Answered<T> = { data?: T; error?: unknown; response: Response };

/** What was answered. Throws `Refused` when it was a problem. */
export const answered = async <T>(asked: Promise<Answered<T>>): Promise<T> => {
  const { data, error, response } = await asked;
  if (response.ok) return data as T;
  throw new Refused(response.status, typeof error === 'object' && error !== null && 'code' in error ? (error as Problem) : undefined);
};

/** CSV is for spreadsheets: `parseAs: 'text'` with an `accept` header. */
export type Api = Client<paths, 'application/json'>;

/** `Api({ url, key }).GET('/v1/organizations/{id}', { params: { path: { id: 'moonshot' } } })`: paths, parameters and answers are typed. */
export const Api = ({ url, key, fetch = (request) => globalThis.fetch(request), retries }: ApiOptions): Api =>
  createClient<paths, 'application/json'>({
    baseUrl: url.replace(/\/$/, ''),
    fetch: retrying(fetch, { ...RETRIES, ...retries }),
    ...(key && { headers: { authorization: `Bearer ${key}` } }),
  });
