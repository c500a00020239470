/** Rankings and concentration of compute: `GET /v1/rankings/providers`, `GET /v1/concentration/providers`. */
import { providerConcentration } from '../../../domain/boards/provider-concentration.ts';
import {
  measureProviders,
  PROVIDER_BASES,
  PROVIDER_METRICS,
  type ProviderMetrics,
  providerContenders,
} from '../../../domain/boards/provider-rankings.ts';
import { rank } from '../../../domain/boards/ranking.ts';
import { capacity } from '../../../domain/boards/roll-up.ts';
import { holderOf } from '../../../domain/boards/startup.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { Country } from '../../../events/values.ts';
import { oneOf, type Times } from '../../http/parameters.ts';
import { sourceIdsIn } from '../answering/cited.ts';
import { listed } from '../answering/reply.ts';
import { onBoards } from '../answering/rests.ts';
import { type Route, route } from '../answering/route.ts';
import { rankingColumns } from '../boards/columns.ts';
import { entryKey, inOrder, withoutEntries } from '../boards/order.ts';
import { chipTableOf, dayIn, directoryIn } from '../world/compute.ts';
import type { Reader } from '../world/reader.ts';
import { checkMarket } from '../world/scope.ts';
import { clustersAt, readClaims } from './clusters.ts';

const COLUMNS = rankingColumns<ProviderMetrics>({
  clusters: 'number',
  gpus: 'number',
  h100Equivalents: 'number',
  allocatedGpus: 'number',
  utilization: 'number',
  phasesWithoutCount: 'number',
  phasesWithoutEquivalents: 'number',
  phasesUnknown: 'number',
});

type Asked = { asRows: boolean; asked: { country?: string | undefined }; times: Times; viewpoint: Viewpoint };

/** Every provider on the day that is asked for, and what the answer says before them. */
const measured = async (reader: Reader, { asked: { country }, asRows, times, viewpoint }: Asked) => {
  const day = dayIn(viewpoint, reader.clock);
  const [clusters, directory, table] = await Promise.all([
    clustersAt(reader, viewpoint),
    directoryIn(reader, viewpoint),
    chipTableOf(reader, viewpoint),
  ]);
  const head = { ...(country && { country }), ...times, on: day, chipTable: table.version };
  const providers = measureProviders(clusters, directory, table, day, country);
  await checkMarket(reader, { country }, viewpoint, providers.length > 0);
  if (asRows) await readClaims(reader, viewpoint);
  const phasesOf = Map.groupBy(clusters, ({ row }) => holderOf(row.operator, directory, day));
  /** Rows, each with the sources of the phases that it adds up. */
  const rowsOf = <E extends { id: string }>(entries: E[]) =>
    entries.map((entry) => ({ ...entry, sources: sourceIdsIn((phasesOf.get(entry.id) ?? []).map(({ row }) => row.phases)) }));
  return { providers, head, rowsOf };
};

const ranking = route(
  '/v1/rankings/providers',
  {
    rests: onBoards(capacity),
    times: true,
    paged: true,
    every: withoutEntries,
    parameters: {
      metric: oneOf(PROVIDER_METRICS).default('gpus').describe('By which providers are ranked.'),
      country: Country.optional().describe('Where their clusters stand.'),
    },
  },
  async (reader, question) => {
    const { asked, page } = question;
    const { providers, head, rowsOf } = await measured(reader, question);
    const entries = page(
      rank(providerContenders(providers, asked.metric), { addsUp: asked.metric !== 'utilization' }),
      entryKey,
      inOrder('most'),
    );
    return listed({ noun: 'entries', columns: COLUMNS, head: { metric: asked.metric, ...head }, ...entries, rows: rowsOf(entries.page) });
  },
);

const concentration = route(
  '/v1/concentration/providers',
  {
    rests: onBoards(capacity),
    times: true,
    paged: true,
    every: withoutEntries,
    parameters: {
      base: oneOf(PROVIDER_BASES).default('gpus').describe('Of what the shares are.'),
      country: Country.optional().describe('Where their clusters stand.'),
    },
  },
  async (reader, question) => {
    const { asked, page } = question;
    const { providers, head, rowsOf } = await measured(reader, question);
    const { entries, converted, ...figures } = providerConcentration(providers, asked.base);
    const coverage = {
      providers: providers.length,
      clusters: providers.reduce((total, { metrics }) => total + metrics.clusters, 0),
      phasesUnknown: providers.reduce((total, { metrics }) => total + metrics.phasesUnknown, 0),
      converted,
    };
    const said = { base: asked.base, ...head, relevantMarket: false, holders: entries.length, ...figures, coverage };
    const columns = ['id', 'name', 'value', 'converted', 'share.low', 'share.high'];
    const shown = page(entries, entryKey, inOrder('most'));
    return listed({ noun: 'entries', columns, head: said, ...shown, rows: rowsOf(shown.page) });
  },
);

export const providerRoutes: Route[] = [ranking, concentration];
