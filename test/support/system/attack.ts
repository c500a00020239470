/** What attacks have in common: an attacker who asks with patience for an answer, and a system that goes on afterwards. */
import { connect } from 'node:net';
import { expect } from 'vitest';
import type { Answer, Asked, Running } from '../../../trial/running.ts';

/** An attack that is not answered by then has hung something. */
const PATIENCE_MS = 120_000;

/** The answer to a request, or a failed test where there is none in time. */
export const attack = async ({ url }: Running, path: string, { key, method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> => {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers },
    ...(body !== undefined && { body }),
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : undefined, text };
};

/** An event, or what pretends to be one, by a key. */
export const attackPost = (system: Running, key: string, body: string | Buffer, type = 'application/json'): Promise<Answer> =>
  attack(system, '/v1/events', { key, method: 'POST', headers: { 'content-type': type }, body });

/** A connection that sends bytes as they are, and what came back when the other side hung up. */
export const rawly = ({ url }: Running, bytes: string) => {
  const { hostname, port } = new URL(url);
  const chunks: Buffer[] = [];
  const socket = connect(Number(port), hostname);
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('error', reject).once('connect', () => socket.write(bytes, 'latin1', () => resolve()));
  });
  socket.on('data', (chunk) => chunks.push(chunk));
  const answered = new Promise<string>((resolve) => socket.once('close', () => resolve(Buffer.concat(chunks).toString('latin1'))));
  return { opened, answered };
};

/** Whoever has a right to it is served as before. */
export const goesOn = async (system: Running): Promise<void> => {
  const { status, body } = await attack(system, '/v1/organizations/moonshot', { key: await system.keyWith('read') });
  expect([status, body.name]).toEqual([200, 'Moonshot AI']);
};
