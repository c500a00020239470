/** What an organization accepts to be told, once. */
import { describe, expect, it } from '@jest/globals';
import { aliasesOf } from '../../../domain/organization/profile.ts';
import { given, on, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const known = [a.registered()];

describe('an organization', () => {
  it('is registered', () => {
    expect(
      given([])
        .when(a.registered({ country: 'CN' }))
        .accepts(1).state.profile,
    ).toEqual({
      registered: { name: 'Moonshot AI', kind: 'startup', country: 'CN' },
      aliases: [],
      affiliation: null,
      exit: null,
    });
  });

  it('is registered again with another profile, which replaces the first and nothing else', () => {
    const before = [...known, a.aliased('Kimi'), a.affiliated('alibaba'), a.exited()];
    const { profile } = given(before)
      .when(a.registered({ name: 'Moonshot' }))
      .accepts(1).state;
    expect(profile).toMatchObject({ registered: { name: 'Moonshot' }, aliases: ['Kimi'], affiliation: { group: 'alibaba' } });
    expect(profile!.exit).toEqual(a.exited().data);
  });

  it('takes an alias, even the present one of its registration, once', () => {
    given(known).when(a.aliased('月之暗面')).accepts(1);
    given([a.registered({ aliases: ['月之暗面'] })])
      .when(a.aliased('月之暗面'))
      .accepts(0);
  });

  it('has the aliases of its registration and those given since, each once', () => {
    const { profile } = told(
      a.registered({ aliases: ['月之暗面', 'Kimi'] }),
      a.aliased('Moonshot'),
      a.registered({ aliases: ['Moonshot'] }),
    );
    expect(aliasesOf(profile!)).toEqual(['Moonshot']);
    expect(aliasesOf(told(a.registered({ aliases: ['A'] }), a.aliased('B')).profile!)).toEqual(['A', 'B']);
  });

  it('belongs to the group that it was last said to belong to', () => {
    const { profile } = given([...known, a.affiliated('alibaba')])
      .when(a.affiliated('tencent'))
      .accepts(1).state;
    expect(profile!.affiliation).toEqual({ group: 'tencent' });
  });

  it('exits, and the exit can be corrected', () => {
    given(known)
      .when(a.exited({ acquirer: 'tencent', exit: 'acquired' }))
      .accepts(1);
    expect(
      given([...known, a.exited()])
        .when(a.exited({ on: '2026-01-08' }))
        .accepts(1).state.profile!.exit!.on,
    ).toBe('2026-01-08');
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
