/** How long a file and a function may grow, and what none may hold. */
import { describe, expect, it } from 'vitest';
import { type Room, roomOf, source } from '../support/source.ts';
import { functionsIn, toldIn } from '../support/tree.ts';

/** Files over 200 lines, each with its reason. */
const LONG_FILES: Record<string, string> = {
  'client/schema.ts': 'made from the document of the API',
  'cli/operations.ts': 'made from the document of the API',
};

const LONGEST = 200;

const LONGEST_FUNCTION = 60;

/** At most so many times a room tells the compiler a type (`as`, except `as const`), and that something is there (`!`). Each may only get smaller. */
const TOLD: Partial<Record<Room, [casts: number, assertions: number]>> = {
  bench: [9, 16],
  build: [7, 2],
  cli: [26, 6],
  client: [6, 0],
  domain: [6, 14],
  events: [1, 0],
  functions: [40, 12],
  infra: [3, 0],
  local: [51, 35],
  scripts: [5, 8],
  trial: [6, 6],
  web: [3, 0],
};
/** Made, not written. */
const MADE = new Set(['client/schema.ts', 'cli/operations.ts']);

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

const written = [...source].filter(([file]) => roomOf(file) !== 'test' && !MADE.has(file));

describe('functions', () => {
  it(`have at most ${LONGEST_FUNCTION} lines, with all that they contain`, () => {
    const long = written.flatMap(([file, text]) =>
      functionsIn(file, text)
        .filter(({ lines }) => lines > LONGEST_FUNCTION)
        .map(({ name, lines }) => `${file}: ${name}, ${lines}`),
    );
    expect(long).toEqual([]);
  });

  it('would be caught, whatever they are written as', () => {
    const body = '\n'.repeat(LONGEST_FUNCTION);
    const text = `const arrow = () => {${body}};\nfunction named() {${body}}\nclass A { method() {${body}} }\ncall(() => {${body}});\nconst short = () => 1;`;
    const name = (lines: number) =>
      functionsIn('a.ts', text)
        .filter((one) => one.lines > lines)
        .map((one) => one.name);
    expect(name(LONGEST_FUNCTION)).toEqual(['arrow', 'named', 'method', 'a function given to call']);
    expect(name(0)).toHaveLength(5);
  });
});

describe('types', () => {
  const toldBy = (room: string) => {
    const told = written.filter(([file]) => roomOf(file) === room).map(([file, text]) => ({ file, ...toldIn(file, text) }));
    const total = (of: 'casts' | 'assertions') => told.reduce((sum, one) => sum + one[of], 0);
    return { told, casts: total('casts'), assertions: total('assertions') };
  };

  it.each([...new Set(written.map(([file]) => roomOf(file)))])('are told by %s/ no more often than before', (room) => {
    const [casts, assertions] = TOLD[room] ?? [0, 0];
    const now = toldBy(room);
    const where = (of: 'casts' | 'assertions') => now.told.filter((one) => one[of] > 0).map((one) => `${one.file}: ${one[of]}`);
    expect(now.casts <= casts ? [] : [`${now.casts} casts, at most ${casts}`, ...where('casts')]).toEqual([]);
    expect(now.assertions <= assertions ? [] : [`${now.assertions} times !, at most ${assertions}`, ...where('assertions')]).toEqual([]);
  });

  it('would be caught: casts of both kinds and !, and neither `as const` nor what is no cast', () => {
    const text =
      "import { a as b } from 'c';\nconst d = [1] as const;\nconst e = <string>b(d as unknown)!;\nconst f = !e && e !== 'x as y';";
    expect(toldIn('a.ts', text)).toEqual({ casts: 2, assertions: 1 });
  });
});
