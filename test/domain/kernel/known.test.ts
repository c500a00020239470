/** What stands of claims for those who ask what was known, or recorded (contract, section 3). */
import { describe, expect, it } from 'vitest';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { evidence, type ResolvedRound, resolveRounds } from '../../../domain/rounds/rounds.ts';
import { instant, on, type Told, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const labelled = (label: string, ...who: Parameters<typeof a.by>) => a.claimed('r1', { label }, a.by(...who));
const history = (events: Told[]) =>
  told(a.registered(), on('2020-01-01', a.reported('r1', {}, a.by('first', '2020', 'estimated'))), ...events);
const roundOf = (events: Told[], at: Viewpoint = {}): ResolvedRound | undefined => resolveRounds(history(events).rounds, at)[0];
const labelOf = (events: Told[], at?: Viewpoint) => roundOf(events, at)?.label?.value ?? null;

describe('a withdrawn claim', () => {
  const events = [on('2026-02-17', labelled('5 billion', 'ft', '2026-02-01')), on('2026-03-10', a.withdrawn('r1', 'ft'))];
  const dated = [events[0]!, on('2026-03-10', a.withdrawn('r1', 'ft', { knownOn: '2026-02-20' }))];

  it('no longer stands, and neither does what the source said of it before', () => {
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

  it('published in a month or a year is known at its end', () => {
    expect(labelOf([labelled('month', 'ft', '2024-05')], { knownAt: '2024-05-30' })).toBeNull();
    expect(labelOf([labelled('month', 'ft', '2024-05')], { knownAt: '2024-05-31' })).toBe('month');
    expect(labelOf([labelled('year', 'ft', '2024')], { knownAt: '2024-12-30' })).toBeNull();
    expect(labelOf([on('2024-06-01', labelled('year', 'ft', '2024'))], { knownAt: '2024-06-01' })).toBe('year');
  });

  it('is known from the first day that any of its dates gives, and sorts by the source alone', () => {
    const told = a.claimed('r1', { label: 'entry' }, a.by('dataset', '2025-01-01'));
    const known = { ...told, data: { ...told.data, knownOn: '2024-03-01' } };
    const also = { ...told, data: { ...told.data, alsoIn: [a.source('ft', '2024-02-01')] } };
    const sightings = [known, also].map((one) => ['2024-01-31', '2024-02-15', '2024-03-01'].map((knownAt) => labelOf([one], { knownAt })));
    expect(sightings).toEqual([
      [null, null, 'entry'],
      [null, 'entry', 'entry'],
    ]);
    expect(evidence(history([also]).rounds.r1!).at(0)).toMatchObject({ knownBy: '2024-02-01' });
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
    expect(labelOf(events, { knownAt: '2024-05-31', recordedAt: instant('2026-02-28') })).toBe('old');
  });
});

describe('a round of which nothing stands', () => {
  it('is no round', () => {
    const { rounds } = told(a.registered(), a.reported('r1'), a.withdrawn('r1'));
    expect(resolveRounds(rounds)).toEqual([]);
  });
});
