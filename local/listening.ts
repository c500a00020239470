/** Servers of this machine. */
import { createServer, type Server } from 'node:net';

/** The port that a server listens on. */
export const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
};

/** Lets a server listen on 127.0.0.1 only; gives the port, a free one unless told. Throws when it is taken. */
export const listen = async (server: Server, port = 0): Promise<number> => {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  return portOf(server);
};

/** A port of this machine that nobody listens on, a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};
