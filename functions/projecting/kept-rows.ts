/** The plain rows of a roll-up's views, as a function keeps them that stays warm: what is read again is what rang, and what went further into the boards than is known. */
import type { RollUp } from '../../domain/boards/roll-up.ts';
import type { Row } from '../../domain/boards/world.ts';
import { isEqual } from '../../domain/kernel/json.ts';
import { views } from '../../domain/views.ts';
import type { Versions } from '../stores/boards.ts';
import type { RowStore } from '../stores/rows/rows.ts';

/** What a ring says: rows of a stream, or, with version 0, that all have to be looked at. */
export type Rung = { views: readonly string[]; id: string; v: number };
export type Reads = Pick<RowStore, 'allNamed' | 'manyNamed' | 'generations'>;
type Kept = { rows: Map<string, Map<string, Row>>; generations: string; since: number };

/** All rows are read anew after so long: a ring that got lost is made up for by whichever comes then, if the sweeper has not rung again before. */
const WHOLE_AFTER_MS = 600_000;

const hearsOf = new Map(views.map(({ name, hears }) => [name, hears]));

export class KeptRows {
  /** Counts what was seen to change. */
  seen = 0;
  private kept: Kept | undefined;
  private readonly rings: readonly string[];
  private readonly rows: Reads;
  private readonly now: () => number;

  constructor({ rings }: Pick<RollUp, 'rings'>, rows: Reads, now: () => number) {
    this.rings = rings;
    this.rows = rows;
    this.now = now;
  }

  /** The rows of a view by Id. */
  of(view: string): Row[] {
    return [...(this.kept?.rows.get(view)?.values() ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Reads what rang, whichever view of its stream did, and what is known less far than it is `applied`; or all. */
  async refresh(rung: readonly Rung[], applied: Versions): Promise<void> {
    const active = await Promise.all(this.rings.map(async (view) => (await this.rows.generations.of(view)).active));
    const generations = active.join();
    const { kept } = this;
    const isStale = !kept || kept.generations !== generations || this.now() - kept.since >= WHOLE_AFTER_MS;
    if (isStale || rung.some(({ v }) => !v)) return this.readAll(generations);
    for (const view of this.rings) {
      const present = kept.rows.get(view) ?? new Map<string, Row>();
      const hears = hearsOf.get(view);
      const rang = rung.filter(({ views }) => views.some((one) => hearsOf.get(one) === hears)).map(({ id }) => id);
      const further = Object.entries(applied[view] ?? {}).filter(([id, v]) => (present.get(id)?.v ?? 0) < v);
      const ids = [...new Set([...rang, ...further.map(([id]) => id)])];
      for (const row of ids.length > 0 ? await this.rows.manyNamed(view, ids) : []) {
        if (isEqual(present.get(row.id), row)) continue;
        present.set(row.id, row);
        this.seen += 1;
      }
    }
  }

  private async readAll(generations: string): Promise<void> {
    const since = this.now();
    const all = this.rings.map(async (view) => [view, new Map((await this.rows.allNamed(view)).map((row) => [row.id, row]))] as const);
    this.kept = { rows: new Map(await Promise.all(all)), generations, since };
    this.seen += 1;
  }
}
