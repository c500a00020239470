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
import { endOf, isOfProvider, type KeyRow, type KeyStore, keeperOf, keyStore, LIMIT, newKey } from './stores/access/keys.ts';

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
    throw error.name === 'ConditionalCheckFailedException' ? problem('key-exists', `there is a key "${id}" already, or was one`) : error;
  });
  return json(201, { ...shown(row), key: token });
};

/** Whoever races for the same keys makes one of them begin anew. */
const TRIES = 10;

/** Takes no key away without which nobody could make another. Who asks by a token of an identity provider needs none. */
const revoke = async (event: HttpEvent, store: KeyStore, asker: string) => {
  const id = event.pathParameters?.id ?? '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    const all = await store.list();
    const one = all.find(({ i }) => i === id);
    // What was asked for may be a secret: it is not said back.
    if (!one) throw notFound('there is no such key; expected the Id of one, as GET /v1/keys lists them');
    const isMissed = one.scopes.includes('admin') && !isOfProvider(asker) && endOf(one, Date.now()) === null;
    const keeper = isMissed ? keeperOf(one, all) : undefined;
    if (isMissed && !keeper) {
      throw problem('last-admin-key', `no other key with the scope admin holds for as long as "${id}"; make one first`);
    }
    if (await store.revoke(id, keeper?.i)) return { statusCode: 204 };
  }
  throw problem('unavailable', 'keys are changed by others just now; trying again is safe', {}, { 'retry-after': '1' });
};

const list = async (event: HttpEvent, store: KeyStore) => {
  const asked = parameters(event, PAGING);
  const all = (await store.list()).map(shown);
  return listing(event, asked.limit, async (limit) => {
    return { noun: 'keys', columns: COLUMNS, ...pageOf(event, all, ({ id }) => [id], { ...asked, limit }) };
  });
};

export const keys = (store: KeyStore) => async (event: HttpEvent) => {
  const { keyId } = principal(event, 'admin');
  const { method } = event.requestContext.http;
  if (method === 'GET' || method === 'HEAD') return list(event, store);
  parameters(event, {});
  if (method === 'POST') return make(event, store);
  return revoke(event, store, keyId);
};

export const handler = front(keys(keyStore(dynamo(), env(ENV.keys))));
