/** Misbehaviour on request, so that tests can prove that the protocols survive it. The same seed misbehaves in the same way. */
import { hash } from 'node:crypto';

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
}

export interface Prank {
  readonly duplicate: boolean;
  readonly delayMs: number;
  readonly reorder: boolean;
  readonly drop: boolean;
  readonly fail: boolean;
}

export class Mischief {
  private readonly options: MischiefOptions;
  private readonly counts = new Map<string, number>();

  constructor(options: MischiefOptions = { seed: 0 }) {
    this.options = options;
  }

  /** What happens to the next delivery at `site`. Every site has a sequence of its own, so that they do not disturb each other. */
  at(site: string): Prank {
    const n = this.counts.get(site) ?? 0;
    this.counts.set(site, n + 1);
    const chance = (kind: string) => draw(`${this.options.seed}/${site}/${n}/${kind}`);
    const { duplicate = 0, delay = 0, maxDelayMs = 500, reorder = 0, drop = 0, fail = 0 } = this.options;
    return {
      duplicate: chance('duplicate') < duplicate,
      delayMs: chance('delay') < delay ? Math.ceil(chance('delay-by') * maxDelayMs) : 0,
      reorder: chance('reorder') < reorder,
      drop: chance('drop') < drop,
      fail: chance('fail') < fail,
    };
  }

  /** `items`, with those that the seed picks swapped with their successor. */
  shuffle<T>(site: string, items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = 0; i + 1 < shuffled.length; i++) {
      if (this.at(`${site}#order`).reorder) [shuffled[i], shuffled[i + 1]] = [shuffled[i + 1]!, shuffled[i]!];
    }
    return shuffled;
  }
}

const draw = (text: string): number => Number.parseInt(hash('sha1', text).slice(0, 8), 16) / 2 ** 32;

/** The options in DEALSTREAM_MISCHIEF, if any. Throws when it is not JSON with a seed. */
export const mischiefFrom = (text: string | undefined): MischiefOptions | undefined => {
  if (!text) return undefined;
  let options: unknown;
  try {
    options = JSON.parse(text);
  } catch {
    throw new Error('DEALSTREAM_MISCHIEF is not JSON');
  }
  if (typeof (options as MischiefOptions | null)?.seed !== 'number') throw new Error('DEALSTREAM_MISCHIEF needs a number "seed"');
  return options as MischiefOptions;
};
