/** A round as its sources tell it. */
import { describe, expect, it } from 'vitest';
import { columnsOf, type Round, type RoundClaim, rowsOf } from '../../web/pages/startup/claims.ts';

type Said = RoundClaim['says'];
const claim = (
  id: string,
  assurance: RoundClaim['assurance'],
  publishedOn: string | undefined,
  says: Said,
  more: Partial<RoundClaim> = {},
): RoundClaim => ({
  source: { id, publisher: id, url: 'https://example.com', ...(publishedOn !== undefined && { publishedOn }) },
  assurance,
  says,
  knownBy: '2024-12-31',
  ...more,
});
const resolved = <V>(value: V, from: string, alternatives: { value: V; from: string }[] = []) => ({
  value,
  from,
  assurance: 'reported' as const,
  publishedOn: null,
  alternatives: alternatives.map((one) => ({ ...one, assurance: 'reported' as const, publishedOn: null })),
});
const round = (claims: RoundClaim[], more: Partial<Round> = {}): Round => ({
  round: 'r1',
  label: null,
  roundType: null,
  status: null,
  announcedOn: null,
  closedOn: null,
  on: null,
  amount: null,
  valuation: null,
  countsTowardTotal: null,
  participations: [],
  tranches: [],
  superseded: null,
  counted: true,
  conflicts: [],
  claims,
  ...more,
});
const rowsBy = (of: Round) => new Map(rowsOf(of, columnsOf(of.claims)).map(({ field, cells }) => [field, cells]));

describe('the columns of a round', () => {
  it('go from the most trusted, the latest published and the latest recorded to what was withdrawn', () => {
    const claims = [
      claim('estimate', 'estimated', '2026', {}),
      claim('taken-back', 'official', '2026', {}, { withdrawn: { reason: 'unit-error' } }),
      claim('undated', 'reported', undefined, {}),
      claim('early', 'reported', '2024-02', {}),
      claim('late', 'reported', '2024-03-01', {}),
      claim('late-too', 'reported', '2024-03', {}),
    ];
    expect(columnsOf(claims).map(({ source }) => source.id)).toEqual(['late-too', 'late', 'early', 'undated', 'estimate', 'taken-back']);
  });
});

describe('the rows of a round', () => {
  it('say which claim holds and why, as the contract resolves it', () => {
    const claims = [
      claim('a', 'company-confirmed', '2024-01', { status: 'closed', announcedOn: '2024-01' }),
      claim('b', 'reported', '2024-03', { status: 'committed', label: 'Series B', announcedOn: '2024-01', closedOn: '2024-02' }),
      claim('c', 'reported', '2024-02', { label: 'Round B', closedOn: '2024-03' }),
      claim('d', 'reported', '2024-03', { closedOn: '2024-04' }),
    ];
    const rows = rowsBy(
      round(claims, {
        status: resolved('closed', 'a', [{ value: 'committed', from: 'b' }]),
        label: resolved('Series B', 'b', [{ value: 'Round B', from: 'c' }]),
        announcedOn: resolved('2024-01', 'a'),
        closedOn: resolved('2024-04', 'd', [
          { value: '2024-02', from: 'b' },
          { value: '2024-03', from: 'c' },
        ]),
      } as Partial<Round>),
    );
    // The columns are a, d, b, c.
    const winners = (field: string) => rows.get(field)?.map((cell) => cell?.won ?? (cell?.isConflict ? '⑂' : cell ? '=' : ''));
    expect(winners('status')).toEqual(['assurance', '', '⑂', '']);
    expect(winners('label')).toEqual(['', '', 'published', '⑂']);
    expect(winners('announcedOn')).toEqual(['same', '', '=', '']);
    expect(winners('closedOn')).toEqual(['', 'recorded', '⑂', '⑂']);
    expect(rows.has('amount')).toBe(false);
  });

  it('show what was withdrawn, which neither holds nor contradicts', () => {
    const claims = [
      claim('a', 'official', '2024', { status: 'closed' }, { withdrawn: { reason: 'retracted-by-source' } }),
      claim('b', 'relayed', '2024', { status: 'committed' }),
    ];
    const cells = rowsBy(round(claims, { status: resolved('committed', 'b') as Round['status'] })).get('status');
    expect(cells?.[0]).toEqual({ value: 'committed', isConflict: false, won: 'alone' });
    expect(cells?.[1]).toEqual({ value: 'closed', isConflict: false });
  });

  it('take what says null, or nothing, for saying nothing', () => {
    const claims = [
      claim('a', 'reported', '2024', {
        participations: [
          { investor: 'x', lead: null },
          { investor: 'y', lead: true },
        ],
      }),
      claim('b', 'reported', '2023', {}),
    ];
    const rows = rowsBy(round(claims));
    expect([...rows.keys()]).toEqual(['participations.x.isIn', 'participations.y.lead']);
    expect(rows.get('participations.y.lead')?.[1]).toBeUndefined();
  });

  it('say of investors and tranches who takes them off', () => {
    const claims = [
      claim('a', 'official', '2024', {
        participations: [{ investor: 'x', withdrawn: true }],
        tranches: [{ tranche: 't1', withdrawn: true }],
      }),
      claim('b', 'reported', '2024', {
        participations: [{ investor: 'x', stakePercent: 3 }],
        tranches: [{ tranche: 't1', amount: { currency: 'USD', disclosure: 'exact', value: 5 }, status: 'funded' }],
      }),
    ];
    const rows = rowsBy(round(claims));
    expect(rows.get('participations.x.isIn')?.map((cell) => cell?.value)).toEqual([false, true]);
    expect(rows.get('tranches.t1.isIn')?.map((cell) => cell?.value)).toEqual([false, true]);
    expect(rows.get('tranches.t1.status')?.[1]?.value).toBe('funded');
  });
});
