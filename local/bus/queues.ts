/** The queues of the template, durable: a message that `send` accepted survives the end of the process, however it ends. */
import { hash, randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { lastOf, within } from '../data.ts';
import { preparing } from '../disk/state.ts';
import type { Resource } from '../template.ts';

export interface Message {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  readonly receives: number;
  readonly sentAt: number;
  readonly firstReceivedAt: number;
  /** Whose it is, where the sender said so. */
  readonly group: string | null;
}

export interface QueueDefinition {
  readonly name: string;
  readonly formerly?: string;
  readonly visibilityMs: number;
  readonly delayMs: number;
  readonly retentionMs: number;
  readonly redrive?: { readonly to: string; readonly after: number };
}

/** The longest pause before a failed message comes back. Lambda leaves it hidden for the whole visibility timeout, minutes that prove nothing here. */
const RETRY_CAP_MS = 5_000;
const VISIBLE = 'SELECT n, id, body, receives, sent_at, first_received_at, grp FROM messages WHERE queue = ? AND visible_at <= ?';
const FIRST = 'ORDER BY visible_at, n LIMIT ?';
/** Groups of a queue that hold up ten messages or more. */
const BUSY = 'SELECT grp FROM messages WHERE queue = ? AND held = 1 AND grp IS NOT NULL GROUP BY grp HAVING count(*) >= 10';
/** Messages that nobody sees for longer than this do not keep the runtime from being idle. */
const SOON_MS = 15_000;

/** What a template says of a queue. In the file of a version that gave it no name, its messages lie under its id. Throws at a FIFO queue: this runtime has none. */
export const queueDefinition = ({ name, id, properties }: Resource): QueueDefinition => {
  if (properties.FifoQueue) throw new Error(`queue ${id} is a FIFO queue; the local runtime has standard queues only`);
  const redrive = properties.RedrivePolicy;
  return {
    name,
    ...(id !== name && { formerly: id }),
    visibilityMs: Number(properties.VisibilityTimeout ?? 30) * 1000,
    delayMs: Number(properties.DelaySeconds ?? 0) * 1000,
    retentionMs: Number(properties.MessageRetentionPeriod ?? 345_600) * 1000,
    ...(redrive !== undefined && {
      redrive: { to: lastOf(within(redrive, 'deadLetterTargetArn'), ':'), after: Number(within(redrive, 'maxReceiveCount')) },
    }),
  };
};

export class Queues {
  private readonly prepared: (sql: string) => StatementSync;
  private readonly now: () => number;
  private readonly queues = new Map<string, QueueDefinition>();
  private readonly wakers = new Map<string, () => void>();

  constructor(db: DatabaseSync, definitions: readonly QueueDefinition[], now: () => number = Date.now) {
    this.prepared = preparing(db);
    this.now = now;
    db.exec(`CREATE TABLE IF NOT EXISTS messages (
      n INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, sent_at INTEGER NOT NULL,
      visible_at INTEGER NOT NULL, receives INTEGER NOT NULL DEFAULT 0, first_received_at INTEGER, receipt TEXT, held INTEGER NOT NULL DEFAULT 0,
      grp TEXT
    );
    CREATE INDEX IF NOT EXISTS visible ON messages (queue, visible_at, n);
    CREATE INDEX IF NOT EXISTS receipts ON messages (receipt) WHERE receipt IS NOT NULL`);
    // A file of an earlier version has no groups.
    const hasGroups = db.prepare("SELECT 1 FROM pragma_table_info('messages') WHERE name = 'grp'").get();
    if (!hasGroups) db.exec('ALTER TABLE messages ADD COLUMN grp TEXT');
    db.exec('CREATE INDEX IF NOT EXISTS held_by ON messages (queue, grp) WHERE held = 1');
    for (const definition of definitions) this.queues.set(definition.name, definition);
    for (const { name, formerly, retentionMs, redrive } of definitions) {
      if (formerly) db.prepare('UPDATE messages SET queue = ? WHERE queue = ?').run(name, formerly);
      if (redrive && !this.has(redrive.to)) throw new Error(`queue ${name} sends its dead letters to ${redrive.to}, which nobody declares`);
      db.prepare('DELETE FROM messages WHERE queue = ? AND sent_at < ?').run(name, now() - retentionMs);
    }
    // Whoever held a message ended with the last process.
    db.prepare('UPDATE messages SET visible_at = ?, held = 0 WHERE held = 1').run(now());
  }

  get definitions(): QueueDefinition[] {
    return [...this.queues.values()];
  }

  /** Throws when there is no queue of that name. */
  definition(name: string): QueueDefinition {
    const queue = this.queues.get(name);
    if (!queue) throw new Error(`no queue ${name}`);
    return queue;
  }

  has(name: string): boolean {
    return this.queues.has(name);
  }

  /** Returns the message's id. `delayMs` replaces the queue's own delay; `group` says whose it is. */
  send(name: string, body: string, delayMs = this.definition(name).delayMs, group: string | null = null): string {
    const id = randomUUID();
    this.definition(name);
    const now = this.now();
    this.prepared('INSERT INTO messages (queue, id, body, sent_at, visible_at, grp) VALUES (?, ?, ?, ?, ?, ?)').run(
      name,
      id,
      body,
      now,
      now + delayMs,
      group,
    );
    this.wakers.get(name)?.();
    return id;
  }

  /** Up to `max` visible messages, hidden from others for the visibility timeout. What was received too often goes to dead letters instead. Groups
   * that many are busy with come last, as in a fair queue of SQS. */
  receive(name: string, max: number, visibilityMs = this.definition(name).visibilityMs): Message[] {
    const { redrive } = this.definition(name);
    const now = this.now();
    // Most looks find nothing, for every poller of a queue wakes with each message.
    if (!this.prepared(`${VISIBLE} LIMIT 1`).get(name, now)) return [];
    if (redrive) this.redrive(name, redrive, now);
    const quiet = this.prepared(`${VISIBLE} AND (grp IS NULL OR grp NOT IN (${BUSY})) ${FIRST}`).all(name, now, name, max);
    const noisy =
      quiet.length < max ? this.prepared(`${VISIBLE} AND grp IN (${BUSY}) ${FIRST}`).all(name, now, name, max - quiet.length) : [];
    const rows = [...quiet, ...noisy];
    const hold = this.prepared(
      'UPDATE messages SET receives = receives + 1, visible_at = ?, first_received_at = coalesce(first_received_at, ?), receipt = ?, held = 1 WHERE n = ?',
    );
    return rows.map((row) => {
      const receipt = randomUUID();
      hold.run(now + visibilityMs, now, receipt, Number(row.n));
      return {
        id: String(row.id),
        receipt,
        body: String(row.body),
        receives: Number(row.receives) + 1,
        sentAt: Number(row.sent_at),
        firstReceivedAt: Number(row.first_received_at ?? now),
        group: row.grp === null ? null : String(row.grp),
      };
    });
  }

  delete(receipt: string): void {
    this.prepared('DELETE FROM messages WHERE receipt = ?').run(receipt);
  }

  /** Hides a held message for so long from now on; 0 shows it at once. */
  hide(receipt: string, ms: number): void {
    const row = this.prepared('UPDATE messages SET visible_at = ?, held = 0 WHERE receipt = ? RETURNING queue').get(
      this.now() + ms,
      receipt,
    );
    if (row) this.wakers.get(String(row.queue))?.();
  }

  /** Gives back a message that was not dealt with. It comes back after a growing pause, or when its own function said so. */
  giveBack(name: string, { receipt, receives }: Message): void {
    const pause = Math.min(this.definition(name).visibilityMs, 50 * 2 ** receives, RETRY_CAP_MS);
    this.prepared('UPDATE messages SET visible_at = ?, held = 0 WHERE receipt = ? AND held = 1').run(this.now() + pause, receipt);
    this.wakers.get(name)?.();
  }

  /** How long until a message of the queue is visible; undefined when there is none. */
  next(name: string): number | undefined {
    const row = this.prepared('SELECT min(visible_at) AS at FROM messages WHERE queue = ?').get(name);
    return row?.at === null || row?.at === undefined ? undefined : Math.max(0, Number(row.at) - this.now());
  }

  /** Messages waiting or being dealt with, without those that are put off for long. */
  depth(name: string): number {
    const row = this.prepared('SELECT count(*) AS count FROM messages WHERE queue = ? AND (held = 1 OR visible_at <= ?)').get(
      name,
      this.now() + SOON_MS,
    );
    return Number(row?.count ?? 0);
  }

  /** Every message of a queue, oldest first, left where it is. */
  peek(name: string): string[] {
    this.definition(name);
    return this.prepared('SELECT body FROM messages WHERE queue = ? ORDER BY n')
      .all(name)
      .map(({ body }) => String(body));
  }

  onSend(name: string, wake: () => void): void {
    this.wakers.set(name, wake);
  }

  private redrive(name: string, { to, after }: { to: string; after: number }, now: number): void {
    const moved = this.prepared(
      'UPDATE messages SET queue = ?, receives = 0, receipt = NULL, held = 0 WHERE queue = ? AND visible_at <= ? AND receives >= ?',
    ).run(to, name, now, after);
    if (moved.changes > 0) this.wakers.get(to)?.();
  }
}

export const md5 = (text: string): string => hash('md5', text);
