/** The rules of the shelves: which folder of a room may import which other folder of it. */
import { describe, expect, it } from 'vitest';
import { files, imports, type Room, roomOf, shelfOf } from '../support/source.ts';

/** Per shelf of a room: the other shelves of the room that it may import. Files at the root of a room are the shelf `.`. */
const MAY_IMPORT: Partial<Record<Room, Record<string, string[]>>> = {
  domain: {
    kernel: [],
    search: ['kernel'],
    rounds: ['kernel'],
    valuations: ['kernel', 'rounds'],
    organization: ['kernel', 'search', 'rounds', 'valuations'],
    compute: ['kernel'],
    portfolio: ['kernel', 'rounds', 'valuations', 'organization', 'compute'],
    notification: ['kernel', 'rounds', 'valuations', 'organization', 'compute'],
    boards: ['kernel', 'rounds', 'valuations', 'organization', 'compute', 'portfolio', 'notification'],
    controls: ['kernel', 'rounds', 'valuations', 'organization', 'compute', 'boards'],
    rates: ['kernel'],
    record: ['kernel', 'rounds', 'valuations', 'organization', 'compute', 'controls', 'rates'],
    overviews: ['kernel', 'search', 'rounds', 'valuations', 'organization', 'compute', 'boards', 'controls'],
    sources: ['kernel', 'rounds', 'organization', 'compute', 'controls'],
    '.': [
      'kernel',
      'rounds',
      'valuations',
      'organization',
      'compute',
      'portfolio',
      'notification',
      'boards',
      'controls',
      'sources',
      'record',
      'rates',
    ],
  },
  functions: {
    ports: [],
    intake: [],
    limits: [],
    stores: ['ports', 'stores/rows'],
    'stores/rows': ['ports', 'stores'],
    'stores/access': ['ports', 'stores', 'stores/rows'],
    'stores/rates': ['ports', 'stores', 'stores/rows'],
    'stores/world': ['ports', 'stores', 'stores/rows'],
    http: ['ports', 'stores', 'stores/rows', 'stores/access', 'stores/world', 'intake', 'limits'],
    recording: ['ports', 'stores', 'stores/rows', 'stores/world', 'http', 'intake', 'limits'],
    projecting: ['ports', 'stores', 'stores/rows', 'stores/rates', 'stores/world'],
    telling: ['ports', 'stores', 'stores/rows', 'projecting', 'readings/world'],
    'readings/world': ['ports', 'stores', 'stores/rows', 'stores/world', 'http', 'readings/answering'],
    'readings/answering': ['ports', 'stores', 'stores/rows', 'stores/world', 'http', 'readings/world'],
    'readings/organization': ['ports', 'stores', 'stores/rows', 'http', 'readings/answering', 'readings/world', 'readings/boards'],
    'readings/boards': ['ports', 'stores', 'stores/rows', 'http', 'readings/answering', 'readings/world'],
    'readings/compute': ['ports', 'stores', 'stores/rows', 'http', 'readings/answering', 'readings/world', 'readings/boards'],
    'readings/overviews': [
      'ports',
      'stores',
      'stores/rows',
      'http',
      'readings/answering',
      'readings/world',
      'readings/organization',
      'readings/compute',
    ],
    'readings/record': ['ports', 'stores', 'stores/rows', 'http', 'limits', 'readings/answering', 'readings/world'],
    readings: [
      'http',
      'readings/answering',
      'readings/world',
      'readings/organization',
      'readings/boards',
      'readings/compute',
      'readings/overviews',
      'readings/record',
    ],
    'reference/terms': [],
    'reference/answers': ['stores', 'stores/rows', 'stores/access', 'http', 'recording', 'reference/terms', 'readings/compute'],
    'reference/overviews': ['reference/terms', 'reference/answers'],
    reference: ['reference/terms', 'reference/answers', 'reference/overviews', 'readings'],
    '.': [
      'ports',
      'telling',
      'stores',
      'stores/rows',
      'stores/access',
      'stores/rates',
      'stores/world',
      'http',
      'recording',
      'projecting',
      'readings',
      'readings/answering',
      'readings/world',
    ],
  },
  infra: {
    pieces: [],
    notification: ['pieces', '.'],
    http: ['pieces', '.', 'notification'],
    projecting: ['pieces', '.'],
    upkeep: ['pieces', '.'],
    site: ['pieces', '.'],
    '.': ['pieces', 'http', 'notification', 'projecting', 'upkeep', 'site'],
  },
  local: {
    site: ['.'],
    gateway: ['.', 'lambda', 'site'],
    disk: ['.'],
    dynamo: ['.', 'disk'],
    bus: ['.', 'disk'],
    iam: ['.', 'lambda'],
    lambda: ['.', 'bus', 'disk', 'dynamo', 'iam'],
    '.': ['gateway', 'disk', 'dynamo', 'bus', 'iam', 'lambda'],
  },
};

/** A shelf that has grown longer than this has two subjects. The root of `functions/` has a file for each Lambda. */
const LONGEST = 15;
const LAMBDAS = 'functions';

const nameOf = (room: Room, shelf: string): string => (shelf === room ? '.' : shelf.slice(room.length + 1));

const breachesOf = (room: Room, rules: Record<string, string[]>): string[] =>
  files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => {
      const own = nameOf(room, shelfOf(file));
      return imports(file)
        .filter(({ from }) => roomOf(from) === room && files.includes(from))
        .map(({ from }) => ({ from, shelf: nameOf(room, shelfOf(from)) }))
        .filter(({ shelf }) => shelf !== own && !(rules[own] ?? []).includes(shelf))
        .map(({ from }) => `${file} → ${from}`);
    });

describe('shelves', () => {
  it.each(Object.entries(MAY_IMPORT) as [Room, Record<string, string[]>][])(
    'of %s/ all have a rule, and no rule is without a shelf',
    (room, rules) => {
      const shelves = new Set(files.filter((file) => roomOf(file) === room).map((file) => nameOf(room, shelfOf(file))));
      expect([...shelves].sort()).toEqual(Object.keys(rules).sort());
    },
  );

  it.each(Object.entries(MAY_IMPORT) as [Room, Record<string, string[]>][])('of %s/ import what their rule allows', (room, rules) => {
    expect(breachesOf(room, rules)).toEqual([]);
  });

  it('would be caught: a rule less is a breach more', () => {
    const { organization: _, ...rest } = MAY_IMPORT.domain!;
    expect(breachesOf('domain', { ...rest, organization: [] })).toContain('domain/organization/organization.ts → domain/kernel/claims.ts');
  });

  it(`have at most ${LONGEST} files`, () => {
    const source = files.filter((file) => roomOf(file) !== 'test' && shelfOf(file) !== LAMBDAS);
    const long = [...Map.groupBy(source, shelfOf)].filter(([, of]) => of.length > LONGEST).map(([shelf, of]) => `${shelf}: ${of.length}`);
    expect(long).toEqual([]);
  });
});

/** Shelves that reach each other by way of others, as a path that ends where it begins. Of the rooms whose shelves are meant to be layers. */
const circles = (room: Room): string[] => {
  const edges = new Map<string, Set<string>>();
  for (const file of files.filter((one) => roomOf(one) === room)) {
    for (const { from, typeOnly } of imports(file)) {
      if (typeOnly || roomOf(from) !== room || shelfOf(from) === shelfOf(file)) continue;
      edges.set(shelfOf(file), (edges.get(shelfOf(file)) ?? new Set()).add(shelfOf(from)));
    }
  }
  const walk = (shelf: string, path: string[]): string[] =>
    path.includes(shelf)
      ? [[...path.slice(path.indexOf(shelf)), shelf].join(' → ')]
      : [...(edges.get(shelf) ?? [])].flatMap((next) => walk(next, [...path, shelf]));
  return [...new Set([...edges.keys()].flatMap((shelf) => walk(shelf, [])))];
};

describe('circles', () => {
  it.each(['domain', 'functions'] as Room[])('of shelves are none in %s/', (room) => {
    expect(circles(room)).toEqual([]);
  });
});
