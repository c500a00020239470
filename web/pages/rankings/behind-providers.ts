/** What the numbers of a provider are made of: its clusters, and the sources of their phases. */
import { Refused } from '../../../client/api.ts';
import { type Answer, fetched, questionAt } from '../../reading/api.ts';
import { timesOf } from '../../reading/reading.ts';
import type { Behind, Sources } from '../../sources/origin.ts';
import { count } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import type { Question } from './table.tsx';

/** As rows, clusters come with what their phases rest on. */
type Row = Answer<'/v1/clusters'>['clusters'][number] & { sources: Sources };
export type Metric = 'gpus' | 'h100Equivalents' | 'allocatedGpus' | 'utilization' | 'clusters';

const said = words.rankings.behind;

const rowsOf = async (operator: string, country: string | undefined): Promise<Row[]> => {
  const query = { ...timesOf(), operator, ...(country !== undefined && { country }), format: 'ndjson' as const };
  const answer = await fetched(questionAt('/v1/clusters', { query }));
  if (!answer.ok) throw new Refused(answer.status, await answer.json().catch(() => undefined));
  return (await answer.text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line));
};

/** What a cluster adds; null is not known. */
const addedBy = (row: Row, metric: Metric): number | null => {
  if (metric === 'clusters') return 1;
  if (metric === 'h100Equivalents') return row.h100Equivalents;
  if (metric === 'allocatedGpus') return row.allocatedGpus;
  return row.usableGpus;
};

/** The clusters that it operates, largest first. A utilization says of each how much of it is allocated. */
export const clustersOf =
  (metric: Metric) =>
  (id: string, { asked }: Question) =>
  async (): Promise<Behind> => {
    const rows = (await rowsOf(id, asked.country)).toSorted((a, b) => (addedBy(b, metric) ?? -1) - (addedBy(a, metric) ?? -1));
    let [sum, allocated] = [0, 0];
    const addends = rows.map((row) => {
      const adds = addedBy(row, metric);
      const isCounted = metric !== 'utilization' || row.utilization !== null;
      if (isCounted) [sum, allocated] = [sum + (adds ?? 0), allocated + row.allocatedGpus];
      const number = (n: number | null) => (n === null ? words.unknown : count(n));
      const texts =
        metric === 'utilization'
          ? {
              adds: isCounted ? said.allocatedOf(count(row.allocatedGpus), number(adds)) : words.unknown,
              sum: said.allocatedOf(count(allocated), count(sum)),
            }
          : { adds: number(adds), sum: count(sum) };
      return { name: row.name, on: null, usd: null, sources: Object.keys(row.sources), ...texts };
    });
    const unknown = rows.filter((row) => addedBy(row, metric) === null).length;
    return {
      addends,
      sources: Object.assign({}, ...rows.map((row) => row.sources)),
      columns: [said.cluster, words.rankings.heads[metric] ?? metric, said.soFar],
      ...(unknown > 0 && { notes: [said.clustersUnknown(unknown)] }),
    };
  };
