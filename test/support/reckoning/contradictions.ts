/** What the shipped facts lack: sources that contradict each other on whether a round counts, who led it and what it made a startup worth; that
 * correct themselves, or give no date; marks; a cheque for each of two members of a group. Made up, and posted after the facts. */
import type { Json } from './values.ts';

const by = (id: string, publishedOn?: string) => ({
  source: { id, publisher: id, url: `https://example.com/${id}`, ...(publishedOn && { publishedOn }) },
});
const claim = (subject: string, round: string, source: object, assurance: string, says: object): Json => ({
  ...{ type: 'RoundReported', subject, data: { round, ...says, ...source, assurance } },
});
const mark = (subject: string, id: string, source: object, assurance: string, says: object): Json => ({
  ...{ type: 'ValuationReported', subject, data: { mark: id, ...says, ...source, assurance } },
});
const amount = (currency: string, value: number, disclosure = 'exact') => ({ currency, disclosure, value });
const worth = (usd: number, basis: string, disclosure = 'exact') => ({ valuation: { amount: amount('USD', usd, disclosure), basis } });

const disputes = [
  claim('stepfun', 'stepfun-01', by('doubter', '2025-01-10'), 'relayed', { status: 'cancelled' }),
  claim('deepseek', 'deepseek-01', by('believer', '2026-05-02'), 'relayed', { status: 'closed', ...worth(25e9, 'post') }),
  claim('zhipu', 'zhipu-07', by('believer', '2023-11-02'), 'estimated', { countsTowardTotal: true }),
  claim('minimax', 'minimax-03', by('doubter', '2024-04'), 'relayed', {
    participations: [
      { investor: 'alibaba', lead: false },
      { investor: 'hongshan', lead: true },
    ],
  }),
  claim('01ai', '01ai-01', by('doubter', '2023-12'), 'relayed', worth(900e6, 'post')),
  claim('moonshot', 'moonshot-05', by('peer', '2026-01-05'), 'reported', worth(4.4e9, 'post')),
  claim('moonshot', 'moonshot-01', by('secretive', '2024-03'), 'official', { amount: { currency: 'USD', disclosure: 'undisclosed' } }),
  claim('moonshot', 'moonshot-01', by('dateless'), 'reported', { amount: amount('USD', 6e7, 'approx') }),
];

const corrections = [
  claim('zhipu', 'zhipu-12', by('reuters-huafa', '2025-06-01'), 'reported', {
    ...{ roundType: 'corporate', status: 'closed', announcedOn: '2025-03-13', amount: amount('CNY', 600e6) },
    participations: [{ investor: 'huafa-group', lead: true, amount: amount('CNY', 450e6) }],
  }),
  claim('zhipu', 'zhipu-14', by('late', '2025-09'), 'company-confirmed', { amount: amount('CNY', 1_000_000_000.55) }),
  claim('zhipu', 'zhipu-13', by('fickle', '2025-04'), 'official', { amount: amount('CNY', 310e6) }),
  { type: 'RoundClaimWithdrawn', subject: 'zhipu', data: { round: 'zhipu-13', source: 'fickle', reason: 'other', knownOn: '2025-05' } },
  claim('zhipu', 'zhipu-13', by('fickle', '2025-08'), 'official', { amount: amount('CNY', 320e6) }),
  claim('baichuan', 'baichuan-01', by('fickle', '2023-11'), 'official', { amount: amount('USD', 55e6) }),
  { type: 'RoundClaimWithdrawn', subject: 'baichuan', data: { round: 'baichuan-01', source: 'fickle', reason: 'duplicate' } },
];

const more = [
  claim('stepfun', 'stepfun-03', by('press', '2026-04-02'), 'reported', {
    ...{ roundType: 'series-c', status: 'closed', announcedOn: '2026-Q2', amount: amount('USD', 500e6), ...worth(700e6, 'pre') },
    participations: [
      {
        ...{ investor: 'alibaba', lead: true, amount: amount('USD', 100e6), stakePercent: 8 },
        consideration: [
          { kind: 'cash', amount: amount('USD', 40e6) },
          { kind: 'compute-credit', share: { low: 0.5, high: 0.6 } },
        ],
      },
      {
        investor: 'alibaba-cloud',
        lead: false,
        amount: amount('CNY', 350e6, 'up-to'),
        consideration: [{ kind: 'compute-credit', share: {} }],
      },
      { investor: 'tencent', lead: null },
    ],
  }),
  claim('stepfun', 'stepfun-03', by('rival', '2026-04'), 'relayed', { announcedOn: '2026-05-03', ...worth(400e6, 'pre') }),
  mark('zhipu', 'zhipu-cap', by('exchange', '2026-02-10'), 'official', {
    asOf: '2026-02-09',
    kind: 'market-cap',
    ...worth(9e9, 'transaction'),
  }),
  mark('zhipu', 'zhipu-cap', by('blog', '2026-02-11'), 'relayed', { asOf: '2026-02-09', kind: 'market-cap', ...worth(8e9, 'transaction') }),
  mark('stepfun', 'tender', by('blog', '2025-03'), 'relayed', { asOf: '2025-Q1', kind: 'tender', ...worth(2e9, 'unspecified', 'approx') }),
  mark('stepfun', 'forecast', by('blog', '2025-03'), 'relayed', {
    asOf: '2025-03',
    kind: 'implied',
    ...worth(1.9e9, 'target', 'estimated'),
  }),
  {
    type: 'ValuationClaimWithdrawn',
    subject: 'stepfun',
    data: { mark: 'tender', source: 'blog', reason: 'retracted-by-source', knownOn: '2026' },
  },
];

const stake = (subject: string, id: string, source: object, assurance: string, says: object): Json => ({
  ...{ type: 'StakeReported', subject, data: { stake: id, ...says, ...source, assurance } },
});

/** Stakes that are reported apart from rounds, sold, contradicted and taken back; a startup that was bought. */
const stakes = [
  stake('stepfun', 'held-2026', by('filing', '2026-05'), 'official', { holder: 'alibaba', asOf: '2026-Q2', percent: { low: 7, high: 9 } }),
  stake('stepfun', 'held-2026', by('rival', '2026-06'), 'relayed', { holder: 'alibaba', asOf: '2026-05-20', percent: 11, basis: 'voting' }),
  stake('stepfun', 'cloud-2025', by('blog', '2025-12'), 'estimated', { holder: 'alibaba-cloud', asOf: '2025', percent: 3 }),
  stake('minimax', 'sold', by('filing', '2026-02-20'), 'official', {
    ...{ holder: 'alibaba', asOf: '2026-02-10', percent: 0, proceeds: amount('USD', 900e6, 'approx'), to: 'tencent' },
  }),
  stake('zhipu', 'wrong', by('fickle', '2025-03'), 'reported', { holder: 'alibaba', asOf: '2025-03', percent: 40 }),
  {
    type: 'StakeClaimWithdrawn',
    subject: 'zhipu',
    data: { stake: 'wrong', source: 'fickle', reason: 'misattribution', knownOn: '2026-01' },
  },
  stake('zhipu', 'new', by('filing', '2026-01'), 'official', { holder: 'tencent', asOf: '2026-01', percent: { low: 0, high: 2.5 } }),
  {
    ...{ type: 'OrganizationExited', subject: 'baichuan' },
    data: { exit: 'acquired', on: '2026-03', acquirer: 'tencent', price: amount('CNY', 20e9), ...by('exchange', '2026-03-20') },
  },
];

export const contradictions: Json[] = [...disputes, ...corrections, ...more, ...stakes];
