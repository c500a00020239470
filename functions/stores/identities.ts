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

  private put(entry: Entry): void {
    const [hash, version] = entry;
    this.versions.set(hash, [...(this.versions.get(hash) ?? []), version]);
  }
}
