/** Newer code on what older code wrote: it is read as it was recorded, and what older code computed is never served as if this code had. */
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../../trial/running.ts';
import { end, npmStart, type Started } from '../../../trial/started.ts';
import { answersOfV1, type Change, changedCheckout, folderOfV1 } from '../../support/older.ts';

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
    replace: '    knownUsd: knownBounds(',
    by: '    knownCheques: { low: metrics.knownCheques, high: metrics.knownCheques },\n    knownUsd: knownBounds(',
  },
  { file: 'domain/boards/roll-up.ts', replace: "name: 'rankings',\n  boardsVersion: 1,", by: "name: 'rankings',\n  boardsVersion: 2," },
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

/** An answer without what version 0.1.0 did not say yet: the rules, for which instant it is final, and, of one organization, the times that were asked for. */
const asThen = ({ method: _rules, asOfRecord: _final, asOf, knownAt, recordedAt, ...body }: Json, then: Json): Json => {
  const times = Object.entries({ asOf, knownAt, recordedAt }).filter(([time]) => time in then);
  return { ...body, ...Object.fromEntries(times) };
};
/** What it said then, without what tells of later than the instant that was asked for. */
const ofThen = (path: string, { version, ...then }: Json): Json =>
  path.includes('recordedAt=') || version === undefined ? then : { version, ...then };

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

  it.each([...answersOfV1()])('%s: is answered as it was', async (question, expected) => {
    const [method = '', path = ''] = question.split(' ');
    const { status, body } = await system.ask(path, { method });
    if (status === 200) expect(asThen(body, expected)).toEqual(ofThen(path, expected));
    else expect({ status, code: body?.code }).toEqual(expected);
  });
});
