/** Newer code on what older code wrote: it is read as it was recorded, and what older code computed is never served as if this code had. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { end, npmStart, type Started } from '../../../trial/started.ts';
import { CHANGED, kindOf, placesIn } from '../../support/changed.ts';
import { answersOfV1, answersSince, type Change, changedCheckout, contentOf, folderOfV1 } from '../../support/older.ts';

/** A metric that the older code did not have: in how many counted rounds the own cheque is known. */
const NEW_METRIC: Change[] = [
  { file: 'domain/boards/investor-rankings.ts', replace: "  'unicorns',\n] as const", by: "  'unicorns',\n  'knownCheques',\n] as const" },
  { file: 'domain/boards/investor-rankings.ts', replace: '  unicorns: number;\n', by: '  unicorns: number;\n  knownCheques: number;\n' },
  {
    file: 'domain/boards/investor-rankings.ts',
    replace: '    unicorns: startups.filter(',
    by: '    knownCheques: cheques.filter((cheque) => cheque !== null).length,\n    unicorns: startups.filter(',
  },
  {
    file: 'domain/boards/investor-rankings.ts',
    replace: '    knownUsd: boundsBy(',
    by: '    knownCheques: { low: metrics.knownCheques, high: metrics.knownCheques },\n    knownUsd: boundsBy(',
  },
  { file: 'domain/boards/roll-up.ts', replace: "name: 'rankings',\n  boardsVersion: 5,", by: "name: 'rankings',\n  boardsVersion: 6," },
  {
    file: 'functions/readings/boards/rankings.ts',
    replace: "  unicorns: 'number',\n",
    by: "  unicorns: 'number',\n  knownCheques: 'number',\n",
  },
  {
    file: 'functions/readings/boards/rankings.ts',
    replace: "  unicorns: 'startups with",
    by: "  knownCheques: 'counted rounds in which the own cheque is known',\n  unicorns: 'startups with",
  },
];

const QUESTION = '/v1/rankings/investors?metric=knownCheques&limit=500';
/** Later than everything in the folder: the same question, computed from the rows. */
const BY_TIME = `${QUESTION}&asOf=2099-12-31`;

let system: Started;
const folders: string[] = [];
/** Asks as anybody would: the document of this checkout does not know what newer code answers. */
const ask = async (path: string) => {
  const response = await fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${system.key}` } });
  return { status: response.status, body: (await response.json()) as { version: number; entries: { value: number | null }[] } };
};

describe('a folder that version 0.1.0 wrote, opened by code with one metric more', () => {
  beforeAll(async () => {
    const [data, root] = [folderOfV1(), changedCheckout(NEW_METRIC)];
    folders.push(data, root);
    system = await npmStart(data, ['--empty'], { root });
  });
  afterAll(() => end(system));

  it('answers by it right at once, and as it does about another time', async () => {
    const [first, byTime] = [await ask(QUESTION), await ask(BY_TIME)];
    expect(first.status).toBe(200);
    expect(first.body.entries.length).toBeGreaterThan(5);
    expect(first.body.entries.map(({ value }) => value)).not.toContain(null);
    expect(first.body.entries).toEqual(byTime.body.entries);
    expect(first.body.entries.some(({ value }) => (value ?? 0) > 0)).toBe(true);
  });
});

const since = answersSince();

describe('a folder that version 0.1.0 wrote, opened by this code', () => {
  beforeAll(async () => {
    const data = folderOfV1();
    folders.push(data);
    system = await npmStart(data, ['--empty']);
  });
  afterAll(async () => {
    await end(system);
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each([...since])('%s: is answered as contract 1.1 says, at once', async (question, expected) => {
    const [method = '', path = ''] = question.split(' ');
    const ask = () => system.ask(path, { method });
    let answer = await ask();
    while (answer.body?.code === 'not-yet-final') answer = await ask();
    const { status, body } = answer;
    if (status === 200) expect(contentOf(body)).toEqual(expected);
    else expect({ status, code: body?.code }).toEqual(expected);
  });
});

describe('what 1.1 answers otherwise than version 0.1.0 did', () => {
  const then = answersOfV1();
  const places = [...then].flatMap(([question, answer]) =>
    placesIn(answer, since.get(question)).map((place) => `${kindOf(question)} ${place}`),
  );

  it('are the same questions', () => expect([...since.keys()]).toEqual([...then.keys()]));

  it('is listed, place by place, with the clause that changes it', () => {
    expect(places.length).toBeGreaterThan(100);
    expect([...new Set(places)].filter((place) => !CHANGED.some(([listed]) => listed.test(place)))).toEqual([]);
  });

  it.each(CHANGED)('%s is changed by %s, and nothing is listed that did not change', (listed) => {
    expect(places.some((place) => listed.test(place))).toBe(true);
  });
});
