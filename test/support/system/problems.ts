/** What every problem has in common, whatever it is about (contract, section 4). */
import { expect } from 'vitest';
import type { Answer, Json } from '../../../trial/running.ts';

export const pointersOf = ({ errors = [] }: Json): string[] => errors.map(({ pointer }: Json) => pointer);

/** A problem's body, checked to be whole: type, title, status, detail, instance and code, and a message with every pointer. */
export const wholeProblem = (body: Json, status: number, code: string): Json => {
  expect(body).toMatchObject({ type: `/problems/${code}`, status, code });
  expect(body.title).toMatch(/^[A-Z].* /);
  expect(body.detail.length).toBeGreaterThan(10);
  expect(body.instance).toMatch(/^\S{8,}$/);
  for (const { pointer, message } of body.errors ?? []) {
    expect(pointer).toMatch(/^(\/.+)?$/);
    expect(message).toMatch(/\S/);
  }
  expect(JSON.stringify(body)).not.toMatch(/ at \S+ \(|\.[jt]s:\d+|node_modules/);
  return body;
};

/** The body of an answer that must be this problem. */
export const problemIn = ({ status, headers, body }: Answer, wanted: number, code: string): Json => {
  expect([status, body?.code]).toEqual([wanted, code]);
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json\b/);
  return wholeProblem(body, wanted, code);
};
