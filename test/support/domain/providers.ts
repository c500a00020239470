/** Some clusters with their tenants, who runs them, and two startups. */

import type { Directory } from '../../../domain/boards/startup.ts';
import { startupOf } from '../../../domain/boards/startup.ts';
import { type Chip, chipTable } from '../../../domain/compute/chip.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { clusterRow } from '../../../domain/compute/cluster-row.ts';
import { stream, type Told } from './compute.ts';
import * as c from './compute-samples.ts';
import { memberOf } from './directory.ts';
import { told } from './given.ts';
import * as a from './samples.ts';

export const DAY = '2026-06-01';
const { told: clusterOf } = stream<Cluster>('cluster', 'c1');
export const cluster = (id: string, says: Parameters<typeof c.cluster>[0], ...events: Told[]) => ({
  id,
  row: clusterRow(clusterOf(c.cluster({ name: id, ...says }), ...events))!,
});
export const directory: Directory = new Map([
  ['alibaba', { name: 'Alibaba', affiliations: [] }],
  ['alibaba-cloud', { name: 'Alibaba Cloud', affiliations: memberOf('alibaba') }],
  ['tencent', { name: 'Tencent', affiliations: [] }],
]);
export const table = chipTable(
  [c.chip('NVIDIA H100', 989.4), c.chip('NVIDIA A100', 312)].map((event) => ({ plain: stream<Chip>('chip', 'chip').told(event) })),
);
export const atlas = { table, countryOf: () => null };
export const a100 = { gpus: 1000, gpuModel: 'NVIDIA A100' };
export const clusters = [
  cluster(
    'zhangbei',
    { operator: 'alibaba-cloud', country: 'CN' },
    c.phase('p', a100),
    c.allocated('a1', 400, DAY, { gpuModel: 'NVIDIA A100' }),
  ),
  cluster(
    'virginia',
    { operator: 'alibaba', country: 'US' },
    c.phase('p', { gpus: 200, gpuModel: 'NVIDIA H100' }),
    c.allocated('a2', 200, DAY),
  ),
  cluster('shenzhen', { operator: 'tencent', country: 'CN' }, c.phase('p', { h100Equivalents: 600 }), c.phase('q', { gpus: 300 })),
  cluster('paper', { operator: 'hongshan', country: 'CN' }, c.phase('p', { gpus: 100_000, state: 'claimed' })),
];

export const moonshot = startupOf(
  'moonshot',
  1,
  told(a.registered({ country: 'CN' }), a.reported('r1', { participations: [{ investor: 'alibaba-cloud' }] })),
);
export const zhipu = { ...moonshot, id: 'zhipu', country: 'FR' };
