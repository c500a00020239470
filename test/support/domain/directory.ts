/** Names and groups, as boards are given them. */
import type { Directory } from '../../../domain/boards/startup.ts';
import type { Affiliation } from '../../../domain/organization/affiliations.ts';

/** Belonging to a group at all times. */
export const memberOf = (group: string): Affiliation[] => [{ group, from: null, until: null, source: null, at: 0 }];

/** Every organization by Id, with its name and, if it has one, its group. */
export const directory = (...all: [id: string, name: string, group?: string | null][]): Directory =>
  new Map(all.map(([id, name, group]) => [id, { name, country: null, affiliations: group ? memberOf(group) : [] }]));
