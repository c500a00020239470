/** Rankings and concentration of compute: `GET /v1/rankings/providers`, `GET /v1/concentration/providers`. */
import { concentrationOf } from '../../../domain/boards/concentration.ts';
import { METRICS, measureProviders, providerContenders } from '../../../domain/boards/provider-rankings.ts';
import { rank } from '../../../domain/boards/ranking.ts';
import { capacity } from '../../../domain/boards/roll-up.ts';
import { Country } from '../../../events/values.ts';
import { pageOf } from '../../http/cursor.ts';
import { listing } from '../../http/list.ts';
import { after, oneOf, paging, viewpoint, viewpointOf } from '../../http/parameters.ts';
import { waitFor } from '../../http/waiting.ts';
import { inOrder, keyOf } from '../boards/rankings.ts';
import { chipTableOf, dayIn, directoryIn } from '../world/compute.ts';
import { type Reader, type Reading, type Route, route } from '../world/reader.ts';
import { boardApplied } from '../world/world.ts';
import { clustersAt } from './clusters.ts';

const COLUMNS = [
  ...['rank', 'rankRange.0', 'rankRange.1', 'id', 'name', 'value', 'share'],
  ...['clusters', 'gpus', 'h100Equivalents', 'allocatedGpus', 'utilization', 'phasesUnknown'].map((metric) => `metrics.${metric}`),
];
const shape = { country: Country.optional(), ...viewpoint, ...paging, ...after };
type Asked = {
  country?: string | undefined;
  after?: string | undefined;
  asOf?: string | undefined;
  knownAt?: string | undefined;
  recordedAt?: string | undefined;
};

/** Every provider on the day that is asked for, and what the answer says before them. */
const measured = async (reader: Reader, { country, after: version, ...times }: Asked) => {
  await waitFor(version, boardApplied(reader, capacity), reader.clock);
  const at = viewpointOf(times);
  const day = dayIn(at, reader.clock);
  const [clusters, directory, table] = await Promise.all([clustersAt(reader, at), directoryIn(reader), chipTableOf(reader)]);
  const head = { ...(country && { country }), ...times, on: day, chipTable: table.version };
  return { providers: measureProviders(clusters, directory, table, day, country), head };
};

const RANKING = { metric: oneOf(METRICS).default('gpus'), ...shape };
const ranking: Reading<typeof RANKING> =
  (reader) =>
  async (event, { metric, limit, cursor, ...asked }) => {
    const { providers, head } = await measured(reader, asked);
    const page = pageOf(event, rank(providerContenders(providers, metric)), keyOf, { limit, cursor }, inOrder('most'));
    return listing(event, { noun: 'entries', columns: COLUMNS, head: { metric, ...head }, ...page });
  };

const BASES = ['gpus', 'h100Equivalents'] as const;

const CONCENTRATION = { base: oneOf(BASES).default('gpus'), ...shape };
const concentration: Reading<typeof CONCENTRATION> =
  (reader) =>
  async (event, { base, limit, cursor, ...asked }) => {
    const { providers, head } = await measured(reader, asked);
    const holders = providers.map(({ id, name, metrics }) => ({ id, name, value: metrics[base] }));
    const { entries, ...figures } = concentrationOf(holders, 0);
    const coverage = {
      providers: providers.length,
      clusters: providers.reduce((total, { metrics }) => total + metrics.clusters, 0),
      phasesUnknown: providers.reduce((total, { metrics }) => total + metrics.phasesUnknown, 0),
    };
    const page = pageOf(event, entries, ({ value, id }) => [value, id], { limit, cursor }, inOrder('most'));
    const said = { base, ...head, holders: entries.length, ...figures, coverage };
    return listing(event, { noun: 'entries', columns: ['id', 'name', 'value', 'share'], head: said, ...page });
  };

export const providerRoutes: Route[] = [
  route('/v1/rankings/providers', RANKING, ranking),
  route('/v1/concentration/providers', CONCENTRATION, concentration),
];
