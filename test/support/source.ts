/** The source as text: which files there are, what they import, and what is code in them. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOMS = [
  'events',
  'domain',
  'functions',
  'infra',
  'local',
  'client',
  'web',
  'cli',
  'build',
  'scripts',
  'trial',
  'bench',
  'test',
] as const;
export type Room = (typeof ROOMS)[number];

export const files = globSync(`{${ROOMS.join(',')}}/**/*.{ts,tsx,mjs}`, {
  exclude: (path) => /(^|\/)node_modules$/.test(path),
}).sort();
export const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

export const roomOf = (file: string) => file.split('/')[0] as Room;
/** The folder that a file lies in. */
export const shelfOf = (file: string): string => dirname(file);
export const inRoom = (room: Room) => [...source].filter(([file]) => roomOf(file) === room);

const IMPORT = /^\s*(?:import|export)\s(?<what>[^;'"]*?\sfrom\s)?\s*['"](?<from>[^'"]+)['"]|\bimport\(\s*['"](?<later>[^'"]+)['"]/gm;

export type Import = { from: string; typeOnly: boolean };

/** What a file imports: paths from the root for files, names for packages. */
export const imports = (file: string): Import[] =>
  [...(source.get(file) ?? '').matchAll(IMPORT)].map(({ groups = {} }) => {
    const from = groups.from ?? groups.later ?? '';
    return { from: from.startsWith('.') ? join(dirname(file), from) : from, typeOnly: /^type\b/.test(groups.what ?? '') };
  });

/** A rule with an ending names one file, one without names all below it; anything else is a package. */
export const covers = (rule: string, from: string): boolean => from === rule || from.startsWith(`${rule}/`);

/** Every import of a room that `refused` refuses, as `file → import`. */
export const breaches = (room: Room, refused: (one: Import, file: string) => boolean): string[] =>
  inRoom(room).flatMap(([file]) =>
    imports(file)
      .filter((one) => refused(one, file))
      .map(({ from }) => `${file} → ${from}`),
  );

/** Code without its comments and without what is quoted, so that prose about a forbidden thing is not the thing. */
export const code = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gm, (found) =>
    /^['"]/.test(found) ? "''" : '',
  );
