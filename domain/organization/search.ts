/** Whom a few words may mean: organizations by the beginning of any word of what they are called, and where there are none, with one or two letters wrong. */
import { identifierSpellings } from '../../events/identifiers.ts';
import { matching, type Name } from '../search/matching.ts';
import type { ProfileRow } from './profile.ts';

export { isOnlyLike } from '../search/matching.ts';

type Called = { id: string } & Pick<ProfileRow, 'name' | 'formerNames' | 'aliases' | 'identifiers'>;

/** All that an organization is called, was called, and is identified by. Identifiers are like no other. */
export const namesOfCalled = ({ id, name, formerNames, aliases, identifiers }: Called): Name[] => [
  { field: 'id', text: id, isMain: true },
  { field: 'name', text: name, isMain: true },
  ...formerNames.map((text): Name => ({ field: 'formerNames', text })),
  ...aliases.map((text): Name => ({ field: 'aliases', text })),
  ...identifiers.flatMap(identifierSpellings).map((text): Name => ({ field: 'identifiers', text, exact: true })),
];

export type Hit<C> = { rank: number; called: C };

/** Those that fit, the best first, then by Id; where there are none, those that are like it. `only` one of both, for who goes on with a list that began so. */
export const searched = <C extends Called>(all: readonly C[], words: string, only?: 'fitting' | 'like'): Hit<C>[] =>
  matching(all, namesOfCalled, words, only)
    .map(({ match, thing }) => ({ rank: match.rank, called: thing }))
    .sort((a, b) => a.rank - b.rank || (a.called.id < b.called.id ? -1 : 1));
