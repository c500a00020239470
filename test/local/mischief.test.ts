import { describe, expect, it } from 'vitest';
import { type Kind, Mischief, type MischiefOptions, mischiefFrom, type Prank } from '../../local/mischief.ts';

const SOME = { duplicate: 0.5, delay: 0.2, reorder: 0.3, drop: 0.1, fail: 0.4 };
const TIMES = 2_000;
type Plain = Record<Exclude<Kind, 'delay' | 'slow'>, boolean> & { delayMs: number; slowMs: number };
const NOTHING: Plain = {
  duplicate: false,
  delayMs: 0,
  reorder: false,
  drop: false,
  fail: false,
  throttle: false,
  lose: false,
  crash: false,
  slowMs: 0,
  step: false,
};

const plain = (prank: Prank): Plain => ({
  duplicate: prank.does('duplicate'),
  delayMs: prank.delayMs,
  reorder: prank.does('reorder'),
  drop: prank.does('drop'),
  fail: prank.does('fail'),
  throttle: prank.does('throttle'),
  lose: prank.does('lose'),
  crash: prank.does('crash'),
  slowMs: prank.slowMs,
  step: prank.does('step'),
});

const pranks = (options: MischiefOptions | undefined, site = 'bus', times = TIMES): Plain[] => {
  const mischief = new Mischief(options);
  return Array.from({ length: times }, () => plain(mischief.at(site)));
};

describe('mischief', () => {
  it('is the same for the same seed, and another for another seed or at another site', () => {
    const seven = pranks({ seed: 7, ...SOME });
    expect(pranks({ seed: 7, ...SOME })).toEqual(seven);
    expect(pranks({ seed: 8, ...SOME })).not.toEqual(seven);
    expect(pranks({ seed: 7, ...SOME }, 'queue')).not.toEqual(seven);
  });

  it('at one site is not disturbed by what happens at another', () => {
    const mischief = new Mischief({ seed: 7, ...SOME });
    const alternating = Array.from({ length: TIMES }, () => {
      mischief.at('queue');
      return plain(mischief.at('bus'));
    });
    expect(alternating).toEqual(pranks({ seed: 7, ...SOME }));
  });

  it('makes services late by no more than told, and clocks step back by no more than told, or two seconds ahead', () => {
    const mischief = new Mischief({ seed: 3, slow: 0.5, maxSlowMs: 100, step: 1, maxStepMs: 5_000 });
    const all = Array.from({ length: TIMES }, () => mischief.at('post runs'));
    const [late, off] = [all.map(({ slowMs }) => slowMs), all.map(({ stepMs }) => stepMs)];
    expect([Math.min(...late), Math.max(...late) > 90, Math.max(...late) <= 100]).toEqual([0, true, true]);
    expect([Math.min(...off) >= -5_000, Math.min(...off) < -4_900, Math.max(...off) <= 2_000, Math.max(...off) > 1_900]).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([mischief.tally.get('slow')! > TIMES / 3, all[0]!.does('step'), mischief.tally.get('step')]).toEqual([true, true, 1]);
  });

  it('happens about as often as asked, each kind for itself', () => {
    const all = pranks({ seed: 1, ...SOME });
    const share = (holds: (prank: Plain) => boolean) => all.filter(holds).length / TIMES;
    // Four standard deviations of two thousand draws are 0.045 at most.
    const near = (what: number, asked: number) => expect(Math.abs(what - asked)).toBeLessThan(0.045);
    near(
      share(({ duplicate }) => duplicate),
      SOME.duplicate,
    );
    near(
      share(({ delayMs }) => delayMs > 0),
      SOME.delay,
    );
    near(
      share(({ reorder }) => reorder),
      SOME.reorder,
    );
    near(
      share(({ drop }) => drop),
      SOME.drop,
    );
    near(
      share(({ fail }) => fail),
      SOME.fail,
    );
    near(
      share(({ duplicate, fail }) => duplicate && fail),
      SOME.duplicate * SOME.fail,
    );
  });

  it('always happens at 1 and never at 0, which is what it is unless asked', () => {
    expect(new Set(pranks({ seed: 1, duplicate: 1, drop: 0 }).map(({ duplicate, drop }) => `${duplicate} ${drop}`))).toEqual(
      new Set(['true false']),
    );
    for (const prank of [...pranks(undefined), ...pranks({ seed: 3 })]) expect(prank).toEqual(NOTHING);
  });

  it('delays by no more than it may, and not always by the same', () => {
    const delays = pranks({ seed: 1, delay: 1, maxDelayMs: 40 }).map(({ delayMs }) => delayMs);
    expect([Math.min(...delays), Math.max(...delays)]).toEqual([1, 40]);
    expect(Math.max(...pranks({ seed: 1, delay: 1 }).map(({ delayMs }) => delayMs))).toBeGreaterThan(400);
  });
});

describe('the tally', () => {
  it('counts what was done, each once, and not what nobody asked about', () => {
    const mischief = new Mischief({ seed: 1, drop: 1, fail: 1, lose: 1 });
    for (let n = 0; n < 5; n += 1) {
      const prank = mischief.at('bus');
      if (prank.does('drop') && prank.does('drop') && n < 2 && prank.does('fail')) mischief.at('elsewhere');
    }
    expect(Object.fromEntries(mischief.tally)).toEqual({ drop: 5, fail: 2 });
  });
});

describe('shuffling', () => {
  const items = Array.from({ length: 30 }, (_, n) => n);

  it('swaps neighbours and loses nothing, in the same way for the same seed', () => {
    const shuffled = new Mischief({ seed: 5, reorder: 0.3 }).shuffle('bus', items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
    expect(new Mischief({ seed: 5, reorder: 0.3 }).shuffle('bus', items)).toEqual(shuffled);
  });

  it('leaves the order alone unless asked, and what it was given in any case', () => {
    expect(new Mischief({ seed: 5 }).shuffle('bus', items)).toEqual(items);
    const two = ['a', 'b'];
    expect([new Mischief({ seed: 5, reorder: 1 }).shuffle('bus', two), two]).toEqual([
      ['b', 'a'],
      ['a', 'b'],
    ]);
  });
});

describe('DEALSTREAM_MISCHIEF', () => {
  it('may be absent or empty', () => {
    expect([mischiefFrom(undefined), mischiefFrom('')]).toEqual([undefined, undefined]);
  });

  it('is JSON with a seed', () => {
    expect(mischiefFrom('{ "seed": 1, "duplicate": 0.5 }')).toEqual({ seed: 1, duplicate: 0.5 });
    expect(() => mischiefFrom('seed=1')).toThrow('DEALSTREAM_MISCHIEF is not JSON');
    for (const text of ['{}', 'null', '1', '{ "seed": "1" }'])
      expect(() => mischiefFrom(text)).toThrow('DEALSTREAM_MISCHIEF needs a number "seed"');
  });
});
