/** What is refused of a round for what its claims say of each other (contract, section 2). */
import { describe, expect, it } from 'vitest';
import { given } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const known = [a.registered()];
const pointers = ({ errors }: { errors?: { pointer: string }[] }) => errors?.map(({ pointer }) => pointer);

describe('round-incomplete', () => {
  it('refuses the first claim of a round without its type, status and date, and names what is missing', () => {
    expect(pointers(given(known).when(a.claimed('r1', {})).refuses('round-incomplete'))).toEqual([
      '/data/roundType',
      '/data/status',
      '/data/announcedOn',
    ]);
    const dated = a.claimed('r1', { roundType: 'seed', announcedOn: '2024' });
    expect(pointers(given(known).when(dated).refuses('round-incomplete'))).toEqual(['/data/status']);
  });

  it('takes later claims that leave out anything, from the same or another source', () => {
    given([...known, a.reported('r1')])
      .when(a.claimed('r1', {}, a.by('ft')))
      .accepts(1);
    given([...known, a.reported('r1')])
      .when(a.claimed('r1', { amount: a.usd(1) }))
      .accepts(1);
  });

  it('asks of each round by itself', () => {
    given([...known, a.reported('r1')])
      .when(a.claimed('r2', {}))
      .refuses('round-incomplete');
  });
});

describe('pre-post-mismatch', () => {
  /** Pre-money 80 million and 20 million new: post-money should be 100 million. */
  const before = [...known, a.reported('r1', { valuation: a.pre(a.usd(80e6)), amount: a.usd(20e6) })];

  it.each([99e6, 100e6, 101e6])('takes a post-money of %d, within 1 %', (value) => {
    given(before)
      .when(a.claimed('r1', { valuation: a.post(a.usd(value)) }))
      .accepts(1);
  });

  it.each([98_999_999.99, 101_000_000.01, 200e6])('refuses a post-money of %d, off by more than 1 %', (value) => {
    const refusal = given(before)
      .when(a.claimed('r1', { valuation: a.post(a.usd(value)) }))
      .refuses('pre-post-mismatch');
    expect(pointers(refusal)).toEqual(['/data/valuation']);
  });

  it('refuses whichever of the two comes last', () => {
    given([...known, a.reported('r1', { valuation: a.post(a.usd(100e6)) })])
      .when(a.claimed('r1', { valuation: a.pre(a.usd(50e6)), amount: a.usd(20e6) }))
      .refuses('pre-post-mismatch');
  });

  it.each([
    ['another source says so', a.claimed('r1', { valuation: a.post(a.usd(200e6)) }, a.by('ft'))],
    ['new money is not exact', a.claimed('r1', { valuation: a.post(a.usd(200e6)), amount: a.usd(20e6, 'approx') })],
    ['it is only a bound', a.claimed('r1', { valuation: a.post(a.usd(150e6, 'at-least')) })],
    ['no post-money is known', a.claimed('r1', { valuation: a.post(a.undisclosed) })],
    ['it is no post-money', a.claimed('r1', { valuation: { amount: a.usd(200e6), basis: 'unspecified' } })],
  ])('takes a difference when %s', (_, event) => {
    given(before).when(event).accepts(1);
  });

  it('forgets what a source said before a claim that it withdrew', () => {
    given([...before, a.claimed('r1', { valuation: a.pre(a.usd(81e6)) }), a.withdrawn('r1')])
      .when(a.claimed('r1', { valuation: a.post(a.usd(200e6)) }))
      .accepts(1);
  });

  it('forgets a claim that was withdrawn', () => {
    given([...before, a.withdrawn('r1')])
      .when(a.claimed('r1', { valuation: a.post(a.usd(200e6)) }))
      .accepts(1);
  });
});

describe('cheques-exceed-round', () => {
  const cheques = (...values: number[]) =>
    values.map((value, n) => ({ investor: ['alibaba', 'tencent', 'hongshan'][n]!, amount: a.usd(value) }));

  it.each([[60e6, 40e6], [60e6, 40.5e6], [100.5e6]])('takes cheques of %d and %d in a round of 100 million, within 0.5 %', (...values) => {
    given(known)
      .when(a.reported('r1', { amount: a.usd(100e6), participations: cheques(...values) }))
      .accepts(1);
  });

  it('refuses cheques over it', () => {
    const event = a.reported('r1', { amount: a.usd(100e6), participations: cheques(60e6, 40_500_000.01) });
    expect(pointers(given(known).when(event).refuses('cheques-exceed-round'))).toEqual(['/data/participations']);
  });

  it('adds up exact cheques against an exact amount of the same claim only', () => {
    const many = cheques(60e6, 60e6);
    const approx = many.map((one) => ({ ...one, amount: a.usd(60e6, 'approx') }));
    given(known)
      .when(a.reported('r1', { amount: a.usd(100e6, 'approx'), participations: many }))
      .accepts(1);
    given(known)
      .when(a.reported('r1', { amount: a.usd(100e6), participations: approx }))
      .accepts(1);
    given([...known, a.reported('r1', { amount: a.usd(100e6) })])
      .when(a.claimed('r1', { participations: many }, a.by('ft')))
      .accepts(1);
  });
});
