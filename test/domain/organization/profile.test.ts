/** What is said of an organization itself: identifiers, aliases, groups. */
import { describe, expect, it } from 'vitest';
import { groupOn } from '../../../domain/organization/affiliations.ts';
import { affiliationsAt, namesOf } from '../../../domain/organization/profile.ts';
import type { Scheme } from '../../../events/identifiers.ts';
import { OrganizationIdentified } from '../../../events/organization.ts';
import { given, told } from '../../support/domain/given.ts';
import * as a from '../../support/domain/samples.ts';

const known = [a.registered()];

describe('an identifier', () => {
  const identified = (scheme: Scheme, value: string) => ({ type: 'OrganizationIdentified', data: { scheme, value } }) as const;
  const removed = (scheme: Scheme, value: string) => ({ type: 'OrganizationIdentifierRemoved', data: { scheme, value } }) as const;

  it('is given once, however it is written, and taken off again', () => {
    const before = [...known, identified('cik', '1018724')];
    expect(namesOf(told(...before).profile)?.identifiers).toEqual([{ scheme: 'cik', value: '1018724' }]);
    const { profile } = given(before).when(removed('cik', '0001018724')).accepts(1).state;
    expect(namesOf(profile)?.identifiers).toEqual([]);
    given(known).when(removed('cik', '1018724')).refuses('thing-unknown');
  });

  it.each<[Scheme, string, boolean]>([
    ['lei', '5493001KJTIIGC8Y1R12', true],
    ['lei', '5493001KJTIIGC8Y1R13', false],
    ['lei', '5493001KJTIIGC8Y1R1', false],
    ['isin', 'US0378331005', true],
    ['isin', 'US0378331006', false],
    ['cik', '12345678901', false],
    ['wikidata', 'Q42', true],
    ['wikidata', '42', false],
    ['other', 'anything', true],
  ])('%s "%s" is one: %s', (scheme, value, isOne) => {
    expect(OrganizationIdentified.schema.safeParse({ scheme, value }).success).toBe(isOne);
  });
});

describe('an alias', () => {
  it('is taken off again, wherever it came from', () => {
    const { profile } = given([a.registered({ aliases: ['Kimi', 'Moon'] }), a.aliased('月之暗面')])
      .when({ type: 'OrganizationAliasRemoved', data: { alias: 'Kimi' } })
      .accepts(1).state;
    expect(namesOf(profile)?.aliases).toEqual(['Moon', '月之暗面']);
    given(known)
      .when({ type: 'OrganizationAliasRemoved', data: { alias: 'Kimi' } })
      .refuses('thing-unknown');
  });
});

describe('groups', () => {
  const joined = (group: string | null, from?: string, until?: string) =>
    ({ type: 'OrganizationAffiliated', data: { group, ...(from && { from }), ...(until && { until }) } }) as const;
  const groupsOf = (...events: Parameters<typeof told>) => affiliationsAt(told(...known, ...events).profile);
  const on2 = (day: string, ...events: Parameters<typeof told>) => groupOn(groupsOf(...events), day);

  it('follow one another, in whatever order they are posted: an open one ends the day before the next', () => {
    const [first, second, none] = [joined('alibaba', '2020'), joined('tencent', '2023-05'), joined(null, '2024-02-01')];
    for (const order of [
      [first, second, none],
      [none, second, first],
    ]) {
      expect(groupsOf(...order)).toMatchObject([
        { group: 'alibaba', from: '2020', until: '2023-04-30' },
        { group: 'tencent', from: '2023-05', until: '2024-01-31' },
        { group: null, from: '2024-02-01', until: null },
      ]);
    }
    expect(['2019-12-31', '2020-01-01', '2023-04-30', '2023-05-01', '2024-02-01'].map((day) => on2(day, first, second, none))).toEqual([
      null,
      'alibaba',
      'alibaba',
      'tencent',
      null,
    ]);
  });

  it('end on the last day of what is said', () => {
    expect(on2('2022-12-31', joined('alibaba', '2020', '2022'))).toBe('alibaba');
    expect(on2('2023-01-01', joined('alibaba', '2020', '2022'))).toBeNull();
  });

  it('of the same first day take the place of one another', () => {
    expect(groupsOf(joined('alibaba', '2020'), joined('tencent', '2020', '2021'))).toMatchObject([{ group: 'tencent', until: '2021' }]);
  });

  it.each([
    ['within another', joined('tencent', '2021')],
    ['beyond the beginning of another', joined('tencent', '2019', '2020')],
  ])('that overlap are refused: %s', (_, next) => {
    given([...known, joined('alibaba', '2020', '2022')])
      .when(next)
      .refuses('affiliation-overlaps');
  });
});
