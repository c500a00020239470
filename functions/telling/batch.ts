/** What telling of changes needs of the world, and what the rings of one batch share of what they read. */
import type { Notice, ValuationNotice } from '../../domain/notification/notice.ts';
import type { Organization } from '../../domain/organization/organization.ts';
import { valuationTimelines } from '../../domain/views.ts';
import type { Publish } from '../ports/bus.ts';
import type { Send } from '../ports/queue.ts';
import type { NoticesRung } from '../projecting/ring.ts';
import { mergedWith } from '../readings/world/who.ts';
import type { DeliveryStore } from '../stores/deliveries.ts';
import type { EventStore } from '../stores/event-store.ts';
import { IN_ONE } from '../stores/rows/pieces.ts';
import type { FullRow } from '../stores/rows/row.ts';
import type { RowStore } from '../stores/rows/rows.ts';
import type { Subscription, SubscriptionStore } from '../stores/subscriptions.ts';

export type Notifier = {
  subscriptions: Pick<SubscriptionStore, 'all'>;
  deliveries: DeliveryStore;
  rows: Pick<RowStore, 'get' | 'getMany' | 'mentioning'>;
  store: Pick<EventStore, 'latest'>;
  send: Send;
  publish: Publish;
  now: () => number;
};

/** What rings: a notice as the bus carries it, or only the name of an organization, of which the row tells the rest. */
export type Bell = { 'detail-type'?: string; detail: Notice | NoticesRung };

/** What of a row is told from. */
type Timeline = Pick<FullRow<Organization>, 'v' | 'state'>;

/** Bytes of rows that a warm function keeps: the rings of a burst all need the same few, and one may be megabytes. */
const KEPT_BYTES = 24e6;
/** A row that is no item of its own counts by its pieces, any other as the most that one takes. */
const bytesOf = ({ inPieces }: FullRow): number => (inPieces ? inPieces.state.reduce((sum, { bytes }) => sum + bytes.length, 0) : IN_ONE);

/** Time for one ring, of the minute that a batch has. */
export const RING_MS = 5_000;
/** So long what was handed out is left to those that are at work on it: the time of a batch. */
const AT_WORK_MS = 60_000;
/** Organizations of which it is remembered how far they were handed out; when there are more it begins anew. */
const REMEMBERED = 10_000;

/** What a warm function keeps from batch to batch. */
export class Warm {
  private readonly rows = new Map<string, { row: Timeline; bytes: number }>();
  private readonly handed = new Map<string, { upTo: number; since: number }>();

  /** The row of an organization, if it is kept at a version at least. */
  row(organization: string, atLeast: number): Timeline | undefined {
    const row = this.rows.get(organization)?.row;
    return row && row.v >= atLeast ? row : undefined;
  }

  /** Keeps a row, and lets go of those that were read first where they are too many together. */
  keep(row: FullRow<Organization>): void {
    this.rows.delete(row.id);
    this.rows.set(row.id, { row: { v: row.v, state: row.state }, bytes: bytesOf(row) });
    let bytes = [...this.rows.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [id, one] of this.rows) {
      if (bytes <= KEPT_BYTES) return;
      this.rows.delete(id);
      bytes -= one.bytes;
    }
  }

  /** The version up to which rings of this function have gone through the notices of an organization of late: each is sent, or another ring is at work on it. */
  handedUpTo(organization: string, now: number): number {
    return this.ofLate(organization, now)?.upTo ?? 0;
  }

  /** Moves that version forward, never back; what is known of the first of them grows old with it. */
  setHandedUpTo(organization: string, version: number, now: number): void {
    const { upTo, since } = this.ofLate(organization, now) ?? { upTo: 0, since: now };
    if (version <= upTo) return;
    if (this.handed.size >= REMEMBERED) this.handed.clear();
    this.handed.set(organization, { upTo: version, since });
  }

  private ofLate(organization: string, now: number) {
    const known = this.handed.get(organization);
    return known && now - known.since < AT_WORK_MS ? known : undefined;
  }
}

/** What the rings of a batch share: what one of them has read serves the others. `row` is at a version at least, as far as there is one. */
export type Batch = {
  warm: Warm;
  subscriptions: () => Promise<Subscription[]>;
  row: (organization: string, atLeast: number) => Promise<Timeline | undefined>;
  request: (notice: ValuationNotice) => Promise<string | undefined>;
  /** The Ids that mean an organization since they were merged into it. */
  merged: (organization: string) => Promise<string[]>;
};

export const batchOf = ({ subscriptions, rows, store }: Notifier, warm: Warm): Batch => {
  let all: Promise<Subscription[]> | undefined;
  const commits = new Map<string, { from: number; to: number; request: string }>();
  const merged = new Map<string, string[]>();
  return {
    warm,
    merged: async (organization) => {
      const ids = merged.get(organization) ?? (await mergedWith(rows, organization));
      merged.set(organization, ids);
      return ids;
    },
    subscriptions: () => (all ??= subscriptions.all()),
    row: async (organization, atLeast) => {
      const kept = warm.row(organization, atLeast);
      if (kept) return kept;
      const row = await rows.get(valuationTimelines, organization);
      if (row) warm.keep(row);
      return row;
    },
    // So that logs can be followed from the request by which it all began to the last try.
    request: async ({ data: { stream, version } }) => {
      const known = commits.get(stream);
      if (known && known.from <= version && version <= known.to) return known.request;
      const [commit] = await store.latest(stream, 1, version);
      if (commit) commits.set(stream, { from: commit.i, to: commit.i + commit.n - 1, request: commit.c });
      return commit?.c;
    },
  };
};
