/** The list of attacks, second half: what comes in as a body, how slowly, and how much at once. Each ends in the documented status, and the system goes on. */

import { parse } from 'csv-parse/sync';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sized } from '../../support/long.ts';
import { attack, attackPost, goesOn, rawly } from '../../support/system/attack.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { registered } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards', 'changes'], patienceMs: 5_000 });
let writer: string;
let reader: string;

beforeAll(async () => {
  await system.post(registered('moonshot', { name: 'Moonshot AI' }));
  await system.idle();
  [writer, reader] = await Promise.all([system.keyWith('events:write'), system.keyWith('read')]);
});
afterEach(() => goesOn(system));

const asText = (event: object): string => JSON.stringify(event);
/** The text of an event about `id` with one more part in its data. */
const withPart = (id: string, part: string): string => asText(registered(id)).replace('"data":{', `"data":{${part},`);

describe('a body', () => {
  it('that is too large is refused by 413: by a little, by much, and one that never says how large', async () => {
    problemIn(await attackPost(system, writer, ' '.repeat(1024 * 1024 + 1)), 413, 'body-too-large');
    problemIn(await attackPost(system, writer, asText([registered('large', { name: 'x'.repeat(6_000_000) })])), 413, 'body-too-large');
    // More than Lambda takes, or API Gateway, is refused by API Gateway itself, and not as a problem.
    for (const megabytes of [9, 11])
      expect((await attackPost(system, writer, Buffer.alloc(megabytes * 1024 * 1024, 0x5b))).status).toBe(413);
    problemIn(
      await attackPost(
        system,
        writer,
        `[${Array(1001)
          .fill(asText(registered('many')))
          .join()}]`,
      ),
      413,
      'too-many-events',
    );
    expect(await system.stream('organization/many')).toEqual([]);
  });

  it.each<[string, string, number]>([
    // It is a list of one event, which is refused by itself.
    ['arrays', '['.repeat(500_000) + ']'.repeat(500_000), 200],
    ['arrays left open', '['.repeat(1_000_000), 400],
    ['objects', `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`, 422],
    ['data', withPart('deep', `"extra":${'['.repeat(200_000)}${']'.repeat(200_000)}`), 422],
    ['names', withPart('deep', `"aliases":${'['.repeat(200_000)}${']'.repeat(200_000)}`), 422],
  ])('nested very deep is refused: %s', async (_, body, status) => {
    const answer = await attackPost(system, writer, body);
    expect([answer.status, answer.body.appended ?? 0]).toEqual([status, 0]);
    expect(await system.stream('organization/deep')).toEqual([]);
  });

  it.each([
    withPart('polluted', '"__proto__":{"polluted":true}'),
    withPart('polluted', '"constructor":{"prototype":{"polluted":true}}'),
    asText(registered('polluted')).replace('{', '{"__proto__":{"polluted":true},'),
    asText({ ...registered('polluted'), type: '__proto__' }),
    asText({ ...registered('polluted'), type: 'constructor' }),
    asText({ ...registered('polluted'), type: 'toString' }),
  ])('that reaches for a prototype is refused by 422, and pollutes nothing: %.70s', async (body) => {
    expect((await attackPost(system, writer, body)).status).toBe(422);
    expect(await system.stream('organization/polluted')).toEqual([]);
    expect((await attack(system, '/v1/organizations/moonshot', { key: reader })).text).not.toContain('polluted');
  });

  it('of numbers and texts beyond all measure is refused by 422 at their places', async () => {
    for (const part of ['"foundedOn":1e999', '"country":"\\ud800"', `"aliases":["${'x'.repeat(400_000)}"]`, '"sector":"A\\u0000"']) {
      expect([part.slice(0, 20), (await attackPost(system, writer, withPart('measure', part))).status]).toEqual([part.slice(0, 20), 422]);
    }
    expect(await system.stream('organization/measure')).toEqual([]);
  });
});

describe('a name', () => {
  it('that would end a line of a spreadsheet is refused at its place', async () => {
    for (const name of ['a\r\nb,c', '"\r\n=1+1', 'a\rb', 'a\nb', 'a\t=1+1', 'a\u2028b']) {
      const refused = await attackPost(system, writer, asText(registered('line', { name })));
      expect([name, pointersOf(problemIn(refused, 422, 'invalid-event'))]).toEqual([name, ['/data/name']]);
    }
    expect(await system.stream('organization/line')).toEqual([]);
  });

  it('that a spreadsheet would run reaches nobody’s spreadsheet as such', async () => {
    const names = ['=HYPERLINK("https://evil.example","a")', '+1+cmd|" /C calc"!A0', '-2+3', '@SUM(1)', 'a,b";=1+1', '"=1+1'];
    for (const [n, name] of names.entries())
      expect((await attackPost(system, writer, asText(registered(`sheet-${n}`, { name })))).status).toBe(201);
    await system.idle();
    const { status, text } = await attack(system, '/v1/organizations?limit=500', { key: reader, headers: { accept: 'text/csv' } });
    expect(status).toBe(200);
    const rows: string[][] = parse(text);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const kept = rows.flat().map((cell) => cell.replace(/^'/, ''));
    for (const name of names) expect(kept).toContain(name);
  });
});

describe('a slow client', () => {
  it('is hung up on by 408, and many of them keep nobody from being served', async () => {
    const { host } = new URL(system.url);
    const head = `POST /v1/events HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer ${writer}\r\ncontent-type: application/json\r\n`;
    const slow = Array.from({ length: 200 }, (_, n) => rawly(system, n % 2 ? `${head}x-slow: ` : `${head}content-length: 1000\r\n\r\n{`));
    await Promise.all(slow.map(({ opened }) => opened));
    await goesOn(system);
    const answers = await Promise.all(slow.map(({ answered }) => answered));
    expect(answers.filter((answer) => !answer.startsWith('HTTP/1.1 408 '))).toEqual([]);
  });
});

const MANY = sized(200, 500);

describe(`${MANY} requests at once`, () => {
  const hundreds = <T>(ask: (n: number) => T): T[] => Array.from({ length: MANY }, (_, n) => ask(n));
  const key = async (more: object): Promise<string> => {
    const body = asText({ name: 'A key', scopes: ['admin'], ...more });
    return (await system.ask('/v1/keys', { method: 'POST', headers: { 'content-type': 'application/json' }, body })).body.key;
  };

  it('are all answered, readings and events alike, and every event is recorded once', async () => {
    const admin = await key({ burst: 2000 });
    const answers = await Promise.all(
      hundreds((n) =>
        n % 2
          ? attackPost(system, admin, asText(registered(`flood-${n % 100}`)))
          : attack(system, '/v1/organizations/moonshot', { key: admin }),
      ),
    );
    const counts = Map.groupBy(answers, ({ status }) => status);
    expect([...counts.keys()].sort()).toEqual([200, 201]);
    expect(counts.get(201)).toHaveLength(50);
    expect(await system.stream('organization/flood-1')).toHaveLength(1);
  });

  it('of a key that may not ask so much are answered by 429 beyond it, and others are served meanwhile', async () => {
    const eager = await key({ ratePerSecond: 1, burst: 20 });
    const flood = hundreds(() => attack(system, '/v1/organizations/moonshot', { key: eager }));
    await goesOn(system);
    const answers = await Promise.all(flood);
    for (const answer of answers.filter(({ status }) => status !== 200)) problemIn(answer, 429, 'rate-limited');
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(MANY - 100);
  });

  it('by nobody are answered by 401', async () => {
    const answers = await Promise.all(hundreds(() => attack(system, '/v1/organizations/moonshot', { key: null })));
    for (const answer of answers) problemIn(answer, 401, 'key-missing-or-unknown');
  });
});
