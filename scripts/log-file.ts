/** The whole log as a file: NDJSON in the order of `/v1/changes`. A line for every event: its posted form, and under `recorded` all that was recorded
 * with it; then a line that says how many they were. Each line carries a checksum, positions and versions count without a gap, and the last line
 * says that it is the last, so that a file that was damaged or cut off is refused with the line. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';
import * as z from 'zod';
import { type Stored, WARNINGS } from '../events/catalogue.ts';
import { splitStream } from '../functions/ports/names.ts';
import { pack, unpack } from '../functions/ports/pack.ts';
import type { CommitItem } from '../functions/stores/commit.ts';

/** A commit with the position of its first event. */
export type Placed = { commit: CommitItem; position: number };

const Count = z.number().int().min(1);
const Line = z.strictObject({
  type: z.string(),
  subject: z.string(),
  data: z.unknown(),
  // As posted (CloudEvents), where they were.
  id: z.string().optional(),
  source: z.string().optional(),
  time: z.string().optional(),
  recorded: z.strictObject({
    position: Count,
    stream: z.string(),
    version: Count,
    at: z.iso.datetime(),
    /** The key that posted it, and the request. */
    by: z.string(),
    request: z.string(),
    /** The commit that it belongs to: the version of its first event, and how many they are. */
    commit: z.strictObject({ from: Count, n: Count }),
    /** The version of the event's shape in which `data` is written. */
    schema: Count,
    rates: z.record(z.string(), z.number()).optional(),
    provisionalRates: z.record(z.string(), z.strictObject({ month: z.string(), takenFrom: z.string() })).optional(),
    warnings: z.array(z.strictObject({ pointer: z.string(), code: z.enum(WARNINGS), message: z.string() })).optional(),
  }),
});
type Line = z.infer<typeof Line>;
const End = z.strictObject({ end: z.strictObject({ events: z.number().int().min(0) }) });

const CHECKED = /^(?<text>.*),"check":"(?<sum>[0-9a-f]{8})"\}$/s;
const sumOf = (text: string): string => crc32(text).toString(16).padStart(8, '0');
const checked = (value: Line | z.infer<typeof End>): string => {
  const text = JSON.stringify(value);
  return `${text.slice(0, -1)},"check":"${sumOf(text)}"}\n`;
};

/** The lines of a commit, each with its line end. */
export const linesOf = ({ commit: { p, i, n, at, by, c, e }, position }: Placed): string[] =>
  (unpack(e) as Stored[]).map(({ type, schema, data, rates, provisionalRates, posted, warnings }, k) => {
    const when = new Date(at).toISOString();
    const own = { position: position + k, stream: p, version: i + k, at: when, by, request: c, commit: { from: i, n }, schema };
    return checked({
      type,
      subject: splitStream(p)[1],
      data,
      ...posted,
      recorded: { ...own, ...(rates && { rates }), ...(provisionalRates && { provisionalRates }), ...(warnings && { warnings }) },
    });
  });

/** The last line of an export of so many events. */
export const endOf = (events: number): string => checked({ end: { events } });

const storedOf = ({ type, data, id, source, time, recorded: { schema, rates, provisionalRates, warnings } }: Line): Stored => {
  const posted = { ...(id !== undefined && { id }), ...(source !== undefined && { source }), ...(time !== undefined && { time }) };
  const converted = { ...(rates && { rates }), ...(provisionalRates && { provisionalRates }) };
  return { type, schema, data, ...converted, ...(Object.keys(posted).length > 0 && { posted }), ...(warnings && { warnings }) };
};

const commitOf = (lines: Line[]): Placed => {
  const { position, stream, commit, at, by, request } = lines[0]!.recorded;
  return { position, commit: { p: stream, i: commit.from, n: commit.n, e: pack(lines.map(storedOf)), at: Date.parse(at), c: request, by } };
};

/** Lines end at line feeds alone: other ends of lines may be part of a text. */
async function* textsIn(file: string, digest: { update: (text: string) => unknown }): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    digest.update(chunk as string);
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  if (rest) yield rest;
}

const parsed = (text: string): Line | z.infer<typeof End> => {
  const { text: open, sum } = CHECKED.exec(text)?.groups ?? {};
  if (open === undefined || sumOf(`${open}}`) !== sum) throw new Error('is damaged, cut off or no line of an export');
  const known = z.union([Line, End]).safeParse(JSON.parse(`${open}}`));
  if (!known.success) throw new Error(`is no line of an export that this code knows: ${z.prettifyError(known.error)}`);
  return known.data;
};

/** What has been read of a file: it says what the next line has to be. */
class Reading {
  position = 0;
  ended = false;
  private readonly heads = new Map<string, number>();
  private open: Line[] = [];

  /** Takes a line; gives the commit that it completes. Throws, without saying where, when it does not continue what came before. */
  take(line: Line | z.infer<typeof End>): Placed | undefined {
    if (this.ended) throw new Error('follows the end of the export');
    if ('end' in line) return this.end(line.end.events);
    const { position, stream, version, commit } = line.recorded;
    if (position !== this.position + 1)
      throw new Error(`is position ${position} where ${this.position + 1} was expected: lines are missing`);
    const head = this.heads.get(stream) ?? 0;
    const first = this.open[0]?.recorded;
    const from = first?.commit.from ?? head + 1;
    const continues = version === head + 1 && commit.from === from && (!first || (first.stream === stream && first.commit.n === commit.n));
    if (!continues) throw new Error(`is version ${version} of ${stream}, which does not continue what came before`);
    this.position = position;
    this.heads.set(stream, version);
    this.open.push(line);
    return this.open.length < commit.n ? undefined : commitOf(this.open.splice(0));
  }

  private end(events: number): undefined {
    if (events !== this.position || this.open.length > 0) throw new Error(`ends an export of ${events} events after ${this.position}`);
    this.ended = true;
  }
}

/** The commits of a file, in order. Throws with the number of the line at whatever is damaged, missing or too much. */
export async function* commitsIn(
  file: string,
  digest: { update: (text: string) => unknown } = { update: () => {} },
): AsyncGenerator<Placed> {
  const reading = new Reading();
  let number = 0;
  for await (const text of textsIn(file, digest)) {
    number += 1;
    let complete: Placed | undefined;
    try {
      complete = reading.take(parsed(text));
    } catch (error) {
      throw new Error(`${file}: line ${number} ${(error as Error).message}`, { cause: error });
    }
    if (complete) yield complete;
  }
  if (!reading.ended) throw new Error(`${file}: line ${number} is the last, but does not say so: the file was cut off`);
}

/** Reads all of a file and gives what it is: its digest, and how many events it has. Throws like `commitsIn`. */
export const checkFile = async (file: string): Promise<{ digest: string; events: number }> => {
  const hash = createHash('sha256');
  let events = 0;
  for await (const { commit } of commitsIn(file, hash)) events += commit.n;
  return { digest: hash.digest('hex'), events };
};
