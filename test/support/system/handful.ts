/** A handful of deals whose rankings can be worked out by hand: two startups of models, one of chips; two funds, a group of two, a person. */
import type { Json } from '../../../trial/running.ts';
import { claimed, exact, registered, reported, source, superseded, withdrawn } from './samples.ts';

const range = (low: number, high: number): Json => ({ currency: 'USD', disclosure: 'range', low, high });
const stated = (disclosure: string, value: number): Json => ({ currency: 'USD', disclosure, value });
const post = (value: number): Json => ({ amount: exact(value), basis: 'post' });
const press = source('press', '2024-01-15');

/** Half of the 40 million of `cloud` at most is in credits, the rest at least in cash. */
const consideration = [
  { kind: 'compute-credit', share: { high: 0.5 } },
  { kind: 'cash', share: { low: 0.5 } },
];
const deals: Json[] = [
  reported('ada', 'r1', {
    ...{ announcedOn: '2023-05-10', amount: exact(100e6), valuation: post(1.5e9), source: press },
    participations: [
      { investor: 'fund-a', lead: true, amount: exact(30e6) },
      { investor: 'cloud', amount: exact(40e6), consideration },
      { investor: 'cloud-vc', amount: exact(10e6) },
    ],
  }),
  reported('ada', 'r2', {
    ...{ announcedOn: '2024-03', status: 'committed', source: press },
    participations: [{ investor: 'fund-a' }, { investor: 'fund-b', lead: true, amount: stated('at-least', 50e6) }],
  }),
  reported('bob', 'r1', {
    ...{ announcedOn: '2024-06-01', source: press },
    participations: [
      { investor: 'cloud-vc', lead: true, amount: exact(20e6), consideration: [{ kind: 'compute-credit', amount: exact(5e6) }] },
      { investor: 'fund-b', amount: range(5e6, 8e6) },
    ],
  }),
  reported('cyd', 'r1', {
    ...{ announcedOn: '2022', status: 'tranched', source: press },
    participations: [
      { investor: 'fund-a', amount: { currency: 'USD', disclosure: 'undisclosed' } },
      { investor: 'ann', lead: null, amount: stated('up-to', 1e6) },
    ],
  }),
  // None of these counts.
  reported('cyd', 'r2', { status: 'rumoured', participations: [{ investor: 'fund-b', lead: true, amount: exact(1e9) }] }),
  reported('cyd', 'r3', { countsTowardTotal: false, participations: [{ investor: 'fund-b', lead: true, amount: exact(1e9) }] }),
  reported('cyd', 'r4', { participations: [{ investor: 'fund-b', lead: true, amount: exact(1e9) }] }),
  superseded('cyd', 'r4', { knownOn: '2022-01-01' }),
  // The same again by a later source, and something wrong by one that took it back.
  claimed('ada', 'r1', {
    source: source('late', '2024-09-01'),
    assurance: 'relayed',
    participations: [{ investor: 'fund-a', amount: exact(30e6) }],
  }),
  claimed('ada', 'r2', {
    source: source('wrong', '2024-03-02'),
    assurance: 'relayed',
    participations: [{ investor: 'fund-a', amount: exact(9e9) }],
  }),
  withdrawn('ada', 'r2', 'wrong', { knownOn: '2024-03-03' }),
];

export const handful: Json[] = [
  registered('ada', { country: 'CN', sector: 'foundation-models' }),
  registered('bob', { country: 'US', sector: 'foundation-models' }),
  registered('cyd', { country: 'CN', sector: 'chips' }),
  ...['fund-a', 'fund-b', 'cloud', 'cloud-vc', 'ann'].map((id) => registered(id, { name: `The ${id}`, kind: 'fund' })),
  { type: 'OrganizationAffiliated', subject: 'cloud-vc', data: { group: 'cloud' } },
  ...deals,
];
