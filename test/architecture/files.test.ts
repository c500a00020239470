/** How long a file may grow, and what none may hold. */
import { describe, expect, it } from '@jest/globals';
import { source } from '../support/source.ts';

/** Files over 200 lines, each with its reason. */
const LONG_FILES: Record<string, string> = { 'client/schema.ts': 'made from the document of the API' };

const LONGEST = 200;

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
