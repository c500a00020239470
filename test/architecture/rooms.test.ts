/** The rules of the rooms: who may import whom, and what the domain may not know. */
import { describe, expect, it } from 'vitest';
import { breaches, code, covers, files, imports, inRoom, type Room } from '../support/source.ts';

/** Per room: what it may import besides itself and Node's own modules. */
const MAY_IMPORT: Partial<Record<Room, string[]>> = {
  events: ['zod'],
  domain: ['events', 'any-ascii', 'big.js', 'fastest-levenshtein'],
  functions: [
    'domain',
    'events',
    '@middy/core',
    '@aws-lambda-powertools',
    '@aws-sdk',
    'aws-lambda',
    'zod',
    'lru-cache',
    'csv-stringify',
    'ipaddr.js',
    'jose',
    'request-filtering-agent',
    'standardwebhooks',
    'zod-openapi',
  ],
  client: ['openapi-fetch'],
  web: ['client', 'docs/method.md', 'preact', 'd3-scale', '@tanstack/virtual-core'],
  cli: ['client', 'csv-parse', 'fastest-levenshtein', 'string-width'],
  infra: [
    'domain/boards/roll-up.ts',
    'domain/views.ts',
    'functions/ports/names.ts',
    'web/pages.ts',
    'aws-cdk-lib',
    'constructs',
    'cdk-nag',
  ],
};

/** Rooms that may not be imported from these, whatever else may be. Local runs what is deployed, so it knows bundles and a template; what tests and
 * benchmarks try things on is in `trial`, so that neither needs the other. */
const MAY_NOT_IMPORT: Partial<Record<Room, string[]>> = {
  local: ['domain', 'events', 'scripts', 'trial', 'bench', 'test'],
  build: ['local', 'scripts', 'trial', 'bench', 'test'],
  scripts: ['build', 'trial', 'bench', 'test'],
  trial: ['bench', 'test'],
  bench: ['test'],
};

const outside = (room: Room, from: string) => !from.startsWith('node:') && !covers(room, from);

describe('imports', () => {
  it('are seen: a file of this project imports something', () => {
    expect(imports('test/support/source.ts').map(({ from }) => from)).toEqual(['node:fs', 'node:path']);
    expect(files.flatMap(imports).length).toBeGreaterThan(files.length / 2);
  });

  it.each(Object.entries(MAY_IMPORT) as [Room, string[]][])('of %s/ stay within %j', (room, allowed) => {
    expect(breaches(room, ({ from }) => outside(room, from) && !allowed.some((rule) => covers(rule, from)))).toEqual([]);
  });

  it.each(Object.entries(MAY_NOT_IMPORT) as [Room, string[]][])('of %s/ keep out of %j', (room, forbidden) => {
    expect(breaches(room, ({ from }) => forbidden.some((rule) => covers(rule, from)))).toEqual([]);
  });

  it.each(['client', 'web'] as const)('of Node are none in %s/: it works in browsers, too', (room) => {
    expect(breaches(room, ({ from }) => from.startsWith('node:'))).toEqual([]);
  });

  it('of the AWS SDK are in stores and ports only', () => {
    const sdk = (from: string) => covers('@aws-sdk', from) || from.startsWith('@smithy/');
    const places = ['functions/stores', 'functions/ports'];
    expect(breaches('functions', ({ from }, file) => sdk(from) && !places.some((place) => covers(place, file)))).toEqual([]);
  });

  it('of Node are none in events/ and domain/', () => {
    const node = ({ from }: { from: string }) => from.startsWith('node:');
    expect([...breaches('events', node), ...breaches('domain', node)]).toEqual([]);
  });

  it('never reach a deployed function from another function: what they share has a shelf', () => {
    const handler = /^functions\/[^/]+\.ts$/;
    expect(breaches('functions', ({ from }) => handler.test(from))).toEqual([]);
  });

  it('say where a file is, ending and all', () => {
    const vague = files.flatMap((file) =>
      imports(file)
        .filter(({ from }) => files.some((other) => other.startsWith(`${from}.`) || other.startsWith(`${from}/index.`)))
        .map(({ from }) => `${file} → ${from}`),
    );
    expect(vague).toEqual([]);
  });
});

const IMPURE: [what: string, pattern: RegExp][] = [
  ['a clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.|\bTemporal\.Now\b|\bset(?:Timeout|Interval|Immediate)\b/],
  ['randomness', /\bMath\.random\b|\bcrypto\.|\brandomUUID\b/],
  ['a promise', /\basync\b|\bawait\b|\bPromise\b/],
  ['its surroundings', /\bprocess\.|\bglobalThis\b|\bconsole\.|\bfetch\(|\bimport\.meta\b/],
];

describe('the dashboard', () => {
  it('asks through the client, of which it takes what a browser needs', () => {
    const asked = breaches('web', ({ from, typeOnly }) => covers('client', from) && !typeOnly && from !== 'client/api.ts');
    expect(asked).toEqual([]);
  });

  it('makes no page of text: what others say is never markup', () => {
    const markup = /dangerouslySetInnerHTML|\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML|document\.write\b|\beval\(|new Function\(/;
    expect(
      inRoom('web')
        .filter(([, text]) => markup.test(code(text)))
        .map(([file]) => file),
    ).toEqual([]);
  });

  it('keeps nothing beyond its page', () => {
    const stores = /\b(localStorage|sessionStorage|indexedDB)\b|document\.cookie/;
    expect(
      inRoom('web')
        .filter(([, text]) => stores.test(code(text)))
        .map(([file]) => file),
    ).toEqual([]);
  });
});

describe('the domain', () => {
  it.each(IMPURE)('does without %s', (_, pattern) => {
    const impure = [...inRoom('domain'), ...inRoom('events')].filter(([, text]) => pattern.test(code(text))).map(([file]) => file);
    expect(impure).toEqual([]);
  });

  it('would be caught: the rules see code, and neither comments nor strings', () => {
    const [clock, , promise] = IMPURE.map(([, pattern]) => pattern);
    expect(code('const now = Date.now(); // today')).toMatch(clock!);
    expect(code("/** no Date.now() */ const a = 'Date.now()';")).not.toMatch(clock!);
    expect(code("refuse('await'); // async")).not.toMatch(promise!);
    expect(code('const f = async () => {};')).toMatch(promise!);
  });
});
