/** Which events of a stream are known by what posted them called them: `source` and `id`, or, without a source, the posting key and `id`. Kept as the first
 * 48 bits of a hash, with the commit that holds the event: whoever finds one reads that commit to be sure. */
import { createHash } from 'node:crypto';
import type { Posted } from '../../events/catalogue.ts';

const HASH_BYTES = 6;

/** An event's identity within its stream; undefined when it was posted without an id. */
export const identityOf = ({ id, source }: Posted = {}, by: string): string | undefined =>
  id === undefined ? undefined : JSON.stringify(source === undefined ? { by, id } : { source, id });

const hashOf = (identity: string): number => createHash('sha256').update(identity).digest().readUIntBE(0, HASH_BYTES);

/** A hash, and the first version of the commit that holds an event of this identity. */
type Entry = [hash: number, version: number];

/** The versions of a commit, and the identities of those of its events that have one. */
export type Identified = { from: number; to: number; identities: string[] };

const entriesOf = ({ from, identities }: Identified): Entry[] => [...new Set(identities)].map((identity) => [hashOf(identity), from]);

/** Only ever added to, commit by commit, and so shared by all that was loaded of a stream: each asks for what lies within its own head. */
export class Identities {
  private readonly versions = new Map<number, number[]>();
  private readonly entries: Entry[] = [];
  private head = 0;

  /** Adds the commit that follows; one that is in already changes nothing. */
  add(commit: Identified): void {
    if (commit.from <= this.head) return;
    for (const entry of entriesOf(commit)) this.put(entry);
    this.head = commit.to;
  }

  /** The first versions of the commits up to `head` that may hold an event of this identity. In streams of version 1 one may have been recorded twice. */
  find(identity: string, head: number): number[] {
    return (this.versions.get(hashOf(identity)) ?? []).filter((version) => version <= head);
  }

  /** What they take at least when they are packed. */
  get leastBytes(): number {
    return this.entries.length * (HASH_BYTES + 1);
  }

  /** All of it with that of the commit that follows: 7 bytes or so for each. */
  packedWith(commit: Identified): Uint8Array {
    const bytes: number[] = [];
    let last = 0;
    for (const [hash, version] of [...this.entries, ...entriesOf(commit)]) {
      const buffer = Buffer.alloc(HASH_BYTES);
      buffer.writeUIntBE(hash, 0, HASH_BYTES);
      bytes.push(...buffer, ...packedNumber(version - last));
      last = version;
    }
    return Uint8Array.from(bytes);
  }

  static unpacked(bytes: Uint8Array, head: number): Identities {
    const identities = new Identities();
    const buffer = Buffer.from(bytes);
    for (let at = 0, version = 0; at < buffer.length; ) {
      const hash = buffer.readUIntBE(at, HASH_BYTES);
      at += HASH_BYTES;
      for (let shift = 1; ; shift *= 128) {
        const byte = buffer.readUInt8(at++);
        version += (byte % 128) * shift;
        if (byte < 128) break;
      }
      identities.put([hash, version]);
    }
    identities.head = head;
    return identities;
  }

  private put(entry: Entry): void {
    const [hash, version] = entry;
    this.entries.push(entry);
    this.versions.set(hash, [...(this.versions.get(hash) ?? []), version]);
  }
}

/** Seven bits a byte, the lowest first; all but the last byte have their eighth bit set. */
const packedNumber = (n: number): number[] => (n < 128 ? [n] : [128 + (n % 128), ...packedNumber(Math.floor(n / 128))]);
