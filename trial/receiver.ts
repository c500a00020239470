/** An outsider's endpoint for webhooks: it keeps what it gets, and answers as it is told. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import type { Json } from './running.ts';

export type Got = { headers: Record<string, string>; text: string; body: Json };
/** Gives a status, or answers by itself and gives nothing. */
export type Behaviour = (got: Got, response: ServerResponse, n: number) => number | undefined;

const read = async (request: IncomingMessage): Promise<Got> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return { headers: request.headers as Record<string, string>, text, body: JSON.parse(text) };
};

export const receiver = async (behaviour: Behaviour = () => 204) => {
  const got: Got[] = [];
  const waiting: { n: number; resolve: () => void }[] = [];
  let answer = behaviour;
  const server = createServer(async (request, response) => {
    const one = await read(request);
    got.push(one);
    const status = answer(one, response, got.length);
    if (status !== undefined) response.writeHead(status).end();
    for (const { n, resolve } of waiting) if (got.length >= n) resolve();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}/hook`,
    got,
    /** Resolves when there were `n` requests. */
    until: (n: number) => new Promise<void>((resolve) => (got.length >= n ? resolve() : waiting.push({ n, resolve }))),
    behave: (next: Behaviour) => {
      answer = next;
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
};
export type Receiver = Awaited<ReturnType<typeof receiver>>;

/** What an outsider's library makes of a request; throws when the signature is not good. */
export const verified = (secret: string, { text, headers }: Got): Json => new Webhook(secret).verify(text, headers);
