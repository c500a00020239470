/** What was paid in, within a cell, on a scale that its column shares: cash, compute credits, credits that may be, and one hatched block of which nobody says
 * what it was; an arrowhead where further cheques are not known. */
import { type Paid, paidParts } from './paid.ts';
import { strokes } from './strokes.ts';

const WIDTH = 104;
const HEIGHT = 12;

export const PaidBar = ({ of, most }: { of: Paid; most: number }) => {
  const { cash, credits, maybe, rest } = paidParts(of);
  const isNothingKnown = cash + credits + maybe + rest === 0;
  const px = (usd: number) => (most > 0 ? (usd / most) * (WIDTH - 8) : 0);
  const at = { credits: px(cash), maybe: px(cash + credits), rest: px(cash + credits + maybe), end: px(cash + credits + maybe + rest) };
  return (
    <svg class="paid" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <line class="axis" x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      {cash > 0 && <rect class="cash" x={0} y={1} width={at.credits} height={HEIGHT - 2} />}
      {credits > 0 && <rect class="credits" x={at.credits} y={1} width={at.maybe - at.credits} height={HEIGHT - 2} />}
      {maybe > 0 && <rect class="maybe" x={at.maybe} y={1} width={at.rest - at.maybe} height={HEIGHT - 2} />}
      {rest > 0 && <path class="foot" d={strokes(at.rest, at.end, HEIGHT - 1, HEIGHT - 2)} />}
      {isNothingKnown && <path class="foot" d={strokes(0, WIDTH, HEIGHT - 1, 5)} />}
      {of.isOpen && !isNothingKnown && <path class="arrow" d={`M${WIDTH - 5} 1l5 ${HEIGHT / 2 - 1}l-5 ${HEIGHT / 2 - 1}`} />}
    </svg>
  );
};
