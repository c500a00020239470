/** Keys over HTTP: make, list, revoke. The secret is shown once, when it is made. */
import type { Fault } from '../domain/kernel/decision.ts';
import { faultsOf, jsonOf } from './http/body.ts';
import { pageOf } from './http/cursor.ts';
import { front, type HttpEvent, json, principal } from './http/front.ts';
import { listing } from './http/list.ts';
import { NewKey } from './http/new-key.ts';
import { PAGING, parameters } from './http/parameters.ts';
import { notFound, problem } from './http/problem.ts';
import { dynamo } from './ports/dynamo.ts';
import { ENV, env } from './ports/names.ts';
import { type KeyRow, type KeyStore, keyStore, LIMIT, newKey } from './stores/access/keys.ts';

const COLUMNS = ['id', 'name', 'scopes', 'createdAt', 'expiresAt', 'ratePerSecond', 'burst'];

/** Field by field: the table gives attributes in any order, and the ETag is of the text. */
const shown = ({ i, name, scopes, createdAt, expiresAt, ...limit }: KeyRow) => {
  const { ratePerSecond, burst } = { ...LIMIT, ...limit };
  return { id: i, name, scopes, createdAt, expiresAt: expiresAt ?? null, ratePerSecond, burst };
};

const invalid = (errors: Fault[]) => problem('invalid-key', 'the key cannot be made so', { errors });

const make = async (event: HttpEvent, store: KeyStore) => {
  const parsed = NewKey.safeParse(jsonOf(event));
  if (!parsed.success) throw invalid(faultsOf(parsed.error, ''));
  const at = Date.now();
  const { id, expiresAt, ratePerSecond, burst, name, scopes } = parsed.data;
  if (expiresAt && Date.parse(expiresAt) <= at)
    throw invalid([{ pointer: '/expiresAt', message: 'expected an instant that is yet to come' }]);
  const chosen = { ...(id && { id }), ...(expiresAt && { expiresAt }), ...(ratePerSecond && { ratePerSecond }), ...(burst && { burst }) };
  const { token, row } = newKey({ name, scopes, at, ...chosen });
  await store.put(row).catch((error: Error) => {
    throw error.name === 'ConditionalCheckFailedException' ? problem('key-exists', `there is a key "${id}" already`) : error;
  });
  return json(201, { ...shown(row), key: token });
};

const list = async (event: HttpEvent, store: KeyStore) => {
  const asked = parameters(event, PAGING);
  const page = pageOf(event, (await store.list()).map(shown), ({ id }) => [id], asked);
  return listing(event, { noun: 'keys', columns: COLUMNS, ...page });
};

export const keys = (store: KeyStore) => async (event: HttpEvent) => {
  principal(event, 'admin');
  const { method } = event.requestContext.http;
  if (method === 'GET') return list(event, store);
  parameters(event, {});
  if (method === 'POST') return make(event, store);
  const id = event.pathParameters?.id ?? '';
  if (!(await store.remove(id))) throw notFound(`there is no key "${id}"`);
  return { statusCode: 204 };
};

export const handler = front(keys(keyStore(dynamo(), env(ENV.keys))));
