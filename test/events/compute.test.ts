/** Which words and bounds the events of clusters, credits, contracts, restrictions and chips take (contract, section 2). */
import { describe, expect, it } from 'vitest';
import { AMOUNT, type Bounds, DAY, GPUS, IDS, MONEY, PARTIAL } from '../support/events/bounds.ts';
import { fits } from '../support/events/golden.ts';

const STATES = ['claimed', 'announced', 'contracted', 'under-construction', 'installed', 'available', 'retired'];
const POLICIES = ['announced', 'notify', 'licence-required', 'case-by-case', 'denial', 'prohibited', 'approval'];
const KINDS = ['reserved-capacity', 'spend-commitment', 'supply-with-warrants', 'letter-of-intent', 'rental', 'allocation-pool'];
const WORDS: [type: string, path: string, words: string[]][] = [
  ['CapacityReported', 'state', STATES],
  ['CapacityReported', 'assurance', ['official', 'company-confirmed', 'reported', 'relayed', 'estimated']],
  ['CapacityClaimWithdrawn', 'reason', ['retracted-by-source', 'unit-error', 'misattribution', 'wrong-basis', 'duplicate', 'other']],
  ['GpusAllocated', 'terms', ['reserved', 'on-demand', 'spot']],
  ['ComputeContractReported', 'contractKind', KINDS],
  ['ComputeContractReported', 'status', ['letter-of-intent', 'committed', 'active', 'ended', 'cancelled']],
  ['RestrictionIssued', 'scope', ['goods', 'investment', 'entity']],
  ['RestrictionIssued', 'policy', POLICIES],
  ['RestrictionAmended', 'policy', POLICIES],
];

describe('the words of an event', () => {
  it.each(WORDS)('%s %s are those of the contract', (type, path, words) => {
    expect(words.filter((word) => !fits(type, path, word))).toEqual([]);
    expect(['', 'Installed', 'unknown', 'operational', 'rumoured', null].filter((word) => fits(type, path, word))).toEqual([]);
  });
});

const BOUNDS: [type: string, path: string, bounds: Bounds][] = [
  ['ClusterRegistered', 'operator', IDS],
  ['ClusterRegistered', 'owner', IDS],
  [
    'ClusterRegistered',
    'country',
    [
      ['CN', 'HK', 'US'],
      ['cn', 'CHN', 'UK', 'EU', '', null],
    ],
  ],
  [
    'ClusterRegistered',
    'name',
    [
      ['x', '张北'],
      ['', ' ', 'a'.repeat(301), null],
    ],
  ],
  ['CapacityReported', 'phase', [['zhangbei-3'], IDS[1]]],
  ['CapacityReported', 'gpus', GPUS],
  ['CapacityReported', 'alsoGpus', [[[]], [{}, null, [{ gpuModel: 'NVIDIA H20' }], [{ gpus: 1 }]]]],
  ['CapacityReported', 'alsoGpus.0.gpus', GPUS],
  [
    'CapacityReported',
    'powerMw',
    [
      [0.001, 21.3],
      [0, -1, '21', null],
    ],
  ],
  ['CapacityReported', 'from', PARTIAL],
  ['CapacityReported', 'supersedes', [['another'], ['zhangbei-2', 'Zhangbei-1', null]]],
  [
    'CapacityReported',
    'note',
    [
      ['', 'a'.repeat(1000)],
      ['a'.repeat(1001), null],
    ],
  ],
  ['CapacityReported', 'alsoIn', [[[]], [null, ['epoch-dc']]]],
  ['GpusAllocated', 'gpus', GPUS],
  [
    'GpusAllocated',
    'from',
    [
      ['2022-04-30', '2024-02-29'],
      ['2022', '2022-04', '2024-03-01', null],
    ],
  ],
  [
    'GpusAllocated',
    'until',
    [
      ['2022-04-30', '2100-12-31'],
      ['2022-04-29', '2024', null],
    ],
  ],
  ['GpusAllocated', 'tenant', IDS],
  ['AllocationResized', 'gpus', GPUS],
  ['AllocationResized', 'from', DAY],
  ['AllocationReleased', 'on', DAY],
  [
    'AllocationReleased',
    'reason',
    [
      ['', 'a'.repeat(1000)],
      ['a'.repeat(1001), null],
    ],
  ],
  ['CreditGranted', 'faceValue', AMOUNT],
  ['CreditGranted', 'grantedOn', PARTIAL],
  ['CreditGranted', 'expiresOn', PARTIAL],
  [
    'CreditGranted',
    'escrow',
    [
      [true, false],
      ['true', 0, null],
    ],
  ],
  ['CreditGranted', 'round', [[{ organization: 'anthropic', round: 'r1' }], ['r1', null, { round: 'r1' }, { organization: 'anthropic' }]]],
  ['CreditDrawn', 'amount', MONEY],
  ['CreditDrawn', 'on', DAY],
  [
    'CreditDrawn',
    'gpuHours',
    [
      [0.5, 1e12],
      [0, -1, null, '8'],
    ],
  ],
  ['CreditDrawn', 'allocation', [[{ cluster: 'c', allocation: 'a' }], ['a', null, { cluster: 'c' }, { allocation: 'a' }]]],
  ['CreditRevoked', 'amount', MONEY],
  ['CreditExpired', 'on', [[...DAY[0], null], DAY[1].filter((one) => one !== null)]],
  ['ComputeContractReported', 'value', AMOUNT],
  [
    'ComputeContractReported',
    'years',
    [
      [0.5, 10],
      [0, -1, '10', null],
    ],
  ],
  [
    'ComputeContractReported',
    'powerGw',
    [
      [0.1, 16],
      [0, -1, null],
    ],
  ],
  ['ComputeContractReported', 'startsOn', PARTIAL],
  ['RestrictionIssued', 'effectiveOn', PARTIAL],
  [
    'RestrictionIssued',
    'destinations',
    [
      [[], ['CN', 'HK']],
      [['China'], 'CN', null],
    ],
  ],
  [
    'RestrictionIssued',
    'entities',
    [
      [[], ['zhipu']],
      [['Zhipu'], 'zhipu', null],
    ],
  ],
  [
    'RestrictionIssued',
    'gpuModels',
    [
      [[], ['NVIDIA H20']],
      [[''], 'NVIDIA H20', null],
    ],
  ],
  ['RestrictionRescinded', 'on', PARTIAL],
  [
    'ChipSpecPublished',
    'fp16DenseTflops',
    [
      [0.5, 989.4],
      [0, -1, '989', null],
    ],
  ],
  ['ChipSpecPublished', 'int8Tops', [[1979], [0, -1, null]]],
];

describe('an event about compute', () => {
  it.each(BOUNDS)('%s bounds %s', (type, path, [accepted, refused]) => {
    expect(accepted.filter((value) => !fits(type, path, value))).toEqual([]);
    expect(refused.filter((value) => fits(type, path, value))).toEqual([]);
  });
});
