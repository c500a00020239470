/** Misbehaviour on request, so that tests can prove that the protocols survive it. The same seed misbehaves in the same way. */
import { hash } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { objectOf, type Properties } from './data.ts';

const TALLY_MS = 250;
/** Clocks of a data centre are not further ahead than this. */
const AHEAD_MS = 2_000;

/** Probabilities from 0 to 1 of what happens to one delivery. */
export interface MischiefOptions {
  readonly seed: number;
  /** Delivered twice. */
  readonly duplicate?: number;
  /** Delivered late, by up to `maxDelayMs` (500 unless told). */
  readonly delay?: number;
  readonly maxDelayMs?: number;
  /** Swapped with a neighbour. */
  readonly reorder?: number;
  /** Lost between bus and queue. Queues and streams never lose anything, so it is not applied to them. */
  readonly drop?: number;
  /** Refused by the bus, or reported as failed although the function ran. */
  readonly fail?: number;
  /** A call of a service that is refused for now, as under throttling. Needs enforced roles: the guard of functions does it. */
  readonly throttle?: number;
  /** A call of a service that is done, and its answer lost. The guard does this too. */
  readonly lose?: number;
  /** A function that ends in the middle of an invocation. */
  readonly crash?: number;
  /** A call of a service that is answered late, by up to `maxSlowMs` (4,000 unless told). The guard does this too. */
  readonly slow?: number;
  readonly maxSlowMs?: number;
  /** The clock of a function steps: until it steps again it is up to `maxStepMs` (ten minutes unless told) behind, or up to two seconds ahead. */
  readonly step?: number;
  readonly maxStepMs?: number;
}

const KINDS = ['duplicate', 'delay', 'reorder', 'drop', 'fail', 'throttle', 'lose', 'crash', 'slow', 'step'] as const;
export type Kind = (typeof KINDS)[number];

/** What happens to one delivery. What is asked for and happens counts as done, once. */
export class Prank {
  private readonly chance: (kind: Kind) => boolean;
  private readonly by: { delay: number; slow: number; step: number };
  private readonly tally: Map<Kind, number>;
  private readonly asked = new Set<Kind>();

  constructor(chance: (kind: Kind) => boolean, by: { delay: number; slow: number; step: number }, tally: Map<Kind, number>) {
    this.chance = chance;
    this.by = by;
    this.tally = tally;
  }

  /** How late it is. */
  get delayMs(): number {
    return this.does('delay') ? this.by.delay : 0;
  }

  /** How late a service answers. */
  get slowMs(): number {
    return this.does('slow') ? this.by.slow : 0;
  }

  /** How far a clock is off once it has stepped; below zero it is behind. */
  get stepMs(): number {
    return this.by.step;
  }

  does(kind: Kind): boolean {
    const hit = this.chance(kind);
    if (hit && !this.asked.has(kind)) this.tally.set(kind, (this.tally.get(kind) ?? 0) + 1);
    this.asked.add(kind);
    return hit;
  }
}

export class Mischief {
  private readonly options: MischiefOptions;
  private readonly counts = new Map<string, number>();
  /** How often each kind was done so far. */
  readonly tally = new Map<Kind, number>();

  constructor(options: MischiefOptions = { seed: 0 }) {
    this.options = options;
  }

  /** What happens to the next delivery at `site`. Every site has a sequence of its own, so that they do not disturb each other. */
  at(site: string): Prank {
    const n = this.counts.get(site) ?? 0;
    this.counts.set(site, n + 1);
    const { seed, maxDelayMs = 500, maxSlowMs = 4_000, maxStepMs = 600_000 } = this.options;
    const number = (kind: string) => draw(`${seed}/${site}/${n}/${kind}`);
    const chance = (kind: Kind) => number(kind) < (this.options[kind] ?? 0);
    const upTo = (kind: string, ms: number) => Math.ceil(number(kind) * ms);
    const step = number('ahead') < 0.25 ? upTo('step-by', AHEAD_MS) : -upTo('step-by', maxStepMs);
    return new Prank(chance, { delay: upTo('delay-by', maxDelayMs), slow: upTo('slow-by', maxSlowMs), step }, this.tally);
  }

  /** `items`, with those that the seed picks swapped with their successor. */
  shuffle<T>(site: string, items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = 0; i + 1 < shuffled.length; i++) {
      if (this.at(`${site}#order`).does('reorder')) shuffled.splice(i, 2, ...shuffled.slice(i, i + 2).reverse());
    }
    return shuffled;
  }
}

const draw = (text: string): number => Number.parseInt(hash('sha1', text).slice(0, 8), 16) / 2 ** 32;

/** Keeps what was done so far in `mischief-<pid>.json` of a folder: whoever is killed cannot say it at the end. */
export const writeTally = (mischief: Mischief, folder: string): void => {
  const file = join(folder, `mischief-${process.pid}.json`);
  const half = join(folder, `.mischief-${process.pid}`);
  const write = () => {
    // Renamed when it is whole: a kill in the middle of a write leaves the tally before it.
    writeFileSync(half, JSON.stringify(Object.fromEntries(mischief.tally)));
    renameSync(half, file);
  };
  setInterval(write, TALLY_MS).unref();
};

const numbersOf = (members: Properties): Record<string, number> =>
  Object.fromEntries(Object.entries(members).map(([name, value]) => [name, Number(value)]));

/** The options in DEALSTREAM_MISCHIEF, if any. Throws when it is not JSON with a seed. */
export const mischiefFrom = (text: string | undefined): MischiefOptions | undefined => {
  if (!text) return undefined;
  let options: unknown;
  try {
    options = JSON.parse(text);
  } catch {
    throw new Error('DEALSTREAM_MISCHIEF is not JSON');
  }
  const { seed, ...chances } = objectOf(options);
  if (typeof seed !== 'number') throw new Error('DEALSTREAM_MISCHIEF needs a number "seed"');
  return { seed, ...numbersOf(chances) };
};
