/** Which claim wins, and what stands at a point of view (contract, section 3). */
import { describe, expect, it } from 'vitest';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { type ResolvedRound, resolveRounds } from '../../../domain/rounds/rounds.ts';
import { on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const labelled = (label: string, ...who: Parameters<typeof a.by>) => a.claimed('r1', { label }, a.by(...who));
const history = (events: Told[]) =>
  told(a.registered(), on('2020-01-01', a.reported('r1', {}, a.by('first', '2020', 'estimated'))), ...events);
const roundOf = (events: Told[], at: Viewpoint = {}): ResolvedRound | undefined => resolveRounds(history(events).rounds, at)[0];
const labelOf = (events: Told[], at?: Viewpoint) => roundOf(events, at)?.label?.value ?? null;

describe('of several claims', () => {
  const order = ['estimated', 'relayed', 'reported', 'company-confirmed', 'official'] as const;

  it('the one with the highest assurance wins, whatever the order in which they came and were published', () => {
    const claims = order.map((assurance, n) => labelled(assurance, assurance, `${2024 - n}`, assurance));
    for (let n = 1; n <= claims.length; n += 1) {
      expect(labelOf(claims.slice(0, n))).toBe(order[n - 1]);
      expect(labelOf(claims.slice(0, n).reverse())).toBe(order[n - 1]);
    }
  });

  it('of equal assurance the latest published wins, by the first day of its date', () => {
    const [year, month, day] = [labelled('year', 'x', '2024'), labelled('month', 'y', '2024-02'), labelled('day', 'z', '2024-01-31')];
    expect(labelOf([month, day, year])).toBe('month');
    expect(labelOf([day, year])).toBe('day');
  });

  it('one without a date of publication comes before all that have one, so it loses', () => {
    expect(labelOf([labelled('dated', 'x', '1900'), labelled('undated', 'y')])).toBe('dated');
    expect(labelOf([labelled('undated', 'y'), labelled('dated', 'x', '1900')])).toBe('dated');
  });

  it('of equal assurance and date the latest recorded wins, even within one commit', () => {
    const [x, y] = [labelled('x', 'x', '2024-02'), labelled('y', 'y', '2024-02-01')];
    expect(labelOf([x, y])).toBe('y');
    expect(labelOf([y, x])).toBe('x');
    expect(labelOf([labelled('u', 'u'), labelled('w', 'w')])).toBe('w');
  });

  it('one that says nothing of a field leaves it to the next', () => {
    const official = a.claimed('r1', { participations: [{ investor: 'alibaba', lead: null }] }, a.by('filing', '2024', 'official'));
    const press = a.claimed('r1', { label: 'B', participations: [{ investor: 'alibaba', lead: true }] }, a.by('ft', '2024', 'relayed'));
    const round = roundOf([official, press])!;
    expect(round.label?.value).toBe('B');
    expect(round.participations[0]!.lead).toEqual({ value: true, from: 'ft', assurance: 'relayed', publishedOn: '2024', alternatives: [] });
  });
});

describe('the same source', () => {
  const by = (says: a.Says, day?: string) => a.claimed('r1', says, a.by('ft', day));
  const shared = (investor: string, more = {}) => ({ investor, ...more });

  it('adds to what it says, field by field: what it leaves out stays', () => {
    const round = roundOf([by({ label: 'B', amount: a.usd(10), closedOn: '2024-03' }), by({ closedOn: '2024-04' })])!;
    expect([round.label?.value, round.amount?.value, round.closedOn?.value]).toEqual(['B', a.usd(10), '2024-04']);
  });

  it('adds to it investor by investor, and each of their fields', () => {
    const events = [
      by({ participations: [shared('alibaba', { lead: true })] }),
      by({ participations: [shared('tencent', { amount: a.usd(5) })] }),
      by({ participations: [shared('alibaba', { stakePercent: 36 })] }),
    ];
    const parts = roundOf(events)!.participations.map(({ investor, lead, amount, stakePercent }) => [
      ...[investor, lead?.value, amount?.value, stakePercent?.value],
    ]);
    expect(parts).toEqual([
      ['alibaba', true, undefined, 36],
      ['tencent', undefined, a.usd(5), undefined],
    ]);
  });

  it('takes an investor off again, whom another source still names', () => {
    const [named, off] = [
      by({ participations: [shared('alibaba'), shared('tencent')] }),
      by({ participations: [shared('alibaba', { withdrawn: true })] }),
    ];
    const investors = (...events: Told[]) => roundOf(events)!.participations.map(({ investor }) => investor);
    expect(investors(named, off)).toEqual(['tencent']);
    expect(investors(named, a.claimed('r1', { participations: [shared('alibaba')] }, a.by('wsj')), off)).toEqual(['alibaba', 'tencent']);
    expect(investors(named, off, by({ participations: [shared('alibaba', { lead: true })] }))).toEqual(['alibaba', 'tencent']);
  });

  it('is held to what it published later, whichever came last; what it said before is history at its time', () => {
    const [filing, amendment] = [by({ label: 'January' }, '2024-01-10'), by({ label: 'June' }, '2024-06-03')];
    for (const order of [
      [filing, amendment],
      [amendment, filing],
    ]) {
      expect(labelOf(order)).toBe('June');
      expect(labelOf(order, { knownAt: '2024-07-01' })).toBe('June');
      expect(labelOf(order, { knownAt: '2024-02-01' })).toBe('January');
    }
  });

  it('of one day of publication holds to what was recorded later, and one without to the day it was recorded', () => {
    expect(labelOf([by({ label: 'a' }, '2024-01'), by({ label: 'b' }, '2024-01')])).toBe('b');
    expect(labelOf([on('2024-05-01', by({ label: 'undated' })), by({ label: 'dated' }, '2024-04-30')])).toBe('undated');
    expect(labelOf([on('2024-05-01', by({ label: 'undated' })), by({ label: 'dated' }, '2024-05-02')])).toBe('dated');
  });

  it('is as sure of a field as the statement that says it', () => {
    const round = roundOf([
      labelled('filed', 'ft', '2024-01', 'official'),
      a.claimed('r1', { amount: a.usd(1) }, a.by('ft', '2024-02', 'relayed')),
    ])!;
    expect([round.label, round.amount]).toMatchObject([
      { value: 'filed', assurance: 'official', publishedOn: '2024-01' },
      { assurance: 'relayed', publishedOn: '2024-02' },
    ]);
  });

  it('says nothing by an undisclosed amount or an empty list where something is said', () => {
    const round = roundOf([
      by({ amount: a.usd(10), valuation: a.post(a.usd(50)) }),
      by({ amount: a.undisclosed, valuation: a.post(a.undisclosed) }),
    ])!;
    expect([round.amount?.value, round.valuation?.value]).toEqual([a.usd(10), a.post(a.usd(50))]);
    const other = roundOf([by({ amount: a.usd(10) }), a.claimed('r1', { amount: a.undisclosed }, a.by('filing', '2024', 'official'))])!;
    expect([other.amount?.value, other.amount?.alternatives]).toEqual([a.usd(10), []]);
    expect(roundOf([by({ amount: a.undisclosed })])!.amount?.value).toEqual(a.undisclosed);
  });

  it('may speak again after it withdrew', () => {
    expect(labelOf([labelled('B', 'ft'), a.withdrawn('r1', 'ft'), labelled('C', 'ft')])).toBe('C');
  });
});
