/** What is refused of a stake that is reported, each fault at its place (contract, section 2). */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../trial/running.ts';
import { problemIn } from '../../support/system/problems.ts';
import { exact, registered, source } from '../../support/system/samples.ts';
import { useSystem } from '../../support/system/use.ts';

const system = useSystem({ without: ['boards'], and: [registered('lab'), registered('fund', { kind: 'fund' })] });
const stake = (data: Json = {}): Json => ({
  ...{ type: 'StakeReported', subject: 'lab' },
  data: { stake: 'k', holder: 'fund', asOf: '2024-05', percent: 10, source: source(), assurance: 'reported', ...data },
});
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const without = (member: string): Json => {
  const { [member]: _, ...data } = stake().data;
  return { ...stake(), data };
};

describe('a stake is refused', () => {
  it.each<[string, Json, string, string]>([
    ['over 100 %', stake({ percent: 100.5 }), 'invalid-event', '/data/percent'],
    ['below 0 %', stake({ percent: -1 }), 'invalid-event', '/data/percent'],
    ['whose ends are the wrong way round', stake({ percent: { low: 12, high: 10 } }), 'invalid-event', '/data/percent/low'],
    ['with an end over 100 %', stake({ percent: { low: 12, high: 101 } }), 'invalid-event', '/data/percent/high'],
    ['with one end alone', stake({ percent: { low: 12 } }), 'invalid-event', '/data/percent'],
    ['as a text', stake({ percent: '10 %' }), 'invalid-event', '/data/percent'],
    ['without a percentage', without('percent'), 'invalid-event', '/data/percent'],
    ['without a day', without('asOf'), 'invalid-event', '/data/asOf'],
    ['without a holder', without('holder'), 'invalid-event', '/data/holder'],
    ['without a source', without('source'), 'invalid-event', '/data/source'],
    ['by another basis', stake({ basis: 'diluted' }), 'invalid-event', '/data/basis'],
    ['with a member that is none', stake({ shares: 5 }), 'invalid-event', '/data/shares'],
    ['on no day', stake({ asOf: '2024-02-30' }), 'invalid-event', '/data/asOf'],
    ['of the day after tomorrow', stake({ asOf: later(2) }), 'date-in-future', '/data/asOf'],
    ['of somebody who is not registered', stake({ holder: 'funds' }), 'organization-unknown', '/data/holder'],
    ['sold to somebody who is not registered', stake({ percent: 0, to: 'nobody' }), 'organization-unknown', '/data/to'],
    ['of a startup that is not registered', { ...stake(), subject: 'labs' }, 'organization-unknown', '/subject'],
    ['that a startup has in itself', stake({ holder: 'lab' }), 'invests-in-itself', '/data/holder'],
    ['whose proceeds no rate converts', stake({ proceeds: exact(1, 'CNY') }), 'fx-rate-missing', '/data/proceeds'],
  ])('%s', async (_, event, code, pointer) => {
    const { errors } = problemIn(await system.post(event), 422, code);
    expect(errors.map((error: Json) => error.pointer)).toEqual([pointer]);
    for (const { message } of errors) expect(message).toMatch(/expected|unknown key|is not a registered organization/);
    expect((await system.stream('organization/lab')).length).toBe(1);
  });

  it('nor is one taken back that nobody reported', async () => {
    const back = { type: 'StakeClaimWithdrawn', subject: 'lab', data: { stake: 'k', source: 'press', reason: 'unit-error' } };
    problemIn(await system.post(back), 422, 'thing-unknown');
  });
});

describe('a stake that stands', () => {
  it('is taken at either end, today and tomorrow, and says the same again but once', async () => {
    for (const data of [{ percent: 0 }, { percent: 100 }, { percent: { low: 0, high: 100 } }, { asOf: later(1) }]) {
      expect((await system.post(stake({ stake: 'taken', ...data }))).status).toBe(201);
      expect((await system.post(stake({ stake: 'taken', ...data }))).body.status).toBe('unchanged');
    }
  });

  it('keeps its startup from being merged or withdrawn, and its holder from being withdrawn, until it is taken back', async () => {
    const merger = { type: 'OrganizationMerged', subject: 'lab', data: { into: 'fund' } };
    const gone = (subject: string): Json => ({ type: 'OrganizationWithdrawn', subject, data: { reason: 'test' } });
    await system.idle();
    for (const event of [merger, gone('lab')]) {
      expect(problemIn(await system.post(event), 422, 'has-rounds').detail).toContain('stake "taken"');
    }
    problemIn(await system.post(gone('fund')), 422, 'is-referred-to');
    await system.post({ type: 'StakeClaimWithdrawn', subject: 'lab', data: { stake: 'taken', source: 'press', reason: 'other' } });
    await system.idle();
    for (const id of ['fund', 'lab']) expect((await system.post(gone(id))).status).toBe(201);
  });
});
