/** What standing claims leave open. */
import { describe, expect, it } from 'vitest';
import { dealsOf } from '../../../domain/boards/deals.ts';
import { isUnicornDisputed } from '../../../domain/organization/disputes.ts';
import { type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const ft = a.by('ft', undefined, 'relayed');
const wsj = a.by('wsj', undefined, 'estimated');

/** The one round that these claims are about. */
const deal = (...claims: Told[]) => {
  const [one] = dealsOf(told(a.registered(), ...claims).rounds);
  return one!;
};
const standing = (...claims: Told[]) => {
  const { counted, disputed } = deal(...claims);
  return { counted, disputed };
};

describe('whether a round counts', () => {
  it('is not open where all say the same, or only what makes no difference', () => {
    expect(standing(a.reported('r1'), a.claimed('r1', { status: 'closed' }, ft))).toEqual({ counted: true, disputed: false });
    expect(standing(a.reported('r1'), a.claimed('r1', { status: 'committed' }, ft))).toEqual({ counted: true, disputed: false });
    expect(standing(a.reported('r1', { status: 'rumoured' }), a.claimed('r1', { status: 'denied' }, ft))).toEqual({
      counted: false,
      disputed: false,
    });
  });

  it('is open where a claim that lost would make the difference, either way', () => {
    expect(standing(a.reported('r1'), a.claimed('r1', { status: 'rumoured' }, ft))).toEqual({ counted: true, disputed: true });
    expect(standing(a.reported('r1', { status: 'in-talks' }), a.claimed('r1', { status: 'closed' }, ft))).toEqual({
      counted: false,
      disputed: true,
    });
    expect(standing(a.reported('r1', { countsTowardTotal: true }), a.claimed('r1', { countsTowardTotal: false }, ft))).toEqual({
      counted: true,
      disputed: true,
    });
  });

  it('takes two claims together: neither alone would make it count', () => {
    const lost = [a.claimed('r1', { status: 'closed' }, ft), a.claimed('r1', { countsTowardTotal: true }, wsj)];
    const won = a.reported('r1', { status: 'rumoured', countsTowardTotal: false });
    expect(lost.map((one) => standing(won, one).disputed)).toEqual([false, false]);
    expect(standing(won, ...lost)).toEqual({ counted: false, disputed: true });
  });

  it('is no longer open once the other claim was taken back, or the round superseded', () => {
    const claims = [a.reported('r1'), a.claimed('r1', { status: 'denied' }, ft)];
    expect(standing(...claims, a.withdrawn('r1', 'ft'))).toEqual({ counted: true, disputed: false });
    expect(standing(...claims, a.superseded('r1'))).toEqual({ counted: false, disputed: false });
  });

  it('is open only for those who know of the other claim', () => {
    const { rounds } = told(
      a.registered(),
      a.reported('r1', {}, a.by('bbg', '2024-02')),
      a.claimed('r1', { status: 'denied' }, a.by('ft', '2024-06', 'relayed')),
    );
    expect(dealsOf(rounds, { knownAt: '2024-06-29' })[0]!.disputed).toBe(false);
    expect(dealsOf(rounds, { knownAt: '2024-06-30' })[0]!.disputed).toBe(true);
  });
});

describe('who led', () => {
  const lead = (...leads: (boolean | null | undefined)[]) => {
    const says = (one: boolean | null | undefined): a.Says => ({
      participations: [{ investor: 'tencent', ...(one !== undefined && { lead: one }) }],
    });
    const [part] = deal(
      a.reported('r1', says(leads[0])),
      ...leads.slice(1).map((one, n) => a.claimed('r1', says(one), [ft, wsj][n])),
    ).parts;
    return [part!.lead, part!.leadDisputed];
  };

  it('is open where claims differ', () => {
    expect(lead(true, false)).toEqual([true, true]);
    expect(lead(false, true)).toEqual([false, true]);
    expect(lead(true, true, false)).toEqual([true, true]);
  });

  it('is not open where the others say the same, or nothing', () => {
    expect(lead(true, true)).toEqual([true, false]);
    expect(lead(true, null)).toEqual([true, false]);
    expect(lead(null, undefined)).toEqual([null, false]);
    expect(lead(null, true)).toEqual([true, false]);
  });
});

describe('whether a startup ever was a unicorn', () => {
  const disputed = (...events: Told[]) => isUnicornDisputed(told(a.registered(), ...events));
  const worth = (usd: number, says: a.Says = {}) => a.reported('r1', { valuation: a.post(a.usd(usd)), ...says });

  it('is not open where a round or a mark says so whichever claims win, or none does', () => {
    expect(disputed(worth(1e9))).toBe(false);
    expect(disputed(worth(1e9), a.claimed('r1', { valuation: a.post(a.usd(2e9)) }, ft))).toBe(false);
    expect(disputed(worth(999_999_999))).toBe(false);
    expect(disputed(a.marked('m1', '2024-06', a.usd(1e9)))).toBe(false);
    expect(disputed()).toBe(false);
  });

  it('is open where only a claim that lost says so, or only the one that won', () => {
    expect(disputed(worth(5e8), a.claimed('r1', { valuation: a.post(a.usd(1e9)) }, ft))).toBe(true);
    expect(disputed(worth(1e9), a.claimed('r1', { valuation: a.post(a.usd(5e8)) }, ft))).toBe(true);
    expect(disputed(a.marked('m1', '2024-06', a.usd(1e9)), a.marked('m1', '2024-06', a.usd(9e8), ft))).toBe(true);
  });

  it('is open where the round that says so may not count', () => {
    expect(disputed(worth(1e9), a.claimed('r1', { status: 'denied' }, ft))).toBe(true);
    expect(disputed(worth(1e9, { status: 'rumoured' }), a.claimed('r1', { status: 'closed' }, ft))).toBe(true);
    expect(disputed(worth(1e9, { status: 'rumoured' }))).toBe(false);
  });

  it('is settled by another round or mark that is not open', () => {
    const open = [worth(1e9), a.claimed('r1', { valuation: a.post(a.usd(5e8)) }, ft)];
    expect(disputed(...open, a.marked('m1', '2024-08', a.usd(1.2e9)))).toBe(false);
    expect(disputed(...open, a.marked('m1', '2024-08', a.usd(0.9e9)))).toBe(true);
  });

  it('takes pre-money with the new money, and a target for nothing', () => {
    const amount = a.usd(300e6);
    expect(disputed(worth(1e9), a.claimed('r1', { valuation: a.pre(a.usd(800e6)), amount }, ft))).toBe(false);
    expect(disputed(worth(1e9), a.claimed('r1', { valuation: { amount: a.usd(2e9), basis: 'target' } }, ft))).toBe(true);
    expect(disputed(worth(5e8), a.claimed('r1', { valuation: { amount: a.usd(2e9), basis: 'target' } }, ft))).toBe(false);
  });

  it('takes only what can reach a milestone: no mark that nobody paid, nothing after the first exit', () => {
    const lost = a.claimed('r1', { valuation: a.post(a.usd(5e8)) }, ft);
    const disputedBy = (...more: Told[]) => disputed(worth(1e9), lost, ...more);
    expect(disputedBy()).toBe(true);
    // The day of the round is 19 February 2024.
    expect(disputedBy(a.exited({ on: '2024-02-19' }))).toBe(false);
    expect(disputedBy(a.exited({ on: '2024-02-20' }))).toBe(true);
    for (const kind of ['index', 'implied'] as const) {
      expect(disputed(a.marked('m1', '2024-06', a.usd(1e9), { kind }), a.marked('m1', '2024-06', a.usd(5e8), { ...ft, kind }))).toBe(false);
      // Such a one settles nothing either.
      expect(disputedBy(a.marked('m2', '2024-06', a.usd(2e9), { kind }))).toBe(true);
    }
  });

  it('takes a ceiling and a hoped-for value for nothing', () => {
    expect(disputed(worth(5e8), a.claimed('r1', { valuation: { amount: a.usd(2e9), basis: 'cap' } }, ft))).toBe(false);
    expect(disputed(worth(5e8), a.claimed('r1', { valuation: a.post(a.usd(2e9, 'target')) }, ft))).toBe(false);
  });

  it('is as it was known at the time', () => {
    const state = told(
      a.registered(),
      a.reported('r1', { valuation: a.post(a.usd(1e9)) }, a.by('bbg', '2024-02')),
      a.claimed('r1', { valuation: a.post(a.usd(5e8)) }, a.by('ft', '2024-06', 'relayed')),
      a.marked('m1', '2024-09', a.usd(2e9), a.by('bbg', '2024-09')),
    );
    expect(isUnicornDisputed(state, { knownAt: '2024-03-01' })).toBe(false);
    expect(isUnicornDisputed(state, { knownAt: '2024-07-01' })).toBe(true);
    expect(isUnicornDisputed(state, { asOf: '2024-08-31' })).toBe(true);
    expect(isUnicornDisputed(state)).toBe(false);
  });
});
