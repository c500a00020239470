/** The data folder: what may be wrong with it, each said in one sentence that names it and what to do. */
import { accessSync, constants, mkdirSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '../../functions/ports/failure.ts';
import { within } from '../data.ts';
import { messageOf } from '../failure.ts';

/** Files that a run makes, by how their names begin. */
const OURS = ['runtime.sqlite', 'engine.', 'functions.log', 'endpoints.json', 'facts-loaded', 'key', 'vault.key', 'mischief'];
/** Of a file system of its own. */
const OF_THE_DISK = ['lost+found'];
/** With less room a run ends: the largest commit, and what is kept of it on its way, take about half of that. */
const LEAST_ROOM = 1024 * 1024;

type Fault = 'full' | 'readonly' | 'denied' | 'noFolder' | 'damaged' | 'failing' | 'gone';

const SAID: Record<Fault, (folder: string, why: string) => string> = {
  full: (folder) => `no room is left for the data folder ${folder}: make some, and start again; all that was acknowledged is in it`,
  readonly: (folder) => `the data folder ${folder} is read-only: make it writable, or choose another with --data`,
  denied: (folder) =>
    `this user may not write the data folder ${folder}${ownerOf(folder)}: give it to them (sudo chown -R "$USER" ${folder}), or choose another with --data`,
  noFolder: (folder) => `${folder} is no folder: choose another with --data`,
  damaged: (folder, why) =>
    `the data folder ${folder} is damaged (${why}): put back a copy of it, or start on another with --data and restore an export there`,
  failing: (folder, why) =>
    `the data folder ${folder} takes no more (${why}): see whether its disk is whole, and whether a quota or a limit on files ends it, and start again`,
  gone: (folder) => `the data folder ${folder} is gone: put it back, and start again`,
};

const BY_CODE: Record<string, Fault> = {
  ...{ ENOSPC: 'full', EDQUOT: 'full', EFBIG: 'full', EROFS: 'readonly', EACCES: 'denied', EPERM: 'denied' },
  ...{ ENOTDIR: 'noFolder', EEXIST: 'noFolder', EIO: 'failing', ENOENT: 'gone' },
};
/** Primary result codes of https://sqlite.org/rescode.html. */
const BY_SQLITE: Record<number, Fault> = {
  3: 'denied',
  8: 'readonly',
  10: 'failing',
  11: 'damaged',
  13: 'full',
  14: 'denied',
  26: 'damaged',
};
/** What the engine says of its own file. */
const BY_TEXT: [RegExp, Fault][] = [
  [/disk is full|No space left on device|SIGXFSZ/, 'full'],
  [/readonly database|Read-only file system/, 'readonly'],
  [/unable to open database file|Permission denied/, 'denied'],
  [/not a (valid SQLite )?database|malformed/, 'damaged'],
  [/disk I\/O error/, 'failing'],
];

const ownerOf = (folder: string): string => {
  try {
    return ` (it belongs to user ${statSync(folder).uid})`;
  } catch {
    return '';
  }
};

/** Of a disk as a whole: a write may not say where it failed. */
const WITHOUT_PATH: Fault[] = ['full', 'readonly', 'failing'];

const faultIn = (folder: string, thrown: unknown): Fault | undefined => {
  const sqlite = within(thrown, 'errcode');
  if (typeof sqlite === 'number') return BY_SQLITE[sqlite & 0xff];
  const [path, fault] = [within(thrown, 'path'), BY_CODE[String(codeOf(thrown))]];
  if (fault) return (typeof path === 'string' ? path.startsWith(folder) : WITHOUT_PATH.includes(fault)) ? fault : undefined;
  return BY_TEXT.find(([pattern]) => pattern.test(messageOf(thrown)))?.[1];
};

/** What is wrong with a folder, by what failed there; undefined where that is not the folder's fault. `why` is said where it is damaged or fails. */
export const folderFault = (folder: string, thrown: unknown, why = messageOf(thrown)): string | undefined => {
  const fault = faultIn(folder, thrown);
  return fault && SAID[fault](folder, why);
};

/** A folder that is there, may be written and is ours or empty. Throws with a sentence. */
export const openFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(folderFault(folder, error) ?? `the data folder ${folder} cannot be used: ${messageOf(error)}`, { cause: error });
  }
  const found = readdirSync(folder).filter((name) => !OF_THE_DISK.includes(name));
  const [foreign] = found.filter((name) => !OURS.some((ours) => name.startsWith(ours)));
  if (foreign !== undefined && !found.includes('runtime.sqlite'))
    throw new Error(`${folder} is no data folder of Dealstream, for it holds ${foreign}: choose an empty one with --data`);
  for (const name of found) {
    try {
      accessSync(join(folder, name), constants.R_OK | constants.W_OK);
    } catch (error) {
      throw new Error(folderFault(folder, error), { cause: error });
    }
  }
  const fault = roomFault(folder);
  if (fault) throw new Error(fault);
};

type Room = { blocks: number; bsize: number; bfree: number; bavail: number };

/** Bytes that are left for a user; undefined where a file system does not say. Some is kept for root. */
export const roomIn = ({ blocks, bsize, bfree, bavail }: Room, isRoot: boolean): number | undefined =>
  blocks === 0 ? undefined : bsize * (isRoot ? bfree : bavail);

/** What is wrong with a folder while it is used: that there is hardly any room, or that it is gone. */
export const roomFault = (folder: string, stat: (path: string) => Room = statfsSync): string | undefined => {
  try {
    const room = roomIn(stat(folder), process.getuid?.() === 0);
    return room !== undefined && room < LEAST_ROOM ? SAID.full(folder, '') : undefined;
  } catch (error) {
    return folderFault(folder, error);
  }
};
