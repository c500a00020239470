/** What lies between two ends, within a cell, on a scale that its column shares: a band without a middle line, a dot where both ends are one, an arrowhead where
 * there is no upper end, and a hatched foot where nothing is known. */
import type { Interval } from '../values/money.ts';
import { bandOf } from './scale.ts';
import { strokes } from './strokes.ts';

const WIDTH = 104;
const HEIGHT = 12;

export const Band = ({ of, most }: { of: Interval | null; most: number }) => (
  <svg class="band" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
    <line class="axis" x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
    {of ? <Between of={of} most={most} /> : <path class="foot" d={strokes(0, WIDTH, HEIGHT - 1, 5)} />}
  </svg>
);

const Between = ({ of, most }: { of: Interval; most: number }) => {
  const { from, to, isOpen } = bandOf(of, most, WIDTH);
  if (of.high === of.low) return <circle cx={Math.min(WIDTH - 3.5, Math.max(3.5, from))} cy={HEIGHT / 2 - 0.5} r={3.5} />;
  return (
    <>
      <rect class={isOpen ? 'open' : 'between'} x={from} y={1} width={Math.max(0, to - from)} height={HEIGHT - 3} />
      <path class="end" d={`M${Math.max(0.5, from)} 0.5V${HEIGHT - 2}`} />
      {isOpen ? (
        <path class="arrow" d={`M${WIDTH - 5} 1l5 ${(HEIGHT - 3) / 2}l-5 ${(HEIGHT - 3) / 2}`} />
      ) : (
        <path class="end" d={`M${Math.min(WIDTH - 0.5, to)} 0.5V${HEIGHT - 2}`} />
      )}
    </>
  );
};
