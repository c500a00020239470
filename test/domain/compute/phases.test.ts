/** From when to when a phase can be used, and what takes its place. */
import { describe, expect, it } from 'vitest';
import { chipTable } from '../../../domain/compute/chip.ts';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { clusterOn, clusterRow, courseOf } from '../../../domain/compute/cluster-row.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by } from '../../support/domain/samples.ts';

const { told } = stream<Cluster>('cluster', 'zhangbei');
const row = (...events: Told[]) => clusterRow(told(c.cluster(), ...events))!;
const on = (day: string, ...events: Told[]) => clusterOn(row(...events), day, chipTable([]));
const usableOn = (day: string, ...events: Told[]) => on(day, ...events).usableGpus;

describe('usable GPUs', () => {
  const first = c.phase('one', { gpus: 100, from: '2026-02' });

  it('are those of all models from the first day of a phase on', () => {
    expect([usableOn('2026-01-31', first), usableOn('2026-02-01', first)]).toEqual([0, 100]);
    const mixed = c.phase('one', { alsoGpus: [{ gpuModel: 'NVIDIA H20', gpus: 20 }] });
    expect(usableOn('2026-01-01', mixed)).toBe(120);
  });

  it('without a first day count from when the world could first know that they are usable', () => {
    const said = (publishedOn: string, state: 'announced' | 'available') =>
      c.phaseClaim('one', { state, gpus: 100 }, by('epoch', publishedOn));
    const story = [said('2025-11', 'announced'), said('2026-02', 'available'), said('2026-05-01', 'available')];
    expect(['2026-02-27', '2026-02-28'].map((day) => usableOn(day, ...story))).toEqual([0, 100]);
    expect(row(...story).phases[0]).toMatchObject({ fromPublication: true, period: { from: '2026-02-28', to: null } });
    expect(usableOn('2026-03-01', recordedOn('2026-03-02', c.phaseClaim('one', { state: 'available', gpus: 1 })))).toBe(0);
  });

  it('are gone after the last day of a phase, and of one that retires from the day before that on', () => {
    const until = c.phase('one', { gpus: 100, from: '2026-02', until: '2026-04' });
    expect(['2026-04-30', '2026-05-01'].map((day) => usableOn(day, until))).toEqual([100, 0]);
    const retired = c.phaseClaim('one', { state: 'retired', from: '2026-08-01' });
    expect(['2026-01-31', '2026-02-01', '2026-07-31', '2026-08-01'].map((day) => usableOn(day, first, retired))).toEqual([0, 100, 100, 0]);
    expect(usableOn('2026-07-01', retired)).toBe(0);
  });

  it('that retire on a day that nobody states retire when the source said so', () => {
    const built = c.phase('one', { gpus: 100, from: '2026-02' }, by('epoch', '2026-02'));
    const retired = c.phaseClaim('one', { state: 'retired' }, by('epoch', '2026-06-15'));
    const again = c.phaseClaim('one', { state: 'retired', note: 'still' }, by('epoch', '2026-09-15'));
    expect(['2026-06-14', '2026-06-15'].map((day) => usableOn(day, built, retired, again))).toEqual([100, 0]);
    const unsaid = recordedOn('2026-09-01', c.phaseClaim('one', { state: 'retired' }));
    expect(['2026-08-31', '2026-09-01'].map((day) => usableOn(day, built, unsaid))).toEqual([100, 0]);
  });

  it('keep their past when they retire, also where only who announced them says since when', () => {
    const announced = c.phase('one', { state: 'announced', gpus: 100, from: '2026-02' }, by('press', '2026-01'));
    const built = c.phaseClaim('one', { state: 'available', gpus: 100 }, by('epoch', '2026-03-10'));
    const retired = c.phaseClaim('one', { state: 'retired', from: '2026-08-01' }, by('epoch', '2026-08-02'));
    const days = ['2026-01-31', '2026-02-01', '2026-07-31'];
    expect(days.map((day) => usableOn(day, announced, built))).toEqual([0, 100, 100]);
    expect(days.map((day) => usableOn(day, announced, built, retired))).toEqual([0, 100, 100]);
    expect(usableOn('2026-08-01', announced, built, retired)).toBe(0);
  });

  it('are replaced by a phase that supersedes, from the day on which that begins, and never added', () => {
    const next = c.phase('two', { gpus: 250, from: '2026-05-10', supersedes: 'one' });
    expect(['2026-05-09', '2026-05-10'].map((day) => usableOn(day, first, next))).toEqual([100, 250]);
    const last = c.phaseClaim('two', { state: 'retired', from: '2026-08-01' });
    expect(['2026-05-10', '2026-07-31', '2026-08-01'].map((day) => usableOn(day, first, next, last))).toEqual([250, 250, 0]);
    expect(courseOf(row(first, next, last)).days.map(({ from, usableGpus }) => [from, usableGpus])).toEqual([
      ['2026-02-01', 100],
      ['2026-05-10', 250],
      ['2026-08-01', 0],
    ]);
  });

  it('stay while what supersedes them is only announced, or retired and never usable, and come back when it is withdrawn', () => {
    const never = c.phaseClaim('two', { state: 'retired', from: '2026-05-10', supersedes: 'one' });
    expect(usableOn('2026-06-01', first, never)).toBe(100);
    const announced = c.phase('two', { gpus: 250, from: '2026-05-10', supersedes: 'one', state: 'announced' });
    expect(usableOn('2026-06-01', first, announced)).toBe(100);
    const built = c.phase('two', { gpus: 250, from: '2026-05-10', supersedes: 'one' });
    expect([usableOn('2026-06-01', first, built), usableOn('2026-06-01', first, built, c.unphase('two'))]).toEqual([250, 100]);
  });

  it('are not what is claimed, announced, contracted or being built: that is told apart', () => {
    const states = ['claimed', 'announced', 'contracted', 'under-construction'] as const;
    const unbuilt = states.map((state, n) => c.phase(state, { state, gpus: n + 1 }));
    expect(on('2026-06-01', first, ...unbuilt)).toMatchObject({
      ...{ usableGpus: 100, unbuilt: { claimed: 1, announced: 2, contracted: 3, 'under-construction': 4 } },
    });
  });
});
