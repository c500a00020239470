/** A bar within a cell: what is known is solid, what it may be at most is hatched, and where nobody knows how far, it fades out. */

type Props = {
  /** Where it begins to be uncertain. */
  low: number;
  /** Null: nobody knows. */
  high: number | null;
  /** Of the whole width. */
  most: number;
};

const WIDTH = 120;
const HEIGHT = 10;

export const Bar = ({ low, high, most }: Props) => {
  const x = (value: number) => (most > 0 ? Math.min(WIDTH, (value / most) * WIDTH) : 0);
  const to = high === null ? WIDTH : x(high);
  return (
    <svg class="bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <rect class="solid" x={0} y={1} width={x(low)} height={HEIGHT - 2} />
      {to > x(low) && <rect class={high === null ? 'open' : 'maybe'} x={x(low)} y={1} width={to - x(low)} height={HEIGHT - 2} />}
      {high === null && <path class="arrow" d={`M${WIDTH - 5} 1l5 ${HEIGHT / 2 - 1}l-5 ${HEIGHT / 2 - 1}`} />}
    </svg>
  );
};
