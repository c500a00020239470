/** How many of all are known: a solid block, and a hatched one. */
import { strokes } from './strokes.ts';

const WIDTH = 104;
const HEIGHT = 10;

export const KnownOf = ({ n, of }: { n: number; of: number }) => {
  const x = of > 0 ? (n / of) * WIDTH : 0;
  return (
    <svg class="paid" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      {n > 0 && <rect class="cash" x={0} y={1} width={x} height={HEIGHT - 2} />}
      {n < of && <path class="foot" d={strokes(x, WIDTH, HEIGHT - 1, HEIGHT - 2)} />}
    </svg>
  );
};
