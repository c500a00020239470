/** A rank, and how far it may be off: a whisker from the best to the worst that is possible, over an axis of ranks that its column shares. */
import { words } from '../words/words.ts';
import { rankAt, WHISKER } from './scale.ts';

type Props = {
  rank: number | null;
  /** The best and the worst that is possible. */
  range: readonly number[] | null;
  /** The last rank of the axis. */
  most: number;
};

export const Rank = ({ rank, range, most }: Props) => {
  if (rank === null) return <span class="quiet">{words.ranks.none}</span>;
  const [best = rank, worst = rank] = range ?? [];
  const [from, at, to] = [rankAt(best, most), rankAt(rank, most), rankAt(worst, most)];
  const { width, height } = WHISKER;
  const middle = height / 2;
  return (
    <span class="rank">
      <span class="place">{rank}</span>{' '}
      <svg class="whisker" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
        <line class="axis" x1={rankAt(1, most)} x2={rankAt(most, most)} y1={middle} y2={middle} />
        {worst > best && <path d={`M${from} ${middle - 4}V${middle + 4}M${from} ${middle}H${to}M${to} ${middle - 4}V${middle + 4}`} />}
        <circle cx={at} cy={middle} r={3} />
      </svg>{' '}
      <span class="range">{best === worst ? words.ranks.certain : words.ranks.between(best, worst)}</span>
    </span>
  );
};

/** What the column of ranks is called, and its axis. */
export const RankHead = ({ most }: { most: number }) => (
  <span class="rank">
    <span class="place">{words.rankings.rank}</span>{' '}
    <svg
      class="whisker"
      viewBox={`0 0 ${WHISKER.width} ${WHISKER.height}`}
      width={WHISKER.width}
      height={WHISKER.height}
      aria-hidden="true"
    >
      <text x={0} y={11}>
        1
      </text>
      {most > 1 && (
        <text x={WHISKER.width} y={11} text-anchor="end">
          {most}
        </text>
      )}
    </svg>
  </span>
);
