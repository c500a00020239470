/** How far each reader has read each stream. Written after success only, so that a crash repeats and never skips. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { preparing } from '../disk/state.ts';

export class Checkpoints {
  private readonly prepared: (sql: string) => StatementSync;

  constructor(db: DatabaseSync) {
    this.prepared = preparing(db);
    db.exec('CREATE TABLE IF NOT EXISTS checkpoints (reader TEXT PRIMARY KEY, source TEXT NOT NULL, sequence TEXT NOT NULL)');
  }

  get(reader: string): string | undefined {
    const row = this.prepared('SELECT sequence FROM checkpoints WHERE reader = ?').get(reader);
    return row ? String(row.sequence) : undefined;
  }

  set(reader: string, source: string, sequence: string): void {
    this.prepared(
      'INSERT INTO checkpoints VALUES (?, ?, ?) ON CONFLICT (reader) DO UPDATE SET source = excluded.source, sequence = excluded.sequence',
    ).run(reader, source, sequence);
  }

  /** How far the slowest of these readers is; undefined when one has not begun. */
  slowest(readers: readonly string[]): string | undefined {
    const sequences = readers.map((reader) => this.get(reader)).filter((one) => one !== undefined);
    if (sequences.length === 0 || sequences.length < readers.length) return undefined;
    return sequences.reduce((least, sequence) => (BigInt(sequence) < BigInt(least) ? sequence : least));
  }
}
