/** What an organization accepts to be told, once. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../../domain/organization/organization.ts';
import { affiliationsAt, exitsAt, namesOf } from '../../../domain/organization/profile.ts';
import { given, ID, instant, on, told, world } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const known = [a.registered()];

describe('an organization', () => {
  const now = (...events: Parameters<typeof told>) => namesOf(told(...events).profile);

  it('is registered', () => {
    const { profile } = given([])
      .when(a.registered({ country: 'CN' }))
      .accepts(1).state;
    expect(namesOf(profile)).toMatchObject({
      name: 'Moonshot AI',
      kind: 'startup',
      country: 'CN',
      sector: null,
      aliases: [],
      formerNames: [],
    });
    expect([affiliationsAt(profile), exitsAt(profile)]).toEqual([[], []]);
  });

  it('is amended when it is registered again: what is left out stays, aliases are added, a name that is replaced is a former name', () => {
    const before = [a.registered({ country: 'CN', aliases: ['Kimi'] }), a.aliased('月之暗面'), a.affiliated('alibaba'), a.exited()];
    const { profile } = given(before)
      .when(a.registered({ name: 'Moonshot', aliases: ['Moon'] }))
      .accepts(1).state;
    expect(namesOf(profile)).toMatchObject({
      ...{ name: 'Moonshot', country: 'CN', formerNames: ['Moonshot AI'] },
      aliases: ['Kimi', 'Moon', '月之暗面'],
    });
    expect(affiliationsAt(profile)).toMatchObject([{ group: 'alibaba' }]);
    expect(exitsAt(profile)).toMatchObject([a.exited().data]);
  });

  it('has the name back that it had before, and then the other is a former one', () => {
    expect(now(a.registered(), a.registered({ name: 'Moon' }), a.registered())).toMatchObject({
      name: 'Moonshot AI',
      formerNames: ['Moon'],
    });
  });

  it('answers as it was recorded: a later registration changes nothing before it', () => {
    const { profile } = told(
      on('2026-01-01', a.registered({ country: 'CN' })),
      on('2026-02-01', a.registered({ country: 'US', name: 'M' })),
    );
    expect(namesOf(profile, { recordedAt: instant('2026-01-31') })).toMatchObject({ name: 'Moonshot AI', country: 'CN', formerNames: [] });
    expect(namesOf(profile, { recordedAt: instant('2025-12-31') })).toBeNull();
  });

  it('is not news with what it says already, unless it has an Id of its own', () => {
    given([a.registered({ country: 'CN', aliases: ['Kimi'] })])
      .when(a.registered({ aliases: ['Kimi'] }))
      .accepts(0);
    const again = { ...a.registered(), posted: { id: 'evt-1' } };
    expect(decide(ID, again, told(a.registered()), world)).toEqual({ accepted: [again] });
  });

  it('takes an alias, even the present one of its registration, once', () => {
    given(known).when(a.aliased('月之暗面')).accepts(1);
    given([a.registered({ aliases: ['月之暗面'] })])
      .when(a.aliased('月之暗面'))
      .accepts(0);
  });

  it('exits, and an exit of the same day can be corrected', () => {
    given(known)
      .when(a.exited({ acquirer: 'tencent', exit: 'acquired' }))
      .accepts(1);
    const { profile } = given([...known, a.exited()])
      .when(a.exited({ ticker: 'MOON' }))
      .accepts(1).state;
    expect(exitsAt(profile)).toMatchObject([{ ...a.exited().data, ticker: 'MOON', status: 'completed' }]);
  });

  it('has several exits side by side, by day, until they are withdrawn', () => {
    const { on: day } = a.exited().data;
    const both = [...known, a.exited({ exit: 'closed', on: '2026-10' }), a.exited()];
    expect(exitsAt(told(...both).profile).map(({ on: one }) => one)).toEqual([day, '2026-10']);
    const { profile } = given(both)
      .when({ type: 'OrganizationExitWithdrawn', data: { exit: 'closed', on: '2026-10', reason: 'unit-error' } })
      .accepts(1).state;
    expect(exitsAt(profile).map(({ on: one }) => one)).toEqual([day]);
    given(both)
      .when({ type: 'OrganizationExitWithdrawn', data: { exit: 'closed', on: '2026-09', reason: 'unit-error' } })
      .refuses('thing-unknown');
  });

  it('knows of an exit by its source', () => {
    const { profile } = told(...known, a.exited({ on: '2022-06', source: a.source('ft', '2024-06-01') }));
    expect(exitsAt(profile, { knownAt: '2024-01-01' })).toEqual([]);
    expect(exitsAt(profile, { knownAt: '2024-06-01' })).toHaveLength(1);
  });
});

describe('a claim', () => {
  const round = a.reported('r1', { amount: a.usd(10) });

  it('is news from each source once, whatever the order of its keys', () => {
    given(known).when(round).accepts(1);
    const { source, assurance, ...rest } = round.data;
    given([...known, round])
      .when({ type: 'RoundReported', data: { assurance, source, ...rest } })
      .accepts(0);
    given([...known, round])
      .when(a.claimed('r1', { amount: a.usd(10) }, a.by('ft')))
      .accepts(1);
  });

  it.each([
    ['amount', a.reported('r1', { amount: a.usd(11) })],
    ['assurance', a.reported('r1', { amount: a.usd(10) }, a.by('bbg', undefined, 'official'))],
    ['date of publication', a.reported('r1', { amount: a.usd(10) }, a.by('bbg', '2024-02'))],
    ['note', { ...round, data: { ...round.data, note: 'corrected' } }],
    ['other sources', { ...round, data: { ...round.data, alsoIn: [a.source('ft')] } }],
  ])('of the same source with another %s is news', (_, again) => {
    given([...known, round])
      .when(again)
      .accepts(1);
  });

  it('that was withdrawn is no news when it is posted again: a client may always retry', () => {
    given([...known, round, a.withdrawn('r1')])
      .when(round)
      .accepts(0);
  });

  it('of a mark is news once, and once more when it differs', () => {
    given(known)
      .when(a.marked('m1', '2025', a.usd(1e9)))
      .accepts(1);
    given([...known, a.marked('m1', '2025', a.usd(1e9))])
      .when(a.marked('m1', '2025', a.usd(2e9)))
      .accepts(1);
  });

  it('is withdrawn once, with its reason', () => {
    const { rounds } = given([...known, round])
      .when(a.withdrawn('r1', 'bbg', { knownOn: '2024-03', note: 'yi is not a billion' }))
      .accepts(1).state;
    expect(rounds.r1!.claims).toHaveLength(1);
    given([...known, a.marked('m1', '2025', a.usd(1e9))])
      .when(a.unmarked('m1'))
      .accepts(1);
  });

  it('of which the reason for withdrawal is corrected was withdrawn before, too', () => {
    given([...known, round, a.withdrawn('r1')])
      .when(a.withdrawn('r1', 'bbg', { reason: 'duplicate' }))
      .accepts(1);
  });
});

describe('a supersession', () => {
  const two = [...known, a.reported('r1'), a.reported('r2')];

  it('is news once, with or without the round that came instead', () => {
    given(two)
      .when(a.superseded('r1', { by: 'r2' }))
      .accepts(1);
    given(two)
      .when(a.superseded('r1', { reason: 'denied' }))
      .accepts(1);
  });
});

describe('an Id', () => {
  it('may be any word, such as one that every object of the language has', () => {
    const { state } = given(known).when(a.reported('constructor')).accepts(1);
    expect(Object.keys(state.rounds)).toEqual(['constructor']);
    given(known)
      .when(a.marked('constructor', '2025', a.usd(1)))
      .accepts(1);
    given([...known, a.reported('constructor')])
      .when(a.withdrawn('constructor'))
      .accepts(1);
    given(known).when(a.superseded('constructor')).refuses('thing-unknown');
    given(known).when(a.withdrawn('constructor')).refuses('thing-unknown');
    given(known).when(a.unmarked('constructor')).refuses('thing-unknown');
  });
});

describe('a fold', () => {
  it('leaves what was folded before as it was', () => {
    const before = told(...known, a.reported('r1'));
    const copy = structuredClone(before);
    told(...known, a.reported('r1'), on('2026-11-02', a.withdrawn('r1')), a.superseded('r1'));
    given([...known, a.reported('r1')])
      .when(a.withdrawn('r1'))
      .accepts(1);
    expect(before).toEqual(copy);
  });
});
