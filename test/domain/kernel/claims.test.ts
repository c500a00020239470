/** Which claim wins, and what stands at a point of view (contract, section 3). */
import { describe, expect, it } from '@jest/globals';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { evidence, type ResolvedRound, resolveRounds } from '../../../domain/organization/rounds.ts';
import { instant, on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const labelled = (label: string, ...who: Parameters<typeof a.by>) => a.claimed('r1', { label }, a.by(...who));
const history = (events: Told[]) =>
  told(a.registered(), on('2020-01-01', a.reported('r1', {}, a.by('first', '2020', 'estimated'))), ...events);
const roundOf = (events: Told[], at: Viewpoint = {}): ResolvedRound | undefined => resolveRounds(history(events).rounds, at)[0];
const labelOf = (events: Told[], at?: Viewpoint) => roundOf(events, at)?.label;

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
    expect(round.label).toBe('B');
    expect(round.participations[0]!.lead).toEqual({ value: true, from: 'ft', assurance: 'relayed', alternatives: [] });
  });
});

describe('the same source', () => {
  it('replaces its own claim whole: what it no longer says, nobody says', () => {
    const before = a.claimed('r1', { label: 'B', closedOn: '2024-03' }, a.by('ft'));
    const round = roundOf([before, a.claimed('r1', { label: 'C' }, a.by('ft'))])!;
    expect([round.label, round.closedOn]).toEqual(['C', null]);
  });

  it('replaces it even with less assurance and an earlier date', () => {
    expect(labelOf([labelled('old', 'ft', '2024-05', 'official'), labelled('new', 'ft', '2024-01', 'estimated')])).toBe('new');
  });

  it('may speak again after it withdrew', () => {
    expect(labelOf([labelled('B', 'ft'), a.withdrawn('r1', 'ft'), labelled('C', 'ft')])).toBe('C');
  });
});

describe('a withdrawn claim', () => {
  const events = [on('2026-02-17', labelled('5 billion', 'ft', '2026-02-01')), on('2026-03-10', a.withdrawn('r1', 'ft'))];
  const dated = [events[0]!, on('2026-03-10', a.withdrawn('r1', 'ft', { knownOn: '2026-02-20' }))];

  it('no longer stands, and neither does what it replaced', () => {
    expect(labelOf(events)).toBeNull();
    expect(labelOf([labelled('before', 'ft'), ...events])).toBeNull();
  });

  it('stands before the service recorded the withdrawal, on the instant exactly', () => {
    expect(labelOf(events, { recordedAt: instant('2026-03-10') - 1 })).toBe('5 billion');
    expect(labelOf(events, { recordedAt: instant('2026-03-10') })).toBeNull();
  });

  it('stands before the world knew: by the day said, or else by the day recorded', () => {
    expect(labelOf(events, { knownAt: '2026-03-09' })).toBe('5 billion');
    expect(labelOf(events, { knownAt: '2026-03-10' })).toBeNull();
    expect(labelOf(dated, { knownAt: '2026-02-19' })).toBe('5 billion');
    expect(labelOf(dated, { knownAt: '2026-02-20' })).toBeNull();
  });

  it('stands for one who asks what was recorded before, even of what was known since', () => {
    expect(labelOf(dated, { knownAt: '2026-12-31', recordedAt: instant('2026-03-09') })).toBe('5 billion');
    expect(labelOf(dated, { knownAt: '2026-02-19', recordedAt: instant('2026-12-31') })).toBe('5 billion');
    expect(labelOf(dated, { knownAt: '2026-02-20', recordedAt: instant('2026-03-10') })).toBeNull();
  });

  it('was withdrawn ever since the first withdrawal, though the reason was corrected later', () => {
    const corrected = [...events, on('2026-05-01', a.withdrawn('r1', 'ft', { reason: 'duplicate' }))];
    expect(labelOf(corrected, { recordedAt: instant('2026-03-09') })).toBe('5 billion');
    expect(labelOf(corrected, { recordedAt: instant('2026-04-01') })).toBeNull();
    expect(labelOf(corrected, { knownAt: '2026-04-01' })).toBeNull();
    const reasons = (at: Viewpoint) =>
      evidence(history(corrected).rounds.r1!, at).map((claim) =>
        'withdrawn' in claim ? (claim.withdrawn as { reason: string }).reason : null,
      );
    expect(reasons({})).toEqual([null, 'duplicate']);
    expect(reasons({ recordedAt: instant('2026-04-01') })).toEqual([null, 'unit-error']);
  });

  it('is still shown as evidence, with why', () => {
    const shown = evidence(history(events).rounds.r1!);
    expect(shown.map(({ source }) => source.id)).toEqual(['first', 'ft']);
    expect(shown[1]).toMatchObject({ says: { label: '5 billion' }, withdrawn: { reason: 'unit-error' } });
    expect(evidence(history(events).rounds.r1!, { knownAt: '2026-03-09' })[1]).not.toHaveProperty('withdrawn');
  });
});

describe('a claim', () => {
  it('published later is unknown before, and known on the day itself', () => {
    const later = labelled('later', 'ft', '2024-05-13');
    expect(labelOf([later], { knownAt: '2024-05-12' })).toBeNull();
    expect(labelOf([later], { knownAt: '2024-05-13' })).toBe('later');
  });

  it('published in a month or a year is known from its first day', () => {
    expect(labelOf([labelled('month', 'ft', '2024-05')], { knownAt: '2024-05-01' })).toBe('month');
    expect(labelOf([labelled('year', 'ft', '2024')], { knownAt: '2023-12-31' })).toBeNull();
  });

  it('without a date of publication is known from the day it was recorded', () => {
    const undated = on('2026-02-17', labelled('undated', 'ft'));
    expect(labelOf([undated], { knownAt: '2026-02-16' })).toBeNull();
    expect(labelOf([undated], { knownAt: '2026-02-17' })).toBe('undated');
  });

  it('that was replaced comes back for what was recorded, or known, before', () => {
    const events = [on('2026-02-01', labelled('old', 'ft', '2024-02')), on('2026-03-01', labelled('new', 'ft', '2024-05'))];
    expect(labelOf(events)).toBe('new');
    expect(labelOf(events, { recordedAt: instant('2026-02-28') })).toBe('old');
    expect(labelOf(events, { knownAt: '2024-04-30' })).toBe('old');
    expect(labelOf(events, { recordedAt: instant('2026-01-31') })).toBeNull();
    expect(labelOf(events, { knownAt: '2024-05-01', recordedAt: instant('2026-02-28') })).toBe('old');
  });
});

describe('a round of which nothing stands', () => {
  it('is no round', () => {
    const { rounds } = told(a.registered(), a.reported('r1'), a.withdrawn('r1'));
    expect(resolveRounds(rounds)).toEqual([]);
  });
});
