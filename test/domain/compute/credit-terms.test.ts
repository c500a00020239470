/** A grant said in several ways, its term, and what is taken back of it. */
import { describe, expect, it } from 'vitest';
import { type Credit, creditNow } from '../../../domain/compute/credit.ts';
import { stream } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by, usd } from '../../support/domain/samples.ts';

const { given, told } = stream<Credit>('credit', 'grant');
const thousand = [c.granted()];

describe('grants that differ', () => {
  const said = (value: number, publishedOn: string) => c.granted(usd(value), by('sec', publishedOn));
  const face = (state: Credit) => creditNow(state)?.granted.data.faceValue;

  it('hold by the day of their publication, then as they were recorded', () => {
    expect(face(told(said(100, '2024-03'), said(200, '2024-02')))).toMatchObject({ value: 100 });
    expect(face(told(said(100, '2024-02'), said(200, '2024-02')))).toMatchObject({ value: 200 });
    expect(
      given([said(100, '2024-03')])
        .when(said(200, '2024-02'))
        .warns(),
    ).toEqual(['older-than-what-stands']);
    given([said(100, '2024-03'), said(200, '2024-02')])
      .when(said(200, '2024-02'))
      .accepts(0);
    given([said(100, '2024-02'), said(200, '2024-02')])
      .when(said(100, '2024-02'))
      .accepts();
  });

  it('bound what was drawn by the one that holds', () => {
    const gone = [said(100, '2024-02'), c.drawn('d1', 90)];
    given(gone).when(said(50, '2024-01')).accepts();
    given(gone).when(said(50, '2024-03')).refuses('credit-exceeded');
  });
});

describe('expiry', () => {
  const term = [c.granted(usd(1000), { expiresOn: '2024-03' })];

  it('comes by itself on the day after the last: up to then is drawn, also what is told later', () => {
    given(term)
      .when(c.drawn('d1', 1, '2024-03-31'))
      .accepts();
    expect(
      given(term)
        .when(c.drawn('d1', 1, '2024-04-01'))
        .refuses('draw-outside-term').errors,
    ).toMatchObject([{ pointer: '/data/on' }]);
    given(term)
      .when(c.revoked('r1', 1, '2024-04-01'))
      .refuses('draw-outside-term');
    given([...term, c.expired('2024-04-01')])
      .when(c.drawn('late', 1000, '2024-03-31'))
      .accepts();
  });

  it('is not reached by a revocation of before it that is told later, up to what was left then', () => {
    const over = [...term, c.drawn('d1', 600, '2024-02-15'), c.expired('2024-03-11')];
    given(over)
      .when(c.revoked('late', 400, '2024-03-10'))
      .accepts();
    given(over)
      .when(c.revoked('late', 400.01, '2024-03-10'))
      .refuses('credit-exceeded');
    for (const event of [c.revoked('late', 1, '2024-03-11'), c.revoked('early', 1, '2024-01-31')])
      given(over).when(event).refuses('draw-outside-term');
    given([...over, c.revoked('late', 400, '2024-03-10')])
      .when(c.drawn('d2', 1, '2024-03-01'))
      .refuses('credit-exceeded');
    given([...over, c.revoked('late', 400, '2024-03-10'), c.unrevoked('late')])
      .when(c.drawn('d2', 400, '2024-03-01'))
      .accepts();
  });

  it('is the day after the last of a month, a quarter or a year', () => {
    for (const [expiresOn, last, over] of [
      ['2024', '2024-12-31', '2025-01-01'],
      ['2024-Q3', '2024-09-30', '2024-10-01'],
      ['2024-02', '2024-02-29', '2024-03-01'],
      ['2024-02-28', '2024-02-28', '2024-02-29'],
    ] as const) {
      const until = [c.granted(usd(1000), { expiresOn })];
      given(until)
        .when(c.drawn('d1', 1, last))
        .accepts();
      given(until)
        .when(c.drawn('d1', 1, over))
        .refuses('draw-outside-term');
    }
  });

  it('is not before the month of the grant', () => {
    const grant = (expiresOn: string) => given([]).when(c.granted(usd(1), { grantedOn: '2024-02', expiresOn }));
    expect(grant('2024-01').refuses('invalid-event').errors).toMatchObject([{ pointer: '/data/expiresOn' }]);
    for (const expiresOn of ['2024-02-01', '2024-02', '2024']) grant(expiresOn).accepts();
  });

  it('begins when somebody says so, from another day, or not at all', () => {
    const early = [...term, c.expired('2024-03-01')];
    given(early)
      .when(c.drawn('d1', 1, '2024-03-01'))
      .refuses('draw-outside-term');
    given(early)
      .when(c.drawn('d1', 1, '2024-02-29'))
      .accepts();
    given(early).when(c.expired('2024-03-01')).accepts(0);
    given([...early, c.expired('2024-03-11')])
      .when(c.drawn('d1', 1, '2024-03-10'))
      .accepts();
    given([...early, c.expired(null)])
      .when(c.drawn('d1', 1, '2024-03-31'))
      .accepts();
    given(term).when(c.expired(null)).accepts(0);
  });

  it('is not before the grant, and nothing is drawn before that either', () => {
    expect(
      given(term)
        .when(c.drawn('d1', 1, '2024-01-31'))
        .refuses('draw-outside-term').detail,
    ).toContain('2024-02-01');
    given([c.granted(usd(1), { grantedOn: '2024' })])
      .when(c.drawn('d1', 1, '2024-01-01'))
      .accepts();
  });
});

describe('what is withdrawn', () => {
  const gone = [...thousand, c.drawn('d1', 600), c.revoked('r1', 400)];

  it('is as if it had not been: a draw or a revocation, whose Id may be used again', () => {
    given([...gone, c.undrawn('d1')])
      .when(c.drawn('d1', 599.5))
      .accepts();
    given([...gone, c.unrevoked('r1')])
      .when(c.drawn('d2', 400))
      .accepts();
    for (const event of [c.undrawn('d9'), c.unrevoked('r9')]) given(gone).when(event).refuses('thing-unknown');
    given([...gone, c.undrawn('d1')])
      .when(c.undrawn('d1'))
      .accepts(0);
  });

  it('a grant of which nothing was drawn; granted again it starts anew', () => {
    given(gone).when(c.ungranted()).refuses('is-referred-to');
    const { state } = given([...gone, c.undrawn('d1'), c.unrevoked('r1')])
      .when(c.ungranted())
      .accepts();
    expect(creditNow(state)).toBeNull();
    given([...thousand, c.ungranted()])
      .when(c.drawn('d1', 1))
      .refuses('thing-unknown');
    given([...thousand, c.ungranted()])
      .when(c.ungranted())
      .accepts(0);
    given([...thousand, c.expired('2024-02-10'), c.ungranted(), c.granted()])
      .when(c.drawn('d1', 1))
      .accepts();
  });
});
