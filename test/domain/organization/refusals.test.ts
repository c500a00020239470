/** What is refused of an organization, and where the answer points (contract, section 2). */
import { describe, expect, it } from 'vitest';
import { decide, initial } from '../../../domain/organization/organization.ts';
import { memberOf } from '../../support/domain/directory.ts';
import { given, world } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const known = [a.registered()];
const pointers = ({ errors }: { errors?: { pointer: string }[] }) => errors?.map(({ pointer }) => pointer);

describe('organization-unknown', () => {
  it.each([
    a.aliased('Kimi'),
    a.affiliated('alibaba'),
    a.exited(),
    a.reported('r1'),
    a.withdrawn('r1'),
    a.superseded('r1'),
    a.marked('m1', '2025', a.usd(1)),
    a.unmarked('m1'),
  ])('refuses $type about an organization that was never registered', (event) => {
    expect(pointers(given([]).when(event).refuses('organization-unknown'))).toEqual(['/subject']);
  });

  it('points to each investor that is unknown, and suggests Ids close to the first', () => {
    const participations = [{ investor: 'alibaba' }, { investor: 'tencnet' }, { investor: 'nobody-at-all' }];
    const refusal = given(known).when(a.reported('r1', { participations })).refuses('organization-unknown');
    expect(pointers(refusal)).toEqual(['/data/participations/1/investor', '/data/participations/2/investor']);
    expect(refusal.suggestions).toEqual(['tencent']);
    expect(refusal.detail).toContain('"tencnet"');
    expect(refusal.detail).toContain('tencent');
  });

  it('suggests nothing where nothing is close', () => {
    const refusal = given(known).when(a.affiliated('zzzzzz')).refuses('organization-unknown');
    expect(refusal.suggestions).toEqual([]);
    expect(pointers(refusal)).toEqual(['/data/group']);
  });

  it('lets nobody invest in itself, nor acquire itself', () => {
    const invests = given(known)
      .when(a.reported('r1', { participations: [{ investor: 'alibaba' }, { investor: 'moonshot' }] }))
      .refuses('invests-in-itself');
    expect(pointers(invests)).toEqual(['/data/participations/1/investor']);
    given(known)
      .when(a.exited({ exit: 'acquired', acquirer: 'moonshot' }))
      .refuses('invests-in-itself');
  });
});

describe('date-in-future', () => {
  it.each([
    ['/data/announcedOn', (date: string) => a.reported('r1', { announcedOn: date })],
    ['/data/asOf', (date: string) => a.marked('m1', date, a.usd(1))],
    ['/data/on', (date: string) => a.exited({ on: date })],
  ])('refuses %s after tomorrow, by the first day of a partial date', (pointer, event) => {
    for (const date of ['2026-11-15', '2026-11-16', '2026-11', '2026']) given(known).when(event(date)).accepts(1);
    for (const date of ['2026-11-17', '2026-12', '2027']) {
      expect(pointers(given(known).when(event(date)).refuses('date-in-future'))).toEqual([pointer]);
    }
  });

  it('knows tomorrow at the end of a month and of a year', () => {
    const today = '2026-12-31';
    given(known, { today })
      .when(a.exited({ on: '2027-01-01' }))
      .accepts(1);
    given(known, { today })
      .when(a.exited({ on: '2027-01-02' }))
      .refuses('date-in-future');
  });

  it('lets a tranche come later, and an exit that is only announced', () => {
    given(known)
      .when(a.reported('r1', { tranches: [{ tranche: 'one', amount: a.usd(1), status: 'conditional', on: '2030' }] }))
      .accepts(1);
    given(known)
      .when(a.exited({ status: 'announced', on: '2027-06' }))
      .accepts(1);
  });

  it('lets an affiliation begin later', () => {
    given(known)
      .when({ type: 'OrganizationAffiliated', data: { group: 'alibaba', from: '2030', until: '2031-01' } })
      .accepts(1);
  });
});

describe('thing-unknown', () => {
  const before = [...known, a.reported('r1'), a.marked('m1', '2025', a.usd(1))];

  it.each([
    ['a round', a.withdrawn('r9'), '/data/round'],
    ['a claim', a.withdrawn('r1', 'ft'), '/data/source'],
    ['a mark', a.unmarked('m9'), '/data/mark'],
    ["a mark's claim", a.unmarked('m1', 'ft'), '/data/source'],
    ['a superseded round', a.superseded('r9'), '/data/round'],
    ['a superseding round', a.superseded('r1', { by: 'r9' }), '/data/by'],
    ['a supersession', { type: 'RoundReinstated', data: { round: 'r1' } } as const, '/data/round'],
    ['a stake', { type: 'StakeClaimWithdrawn', data: { stake: 's9', source: 'bbg', reason: 'other' } } as const, '/data/stake'],
  ])('refuses %s that does not exist', (_, event, pointer) => {
    expect(pointers(given(before).when(event).refuses('thing-unknown'))).toEqual([pointer]);
  });
});

describe('supersession-cyclic', () => {
  it('refuses a round that would supersede itself, over others', () => {
    const three = [...known, a.reported('r1'), a.reported('r2'), a.reported('r3'), a.superseded('r1', { by: 'r2' })];
    given(three)
      .when(a.superseded('r2', { by: 'r1' }))
      .refuses('supersession-cyclic');
    const refusal = given([...three, a.superseded('r2', { by: 'r3' })])
      .when(a.superseded('r3', { by: 'r1' }))
      .refuses('supersession-cyclic');
    expect(refusal.detail).toBe('a round cannot supersede itself: r3 by r1 by r2 by r3');
    given([...three, { type: 'RoundReinstated', data: { round: 'r1' } }])
      .when(a.superseded('r2', { by: 'r1' }))
      .accepts(1);
  });
});

describe('group-nested', () => {
  it("refuses a group's own group, from above and from below, and an organization as its own group", () => {
    for (const refusal of [
      given(known, { affiliationsOf: () => memberOf('softbank') })
        .when(a.affiliated('alibaba'))
        .refuses('group-nested'),
      given(known, { membersOf: () => [{ id: 'kimi', memberships: memberOf('moonshot') }] })
        .when(a.affiliated('alibaba'))
        .refuses('group-nested'),
      given(known).when(a.affiliated('moonshot')).refuses('group-nested'),
    ]) {
      expect(pointers(refusal)).toEqual(['/data/group']);
    }
  });

  it('lets a group have belonged to another on other days', () => {
    const memberships = [{ group: 'softbank', from: null, until: '2019', source: null }];
    given(known, { affiliationsOf: () => memberships })
      .when({ type: 'OrganizationAffiliated', data: { group: 'alibaba', from: '2020' } })
      .accepts(1);
    given(known, { affiliationsOf: () => memberships })
      .when({ type: 'OrganizationAffiliated', data: { group: 'alibaba', from: '2019-12-31' } })
      .refuses('group-nested');
  });
});

describe('a refusal', () => {
  it('throws nothing and records nothing', () => {
    expect(decide('nobody', a.reported('r1'), initial, world)).toEqual({
      refusal: expect.objectContaining({ code: 'organization-unknown' }),
    });
  });
});
