/** `npm run --silent export > log.ndjson`, or `npm run export -- --out log.ndjson`: the whole log, to keep or to restore. See log-file.ts. */
import { createWriteStream, renameSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { changesStore } from '../functions/stores/changes.ts';
import { eventStore } from '../functions/stores/event-store.ts';
import { endOf, linesOf } from './log-file.ts';
import { operation, SYSTEM } from './operation.ts';
import { onSystem, type System } from './system.ts';

/** Commits that are read at once. */
const AT_ONCE = 100;

/** Lines of every event that has a position when this begins, in their order, and the line of the end. `progress` is told how many of how many are done. */
export async function* exported(system: System, progress: (done: number, of: number) => void): AsyncGenerator<string> {
  const store = eventStore(system.client, system.table('events'));
  const changes = changesStore(system.client, system.table('changes'));
  const last = await changes.last();
  let position = 0;
  for await (const { commits: refs } of changes.pagesAfter(0)) {
    // The page that was the last has grown no more since: what came later has pages of its own.
    if (position >= last) break;
    for (let from = 0; from < refs.length; from += AT_ONCE) {
      const commits = await store.commitsAt(refs.slice(from, from + AT_ONCE).map((ref) => ({ ...ref, version: ref.from })));
      for (const commit of commits) {
        yield* linesOf({ commit, position: position + 1 });
        position += commit.n;
      }
      progress(position, last);
    }
  }
  yield endOf(position);
}

/** Writes to `<out>.part` until it is whole, so that what has the name is an export. */
const toFile = async (lines: AsyncIterable<string>, out: string): Promise<void> => {
  await pipeline(Readable.from(lines), createWriteStream(`${out}.part`));
  renameSync(`${out}.part`, out);
};

/** Tells of every ten thousand events on the way. */
const telling = () => {
  let told = 0;
  return (done: number, of: number): void => {
    if (Math.floor(done / 10_000) > Math.floor(told / 10_000)) console.error(`${done} of ${of} events`);
    told = done;
  };
};

export const logExport = operation({
  summary: 'Writes the whole log, one event a line, in the order of /v1/changes.',
  usage: '[options]',
  options: { ...SYSTEM, out: { type: 'string', takes: 'FILE', says: 'where to (to the screen unless told)' } },
  run: ({ out, ...which }) =>
    onSystem(which, async (system) => {
      let events = 0;
      const tell = telling();
      const lines = exported(system, (done, of) => {
        events = done;
        tell(done, of);
      });
      if (out) await toFile(lines, out);
      else await pipeline(Readable.from(lines), process.stdout, { end: false });
      console.error(`${events} events of ${system.name}${out ? ` in ${out}` : ''}`);
      return true;
    }),
});
