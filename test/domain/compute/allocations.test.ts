/** What is allocated of a cluster, resized and released: nothing is ever oversubscribed by it, on any day. */
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { stream } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';

const { given } = stream<Cluster>('cluster', 'zhangbei');
const hall = [c.cluster(), c.phase('hall', { gpus: 100, from: '2026-01-10' })];

describe('an allocation', () => {
  it('takes all that is free, and not one more', () => {
    given(hall).when(c.allocated('a1', 100)).accepts();
    const refusal = given(hall).when(c.allocated('a1', 101)).refuses('capacity-exceeded');
    expect(refusal).toMatchObject({ free: 100, day: '2026-03-01', errors: [{ pointer: '/data/gpus', message: 'expected at most 100' }] });
    expect(
      given([...hall, c.allocated('a1', 100)])
        .when(c.allocated('a2', 1))
        .refuses('capacity-exceeded'),
    ).toMatchObject({
      ...{ free: 0, day: '2026-03-01' },
    });
  });

  it('begins when there is something to take: the first day that fails is the one before the phase', () => {
    given(hall)
      .when(c.allocated('a1', 1, '2026-01-10'))
      .accepts();
    const early = given(hall)
      .when(c.allocated('a1', 1, '2026-01-09'))
      .refuses('capacity-exceeded');
    expect(early).toMatchObject({ free: 0, day: '2026-01-09' });
  });

  it('fails on the first day of a reservation that lies ahead, be it between two days or years away', () => {
    const reserved = [...hall, c.allocated('ahead', 70, '2030-06-01', { until: '2030-06-30' })];
    expect(given(reserved).when(c.allocated('a1', 31)).refuses('capacity-exceeded')).toMatchObject({ free: 30, day: '2030-06-01' });
    given(reserved)
      .when(c.allocated('a1', 31, '2026-03-01', { until: '2030-05-31' }))
      .accepts();
    given(reserved)
      .when(c.allocated('a1', 31, '2026-03-01', { until: '2030-06-01' }))
      .refuses('capacity-exceeded');
    given(reserved)
      .when(c.allocated('a1', 100, '2030-07-01'))
      .accepts();
    given(reserved)
      .when(c.allocated('a1', 31, '2030-06-30'))
      .refuses('capacity-exceeded');
  });

  it('can count on no capacity that is only claimed, announced, contracted, being built, or of unknown size', () => {
    for (const state of ['claimed', 'announced', 'contracted', 'under-construction', 'retired'] as const)
      given([c.cluster(), c.phase('hall', { state })])
        .when(c.allocated('a1', 1))
        .refuses('capacity-exceeded');
    const unknown = [c.cluster(), c.phase('hall', { h100Equivalents: 5000 })];
    expect(given(unknown).when(c.allocated('a1', 1)).refuses('capacity-exceeded')).toMatchObject({ free: 0 });
    given([c.cluster(), c.phase('hall', { state: 'available' })])
      .when(c.allocated('a1', 100))
      .accepts();
  });

  it('is the same one again, or a conflict', () => {
    const taken = [...hall, c.allocated('a1', 40)];
    given(taken).when(c.allocated('a1', 40)).accepts(0);
    for (const other of [
      c.allocated('a1', 41),
      c.allocated('a1', 40, '2026-03-02'),
      c.allocated('a1', 40, '2026-03-01', { tenant: 'tencent' }),
    ])
      expect(given(taken).when(other).refuses('allocation-conflict')).toMatchObject({ allocation: 'a1' });
    given([...taken, c.resized('a1', 20, '2026-04-01'), c.released('a1', '2026-05-01')])
      .when(c.allocated('a1', 40))
      .accepts(0);
    given(hall).when(c.allocated('constructor', 40)).accepts();
  });

  it('is for a tenant that is registered', () => {
    const refusal = given(hall)
      .when(c.allocated('a1', 1, '2026-03-01', { tenant: 'moonshoot' }))
      .refuses('organization-unknown');
    expect(refusal).toMatchObject({ suggestions: ['moonshot'], errors: [{ pointer: '/data/tenant' }] });
  });
});

describe('a resize', () => {
  const taken = [...hall, c.allocated('a1', 40), c.allocated('a2', 30, '2026-06-01')];

  it('adds what is free from its day on, beside what the allocation has already', () => {
    given(taken)
      .when(c.resized('a1', 70, '2026-04-01'))
      .accepts();
    const refusal = given(taken)
      .when(c.resized('a1', 71, '2026-04-01'))
      .refuses('capacity-exceeded');
    expect(refusal).toMatchObject({ free: 30, day: '2026-06-01', errors: [{ message: 'expected at most 70' }] });
  });

  it('gives back, and what it gives back can be taken from that day on', () => {
    const smaller = [...taken, c.resized('a1', 10, '2026-07-01')];
    given(smaller)
      .when(c.allocated('a3', 60, '2026-07-01'))
      .accepts();
    expect(
      given(smaller)
        .when(c.allocated('a3', 31, '2026-06-30'))
        .refuses('capacity-exceeded'),
    ).toMatchObject({ day: '2026-06-30' });
  });

  it('to what it is already says nothing new, and from a day after its end it is refused', () => {
    given(taken)
      .when(c.resized('a1', 40, '2026-05-01'))
      .accepts(0);
    const ended = [...hall, c.allocated('a1', 40, '2026-03-01', { until: '2026-03-31' })];
    expect(
      given(ended)
        .when(c.resized('a1', 90, '2026-04-01'))
        .refuses('thing-ended').errors,
    ).toMatchObject([{ pointer: '/data/from', message: 'expected a day before 2026-04-01' }]);
    given(ended)
      .when(c.resized('a1', 90, '2026-03-31'))
      .accepts();
  });

  it('is of an allocation that there is, from a day before its release; told again after the release it is nothing new', () => {
    given(taken)
      .when(c.resized('a9', 1, '2026-04-01'))
      .refuses('thing-unknown');
    given(taken)
      .when(c.resized('constructor', 1, '2026-04-01'))
      .refuses('thing-unknown');
    const over = [...taken, c.resized('a1', 50, '2026-04-01'), c.released('a1', '2026-05-01')];
    given(over)
      .when(c.resized('a1', 60, '2026-05-01'))
      .refuses('thing-ended');
    given(over)
      .when(c.resized('a1', 60, '2026-04-01'))
      .accepts();
    given(over)
      .when(c.resized('a1', 50, '2026-04-01'))
      .accepts(0);
  });
});

describe('a release', () => {
  const full = [...hall, c.allocated('a1', 100)];

  it('frees from its day on; the last day of an allocation is still its own', () => {
    const gone = [...full, c.released('a1', '2026-05-01')];
    given(gone)
      .when(c.allocated('a2', 100, '2026-05-01'))
      .accepts();
    expect(
      given(gone)
        .when(c.allocated('a2', 1, '2026-04-30'))
        .refuses('capacity-exceeded'),
    ).toMatchObject({ free: 0, day: '2026-04-30' });
    const ended = [...hall, c.allocated('a1', 100, '2026-03-01', { until: '2026-04-30' })];
    given(ended)
      .when(c.allocated('a2', 100, '2026-05-01'))
      .accepts();
    expect(
      given(ended)
        .when(c.allocated('a2', 1, '2026-04-30'))
        .refuses('capacity-exceeded'),
    ).toMatchObject({ day: '2026-04-30' });
  });

  it('on or before the first day leaves nothing of it, and one after its end changes no day', () => {
    given([...full, c.released('a1', '2026-03-01')])
      .when(c.allocated('a2', 100))
      .accepts();
    const ended = [...hall, c.allocated('a1', 100, '2026-03-01', { until: '2026-04-30' }), c.released('a1', '2026-06-01')];
    given(ended)
      .when(c.allocated('a2', 100, '2026-05-01'))
      .accepts();
  });

  it('happens once, not after tomorrow, and to an allocation that there is', () => {
    given(full)
      .when(c.released('a1', '2026-11-16', 'moved'))
      .accepts();
    expect(given(full).when(c.released('a1', '2026-11-17')).refuses('date-in-future').errors).toMatchObject([{ pointer: '/data/on' }]);
    given(full).when(c.released('a2', '2026-05-01')).refuses('thing-unknown');
    given([...full, c.released('a1', '2026-05-01')])
      .when(c.released('a1', '2026-05-02'))
      .refuses('allocation-conflict');
  });
});
