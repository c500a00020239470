/** An answer about a day, a state of knowledge and an instant stays the same for ever, and is that of the events recorded by then. */
import { beforeAll, describe, expect, it } from 'vitest';
import { catalogue } from '../../../events/index.ts';
import type { Json } from '../../../trial/running.ts';
import { form, oneIn, sized } from '../../support/long.ts';
import { dealsAgree, holdingsAgree, organizationsAgree } from '../../support/reckoning/agreement.ts';
import { clustersAgree, creditsAgree, flowsAgree } from '../../support/reckoning/agreement-compute.ts';
import { firstDay } from '../../support/reckoning/values.ts';
import { chance } from '../../support/system/chance.ts';
import { allChanges, eventIn } from '../../support/system/changes.ts';
import { document } from '../../support/system/drawn.ts';
import { beginnings, historyOf, lateRates, requestsOf, TYPES } from '../../support/system/random-history.ts';
import { dateOf, dayOf, STARTUPS } from '../../support/system/random-organizations.ts';
import { postAll, useSystem } from '../../support/system/use.ts';

const SEED = Number(process.env.SEED ?? 9);
const by = chance(SEED);
const FIRST = sized(200, 900);
const LATER = sized(30, 500);
const TRIPLES = sized(6, 200);
/** Of many triples each asks some of the readings, so that every reading is asked about many. */
const TURNS = sized(1, 5);

const recordedOn = new Date().toISOString().slice(0, 10);
const system = useSystem({ without: ['boards'] });

/** Refusals are part of it: what comes too early, or contradicts what stands. */
const post = async (events: Json[], rates: Json[]) => {
  for (const request of requestsOf(by, events, rates)) {
    let answer = await system.post(request);
    while (answer.status === 503) answer = await system.post(request);
    expect(answer.status).toBeLessThan(500);
  }
  await system.idle();
};

/** In the order in which they were recorded, rates first: what was posted behind a rate may stand before it among the changes. */
const asRecorded = (log: Json[]): Json[] =>
  log.toSorted((a, b) => (a.recordedAt === b.recordedAt ? placeOf(a) - placeOf(b) : a.recordedAt < b.recordedAt ? -1 : 1));
const placeOf = ({ type }: Json): number => (type === 'FxRatePublished' ? 0 : 1);
type Triple = { asOf?: string; knownAt?: string; recordedAt: string };
const tripleOf = (instants: string[]): Triple => ({
  ...by.perhaps(1.5, () => ({ asOf: dayOf(by) })),
  ...by.perhaps(1.5, () => ({
    knownAt: by.pick([dayOf(by), firstDay(dateOf(by)), recordedOn]),
  })),
  recordedAt: by.pick(instants),
});

const OF_STARTUP = ['', '/rounds', '/valuations', '/holdings', '/history', '/compute'];
const OTHERS = [
  ...[
    'investors?metric=knownUsd',
    'investors?metric=leads',
    'startups?metric=raisedUsd',
    'startups?metric=gpus',
    'providers?metric=gpus',
  ].map((board) => `/v1/rankings/${board}`),
  ...['/v1/deals', '/v1/history', '/v1/organizations/i1/holdings', '/v1/organizations/i2', '/v1/concentration/investors?base=knownUsd'],
  ...['/v1/valuations', '/v1/search?q=a', '/v1/search?q=press&kind=source'],
  ...['/v1/concentration/providers?base=h100Equivalents', '/v1/flows', '/v1/clusters', '/v1/clusters/c1', '/v1/clusters/c2', '/v1/credits'],
  ...['/v1/credits/g1', '/v1/restrictions', '/v1/restrictions?destination=HK', '/v1/restrictions/x1/exposure'],
];
/** What the document knows of: a reading that comes later is asked from then on. */
const isThere = (path: string): boolean => {
  const known = Object.keys(document.paths).map((one) => new RegExp(`^${one.replace(/\{[^}]+\}/g, '[^/]+')}$`));
  return known.some((one) => one.test(path.split('?')[0]!));
};
const PATHS = [...STARTUPS.flatMap((id) => OF_STARTUP.map((end) => `/v1/organizations/${id}${end}`)), ...OTHERS].filter(isThere);

const asked = (path: string, triple: Triple): string => `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(triple)}`;

/** The bytes, without the one member that may move; of a refusal what is refused, as its instance is that of the request. */
const bytesOf = async (path: string, key: string): Promise<string> => {
  for (;;) {
    const response = await fetch(`${system.url}${path}`, { headers: { authorization: `Bearer ${key}` }, redirect: 'manual' });
    const text = await response.text();
    if (response.status === 200) return text.replace(/"asOfRecord":"[^"]*",?/, '');
    if (response.status !== 503) return `${response.status} ${JSON.parse(text).code}`;
  }
};

const answersTo = async (triples: Triple[]): Promise<Map<string, string>> => {
  const answers = new Map<string, string>();
  const key = await system.keyWith('read');
  for (const [turn, triple] of triples.entries()) {
    for (const path of PATHS.filter((_, n) => n % TURNS === turn % TURNS))
      answers.set(asked(path, triple), await bytesOf(asked(path, triple), key));
  }
  return answers;
};

describe(`${form}: ${FIRST} events of every type, drawn by seed ${SEED}`, () => {
  let log: Json[] = [];
  let triples: Triple[] = [];
  let given = new Map<string, string>();

  beforeAll(async () => {
    console.log(`seed ${SEED}`);
    await postAll(system, beginnings);
    await post(historyOf(by, FIRST), lateRates.slice(0, -4));
    log = await allChanges(system);
    const instants = log.slice(beginnings.length).map(({ recordedAt }) => recordedAt);
    triples = Array.from({ length: TRIPLES }, () => tripleOf(instants));
    given = await answersTo(triples);
  });

  it('hold every type that is posted, and most types were taken', () => {
    expect([...TYPES].sort()).toEqual([...catalogue.keys()].filter((type) => type !== 'RatesFixed').sort());
    const taken = new Set(log.map(({ type }) => type));
    console.log(
      TYPES.filter((type) => !taken.has(type)),
      log.length,
    );
    expect(taken.size).toBeGreaterThan(TYPES.length * 0.7);
  });

  it('hold amounts whose rate came later', () => {
    const waited = log.filter(({ provisionalRates }) => provisionalRates);
    const fixed = log.filter(({ type }) => type === 'RatesFixed');
    console.log(`${waited.length} events waited for a rate, ${fixed.length} were fixed`);
    expect([waited.length > 0, fixed.length > 0]).toEqual([true, true]);
  });

  it('are answered as the reckoning of what was recorded by then has it: rounds, summaries, valuations, deals, holdings, clusters, credits, flows', async () => {
    for (const { recordedAt, ...when } of oneIn(sized(1, 2), triples)) {
      const events = asRecorded(log.filter((one) => one.recordedAt <= recordedAt)).map(eventIn);
      const wanted = { posted: { events, recordedOn }, when, also: { recordedAt } };
      await organizationsAgree(system.get, wanted);
      await dealsAgree(system.get, wanted);
      await holdingsAgree(system.get, wanted);
      for (const agree of [clustersAgree, creditsAgree, flowsAgree]) await agree(system.get, wanted);
    }
  });

  it(`gives the same bytes after ${LATER} more`, async () => {
    await post(historyOf(by, LATER, FIRST), lateRates.slice(-4));
    expect((await allChanges(system)).length).toBeGreaterThan(log.length);
    for (const [path, text] of await answersTo(triples)) expect({ path, text }).toEqual({ path, text: given.get(path) });
  });
});
