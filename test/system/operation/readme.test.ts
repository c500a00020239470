/** The programs in docs/webhooks.md, run as they stand there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../../local/listening.ts';
import type { Json } from '../../../trial/running.ts';
import { program, ROOT } from '../../support/program.ts';
import { exact, marked, registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const children: ChildProcess[] = [];

const start = (text: string, env: Record<string, string>): ChildProcess => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '--eval', text], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
};

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

afterAll(async () => {
  const alive = children.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const gone = alive.map(ended);
  for (const child of alive) child.kill('SIGKILL');
  await Promise.all(gone);
});

describe('the consumer of webhooks', () => {
  const system = useSystem();
  const json = { 'content-type': 'application/json' };

  beforeAll(async () => {});

  /** Starts it, subscribed to everything, and gives what it prints, line by line. */
  const consumer = async (): Promise<() => Promise<string>> => {
    const port = await freePort();
    const body = JSON.stringify({ url: `http://127.0.0.1:${port}/`, events: ['ValuationChanged', 'ValuationCorrected'] });
    const { secret } = (await system.ask('/v1/subscriptions', { method: 'POST', headers: json, body })).body;
    const key = await system.keyWith('read');
    const child = start(program('docs/webhooks.md', 'consumer'), {
      DEALSTREAM_URL: system.url,
      DEALSTREAM_KEY: key,
      WEBHOOK_SECRET: secret,
      PORT: String(port),
    });
    let text = '';
    child.stdout!.on('data', (chunk) => {
      text += chunk;
    });
    let read = 0;
    const line = () => text.split('\n').slice(0, -1)[read];
    while (
      !(await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'forged' }).then(
        ({ status }) => status === 401,
        () => false,
      ))
    );
    return async () => {
      while (line() === undefined) await new Promise((resolve) => child.stdout!.once('data', resolve));
      read += 1;
      return text.split('\n')[read - 1]!;
    };
  };

  const worth = (asOf: string, value: number): Json =>
    marked('moonshot', `mark-${asOf}`, { asOf, valuation: { amount: exact(value), basis: 'post' } });

  it('refuses what is not signed, prints each change, and reads again what it missed', async () => {
    await system.post([registered('moonshot'), worth('2023-01-01', 3e8)]);
    await system.idle();
    const next = await consumer();
    await system.post(worth('2024-02-19', 2.5e9));
    expect(await next()).toBe('moonshot { low: 2500000000, high: 2500000000 } read again');
    await system.post(worth('2024-08-05', 3.3e9));
    expect(await next()).toBe('moonshot { low: 3300000000, high: 3300000000 }');
  });
});
