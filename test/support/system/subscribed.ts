/** Startups whose valuation changes, and the subscriptions and logs of who hears of it. */
import { expect } from 'vitest';
import { type Got, verified } from '../../../trial/receiver.ts';
import type { Asked, Json, Running } from '../../../trial/running.ts';
import { marked, registered } from './samples.ts';

type System = Pick<Running, 'ask' | 'post' | 'get'>;

export const send = async ({ ask }: System, path: string, body: Json = undefined, more: Asked = {}): Promise<Json> => {
  const answer = await ask(path, {
    method: 'POST',
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    ...more,
  });
  if (answer.status >= 300) throw new Error(`POST ${path}: ${answer.status} ${answer.text}`);
  return answer.body;
};

/** A subscription, with its secret. */
export const subscribe = (system: System, url: string, organizations?: string[], more: Asked = {}): Promise<Json> =>
  send(system, '/v1/subscriptions', { url, events: ['ValuationChanged'], ...(organizations && { filter: { organizations } }) }, more);

export const register = async ({ post }: System, ...ids: string[]): Promise<void> => {
  for (let from = 0; from < ids.length; from += 500) {
    const { body } = await post(ids.slice(from, from + 500).map((id) => registered(id)));
    expect(body).toMatchObject({ refused: 0 });
  }
};

/** Marks of a startup, each later and higher than the one before: as many changes of its valuation, from number `from`. */
export const changes = (id: string, times: number, from = 1): Json[] =>
  Array.from({ length: times }, (_, n) =>
    marked(id, `m${from + n}`, {
      asOf: new Date(Date.UTC(2020, 0, from + n)).toISOString().slice(0, 10),
      valuation: { amount: { currency: 'USD', disclosure: 'exact', value: (from + n) * 1e9 }, basis: 'post' },
    }),
  );

/** Posts each change as a commit of its own. */
export const change = async ({ post }: System, id: string, times: number, from = 1): Promise<void> => {
  for (const one of changes(id, times, from)) expect((await post(one)).status).toBe(201);
};

/** The notices of the versions that `change` made: a profile is the first version. */
export const noticesOf = (id: string, times: number): string[] =>
  Array.from({ length: times }, (_, n) => `valuation-changed/${id}/${n + 2}`);

/** Everything in the log of a subscription, over all pages. */
export const logOf = async ({ get }: System, id: string): Promise<Json[]> => {
  const all: Json[] = [];
  for (let next = ''; ; ) {
    const page = await get(`/v1/subscriptions/${id}/deliveries?limit=500${next}`);
    all.push(...page.deliveries);
    if (!page.next) return all;
    next = `&cursor=${page.next}`;
  }
};

/** Which notices arrived, each with the ids that it came by; every one of them is signed. */
export const arrived = (secret: string, got: Got[]): Map<string, Set<string>> => {
  const ids = new Map<string, Set<string>>();
  for (const one of got) {
    const { data } = verified(secret, one);
    ids.set(data.id, (ids.get(data.id) ?? new Set()).add(one.headers['webhook-id']!));
  }
  return ids;
};

/** Each of these notices arrived at least once, by one id, and is in the log as delivered by that id; nothing else did. */
export const expectDelivered = async (system: System, { id, secret }: Json, got: Got[], notices: string[]): Promise<void> => {
  const ids = arrived(secret, got);
  expect([...ids.keys()].toSorted()).toEqual(notices.toSorted());
  expect([...ids.values()].filter((one) => one.size !== 1)).toEqual([]);
  const log = await logOf(system, id);
  const byNotice = (of: [string, string][]) => of.toSorted(([a], [b]) => (a < b ? -1 : 1));
  expect(byNotice(log.map(({ notice, id }: Json) => [notice, id]))).toEqual(byNotice([...ids].map(([notice, [one]]) => [notice, one!])));
  expect(log.filter(({ status }: Json) => status !== 'delivered')).toEqual([]);
};
