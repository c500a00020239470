/** A restriction: what was issued, amended, suspended and rescinded of it, and what it says on a day. */
import { describe, expect, it } from 'vitest';
import { inForce, type Restriction } from '../../../domain/controls/restriction.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by, source } from '../../support/domain/samples.ts';

const { given, told } = stream<Restriction>('restriction', 'licence');

describe('a restriction', () => {
  it('is issued once, and again when it says something else', () => {
    given([]).when(c.issued()).accepts();
    given([c.issued()]).when(c.issued()).accepts(0);
    given([c.issued()])
      .when(c.issued({ policy: 'denial' }))
      .accepts();
    given([])
      .when(c.issued({ effectiveOn: '2030' }))
      .accepts();
  });

  it('supersedes one that was issued, and never itself', () => {
    const next = c.issued({ supersedes: 'before' });
    expect(given([]).when(next).refuses('thing-unknown').errors).toMatchObject([{ pointer: '/data/supersedes' }]);
    given([], { isRecorded: (name) => name === 'restriction/before' })
      .when(next)
      .accepts();
    given([], { isRecorded: () => true })
      .when(c.issued({ supersedes: 'licence' }))
      .refuses('supersession-cyclic');
    given([], { isRecorded: () => true, supersedes: (id) => (id === 'third' ? ['second'] : id === 'second' ? ['licence'] : []) })
      .when(c.issued({ supersedes: 'third' }))
      .refuses('supersession-cyclic');
  });

  it('is amended and rescinded after it was issued, a rescission on a day that may lie ahead', () => {
    for (const event of [c.amended('2026', { policy: 'denial' }), c.rescinded('2026')]) given([]).when(event).refuses('thing-unknown');
    given([c.issued()])
      .when(c.amended('2030', { policy: 'denial' }))
      .accepts();
    given([c.issued()]).when(c.rescinded('2026-11-16')).accepts();
    given([c.issued()]).when(c.rescinded('2030')).accepts();
  });

  it('says on a day what amendments in effect have made of it, in the order of their effect, until it is rescinded', () => {
    const state = told(
      ...[
        c.issued(),
        c.amended('2025-09', { policy: 'denial' }),
        c.amended('2025-07', { policy: 'case-by-case', destinations: ['CN', 'HK'] }),
      ],
      c.rescinded('2026-01-15'),
    );
    const says = (day: string) => {
      const issue = inForce(state, day);
      return issue && [issue.policy, issue.destinations];
    };
    expect(says('2025-04-08')).toBeNull();
    expect(says('2025-04-09')).toEqual(['licence-required', ['CN']]);
    expect(says('2025-07-01')).toEqual(['case-by-case', ['CN', 'HK']]);
    expect(says('2025-09-01')).toEqual(['denial', ['CN', 'HK']]);
    expect([says('2026-01-14') !== null, says('2026-01-15')]).toEqual([true, null]);
  });

  it('of two amendments from one day says the later recorded, and none that was not known', () => {
    const two = [c.issued(), c.amended('2025-07', { policy: 'denial' }), c.amended('2025-07', { policy: 'notify' })];
    expect(inForce(told(...two), '2025-07-01')?.policy).toBe('notify');
    const later = told(
      c.issued(by('bis', '2025-04')),
      recordedOn('2026-11-01', c.amended('2025-07', { policy: 'denial', source: source('bis', '2026-02') })),
    );
    expect(inForce(later, '2025-08-01', { knownAt: '2026-02-27' })?.policy).toBe('licence-required');
    expect(inForce(later, '2025-08-01', { knownAt: '2026-02-28' })?.policy).toBe('denial');
    expect(inForce(later, '2025-08-01', { knownAt: '2025-04-29' })).toBeNull();
  });
});

describe('the periods of a restriction', () => {
  const policies = (story: Told[], days: string[], at = {}) => days.map((day) => inForce(told(...story), day, at)?.policy ?? null);

  it('issued again from another day after it was rescinded it is in force again, as it is issued then', () => {
    const story = [
      c.issued(),
      c.amended('2025-06', { destinations: ['CN', 'HK'] }),
      c.rescinded('2026-01-01'),
      c.issued({ policy: 'denial', effectiveOn: '2026-03-01' }),
    ];
    expect(policies(story, ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'])).toEqual(['licence-required', null, null, 'denial']);
    expect(inForce(told(...story), '2026-03-01')?.destinations).toEqual(['CN']);
  });

  it('issued again from the same day it is corrected, rescinded or not', () => {
    const story = [c.issued(), c.rescinded('2026-01-01'), c.issued({ policy: 'denial' })];
    expect(policies(story, ['2025-12-31', '2026-01-01'])).toEqual(['denial', null]);
  });

  it('issued again from another day while in force it is replaced from that day on', () => {
    const story = [c.issued(), c.amended('2025-06', { policy: 'denial' }), c.issued({ policy: 'notify', effectiveOn: '2025-09-01' })];
    expect(policies(story, ['2025-08-31', '2025-09-01'])).toEqual(['denial', 'notify']);
  });

  it('suspended it is not in force until the last day of that, or until it is issued again', () => {
    const story = [c.issued(), c.suspended('2025-10', '2025-12'), c.suspended('2026-02-01')];
    expect(policies(story, ['2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01', '2026-02-01'])).toEqual([
      ...['licence-required', null, null, 'licence-required', null],
    ]);
    expect(policies([...story, c.issued({ effectiveOn: '2026-05-01' })], ['2026-04-30', '2026-05-01'])).toEqual([null, 'licence-required']);
    expect(
      policies([c.issued(), c.suspended('2025-10', '2025-12', '2025-09'), c.suspended('2025-10', '2025-10', '2025-08')], ['2025-11-15']),
    ).toEqual([null]);
  });

  it('rescinded on a partial date it ends on its last day; before it took effect it never was in force', () => {
    expect(policies([c.issued(), c.rescinded('2026-01')], ['2026-01-30', '2026-01-31'])).toEqual(['licence-required', null]);
    expect(policies([c.issued(), c.rescinded('2025-04-01')], ['2025-04-09', '2026-01-01'])).toEqual([null, null]);
  });

  it('of several rescissions has the one published later, as far as they were known and recorded', () => {
    const story = [
      ...[c.issued(by('bis', '2023-01-01')), c.rescinded('2026-01-01', '2026-01-01')],
      recordedOn('2026-11-02', c.rescinded('2026-03-01', '2026-06-01')),
    ];
    expect(policies(story, ['2026-02-01'])).toEqual(['licence-required']);
    expect(policies(story, ['2026-02-01'], { knownAt: '2026-02-01' })).toEqual([null]);
    expect(policies(story, ['2026-02-01'], { recordedAt: Date.parse('2026-11-01T23:00:00Z') })).toEqual([null]);
    const other = [c.issued(), c.rescinded('2026-03-01', '2026-06-01'), c.rescinded('2026-01-01', '2026-01-01')];
    expect(policies(other, ['2026-02-01'])).toEqual(['licence-required']);
  });

  it('is what it was before it was issued again, in every answer of before', () => {
    const story = [
      recordedOn('2026-01-01', c.issued({ policy: 'notify', ...by('bis', '2025-01') })),
      recordedOn('2026-02-01', c.issued({ policy: 'denial', ...by('bis', '2025-06') })),
    ];
    expect(policies(story, ['2026-06-01'], { recordedAt: Date.parse('2026-01-31') })).toEqual(['notify']);
    expect(policies(story, ['2026-06-01'], { knownAt: '2025-03-01' })).toEqual(['notify']);
    expect(policies(story, ['2026-06-01'])).toEqual(['denial']);
  });

  it('are not suspended until a day before that, unless partial dates leave that open', () => {
    expect(given([c.issued()]).when(c.suspended('2025-10', '2025-09')).refuses('invalid-event').errors).toMatchObject([
      { pointer: '/data/until', message: 'expected a date from 2025-10 on' },
    ]);
    for (const until of ['2025-10-01', '2025-10', '2025', '2025-Q4']) given([c.issued()]).when(c.suspended('2025-10', until)).accepts();
  });

  it('are not changed from a day after the rescission', () => {
    const over = [c.issued(), c.rescinded('2026-01-01')];
    for (const event of [c.amended('2026-02', { policy: 'denial' }), c.suspended('2026-01-02')])
      given(over).when(event).refuses('thing-ended');
    given(over)
      .when(c.amended('2025-12', { policy: 'denial' }))
      .accepts();
    given([...over, c.issued({ effectiveOn: '2026-03-01' })])
      .when(c.amended('2026-04', { review: 'denial' }))
      .accepts();
  });

  it('are gone when it is withdrawn, which what supersedes it forbids', () => {
    expect(policies([c.issued(), c.unissued()], ['2026-01-01'])).toEqual([null]);
    given([c.issued()], { supersededBy: () => ['next'] })
      .when(c.unissued())
      .refuses('is-referred-to');
    given([c.issued(), c.unissued()])
      .when(c.amended('2026', { policy: 'denial' }))
      .refuses('thing-unknown');
    expect(policies([c.issued(), c.amended('2025-06', { policy: 'denial' }), c.unissued(), c.issued()], ['2026-01-01'])).toEqual([
      'licence-required',
    ]);
  });

  it('say nothing new when all was said, and something when it was said otherwise since', () => {
    const twice = [c.issued(), c.issued({ policy: 'denial' })];
    given(twice)
      .when(c.issued({ policy: 'denial' }))
      .accepts(0);
    given(twice).when(c.issued()).accepts();
    given([c.issued(), c.suspended('2026')])
      .when(c.suspended('2026'))
      .accepts(0);
  });
});
