/** What an endpoint of a stranger can do to us: answer nonsense, never answer, never end. */
import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { webhook } from '../../../functions/ports/webhook.ts';
import { selfSigned } from '../../support/functions/certificate.ts';
import { listen, server } from '../../support/functions/listening.ts';

/** For what answers, however busy the machine is. */
const post = webhook({ loopback: true, withinMs: 60_000 });
/** For what never does. */
const hurried = webhook({ loopback: true, withinMs: 150 });
const HEADERS = { 'content-type': 'application/json' };

describe('an endpoint', () => {
  const answering = (text: string) => server((socket) => socket.end(text));
  const empty = (status: string, more = '') => `HTTP/1.1 ${status}\r\ncontent-length: 0\r\n${more}\r\n`;

  it.each([200, 204, 301, 400, 410, 429, 500, 503])('that answers %i is given as it is', async (status) => {
    const { url } = await answering(empty(`${status} So`));
    expect(await post(url, HEADERS, '{}')).toEqual({ status });
  });

  it.each(['302', '307'])('that redirects (%s) to another address is not followed', async (status) => {
    const elsewhere = await answering(empty('200 OK'));
    for (const location of [elsewhere.url, 'http://169.254.169.254/latest/meta-data']) {
      const { url, seen } = await answering(empty(`${status} There`, `location: ${location}\r\n`));
      expect(await post(url, HEADERS, '{}')).toEqual({ status: Number(status) });
      expect([seen.connections, elsewhere.seen.connections]).toEqual([1, 0]);
    }
  });

  it('that never ends its answer is cut off soon after 64 KiB', async () => {
    const chunk = Buffer.alloc(16 * 1024, 'x');
    const { url, ended } = await new Promise<{ url: string; ended: Promise<number> }>((resolve) => {
      let close: (bytes: number) => void;
      const ended = new Promise<number>((done) => {
        close = done;
      });
      void server((socket) => {
        socket.once('close', () => close(socket.bytesWritten));
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const more = () => {
          while (!socket.destroyed && socket.write(chunk));
        };
        socket.on('drain', more);
        more();
      }).then((one) => resolve({ url: one.url, ended }));
    });
    const before = process.memoryUsage().rss;
    expect(await post(url, HEADERS, '{}')).toEqual({ status: 200 });
    // What lies in the buffers of two sockets on its way to nobody.
    expect(await ended).toBeLessThan(16 * 1024 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('that is slow with the end of its answer has answered all the same', async () => {
    const { url } = await server((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nx'));
    expect(await webhook({ loopback: true, withinMs: 3_000 })(url, HEADERS, '{}')).toEqual({ status: 200 });
  });

  it('that drips its headers byte by byte has not', async () => {
    const { url } = await server((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nx: ');
      const drip = setInterval(() => socket.write('y'), 10);
      socket.once('close', () => clearInterval(drip));
    });
    expect(await hurried(url, HEADERS, '{}')).toEqual({ fault: 'timeout' });
  });

  it('that takes the connection and says nothing has not', async () => {
    const { url } = await server(() => {});
    expect(await hurried(url, HEADERS, '{}')).toEqual({ fault: 'timeout' });
  });

  it.each([
    ['resets', 'reset', (socket: Socket) => socket.resetAndDestroy()],
    ['hangs up', 'reset', (socket: Socket) => socket.end()],
    ['speaks another language', 'failed', (socket: Socket) => socket.end('220 mail.example.com ESMTP\r\n')],
    ['sends headers without end', 'failed', (socket: Socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`)],
    ['breaks off in its headers', 'reset', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nx: y')],
    [
      'wants to speak another protocol from now on',
      'failed',
      (socket: Socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
    ],
  ])('that %s is a fault, in a word', async (_what, fault, answer) => {
    const { url } = await server(answer);
    expect(await post(url, HEADERS, '{}')).toEqual({ fault });
  });

  it('that sends hints ahead of its answer is waited for', async () => {
    const { url } = await answering(`HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n${empty('204 No Content')}`);
    expect(await post(url, HEADERS, '{}')).toEqual({ status: 204 });
  });

  it('that is not there is a fault', async () => {
    const gone = createServer();
    const port = await listen(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await post(`http://127.0.0.1:${port}/hook`, HEADERS, '{}')).toEqual({ fault: 'refused' });
  });

  it.each(['127.0.0.1', 'another.example.com'])('whose certificate for %s nobody vouches for is told nothing', async (name) => {
    let told = 0;
    const tls = createTlsServer(selfSigned(name), (socket) =>
      socket.once('data', () => {
        told += 1;
      }),
    );
    const alerts: string[] = [];
    tls.on('tlsClientError', (error) => alerts.push(error.message));
    const port = await listen(tls);
    expect(await post(`https://127.0.0.1:${port}/hook`, HEADERS, '{}')).toEqual({ fault: 'failed' });
    expect(told).toBe(0);
  });
});
