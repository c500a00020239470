/** What is there when events about clusters, credits, contracts, restrictions and chips are refused. */
import type { Json } from '../../../trial/running.ts';
import * as a from './compute-samples.ts';
import { registered } from './samples.ts';

/** 100 GPUs from 2024, 60 taken until the middle of 2024, 50 more from 2025 on: on 1 March 2024 40 are free, on 1 February 2025 50. */
export const known: Json[] = [
  registered('cloud', { kind: 'cloud-provider' }),
  registered('lab'),
  a.cluster('eagle'),
  a.capacity('eagle', 'one'),
  a.allocated('eagle', 'early', 60, { until: '2024-06-30' }),
  a.allocated('eagle', 'late', 50, { from: '2025-01-01' }),
  a.allocated('eagle', 'gone', 10, { until: '2024-12-31' }),
  a.released('eagle', 'gone', '2024-03-01', { reason: 'done' }),
  a.granted('grant'),
  a.drawn('grant', 'first', 600),
  a.revoked('grant', 'back', 100),
  a.granted('lapsed'),
  a.expired('lapsed', '2024-12-31'),
  a.issued('rule'),
  a.issued('second', { supersedes: 'rule' }),
  a.issued('third', { supersedes: 'second' }),
  a.issued('past'),
  a.rescinded('past', '2024-09'),
  a.capacity('eagle', 'small', { state: 'announced', gpus: 1, supersedes: 'one' }),
  a.chip('h100', 'NVIDIA H100', 989.4),
];
