/** Servers of nothing but TCP, each with its own idea of an answer; ended with the test file. */
import { createServer, type Server, type Socket } from 'node:net';
import { afterAll } from 'vitest';

const closing: (() => Promise<unknown>)[] = [];
afterAll(() => Promise.all(closing.map((close) => close())));

/** Gives the port: a free one unless told. */
export const listen = async (server: Server, host = '127.0.0.1', port = 0): Promise<number> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
    sockets.add(socket);
  });
  closing.push(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return (server.address() as { port: number }).port;
};

/** A server that does this with every connection, once the request has come; and how many connections there were. */
export const server = async (answer: (socket: Socket) => void) => {
  const seen = { connections: 0 };
  const port = await listen(
    createServer((socket) => {
      seen.connections += 1;
      socket.once('data', () => answer(socket));
    }),
  );
  return { url: `http://127.0.0.1:${port}/hook`, port, seen };
};
