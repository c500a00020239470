/** What a stranger's address may not do: name what is not its own, or turn into it between the look and the connection. */
import { get } from 'node:https';
import { createServer, type LookupFunction } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressFault, webhook } from '../../../functions/ports/webhook.ts';
import { listen } from '../../support/functions/listening.ts';

/** A loopback address that only these tests use, so that the one port which https may have besides 443 is free. */
const OWN = '127.41.8.3';
const HOST = 'hooks.example.com';
const URL_OF_HOST = `https://${HOST}:8443/hook`;
/** Once the 6bone's, now nobody's: it counts as public, and nobody is there. */
const PUBLIC = '3ffe::1';

const HEADERS = { 'content-type': 'application/json' };

/** Answers with these addresses, each time with the next; the last one for ever. */
const resolving = (...answers: string[][]) => {
  const asked: string[] = [];
  const lookup = ((host: string, options: { all?: boolean }, done: (...of: unknown[]) => void) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(host);
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  }) as LookupFunction;
  return { lookup, asked };
};

describe('a name', () => {
  let connections = 0;
  beforeAll(async () => {
    await listen(
      createServer(() => {
        connections += 1;
      }),
      OWN,
      8443,
    );
  });

  it('that resolves to this machine would reach it, were nobody looking', async () => {
    const { lookup } = resolving([OWN]);
    const request = get(URL_OF_HOST, { lookup, agent: false }).on('error', () => {});
    await new Promise((resolve) => request.once('socket', (socket) => socket.once('connect', resolve)));
    request.destroy();
    expect(connections).toBe(1);
  });

  it.each([
    ['this machine', [OWN]],
    ['this machine, mapped', [`::ffff:${OWN}`]],
    ['this machine, mapped in hexadecimal', ['::ffff:7f29:803']],
    ['this machine, compatible with IPv4', [`::${OWN}`]],
    ['a private network, compatible with IPv4', ['::10.0.0.1']],
    ['an address that nobody was given', ['4000::1']],
    ['this machine through NAT64', ['64:ff9b::7f29:803']],
    ['this machine through 6to4', ['2002:7f29:803::1']],
    ['this machine in IPv6', ['::1']],
    ['no machine', ['0.0.0.0']],
    ['no machine in IPv6', ['::']],
    ['a private network', ['10.1.2.3']],
    ['another private network', ['172.16.0.1']],
    ['a third private network', ['192.168.1.1']],
    ['the network of a carrier', ['100.64.0.1']],
    ['the metadata of a machine in the cloud', ['169.254.169.254']],
    ['the same in IPv6', ['fd00:ec2::254']],
    ['a unique local address', ['fd00::1']],
    ['a link-local address', ['fe80::1']],
    ['everybody', ['224.0.0.1']],
    ['a public address and this machine', [PUBLIC, OWN]],
    ['this machine and a public address', [OWN, PUBLIC]],
  ])('that resolves to %s is not connected to', async (_what, addresses) => {
    const before = connections;
    const { lookup, asked } = resolving(addresses);
    expect(await webhook({ loopback: false, lookup, withinMs: 2_000 })(URL_OF_HOST, HEADERS, '{}')).toEqual({ fault: 'address-forbidden' });
    // Not even where the runtime of this machine allows loopback: that is for those who write it down.
    expect(await webhook({ loopback: true, lookup, withinMs: 2_000 })(URL_OF_HOST, HEADERS, '{}')).toEqual({ fault: 'address-forbidden' });
    expect([asked, connections]).toEqual([[HOST, HOST], before]);
  });

  it('that is public when looked at and private a moment later is looked up once for each try: what is looked at is what is connected to', async () => {
    const before = connections;
    const { lookup, asked } = resolving([PUBLIC], [OWN]);
    const send = webhook({ loopback: false, lookup, withinMs: 300 });
    const [first, second] = [await send(URL_OF_HOST, HEADERS, '{}'), await send(URL_OF_HOST, HEADERS, '{}')];
    expect(['timeout', 'failed']).toContain((first as { fault: string }).fault);
    expect([second, asked.length, connections]).toEqual([{ fault: 'address-forbidden' }, 2, before]);
  });

  it('that nobody has is a fault, in a word', async () => {
    const lookup = ((_host: string, _options: unknown, done: (error: Error) => void) =>
      done(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }))) as LookupFunction;
    expect(await webhook({ loopback: false, lookup })(URL_OF_HOST, HEADERS, '{}')).toEqual({ fault: 'name-unknown' });
  });
});

describe('an address', () => {
  it.each([
    ...[
      'http://example.com/',
      'https://user:pw@example.com/',
      'https://example.com:22/',
      'https://example.com/#part',
      'ftp://example.com/',
    ],
    ...[
      'https://127.0.0.1/',
      'https://127.1/',
      'https://0x7f000001/',
      'https://2130706433/',
      'https://[::1]/',
      'https://[::ffff:127.0.0.1]/',
    ],
    ...[
      'https://localhost/',
      'https://LOCALHOST./',
      'https://a.localhost/',
      'https://intranet/',
      'https://db.internal./',
      'https://10.0.0.1./',
    ],
    ...[
      'https://169.254.169.254/latest/meta-data',
      'https://[fd00:ec2::254]/',
      `https://[::${OWN}]/`,
      'https://１２７.0.0.1/',
      '',
      'example.com',
    ],
  ])('like "%s" is refused before anything is looked up', async (url) => {
    const { lookup, asked } = resolving([OWN]);
    expect(addressFault(url, false)).toMatch(/^expected/);
    expect(await webhook({ loopback: false, lookup })(url, HEADERS, '{}')).toEqual({ fault: 'address-forbidden' });
    expect(asked).toEqual([]);
  });

  it.each(['https://example.com/', 'https://example.com:8443/a?b=c', 'https://例え.jp/', 'https://1.1.1.1/', 'https://[2606:4700::1111]/'])(
    'like "%s" is taken',
    (url) => {
      expect(addressFault(url, false)).toBeNull();
    },
  );
});
