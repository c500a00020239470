/** The answers about compute beside the reckoning, question by question. */
import { expect } from 'vitest';
import { each } from '../long.ts';
import { type Asked, agree, type Get, INSTRUMENTS, inTurn } from './agreement.ts';
import { chipsIn, plain } from './chips.ts';
import { clusterOf, clustersAt, rowOf } from './clusters.ts';
import { creditOf, creditsAt } from './credits.ts';
import { exposureAt, marksOf } from './exposure.ts';
import { circle, circlesAt, flowsAt } from './flows.ts';
import { organizationsIn } from './organizations.ts';
import { gpusOfStartupsAt, PROVIDER_METRICS, providerConcentrationAt, providerRanksAt } from './providers.ts';
import type { Question } from './reach.ts';
import { restrictionsAt } from './restrictions.ts';
import { byText, type Json } from './values.ts';

const query = (...parts: object[]): string => {
  const given = parts.flatMap((part) => Object.entries(part)).filter(([, value]) => value !== undefined);
  return new URLSearchParams(Object.fromEntries(given)).toString();
};

const sortedBy = (list: Json[], key: string): Json[] => [...list].sort((a, b) => byText(a[key], b[key]));
const marksIn = (list: Json[], key: string): Json => Object.fromEntries(list.map((one) => [one[key], [...one.restrictions].sort()]));

const unique = (marked: Json): string[] =>
  [...new Set([...Object.values(marked.phases), ...Object.values(marked.allocations)].flat())] as string[];

export const clustersAgree = async (get: Get, { posted, when, also = {} }: Asked) => {
  const clusters = clustersAt(posted, when);
  const at = query(when, also);
  for (const cluster of clusters) {
    const path = `/v1/clusters/${cluster.id}?${at}`;
    const answer = await get(path);
    const [phases, allocations] = [sortedBy(answer.phases, 'phase'), sortedBy(answer.allocations, 'allocation')];
    const reckoned = clusterOf(posted, when, cluster);
    const models = (list: Json[]): Json[] =>
      sortedBy(
        list.map((one) => ({ ...one, gpuModel: plain(chipsIn(posted), one.gpuModel) })),
        'gpuModel',
      );
    const free = { freeByModel: models(reckoned.freeByModel) };
    agree(path, { ...answer, phases, allocations, freeByModel: models(answer.freeByModel) }, { ...reckoned, ...free });
    const marked = { phases: marksIn(phases, 'phase'), allocations: marksIn(allocations, 'allocation') };
    expect({ path, ...marked }).toEqual({ path, ...marksOf(posted, when, cluster) });
  }
  for (const filter of [{}, { country: 'CN' }, { operator: 'alibaba' }, { operator: 'microsoft' }] as Json[]) {
    if (filter.operator && !organizationsIn(posted).has(filter.operator)) continue;
    const path = `/v1/clusters?${query({ limit: 500 }, filter, when, also)}`;
    const rows = clusters
      .filter(({ profile }) => !filter.country || profile.country === filter.country)
      .filter(({ profile }) => !filter.operator || profile.operator.startsWith(filter.operator))
      .map((one) => ({ ...rowOf(posted, when, one), restrictions: unique(marksOf(posted, when, one)).sort() }));
    agree(path, await get(path), { clusters: rows, chipTable: chipsIn(posted).version });
  }
};

export const providersAgree = async (get: Get, { posted, when, also = {} }: Asked) => {
  const countries = new Set([
    ...[...organizationsIn(posted).values()].map((one) => one.country),
    ...clustersAt(posted, when).map(({ profile }) => profile.country),
  ]);
  for (const country of each(2, [undefined, 'CN', 'US', 'AE'])) {
    // A country that nobody has is an error, and tried elsewhere.
    if (country && !countries.has(country)) continue;
    for (const metric of PROVIDER_METRICS) {
      const path = `/v1/rankings/providers?${query({ metric, limit: 500, country }, when, also)}`;
      agree(path, await get(path), { entries: providerRanksAt(posted, when, country, metric) });
    }
    for (const base of ['gpus', 'h100Equivalents'] as const) {
      const path = `/v1/concentration/providers?${query({ base, limit: 500, country }, when, also)}`;
      agree(path, await get(path), providerConcentrationAt(posted, when, country, base));
    }
    const path = `/v1/rankings/startups?${query({ metric: 'gpus', limit: 500, country }, when, also)}`;
    agree(path, await get(path), { entries: gpusOfStartupsAt(posted, when, country) });
  }
};

export const creditsAgree = async (get: Get, { posted, when, also = {} }: Asked) => {
  const credits = creditsAt(posted, when);
  const reckoned = credits.map((one) => creditOf(posted, when, one));
  for (const filter of [{}, { beneficiary: 'moonshot' }, { provider: 'tencent' }] as Json[]) {
    if (Object.values(filter).some((id) => !organizationsIn(posted).has(id as string))) continue;
    const path = `/v1/credits?${query({ limit: 500 }, filter, when, also)}`;
    const found = reckoned.filter((one) => Object.entries(filter).every(([key, value]) => one[key] === value));
    agree(path, await get(path), { credits: found });
  }
  for (const [n, { id, draws, revocations }] of credits.entries()) {
    const path = `/v1/credits/${id}?${query(when, also)}`;
    const parts = (one: Json) => ({ draws: sortedBy(one.draws, 'draw'), revocations: sortedBy(one.revocations, 'revocation') });
    const answer = await get(path);
    agree(path, { ...answer, ...parts(answer) }, { ...reckoned[n], ...parts({ draws, revocations }) });
  }
};

export const flowsAgree = async (get: Get, { posted, when, also = {}, isOneOfMany }: Asked) => {
  for (const instrument of [undefined, ...inTurn(isOneOfMany, INSTRUMENTS)]) {
    const path = `/v1/flows?${query({ limit: 500, instrument }, when, also)}`;
    const { flows, cycles } = await get(path);
    for (const flow of flows) [flow.rounds, flow.contracts] = [[...flow.rounds].sort(), sortedBy(flow.contracts, 'contract')];
    const reckoned = { flows: flowsAt(posted, when, instrument), cycles: circlesAt(posted, when, instrument) };
    agree(path, { flows, cycles: cycles.map(circle).sort() }, reckoned);
  }
};

const QUESTIONS: Question[] = each(3, [
  {},
  ...['CN', 'HK', 'MO', 'US', 'AE'].map((destination) => ({ destination })),
  ...['NVIDIA A100', 'NVIDIA H20', 'NVIDIA H100', 'AMD MI308', 'NVIDIA H200', 'NVIDIA A800', 'NVIDIA B200'].flatMap((gpuModel) => [
    { gpuModel },
    ...['CN', 'HK', 'MO', 'US'].map((destination) => ({ gpuModel, destination })),
  ]),
]);

/** Rows by Id, of the chain the Ids alone, and of what came after it what the reckoning says. */
const rowsIn = (rows: Json[]): Json[] =>
  sortedBy(rows, 'id').map((row) => ({
    ...row,
    chain: row.chain.map(({ id }: Json) => ({ id })),
    supersededInPart: [...row.supersededInPart].sort(),
    supersededBy: sortedBy(row.supersededBy, 'id'),
  }));
const LISTS = ['restrictions', 'announced', 'reachUnknown', 'otherModels'] as const;

const byPhase = (clusters: Json[]): Json[] => clusters.map((one) => ({ ...one, phases: sortedBy(one.phases, 'phase') }));

export const restrictionsAgree = async (get: Get, { posted, when, also = {} }: Asked) => {
  const named = JSON.stringify(posted.events);
  for (const question of QUESTIONS) {
    // A model that nothing names is an error, and tried elsewhere.
    if (question.gpuModel && !named.includes(`"${question.gpuModel}"`)) continue;
    const path = `/v1/restrictions?${query({ limit: 500 }, question, when, also)}`;
    const answer = await get(path);
    const lists = Object.fromEntries(LISTS.map((list) => [list, rowsIn(answer[list])]));
    agree(path, lists, restrictionsAt(posted, when, question));
  }
  const all = new Set(posted.events.filter(({ type }) => type === 'RestrictionIssued').map(({ subject }) => subject));
  for (const subject of all) {
    const reckoned = exposureAt(posted, when, subject);
    if (!reckoned) continue;
    const path = `/v1/restrictions/${subject}/exposure?${query(when, also)}`;
    const { clusters, couldTouch, ...answer } = await get(path);
    const could = { clusters: byPhase(couldTouch.clusters), allocations: sortedBy(couldTouch.allocations, 'allocation') };
    agree(
      path,
      { ...answer, clusters: byPhase(clusters), couldTouch: could },
      {
        ...reckoned,
        couldTouch: { ...reckoned.couldTouch, allocations: sortedBy(reckoned.couldTouch.allocations, 'allocation') },
      },
    );
  }
};
