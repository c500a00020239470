/** What a cluster accepts to be told of its capacity, and what it refuses. */
import { describe, expect, it } from 'vitest';
import { type Cluster, evolve, initial } from '../../../domain/compute/cluster.ts';
import { clusterRow, courseOf } from '../../../domain/compute/cluster-row.ts';
import { registeredAt } from '../../../domain/compute/lives.ts';
import { recordedOn, stream } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by } from '../../support/domain/samples.ts';

const { given, told } = stream<Cluster>('cluster', 'zhangbei');
const hall = [c.cluster(), c.phase('hall', { gpus: 100, from: '2026-01-10' })];

describe('a cluster', () => {
  it('is registered once, and again when something else is said of it', () => {
    given([]).when(c.cluster()).accepts();
    given([c.cluster()]).when(c.cluster()).accepts(0);
    const { state } = given([c.cluster()])
      .when(c.cluster({ country: 'CN', owner: 'alibaba' }))
      .accepts();
    expect(registeredAt(state)).toMatchObject({ country: 'CN', owner: 'alibaba' });
  });

  it('has an operator and an owner that are registered', () => {
    const refusal = given([])
      .when(c.cluster({ operator: 'alibab', owner: 'nobody' }))
      .refuses('organization-unknown');
    expect(refusal.errors?.map(({ pointer }) => pointer)).toEqual(['/data/operator', '/data/owner']);
    expect(refusal.suggestions).toContain('alibaba');
  });

  it.each([c.phase('hall'), c.unphase('hall'), c.allocated('a1', 1), c.resized('a1', 1, '2026-01-01'), c.released('a1', '2026-01-01')])(
    'is registered before $type',
    (event) => {
      expect(given([]).when(event).refuses('thing-unknown').errors).toMatchObject([{ pointer: '/subject' }]);
    },
  );

  it('holds claims of several sources; the same source again changes what it says', () => {
    const sat = by('sat');
    const { state } = given([...hall, c.phase('hall', { gpus: 80 }, sat)])
      .when(c.phase('hall', { gpus: 120 }))
      .accepts();
    expect(state.phases.hall?.claims).toHaveLength(3);
    expect(clusterRow(state)?.phases[0]?.gpus).toMatchObject({ value: 120, from: 'epoch', alternatives: [{ value: 80, from: 'sat' }] });
  });

  it('knows the phase that another one supersedes, and the claim that is withdrawn', () => {
    expect(
      given(hall)
        .when(c.phase('next', { supersedes: 'hal' }))
        .refuses('thing-unknown').errors,
    ).toMatchObject([{ pointer: '/data/supersedes' }]);
    given(hall)
      .when(c.phase('next', { supersedes: 'constructor' }))
      .refuses('thing-unknown');
    given(hall)
      .when(c.phase('next', { supersedes: 'hall' }))
      .accepts();
    given(hall).when(c.unphase('next')).refuses('thing-unknown');
    expect(given(hall).when(c.unphase('hall', 'sat')).refuses('thing-unknown').errors).toMatchObject([{ pointer: '/data/source' }]);
    given(hall).when(c.unphase('hall')).accepts();
    given([...hall, c.unphase('hall')])
      .when(c.phase('hall', { from: '2026-01-10' }))
      .acceptsNothing('withdrawn');
  });
});

describe('a phase', () => {
  it('does not end before it begins, as far as one statement says', () => {
    const phase = (from: string, until: string) => given(hall).when(c.phase('next', { from, until }));
    expect(phase('2026-03', '2026-02').refuses('invalid-event').errors).toMatchObject([{ pointer: '/data/until' }]);
    for (const until of ['2026-03-01', '2026-03', '2026']) phase('2026-03', until).accepts();
  });
});

describe('phases that take the place of each other', () => {
  it('never do so in a circle, over others or at once', () => {
    const two = [...hall, c.phase('next', { supersedes: 'hall' }), c.phase('last', { supersedes: 'next' })];
    for (const event of [c.phase('hall', { supersedes: 'next' }), c.phase('hall', { supersedes: 'last' })])
      expect(given(two).when(event).refuses('supersession-cyclic').errors).toMatchObject([{ pointer: '/data/supersedes' }]);
  });

  it('in a circle that was recorded before all stand', () => {
    const data = (phase: string, supersedes: string) => ({ ...c.phase(phase, { supersedes }), at: 0 });
    const state = [{ ...c.cluster(), at: 0 }, data('one', 'two'), data('two', 'one')].reduce(
      (so, event, n) => evolve(so, { ...event, v: n + 1 }),
      initial,
    );
    expect(courseOf(clusterRow(state)!).days).toMatchObject([{ from: '2026-01-01', usableGpus: 200 }]);
  });
});

describe('a cluster that is withdrawn', () => {
  it('is gone with all that was said of it, and starts anew when it is registered again', () => {
    const { state } = given(hall).when(c.unregistered()).accepts();
    expect(clusterRow(state)).toBeNull();
    given([...hall, c.unregistered()])
      .when(c.phase('hall'))
      .refuses('thing-unknown');
    const again = told(...hall, c.unregistered(), c.cluster({ name: 'Again' }));
    expect(clusterRow(again)).toMatchObject({ name: 'Again', phases: [] });
    expect(clusterRow(again, { version: 2 })).toMatchObject({ name: 'Zhangbei', phases: [{ phase: 'hall' }] });
  });

  it('has no allocation that stands', () => {
    given([...hall, c.allocated('a1', 1)])
      .when(c.unregistered())
      .refuses('is-referred-to');
    given([...hall, c.allocated('a1', 1), c.unallocated('a1')])
      .when(c.unregistered())
      .accepts();
  });
});

describe('what is posted with an Id of its own', () => {
  const own = (event: object) => ({ ...event, posted: { id: 'event-1' } }) as never;

  it('is recorded, though it says nothing new', () => {
    for (const event of [c.cluster(), c.phase('hall', { gpus: 100, from: '2026-01-10' }), c.allocated('a1', 1)])
      expect(
        given([...hall, c.allocated('a1', 1)])
          .when(own(event))
          .accepted().accepted,
      ).toHaveLength(1);
  });
});

describe('capacity that shrinks under what is allocated', () => {
  const taken = [...hall, c.allocated('a1', 60), c.allocated('a2', 20, '2026-03-01', { until: '2026-06-30' })];
  const course = (state: Cluster) => courseOf(clusterRow(state)!);

  it('is recorded, and shown with the days: a phase that supersedes with less', () => {
    const less = c.phase('less', { gpus: 70, from: '2026-05', supersedes: 'hall' });
    const { accepted, state } = given(taken).when(less).accepts();
    expect(accepted).toMatchObject([{ warnings: [{ code: 'oversubscribed', message: expect.stringContaining('2026-05-01') }] }]);
    expect(course(state).oversubscribed).toEqual([{ from: '2026-05-01', to: '2026-07-01', gpus: 10 }]);
  });

  it('is recorded, and shown without an end: a phase that retires, a claim that is withdrawn', () => {
    const { state } = given(taken)
      .when(c.phaseClaim('hall', { state: 'retired', from: '2026-08-01' }))
      .accepts();
    expect(course(state).oversubscribed).toEqual([{ from: '2026-08-01', to: null, gpus: 60 }]);
    expect(given(taken).when(c.unphase('hall')).warns()).toEqual(['oversubscribed']);
    expect(course(told(...taken, c.unphase('hall'))).oversubscribed).toEqual([
      { from: '2026-03-01', to: '2026-07-01', gpus: 80 },
      { from: '2026-07-01', to: null, gpus: 60 },
    ]);
  });

  it('refuses only what adds to it: less is always accepted, and so is what is free on other days', () => {
    const over = [...taken, recordedOn('2026-11-02', c.phase('less', { gpus: 70, from: '2026-05', supersedes: 'hall' }))];
    given(over)
      .when(c.resized('a1', 55, '2026-05-01'))
      .accepts();
    given(over).when(c.released('a2', '2026-06-01')).accepts();
    expect(
      given(over)
        .when(c.resized('a1', 61, '2026-05-01'))
        .refuses('capacity-exceeded'),
    ).toMatchObject({
      ...{ free: 0, day: '2026-05-01', errors: [{ message: 'expected at most 60' }] },
    });
    given(over)
      .when(c.allocated('a3', 10, '2026-07-01'))
      .accepts();
    given(over)
      .when(c.allocated('a3', 20, '2026-03-01', { until: '2026-04-30' }))
      .accepts();
  });
});
