/** Addresses that no webhook is sent to: refused when a subscription is made or changed, with the pointer, and nothing is stored. */
import { beforeAll, describe, expect, it } from 'vitest';
import { each } from '../../support/long.ts';
import { type Subscriber, subscriber } from '../../support/system/subscribing.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'] });
let hooks: Subscriber;
let present: string;
beforeAll(async () => {
  hooks = subscriber(system, await system.keyWith('subscriptions:write'));
  present = (await hooks.made()).id;
});

describe('an address', () => {
  it.each([
    ...['', 'hook', '/hook', 'example.com/hook', 'https://', 'https://exa mple.com/', `https://example.com/${'a'.repeat(2000)}`],
    ...['http://example.com/', 'ftp://example.com/', 'ws://example.com/', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,x'],
    ...['https://user@example.com/', 'https://user:pass@example.com/', 'https://:pass@example.com/', 'http://user:pass@localhost/'],
    ...['https://example.com:80/', 'https://example.com:22/', 'https://example.com:8080/', 'https://example.com:444/'],
    ...['https://example.com/#part', 'http://localhost/#part'],
  ])('that is no https URL of the usual kind is refused: %s', async (url) => {
    await hooks.refuses(present, { url }, ['/url']);
  });

  // Each spelling is known to test/functions/ports/addresses.test.ts, too.
  const literal = [
    ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '169.254.169.254', '0.0.0.0', '0.1.2.3', '127.0.0.2'],
    ...['224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1', '203.0.113.1', '240.0.0.1'],
    ...[
      '0x0a000001',
      '0xa.0.0.1',
      '0xA9FEA9FE',
      '167772161',
      '012.0.0.1',
      '01200000001',
      '10.1',
      '10.0.1',
      '192.168.257',
      '10.0.0.1.',
      '１０.0.0.1',
    ],
    ...['[::]', '[fc00::1]', '[fd12:3456::1]', '[fe80::1]', '[fec0::1]', '[ff02::1]', '[2001:db8::1]', '[100::1]', '[4000::1]'],
    ...['[::ffff:10.0.0.1]', '[::ffff:a00:1]', '[::FFFF:127.0.0.1]', '[0:0:0:0:0:ffff:a9fe:a9fe]', '[::ffff:0:10.0.0.1]'],
    ...['[::10.0.0.1]', '[::127.0.0.1]', '[64:ff9b::10.0.0.1]', '[64:ff9b:1::10.0.0.1]', '[2002:a00:1::]', '[2001:0:a00:1::]'],
  ];
  it.each(each(4, literal))('that is literal and not public is refused, however it is spelt: %s', async (host) => {
    await hooks.refuses(present, { url: `https://${host}/hook` }, ['/url']);
    await hooks.refuses(present, { url: `http://${host}/hook` }, ['/url']);
  });

  it.each([
    ...[
      'intranet',
      'router',
      'localhost.localdomain',
      'a.localhost',
      'printer.local',
      'metadata.google.internal',
      'nas.lan',
      'PRINTER.LOCAL',
    ],
    ...['db.home', 'db.corp', 'printer.local.', 'router.home.arpa'],
  ])('whose name belongs to a private network is refused: %s', async (host) => {
    await hooks.refuses(present, { url: `https://${host}/hook` }, ['/url']);
  });

  it.each(['https://8.8.8.8/', 'https://[2606:4700:4700::1111]/', 'https://example.com:8443/a?b=c', 'HTTPS://Example.COM'])(
    'that is public is taken: %s',
    async (url) => {
      const { id, ...made } = await hooks.made({ url });
      expect(made.url).toBe(url);
      await hooks.ask(`/${id}`, 'DELETE');
    },
  );
});
