/** What lies where: every partition and kind of item of every table, spelled here and nowhere else. Every table has the same key, a partition `p` and an
 * item `i` in it. In full, with who reads and writes what: docs/storage.md.
 *
 * | table | partition | item | holds |
 * |---|---|---|---|
 * | events | `organization/moonshot` | version of the commit's first event | a commit |
 * | events | `pulse/0` to `pulse/7` | 0 | no event: what `sequence` is to answer |
 * | rows | `rounds@1`: a view and a generation | Id of the stream | a row |
 * | rows | `pieces/rounds@1/moonshot` | `1f3a9c07.s4`: a write, a part and a number | a piece of a row that is too long for one item |
 * | rows | `mention/name:kimi`: what is mentioned | a stream | no more than that this stream mentions it |
 * | rows | `generations` | `views` | which generation of each view is read |
 * | rows | `waiting` | `EUR 2026-11 organization/moonshot` | that a stream waits for a rate |
 * | boards | `rankings@1` | `head` | the pages that make up the boards now |
 * | boards | `rankings@1` | `investors/…~run#0` | a chunk of a page |
 * | changes | `log` | position of the first event | commits in the order of changes |
 * | changes | `head/organization/moonshot` | 0 | how far a stream has positions |
 * | changes | `promised` | 0 | the instant up to which nothing more is recorded |
 * | changes | `pulse/0` to `pulse/7` | 0 | the instant up to which everything has its place |
 * | changes | `mark/rounds@1`: what answers rest on | 0 | how far it is known to have followed |
 * | changes | `sweep` | 0 | how far the sweeper has looked |
 * | changes | `import` | 0 | how far a file is imported |
 * | keys | `key`, `bucket` | Id of the key | the key, and what it may still ask |
 * | subscriptions | `subscriptions` | Id | a subscription |
 * | subscriptions | `owners` | Id of the key | how many subscriptions it has |
 * | subscriptions | `deliveries/sub-1` | Id | a delivery |
 * | subscriptions | `told` | Id of the organization | the version up to which everyone was told of it | */
import { type Item, toItem } from '../ports/dynamo.ts';
import { BUCKETS, PIECES, PULSE_PARTITIONS, WAITING } from '../ports/names.ts';

const key = (p: string, i: string | number): Item => toItem({ p, i });

// events
export const commitKey = (stream: string, version: number): Item => key(stream, version);

/** The items that make a pulse, and its answers beside the order of changes. */
export const PULSES: Item[] = PULSE_PARTITIONS.map((partition) => key(partition, 0));

// rows
export const rowsPartition = (view: string, generation: number): string => `${view}@${generation}`;
export const piecesPartition = (rowsPartition: string, id: string): string => `${PIECES}${rowsPartition}/${id}`;
export const pieceKey = (partition: string, name: string): Item => key(partition, name);
export const viewIn = (rowsPartition: string): string => rowsPartition.replace(/@\d+$/, '');
export const mentionsPartition = (mention: string): string => `mention/${mention}`;
export const mentionKey = (mention: string, stream: string): Item => key(mentionsPartition(mention), stream);
export const GENERATIONS: Item = key('generations', 'views');
/** `rate` is a currency and a month: `EUR 2026-11`. */
export const waitingItem = (rate: string, stream: string): string => `${rate} ${stream}`;
export const waitingKey = (rate: string, stream: string): Item => key(WAITING, waitingItem(rate, stream));

// boards: beside those of a roll-up lie those that code of another version computes
/** Whose boards they are, and of which version of its code. */
export type BoardOwner = { name: string; boardsVersion: number };
/** What lies in a partition is laid out so since then; before, it had no number. */
const LAYOUT = 2;
const boardsPartition = ({ name, boardsVersion }: BoardOwner): string => `${name}@${boardsVersion}-${LAYOUT}`;
/** Where older code kept the boards of a roll-up. */
export const olderBoards = ({ name, boardsVersion }: BoardOwner): string[] => {
  const versions = Array.from({ length: boardsVersion }, (_, n) => n + 1);
  const laidOutSo = versions.slice(0, -1).map((version) => boardsPartition({ name, boardsVersion: version }));
  return [...versions.map((version) => `${name}@${version}`), ...laidOutSo];
};
export const boardHeadKey = (rollUp: BoardOwner): Item => key(boardsPartition(rollUp), 'head');
export const APPLIED = 'applied';
/** Slots have numbers. */
export const chunkName = (slot: string, chunk: number): string => `${slot}#${chunk}`;
export const chunkKey = (rollUp: BoardOwner, chunk: string): Item => key(boardsPartition(rollUp), chunk);

// changes
export const CHANGES = 'log';
export const HEADS = 'head/';
export const headKey = (stream: string): Item => key(`${HEADS}${stream}`, 0);
export const streamIn = (headPartition: string): string => headPartition.slice(HEADS.length);
export const SWEPT: Item = key('sweep', 0);
export const IMPORTED: Item = key('import', 0);
export const PROMISED: Item = key('promised', 0);
export const markKey = (name: string): Item => key(`mark/${name}`, 0);

// keys
export const KEYS = 'key';
export const keyKey = (id: string): Item => key(KEYS, id);
export const bucketKey = (id: string): Item => key(BUCKETS, id);

// subscriptions
export const SUBSCRIPTIONS = 'subscriptions';
export const subscriptionKey = (id: string): Item => key(SUBSCRIPTIONS, id);
export const ownerKey = (keyId: string): Item => key('owners', keyId);
const DELIVERIES = 'deliveries/';
export const deliveriesPartition = (subscription: string): string => `${DELIVERIES}${subscription}`;
export const subscriptionIn = (deliveriesPartition: string): string => deliveriesPartition.slice(DELIVERIES.length);
export const deliveryKey = (subscription: string, id: string): Item => key(deliveriesPartition(subscription), id);
export const toldUpToKey = (organization: string): Item => key('told', organization);
