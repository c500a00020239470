/** Restrictions: what applies on a day, where, and what took the place of what. */
import { describe, expect, it } from 'vitest';
import { type Chip, chipTable } from '../../../domain/compute/chip.ts';
import { controlsOn, type Issued, knownOf, type Marked, marksOn } from '../../../domain/controls/controls.ts';
import { listFor, type Question } from '../../../domain/controls/listed.ts';
import type { Restriction } from '../../../domain/controls/restriction.ts';
import { evolve, initial } from '../../../domain/controls/restriction.ts';
import type { RestrictionEvent } from '../../../events/index.ts';
import { stream } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';

/** Folded without being decided: what it supersedes is in another stream. */
const one = (id: string, ...events: RestrictionEvent[]): Issued => ({
  id,
  restriction: events.reduce<Restriction>((so, event, n) => evolve(so, { ...event, at: n, v: n + 1 }), initial),
});
const chipOf = (...of: Parameters<typeof c.chip>) => ({ plain: stream<Chip>('chip', 'chip').told(c.chip(...of)) });
const table = chipTable([
  chipOf('NVIDIA H100', 989.4, { int8Tops: 1979, aliases: ['Hopper'] }),
  chipOf('NVIDIA H20', 148, { int8Tops: 296 }),
  chipOf('NVIDIA X1'),
]);
const atlas = { table, countryOf: (id: string) => (id === 'zhipu' ? 'CN' : null) };
const ask = (all: Issued[], day: string, question: Question = {}) => {
  const known = knownOf(all);
  return listFor(known, controlsOn(known, day, table), question, day, atlas);
};
const idsOf = (all: Issued[], day: string, question: Question = {}) => ask(all, day, question).restrictions.map(({ id }) => id);
const h20 = { gpuModel: 'NVIDIA H20', destination: 'CN' };

describe('what applies', () => {
  const old = one('old', c.issued({ gpuModels: ['NVIDIA H20', 'AMD MI308'], destinations: ['CN', 'US'] }));
  const next = one('next', c.issued({ policy: 'case-by-case', effectiveOn: '2025-07-14', supersedes: 'old' }));
  const ids = (day: string, question: Question = {}, all = [next, old]) => idsOf(all, day, question);

  it('on a day is what had taken effect and reaches the target', () => {
    expect([ids('2025-04-08', h20), ids('2025-04-09', h20)]).toEqual([[], ['old']]);
    expect(ids('2025-05-01', { gpuModel: 'NVIDIA H20', destination: 'FR' })).toEqual([]);
  });

  it('knows a chip by all of its names', () => {
    for (const gpuModel of ['h20', 'nvidia-h20', 'H 20']) expect(ids('2025-05-01', { ...h20, gpuModel })).toEqual(['old']);
  });

  it('is superseded only where the new one reaches, and only once that has taken effect', () => {
    expect([ids('2025-07-13', h20), ids('2025-07-14', h20)]).toEqual([['old'], ['next']]);
    expect(ids('2025-08-01', { gpuModel: 'AMD MI308', destination: 'CN' })).toEqual(['old']);
    expect(ids('2025-08-01', { gpuModel: 'NVIDIA H20', destination: 'US' })).toEqual(['old']);
    expect(ask([next, old], '2025-08-01').restrictions).toMatchObject([
      { id: 'next', supersededInPart: [] },
      { id: 'old', supersededInPart: ['next'] },
    ]);
    const whole = one('whole', c.issued({ policy: 'denial', effectiveOn: '2025-08', supersedes: 'next' }));
    expect(ask([whole, next, old], '2025-08-01', h20).restrictions).toMatchObject([
      { id: 'whole', chain: [{ id: 'next' }, { id: 'old' }] },
    ]);
  });

  it('by several together is superseded whole', () => {
    const both = one('a', c.issued({ gpuModels: ['H20'], destinations: ['CN', 'US'], supersedes: 'old', effectiveOn: '2025-05' }));
    const rest = one('b', c.issued({ gpuModels: ['AMD MI308'], destinations: ['CN', 'US'], supersedes: 'old', effectiveOn: '2025-06' }));
    expect([ids('2025-05-01', {}, [both, rest, old]), ids('2025-06-01', {}, [both, rest, old])]).toEqual([
      ['a', 'old'],
      ['a', 'b'],
    ]);
  });

  it('is in force again when what superseded it is rescinded or suspended, and says so', () => {
    for (const end of [c.rescinded('2025-09-01'), c.suspended('2025-09-01')]) {
      const gone = one('next', c.issued({ policy: 'case-by-case', effectiveOn: '2025-07-14', supersedes: 'old' }), end);
      expect(ask([gone, old], '2025-08-31', h20).restrictions).toMatchObject([{ id: 'next', revived: false }]);
      expect(ask([gone, old], '2025-09-01', h20).restrictions).toMatchObject([{ id: 'old', revived: true }]);
    }
  });

  it('is in force again after one that was announced first and took its place when it was amended, as far as that said so last', () => {
    const next = (...events: RestrictionEvent[]) =>
      one('next', c.issued({ policy: 'announced', gpuModels: ['AMD MI308'], effectiveOn: '2025-07', supersedes: 'old' }), ...events);
    const made = c.amended('2025-08', { policy: 'case-by-case', gpuModels: ['NVIDIA H20'] });
    const seen = (rule: Issued, day: string) => ask([rule, old], day, h20).restrictions.map(({ id, revived }) => [id, revived]);
    const days = ['2025-07-31', '2025-08-01', '2025-08-31', '2025-09-01'];
    expect(days.map((day) => seen(next(made, c.rescinded('2025-09-01')), day))).toEqual([
      ...[[['old', false]], [['next', false]], [['next', false]], [['old', true]]],
    ]);
    expect(seen(next(c.rescinded('2025-09-01')), '2025-09-01')).toEqual([['old', false]]);
  });

  it('stands where those that supersede each other make a circle', () => {
    const a = one('a', c.issued({ supersedes: 'b' }));
    const b = one('b', c.issued({ supersedes: 'a' }));
    expect(ids('2026-01-01', h20, [a, b])).toEqual(['a', 'b']);
  });

  it('says what was before it with the policy that each ended with, and what comes after it, from which day', () => {
    const r1 = one('r1', c.issued(), c.amended('2025-06-01', { policy: 'denial' }));
    const r2 = one('r2', c.issued({ policy: 'approval', effectiveOn: '2026-01-01', supersedes: 'r1' }));
    expect(ask([r1, r2], '2026-02-01', h20).restrictions).toMatchObject([
      { id: 'r2', licenceRequired: true, review: 'presumption-of-approval', chain: [{ id: 'r1', policy: 'denial', from: '2025-04-09' }] },
    ]);
    expect(ask([r1, r2], '2025-05-01', h20).restrictions).toMatchObject([
      { id: 'r1', policy: 'licence-required', supersededBy: [{ id: 'r2', policy: 'approval', from: '2026-01-01' }], chain: [] },
    ]);
  });
});

describe('what cannot be told', () => {
  const bare = (more = {}) => one('rule', c.issued({ gpuModels: [], destinations: [], ...more }));

  it('is the reach of a rule on goods that says nothing of models or destinations, unless it states that it reaches everything', () => {
    expect(ask([bare()], '2025-05-01', h20)).toMatchObject({
      restrictions: [],
      reachUnknown: [{ id: 'rule', because: 'it says nothing of its models' }],
    });
    expect(ask([bare({ gpuModels: ['H20'] })], '2025-05-01', h20).reachUnknown).toHaveLength(1);
    expect(ask([bare({ gpuModels: ['H20'] })], '2025-05-01', { gpuModel: 'H100', destination: 'CN' }).reachUnknown).toEqual([]);
    expect(ask([bare({ reach: 'everything' })], '2025-05-01', h20).restrictions).toHaveLength(1);
    const except = bare({ reach: 'everything', exceptDestinations: ['CN'] });
    expect([idsOf([except], '2025-05-01', h20), idsOf([except], '2025-05-01', { ...h20, destination: 'FR' })]).toEqual([[], ['rule']]);
    expect(ask([bare({ scope: 'investment' })], '2025-05-01', { destination: 'CN' }).reachUnknown).toHaveLength(1);
  });

  it('is whether a rule that names China is about Hong Kong and Macao', () => {
    for (const destination of ['HK', 'MO'])
      expect(ask([one('cn', c.issued())], '2025-05-01', { gpuModel: 'H20', destination })).toMatchObject({
        ...{ restrictions: [], reachUnknown: [{ id: 'cn', because: 'names CN only' }] },
      });
  });

  it('takes the place of nothing', () => {
    const old = one('old', c.issued());
    const vague = one('vague', c.issued({ gpuModels: [], destinations: [], supersedes: 'old', effectiveOn: '2025-05' }));
    const soon = one('soon', c.issued({ policy: 'announced', supersedes: 'old', effectiveOn: '2025-05' }));
    for (const other of [vague, soon]) expect(idsOf([old, other], '2025-06-01', h20)).toEqual(['old']);
    expect(ask([old, soon], '2025-06-01', h20).announced).toMatchObject([{ id: 'soon' }]);
  });
});

describe('chips', () => {
  const threshold = (more = {}) => one('rule', c.issued({ tppAtLeast: 4800, ...more }));

  it('are reached by name or by what they can do', () => {
    expect(ask([threshold()], '2025-05-01', h20).restrictions).toMatchObject([{ by: 'name' }]);
    expect(ask([threshold()], '2025-05-01', { ...h20, gpuModel: 'hopper' }).restrictions).toMatchObject([{ by: 'performance' }]);
    expect(ask([threshold()], '2025-05-01', { ...h20, gpuModel: 'X1' }).reachUnknown).toMatchObject([
      { because: expect.stringContaining('performance') },
    ]);
    expect(ask([threshold({ gpuModels: [] })], '2025-05-01', h20)).toMatchObject({ restrictions: [], otherModels: [], reachUnknown: [] });
  });

  it('that a rule does not name are said apart, unless it names all that it is about', () => {
    const question = { gpuModel: 'H100', destination: 'CN' };
    expect(ask([one('rule', c.issued())], '2025-05-01', question)).toMatchObject({ restrictions: [], otherModels: [{ id: 'rule' }] });
    expect(ask([one('rule', c.issued({ modelsComplete: true }))], '2025-05-01', question).otherModels).toEqual([]);
    expect(ask([one('rule', c.issued({ scope: 'investment', gpuModels: [] }))], '2025-05-01', question).restrictions).toEqual([]);
  });

  it('of a lower threshold are superseded by a rule with one that is as low', () => {
    const old = one('old', c.issued({ gpuModels: [], tppAtLeast: 4800 }));
    const next = (tppAtLeast: number) => one('next', c.issued({ gpuModels: [], tppAtLeast, supersedes: 'old', effectiveOn: '2025-05' }));
    expect([idsOf([old, next(4000)], '2025-06-01'), idsOf([old, next(6000)], '2025-06-01')]).toEqual([['next'], ['next', 'old']]);
  });
});

describe('entities', () => {
  const listed = one('entity', c.issued({ scope: 'entity', entities: ['zhipu'], gpuModels: ['H100'], destinations: ['FR'] }));

  it('are touched whatever else a rule on them names, and listed for their countries', () => {
    expect(ask([listed], '2025-05-01', h20).restrictions).toMatchObject([{ id: 'entity', applies: 'entity' }]);
    expect(idsOf([listed], '2025-05-01', { destination: 'US' })).toEqual([]);
    const rule = one('rule', c.issued());
    expect(idsOf([listed, rule], '2025-05-01', { entities: ['zhipu'] })).toEqual(['entity']);
    expect(idsOf([listed, rule], '2025-05-01', { entities: ['moonshot'] })).toEqual([]);
  });

  it('mark what falls under a rule, with the newer one alone where that reaches', () => {
    const old = one('old', c.issued({ gpuModels: ['NVIDIA H20', 'AMD MI308'], destinations: ['CN', 'HK'] }));
    const next = one('next', c.issued({ policy: 'case-by-case', effectiveOn: '2025-07-14', supersedes: 'old' }));
    const marks = (day: string, target: Partial<Marked>, all = [next, old]) =>
      marksOn(controlsOn(knownOf(all), day, table), { entities: ['alibaba'], gpuModel: null, destination: null, ...target }, atlas);
    expect(marks('2025-05-01', h20)).toEqual(['old']);
    expect(marks('2025-08-01', h20)).toEqual(['next']);
    expect(marks('2025-08-01', { gpuModel: 'AMD MI308', destination: 'CN' })).toEqual(['old']);
    expect([marks('2025-08-01', { destination: 'CN' }), marks('2025-08-01', { gpuModel: 'NVIDIA H20' })]).toEqual([[], []]);
    expect(marks('2025-08-01', { entities: ['zhipu'] }, [listed])).toEqual(['entity']);
    expect(marks('2025-08-01', {}, [listed])).toEqual([]);
    expect(marks('2025-08-01', { destination: 'CN' }, [one('money', c.issued({ scope: 'investment', gpuModels: [] }))])).toEqual([]);
  });
});
