/** Restrictions: what applies on a day, where, and what took the place of what. */
import { describe, expect, it } from '@jest/globals';
import { controlsOn, type Issued, marksOn, type Target } from '../../../domain/controls/controls.ts';
import { inForce, type Restriction } from '../../../domain/controls/restriction.ts';
import { recordedOn, stream, type Told } from '../../support/domain/compute.ts';
import * as c from '../../support/domain/compute-samples.ts';
import { by, source } from '../../support/domain/samples.ts';

const { given, told } = stream<Restriction>('restriction', 'licence');
const one = (id: string, ...events: Told[]): Issued => ({ id, restriction: stream<Restriction>('restriction', id).told(...events) });

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
      .refuses('invalid-event');
  });

  it('is amended and rescinded after it was issued, a rescission not after tomorrow', () => {
    for (const event of [c.amended('2026', { policy: 'denial' }), c.rescinded('2026')]) given([]).when(event).refuses('thing-unknown');
    given([c.issued()])
      .when(c.amended('2030', { policy: 'denial' }))
      .accepts();
    given([c.issued()]).when(c.rescinded('2026-11-16')).accepts();
    given([c.issued()]).when(c.rescinded('2026-11-17')).refuses('date-in-future');
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
    expect(inForce(later, '2025-08-01', { knownAt: '2026-01-31' })?.policy).toBe('licence-required');
    expect(inForce(later, '2025-08-01', { knownAt: '2026-02-01' })?.policy).toBe('denial');
    expect(inForce(later, '2025-08-01', { knownAt: '2025-03-31' })).toBeNull();
  });
});

describe('what applies', () => {
  const old = one('old', c.issued({ gpuModels: ['NVIDIA H20', 'AMD MI308'], destinations: ['CN', 'HK'] }));
  const next: Issued = {
    id: 'next',
    restriction: {
      ...old.restriction,
      issued: { data: c.issued({ policy: 'case-by-case', effectiveOn: '2025-07-14', supersedes: 'old' }).data, at: 0 },
    },
  };
  const ids = (day: string, target: Target = {}, all = [next, old]) => controlsOn(all, day, target).map(({ id }) => id);
  const h20 = { gpuModel: 'NVIDIA H20', destination: 'CN' };

  it('on a day is what had taken effect and reaches the target', () => {
    expect([ids('2025-04-08', h20), ids('2025-04-09', h20)]).toEqual([[], ['old']]);
    expect(ids('2025-05-01', { gpuModel: 'NVIDIA A100', destination: 'CN' })).toEqual([]);
    expect(ids('2025-05-01', { gpuModel: 'NVIDIA H20', destination: 'US' })).toEqual([]);
  });

  it('is superseded only where the new one reaches, and only once that has taken effect', () => {
    expect([ids('2025-07-13', h20), ids('2025-07-14', h20)]).toEqual([['old'], ['next']]);
    expect(ids('2025-08-01', { gpuModel: 'AMD MI308', destination: 'CN' })).toEqual(['old']);
    expect(ids('2025-08-01', { gpuModel: 'NVIDIA H20', destination: 'HK' })).toEqual(['old']);
    expect(ids('2025-08-01')).toEqual(['next', 'old']);
    const whole: Issued = { id: 'whole', restriction: one('whole', c.issued({ policy: 'denial', effectiveOn: '2025-08' })).restriction };
    const over = { ...whole.restriction.issued!.data, supersedes: 'next' };
    const all = [{ id: 'whole', restriction: { ...whole.restriction, issued: { data: over, at: 0 } } }, next, old];
    expect(ids('2025-08-01', h20, all)).toEqual(['whole']);
    expect(controlsOn(all, '2025-08-01', h20)[0]).toMatchObject({ chain: ['next', 'old'] });
  });

  it('is in force again when what superseded it is rescinded', () => {
    const gone = { ...next, restriction: { ...next.restriction, rescinded: { data: c.rescinded('2025-09-01').data, at: 0 } } };
    expect([ids('2025-08-31', h20, [gone, old]), ids('2025-09-01', h20, [gone, old])]).toEqual([['next'], ['old']]);
  });

  it('without a list reaches all that the list would be of', () => {
    const { gpuModels: _models, destinations: _places, ...everywhere } = c.issued().data;
    const rule = one('rule', { type: 'RestrictionIssued', data: everywhere });
    expect(ids('2025-05-01', h20, [rule])).toEqual(['rule']);
    const entity = one('entity', c.issued({ scope: 'entity', entities: ['zhipu'], gpuModels: [], destinations: [] }));
    expect([ids('2025-05-01', h20, [entity]), ids('2025-05-01', {}, [entity])]).toEqual([[], ['entity']]);
  });

  it('marks what falls under it, with the newer one alone where that reaches', () => {
    const marks = (day: string, target: Target, all = [next, old]) => marksOn(controlsOn(all, day), { entities: ['alibaba'], ...target });
    expect(marks('2025-05-01', h20)).toEqual(['old']);
    expect(marks('2025-08-01', h20)).toEqual(['next']);
    expect(marks('2025-08-01', { gpuModel: 'AMD MI308', destination: 'CN' })).toEqual(['old']);
    expect(marks('2025-08-01', { destination: 'CN' })).toEqual([]);
    expect(marks('2025-08-01', { gpuModel: 'NVIDIA H20' })).toEqual([]);
    const entity = one('entity', c.issued({ scope: 'entity', entities: ['alibaba'], gpuModels: [], destinations: [] }));
    expect(marks('2025-08-01', {}, [entity])).toEqual(['entity']);
    expect(marks('2025-08-01', { entities: ['tencent'] }, [entity])).toEqual([]);
    expect(marks('2025-08-01', { destination: 'CN' }, [one('money', c.issued({ scope: 'investment', gpuModels: [] }))])).toEqual([]);
  });
});
