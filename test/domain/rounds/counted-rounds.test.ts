/** Which rounds count, and until when one does that another took the place of. */
import { describe, expect, it } from 'vitest';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { instant, on, type Told } from '../../support/domain/given.ts';
import { ft, only, rounds } from '../../support/domain/resolved.ts';
import * as a from '../../support/domain/samples.ts';

describe('a round counts', () => {
  const counts = (...events: Told[]) => only(events).counted;

  it.each(['closed', 'committed', 'tranched'] as const)('when it is %s', (status) => {
    expect(counts(a.reported('r1', { status }))).toBe(true);
  });

  it.each(['rumoured', 'in-talks', 'letter-of-intent', 'disputed', 'denied', 'superseded', 'cancelled'] as const)(
    'not when it is %s',
    (status) => expect(counts(a.reported('r1', { status }))).toBe(false),
  );

  it('unless it is superseded, or said not to count toward the total', () => {
    expect(counts(a.reported('r1'), a.superseded('r1'))).toBe(false);
    expect(counts(a.reported('r1', { countsTowardTotal: false }))).toBe(false);
    expect(counts(a.reported('r1', { countsTowardTotal: true }))).toBe(true);
  });

  it('by the most trusted claim', () => {
    expect(counts(a.reported('r1'), ft({ status: 'rumoured', countsTowardTotal: false }))).toBe(false);
    expect(counts(a.reported('r1', { countsTowardTotal: true }), ft({ status: 'rumoured', countsTowardTotal: false }))).toBe(true);
  });
});

describe('a supersession', () => {
  const told = [on('2026-02-01', a.reported('r1')), on('2026-02-01', a.reported('r2', { announcedOn: '2024-05' }))];
  const story = (knownOn?: string) => [...told, on('2026-04-01', a.superseded('r1', { by: 'r2', ...(knownOn && { knownOn }) }))];
  const counted = (events: Told[], at?: Viewpoint) => rounds(events, at).map((round) => round.counted);

  it('says by which round, and why', () => {
    expect(only(story('2024-06')).superseded).toMatchObject({ by: 'r2', reason: 'upsized', knownOn: '2024-06' });
    expect(rounds(story())[1]!.superseded).toBeNull();
  });

  it('takes away nothing before it was known or recorded', () => {
    const later = { knownAt: '2026-03-31' };
    expect(counted(story())).toEqual([false, true]);
    expect(counted(story(), later)).toEqual([true, true]);
    expect(counted(story('2026-03-31'), later)).toEqual([false, true]);
    expect(counted(story('2026-03-31'), { ...later, recordedAt: instant('2026-03-31') })).toEqual([true, true]);
    expect(counted(story(), { recordedAt: instant('2026-04-01') })).toEqual([false, true]);
  });
});

describe('a round that another took the place of', () => {
  const story = (more: Parameters<typeof a.superseded>[1], next: a.Says = {}) => [
    a.reported('r1'),
    a.reported('r2', { announcedOn: '2024-05-10', ...next }),
    a.superseded('r1', more),
  ];
  const standing = (asOf: string | undefined, ...of: Parameters<typeof story>) => {
    const { counted, superseded, notCountedBecause } = only(story(...of), asOf === undefined ? {} : { asOf });
    return { counted, isSuperseded: superseded !== null, because: notCountedBecause };
  };
  const [stands, gone] = [
    { counted: true, isSuperseded: false, because: undefined },
    { counted: false, isSuperseded: true, because: ['superseded'] },
  ];

  it.each(['upsized', 'merged'] as const)('(%s) stands until the day of the other', (reason) => {
    expect(standing('2024-05-09', { by: 'r2', reason })).toEqual(stands);
    expect(standing('2024-05-10', { by: 'r2', reason })).toEqual(gone);
    expect(standing(undefined, { by: 'r2', reason })).toEqual(gone);
  });

  it('goes by the day on which the other closed, where that is earlier, and by the first day of a partial date', () => {
    const closed = { closedOn: '2024-04-01' };
    expect(standing('2024-03-31', { by: 'r2' }, closed)).toEqual(stands);
    expect(standing('2024-04-01', { by: 'r2' }, closed)).toEqual(gone);
    expect(standing('2024-03-31', { by: 'r2' }, { announcedOn: '2024-Q2' })).toEqual(stands);
    expect(standing('2024-04-01', { by: 'r2' }, { announcedOn: '2024-Q2' })).toEqual(gone);
  });

  it.each(['denied', 'cancelled', 'duplicate'] as const)('(%s) never stood', (reason) => {
    expect(standing('2024-05-09', { by: 'r2', reason })).toEqual(gone);
  });

  it('never stood where nobody says which other', () => expect(standing('2024-05-09', {})).toEqual(gone));

  it('stands for those who do not know of it', () => {
    const at = { asOf: '2024-06-01', knownAt: '2024-06-30' };
    const known = [a.by('bbg', '2024-02-20'), a.by('bbg', '2024-05-11')] as const;
    const events = [
      ...[a.reported('r1', {}, known[0]), a.reported('r2', { announcedOn: '2024-05-10' }, known[1])],
      a.superseded('r1', { by: 'r2', knownOn: '2024-07-01' }),
    ];
    expect(rounds(events, at).map(({ counted }) => counted)).toEqual([true, true]);
    expect(rounds(events, { ...at, knownAt: '2024-07-01' }).map(({ counted }) => counted)).toEqual([false, true]);
  });
});
