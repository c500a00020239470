/** Allocations that are taken back, and those that name a model of chip. */
import { describe, expect, it } from 'vitest';
import type { Cluster } from '../../../domain/compute/cluster.ts';
import { clusterRow } from '../../../domain/compute/cluster-row.ts';
import { chipNamesOf } from '../../../domain/kernel/chips.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';

const { given, told } = stream<Cluster>('cluster', 'zhangbei');
const hall = [c.cluster(), c.phase('hall', { gpus: 100, from: '2026-01-10' })];

describe('an allocation that is withdrawn', () => {
  const taken = [...hall, c.allocated('a1', 60), c.resized('a1', 80, '2026-04-01')];

  it('is as if it had not been, and its Id may be used again', () => {
    const { state } = given([...taken, c.unallocated('a1')])
      .when(c.allocated('a1', 100, '2026-02-01'))
      .accepts();
    expect(clusterRow(state)?.held).toMatchObject([{ allocation: 'a1', steps: [['2026-02-01', 100]] }]);
    for (const event of [c.resized('a1', 1, '2026-05-01'), c.released('a1', '2026-05-01')])
      given([...taken, c.unallocated('a1')])
        .when(event)
        .refuses('thing-unknown');
  });

  it('is one that there is; withdrawn again it is nothing new, with another reason there is none', () => {
    given(taken).when(c.unallocated('a2')).refuses('thing-unknown');
    given([...taken, c.unallocated('a1')])
      .when(c.unallocated('a1'))
      .accepts(0);
    given([...taken, c.unallocated('a1')])
      .when(c.unallocated('a1', { reason: 'other' }))
      .refuses('thing-unknown');
  });

  it('stands in every answer of before, and as the world knew it', () => {
    const state = told(
      ...[...hall.map((event) => recordedOn('2026-02-01', event)), recordedOn('2026-02-02', c.allocated('a1', 60, '2026-01-15'))],
      ...[recordedOn('2026-02-10', c.unallocated('a1', { knownOn: '2026-02-05' })), recordedOn('2026-02-20', c.allocated('a1', 30))],
    );
    const held = (at: object) => clusterRow(state, at)?.held.map(({ steps }) => steps[0]?.[1]);
    const recorded = (day: string) => held({ recordedAt: Date.parse(`${day}T23:00:00Z`) });
    expect(['2026-02-01', '2026-02-02', '2026-02-10', '2026-02-20'].map(recorded)).toEqual([[], [60], [], [30]]);
  });

  it('recorded again with the same content keeps its resizes', () => {
    const { accepted } = given(taken)
      .when({ ...c.allocated('a1', 60), posted: { id: 'event-1' } } as never)
      .accepted();
    expect(accepted).toHaveLength(1);
    expect(clusterRow(told(...taken, ...(accepted as Told[])))?.held).toMatchObject([
      {
        steps: [
          ['2026-03-01', 60],
          ['2026-04-01', 80],
        ],
      },
    ]);
  });
});

describe('allocations of a model', () => {
  const chips = () =>
    chipNamesOf([
      { model: 'NVIDIA H100', vendor: 'NVIDIA', aliases: ['Hopper 100'] },
      { model: 'NVIDIA A100', vendor: 'NVIDIA' },
    ]);
  const mixed = [
    c.cluster(),
    c.phase('known', { gpus: 60, gpuModel: 'NVIDIA H100', alsoGpus: [{ gpuModel: 'NVIDIA A100', gpus: 30 }] }),
    c.phase('dark', { gpus: 10 }),
  ];
  const of = (id: string, gpus: number, gpuModel?: string) => c.allocated(id, gpus, '2026-03-01', gpuModel ? { gpuModel } : {});
  const when =
    (...events: Told[]) =>
    (event: ReturnType<typeof of>) =>
      given([...mixed, ...events], { chips }).when(event);

  it('take the GPUs of that model, by any of its names, and those whose model nobody states', () => {
    when()(of('a', 70, 'h-100')).accepts();
    when()(of('a', 70, 'Hopper 100')).accepts();
    expect(when()(of('a', 71, 'nvidia h100')).refuses('capacity-exceeded')).toMatchObject({
      ...{ free: 100, day: '2026-03-01', errors: [{ message: 'expected at most 70' }] },
      freeByModel: [
        { gpuModel: 'NVIDIA A100', free: 40 },
        { gpuModel: 'NVIDIA H100', free: 70 },
      ],
    });
  });

  it('leave those of unstated models to each other once: what one model lacks is no more there for the next', () => {
    when(of('a', 65, 'H100'))(of('b', 35, 'A100')).accepts();
    expect(when(of('a', 65, 'H100'))(of('b', 36, 'A100')).refuses('capacity-exceeded')).toMatchObject({ free: 35 });
    when(of('a', 65, 'H100'))(of('b', 6, 'H200')).refuses('capacity-exceeded');
  });

  it('that name none take whatever is left, and leave nothing to those that name one', () => {
    when(of('a', 40, 'A100'))(of('b', 60)).accepts();
    expect(when(of('any', 95))(of('b', 6, 'A100')).refuses('capacity-exceeded')).toMatchObject({ free: 5 });
  });

  it('of one model are not refused for what another lacks', () => {
    const less = c.phase('known', { gpus: 60, gpuModel: 'NVIDIA H100', alsoGpus: [{ gpuModel: 'NVIDIA A100', gpus: 5 }], note: 'burnt' });
    when(of('a', 40, 'A100'), less)(of('b', 10, 'H100')).accepts();
  });

  it('are the same again by another name of the chip, and others of another chip or of any', () => {
    const event = (gpuModel?: string) => when(of('a', 5, 'NVIDIA H100'))(of('a', 5, gpuModel));
    for (const name of ['H100', 'nvidia-h100', 'hopper 100']) event(name).accepts(0);
    for (const name of ['A100', 'NVIDIA H1OO', undefined]) event(name).refuses('allocation-conflict');
  });

  it('are exact in parts of a GPU', () => {
    const tenth = { gpus: 0.1 };
    const tiny = [c.cluster(), c.phase('one', tenth as never), c.phase('two', { gpus: 0.2 } as never)];
    given(tiny).when(c.allocated('a', 0.3)).accepts();
    expect(given(tiny).when(c.allocated('a', 0.300001)).refuses('capacity-exceeded')).toMatchObject({ free: 0.3 });
  });
});
