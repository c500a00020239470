/** What a subscriber does over HTTP. */
import { expect } from 'vitest';
import { subscriptionStore } from '../../../functions/stores/subscriptions.ts';
import type { Answer, Json, Running } from '../../../trial/running.ts';
import { pointersOf, problemIn } from './problems.ts';

export const URL_OF_ALL = 'https://hooks.example.com/dealstream';

/** A client of `/v1/subscriptions` with a key; the system's own, which is an admin's, when none is given. `said` keeps the text of every answer. */
export const subscriber = (system: Running, key?: string) => {
  const said: string[] = [];
  const ask = async (path: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const answer = await system.ask(`/v1/subscriptions${path}`, { method, headers: { ...json, ...headers }, ...text, ...(key && { key }) });
    said.push(answer.text);
    return answer;
  };
  const make = (body: Json = {}) => ask('', 'POST', { url: URL_OF_ALL, events: ['ValuationChanged'], ...body });
  /** A subscription as it is answered when it is made, with its secret. */
  const made = async (body: Json = {}): Promise<Json> => {
    const answer = await make(body);
    expect([answer.status, answer.body?.code]).toEqual([201, undefined]);
    return answer.body;
  };
  /** The Id of one as it was stored before version 1.1 of the contract: of no version. */
  const madeBefore = async (body: Json = {}): Promise<string> => {
    const { id } = await made(body);
    const store = subscriptionStore(system.engine, 'dealstream-local-subscriptions');
    const stored = (await store.get(id))!;
    const { contract, ...before } = stored;
    expect([contract, await store.remove(stored), await store.add(before)]).toEqual(['1.1', true, true]);
    return id;
  };
  /** Everything on all pages of a list. */
  const pages = async (path: string, noun: string, limit: number): Promise<Json[][]> => {
    const found: Json[][] = [];
    for (let next = ''; ; ) {
      const { body } = await ask(`${path}?limit=${limit}${next}`);
      found.push(body[noun]);
      if (!body.next) return found;
      next = `&cursor=${body.next}`;
    }
  };
  const list = async (): Promise<Json[]> => (await pages('', 'subscriptions', 500)).flat();
  /** Expects `body` to be refused where one is made and where `id` is changed, at the same places, and everything to stay as it was. */
  const refuses = async (id: string, body: Json, pointers: string[], code = 'invalid-subscription'): Promise<Json> => {
    const before = await list();
    const problem = problemIn(await make(body), 422, code);
    expect(pointersOf(problem)).toEqual(pointers);
    expect(pointersOf(problemIn(await ask(`/${id}`, 'PATCH', body), 422, code))).toEqual(pointers);
    expect(await list()).toEqual(before);
    return problem;
  };
  return { ask, make, made, madeBefore, pages, list, refuses, said };
};
export type Subscriber = ReturnType<typeof subscriber>;
