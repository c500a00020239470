/** The rules of the rooms: who may import whom, what the domain may not know, and how long a file may grow. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

type Room = 'events' | 'domain' | 'functions' | 'infra' | 'local' | 'web' | 'client' | 'cli' | 'scripts' | 'test' | 'bench';

/** Per room: what it may import besides itself and Node's own modules. A path with an ending is one file, one without is all below it,
 * anything else is a package. Tests, scripts and benchmarks may import everything. */
const MAY_IMPORT: Partial<Record<Room, string[]>> = {
  events: ['zod'],
  domain: ['events', 'big.js', 'fastest-levenshtein'],
  functions: [
    'domain',
    'events',
    '@middy/core',
    '@aws-lambda-powertools',
    '@aws-sdk',
    'aws-lambda',
    'zod',
    'quick-lru',
    'csv-stringify',
    'ipaddr.js',
    'request-filtering-agent',
    'standardwebhooks',
    'zod-openapi',
  ],
  client: ['openapi-fetch'],
  cli: ['client', 'csv-parse'],
  infra: [
    'domain/roll-up.ts',
    'domain/views.ts',
    'functions/shell/names.ts',
    'aws-cdk-lib',
    'constructs',
    'cdk-nag',
    'cdk-monitoring-constructs',
  ],
};

/** Rooms that may not be imported from these, whatever else may be: local runs what is deployed, so it knows bundles and a template. */
const MAY_NOT_IMPORT: Partial<Record<Room, string[]>> = { local: ['domain', 'events', 'web', 'test'] };

/** Files over 200 lines, each with its reason. */
const LONG_FILES: Record<string, string> = { 'client/schema.ts': 'made from the document of the API' };

const LONGEST = 200;

const files = globSync('{events,domain,functions,infra,local,web,client,cli,scripts,test,bench}/**/*.{ts,mjs}', {
  exclude: (path) => /(^|\/)node_modules$/.test(path),
}).sort();
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const roomOf = (file: string) => file.split('/')[0] as Room;
const inRoom = (room: Room) => [...source].filter(([file]) => roomOf(file) === room);

/** Code without its comments and without what is quoted, so that prose about a forbidden thing is not the thing. */
const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gm, (found) =>
    /^['"]/.test(found) ? "''" : '',
  );

const IMPORT = /^\s*(?:import|export)\s(?<what>[^;'"]*?\sfrom\s)?\s*['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<later>[^'"]+)['"]/gm;

/** What a file imports: paths from the root for files, names for packages. */
const imports = (file: string): { from: string; typeOnly: boolean }[] =>
  [...source.get(file)!.matchAll(IMPORT)].map(({ groups }) => {
    const from = groups!.from ?? groups!.later!;
    return { from: from.startsWith('.') ? join(dirname(file), from) : from, typeOnly: /^type\b/.test(groups!.what ?? '') };
  });

const covers = (rule: string, from: string) => from === rule || from.startsWith(`${rule}/`);

/** Every import of a room that `refused` refuses, as `file → import`. */
const breaches = (room: Room, refused: (from: string, typeOnly: boolean, file: string) => boolean): string[] =>
  inRoom(room).flatMap(([file]) =>
    imports(file)
      .filter(({ from, typeOnly }) => refused(from, typeOnly, file))
      .map(({ from }) => `${file} → ${from}`),
  );

const outside = (room: Room, from: string) => !from.startsWith('node:') && !covers(room, from);

describe('imports', () => {
  it('are seen: a file of this project imports something', () => {
    expect(imports('test/architecture.test.ts').map(({ from }) => from)).toEqual(['node:fs', 'node:path', '@jest/globals']);
    expect(files.flatMap(imports).length).toBeGreaterThan(files.length / 2);
  });

  it.each(Object.entries(MAY_IMPORT) as [Room, string[]][])('of %s/ stay within %j', (room, allowed) => {
    expect(breaches(room, (from) => outside(room, from) && !allowed.some((rule) => covers(rule, from)))).toEqual([]);
  });

  it.each(Object.entries(MAY_NOT_IMPORT) as [Room, string[]][])('of %s/ keep out of %j', (room, forbidden) => {
    expect(breaches(room, (from) => forbidden.some((rule) => covers(rule, from)))).toEqual([]);
  });

  it('of web/ from other rooms are types only', () => {
    const rooms = ['events', 'domain', 'functions', 'infra', 'local'];
    expect(breaches('web', (from, typeOnly) => !typeOnly && rooms.some((room) => covers(room, from)))).toEqual([]);
  });

  it('of Node are none in client/: it works in browsers, too', () => {
    expect(breaches('client', (from) => from.startsWith('node:'))).toEqual([]);
  });

  it('of the AWS SDK are in functions/shell/ only', () => {
    const sdk = (from: string) => covers('@aws-sdk', from) || from.startsWith('@smithy/');
    expect(breaches('functions', (from, _, file) => sdk(from) && !covers('functions/shell', file))).toEqual([]);
  });

  it('of Node are none in events/ and domain/', () => {
    const node = (from: string) => from.startsWith('node:');
    expect([...breaches('events', node), ...breaches('domain', node)]).toEqual([]);
  });

  it('never reach a deployed function from another function: what they share has a room', () => {
    const handler = /^functions\/[^/]+\.ts$/;
    expect(breaches('functions', (from, typeOnly) => !typeOnly && handler.test(from))).toEqual([]);
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

describe('every file', () => {
  const lines = (text: string) => text.replace(/\n$/, '').split('\n').length;

  it(`has at most ${LONGEST} lines, or a reason`, () => {
    const long = [...source].filter(([, text]) => lines(text) > LONGEST).map(([file, text]) => [file, lines(text)] as const);
    expect(long.filter(([file]) => !LONG_FILES[file]).map(([file, count]) => `${file}: ${count}`)).toEqual([]);
    expect(Object.keys(LONG_FILES).filter((file) => !long.some(([name]) => name === file))).toEqual([]);
  });

  it('is finished: no note to come back, no test left out', () => {
    const unfinished = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].map((word) => `\\b${word}\\b`).join('|') +
        `|\\b(?:it|test|describe)(?:\\.concurrent)?\\.(?:sk${'ip'}|on${'ly'}|to${'do'})\\b|\\b(?:xit|xtest|xdescribe|fit|fdescribe)\\(`,
    );
    expect([...source].filter(([, text]) => unfinished.test(text)).map(([file]) => file)).toEqual([]);
  });

  it('throws away no type: no ts-ignore, no ts-nocheck', () => {
    expect([...source].filter(([, text]) => new RegExp(`@ts-${'ignore'}|@ts-${'nocheck'}`).test(text)).map(([file]) => file)).toEqual([]);
  });
});
