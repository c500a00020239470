/** Chips by whichever of their names: wherever one is named, posted or asked for, `NVIDIA H20`, `nvidia h20` and `H20` are one chip, and `NVIDIA H2O` is none. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import * as a from '../../support/system/compute-samples.ts';
import { pointersOf, problemIn } from '../../support/system/problems.ts';
import { registered, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const chip = (subject: string, model: string, vendor: string, fp16DenseTflops: number, aliases?: string[]): Json => ({
  type: 'ChipSpecPublished',
  subject,
  data: { model, vendor, fp16DenseTflops, source: source('vendor'), ...(aliases && { aliases }) },
});
/** 20 of a chip in China, by a name. */
const site = (id: string, gpuModel: string): Json[] => [
  a.cluster(id, { country: 'CN' }),
  a.capacity(id, 'one', { gpus: 20, gpuModel }),
  a.allocated(id, 'some', 5, { gpuModel }),
];
const NAMES = ['NVIDIA H20', 'nvidia h20', 'H20', 'NVIDIA-H20', 'h 20', 'Hopper Lite', 'nvidia hopper-lite', 'ＮＶＩＤＩＡ Ｈ２０'];

const system = useSystem({
  without: ['boards', 'changes'],
  and: [
    ...[registered('cloud', { kind: 'cloud-provider' }), registered('lab')],
    chip('h20', 'NVIDIA H20', 'NVIDIA', 148, ['Hopper Lite']),
    chip('h100', 'NVIDIA H100', 'NVIDIA', 989.4),
    chip('mi308', 'AMD Instinct MI308', 'AMD', 188, ['MI308']),
    ...NAMES.flatMap((name, n) => site(`site-${n}`, name)),
    a.capacity('site-0', 'one', { gpus: 20, gpuModel: 'H20', source: source('audit', '2024-05-01') }),
    a.contracted('deal', { gpuModel: 'NVIDIA H20' }),
    a.contracted('deal', { gpuModel: 'h-20', source: source('audit', '2024-05-01') }),
    a.issued('rule', { gpuModels: ['nvidia-h20'], destinations: ['CN', 'HK'] }),
    a.issued('other', { gpuModels: ['H100'], destinations: ['CN'] }),
    a.amended('other', { gpuModels: ['mi308', 'H100'], effectiveOn: '2024-08' }),
  ],
});

const whatIf = (gpuModels: string[]) =>
  system.ask('/v1/restrictions/what-if?asOf=2024-07-01', {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ scope: 'goods', policy: 'denial', effectiveOn: '2024-07-01', gpuModels, destinations: ['CN'] }),
  });
const asked = (gpuModel: string, more = '') => `/v1/restrictions?gpuModel=${encodeURIComponent(gpuModel)}&destination=CN${more}`;
const listOf = (body: Json) => body.restrictions.map(({ id }: Json) => id);

describe('a chip by any of its names', () => {
  it.each(NAMES)('is asked for, drafted about and searched for: %s', async (name) => {
    const answer = await system.get(asked(name, '&asOf=2024-07-01'));
    expect([listOf(answer), answer.restrictions[0].by, answer.otherModels.map(({ id }: Json) => id)]).toEqual([
      ['rule'],
      'name',
      ['other'],
    ]);
    const { clusters, allocations } = (await whatIf([name])).body;
    expect([clusters.length, allocations.length]).toEqual([NAMES.length, NAMES.length]);
    const [first] = (await system.get(`/v1/search?q=${encodeURIComponent(name)}`)).results;
    expect(first).toMatchObject({ rank: 1, kind: 'chip', id: 'h20' });
  });

  it.each(NAMES.map((name, n) => [name, `site-${n}`]))('is converted, free and restricted: %s', async (_, id) => {
    const one = await system.get(`/v1/clusters/${id}?asOf=2024-07-01`);
    expect(one).toMatchObject({ h100Equivalents: 3, freeByModel: [{ gpus: 15 }] });
    expect([one.phases[0].restrictions, one.allocations[0].restrictions]).toEqual([['rule'], ['rule']]);
  });

  it('of another vendor too, from the day on which an amendment names it', async () => {
    for (const name of ['AMD Instinct MI308', 'instinct mi308', 'MI308', 'amd-MI308']) {
      expect(listOf(await system.get(asked(name, '&asOf=2024-08-01')))).toEqual(['other']);
      expect(listOf(await system.get(asked(name, '&asOf=2024-07-31')))).toEqual([]);
    }
  });

  it('is no conflict between sources that write it in several ways', async () => {
    const [phase] = (await system.get('/v1/clusters/site-0')).phases;
    expect([phase.gpuModel.value, phase.gpuModel.alternatives[0].value, phase.conflicts]).toEqual(['H20', 'NVIDIA H20', []]);
    const [contract] = (await system.get('/v1/organizations/lab/compute')).contracts;
    expect([contract.gpuModel.value, contract.conflicts]).toEqual(['h-20', []]);
    await system.post(a.capacity('site-0', 'one', { gpus: 20, gpuModel: 'H100', source: source('blog', '2024-06-01') }));
    await system.idle();
    expect((await system.get('/v1/clusters/site-0')).phases[0].conflicts).toContain('gpuModel');
  });

  it('makes no other allocation of the same one', async () => {
    expect((await system.post(a.allocated('site-1', 'some', 5, { gpuModel: 'NVIDIA H20' }))).body).toMatchObject({ status: 'unchanged' });
    problemIn(await system.post(a.allocated('site-1', 'some', 5, { gpuModel: 'H100' })), 409, 'allocation-conflict');
    const refused = problemIn(await system.post(a.allocated('site-1', 'more', 16, { gpuModel: 'hopper lite' })), 409, 'capacity-exceeded');
    expect(refused).toMatchObject({ free: 15, freeByModel: [{ free: 15 }] });
  });
});

describe('a chip that nobody has', () => {
  it('is an error that names it, where it is asked for or drafted about', async () => {
    for (const name of ['NVIDIA H2O', 'H2O', 'nvidia h2o']) {
      const problem = problemIn(await system.ask(asked(name)), 400, 'invalid-parameter');
      expect([pointersOf(problem), problem.detail]).toEqual([['/gpuModel'], expect.stringContaining('NVIDIA H20')]);
      expect(problem.detail).toContain(`"${name}"`);
      const drafted = problemIn(await whatIf(['H20', name]), 422, 'invalid-draft');
      expect([pointersOf(drafted), drafted.detail]).toEqual([['/gpuModels/1'], expect.stringContaining('NVIDIA H20')]);
    }
    problemIn(await system.ask(asked('NVIDIA')), 400, 'invalid-parameter');
  });

  it('is recorded with a warning that names it, wherever it is posted', async () => {
    const { body } = await system.post([
      a.capacity('site-2', 'odd', { gpus: 10, gpuModel: 'NVIDIA H2O', alsoGpus: [{ gpuModel: 'h2o', gpus: 1 }] }),
      a.allocated('site-2', 'odd', 1, { gpuModel: 'NVIDIA H2O' }),
      a.contracted('odd', { gpuModel: 'NVIDIA H2O' }),
      a.issued('odd', { gpuModels: ['H20', 'NVIDIA H2O'], destinations: ['FR'] }),
      a.amended('odd', { gpuModels: ['NVIDIA H2O'] }),
    ]);
    const warned = body.results.map(({ warnings }: Json) => warnings.map(({ code, pointer }: Json) => [code, pointer]));
    expect(warned).toEqual([
      [
        ['chip-unknown', '/data/gpuModel'],
        ['chip-unknown', '/data/alsoGpus/0/gpuModel'],
      ],
      ...[[['chip-unknown', '/data/gpuModel']], [['chip-unknown', '/data/gpuModel']]],
      ...[[['chip-unknown', '/data/gpuModels/1']], [['chip-unknown', '/data/gpuModels/0']]],
    ]);
    for (const { warnings } of body.results) expect(warnings[0].message).toContain('NVIDIA H20');
    await system.idle();
    const { phases, allocations } = await system.get('/v1/clusters/site-2');
    const conflicts = [...phases, ...allocations].map(({ phase, allocation, conflicts: codes }: Json) => [phase ?? allocation, codes]);
    expect(conflicts).toEqual([
      ['odd', ['chip-unknown']],
      ['one', []],
      ...[
        ['odd', ['chip-unknown']],
        ['some', []],
      ],
    ]);
    const found = (await system.get('/v1/organizations/lab/compute')).contracts.find(({ contract }: Json) => contract === 'odd');
    const { restrictions } = await system.get('/v1/restrictions?gpuModel=h2o&asOf=2024-08-01');
    expect([found.conflicts, restrictions]).toMatchObject([['chip-unknown'], [{ id: 'odd', conflicts: ['chip-unknown'] }]]);
    expect((await system.get(asked('H20'))).restrictions[0].conflicts).toEqual([]);
  });
});
