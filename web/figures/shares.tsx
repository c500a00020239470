/** One bar for a whole: a block for each known share, and one hatched block, never broken up, for what nobody knows. */
import { percent } from '../values/money.ts';
import { words } from '../words/words.ts';

type Props = { shares: readonly { id: string; name: string; percent: number }[]; unknown: number };

/** Narrower blocks have no room for a name. */
const NAMED = 8;

export const Shares = ({ shares, unknown }: Props) => {
  let at = 0;
  const block = (id: string, name: string, size: number, named: string) => {
    const x = at;
    at += size;
    return (
      <svg key={id} x={`${x}%`} width={`${size}%`} height="40" class={named} aria-hidden="true">
        <title>{`${name}: ${percent(size)}`}</title>
        <rect width="100%" height="40" />
        {size >= NAMED && (
          <text x="6" y="25">
            {name} {percent(size)}
          </text>
        )}
      </svg>
    );
  };
  return (
    <svg
      class="drawing shares"
      width="100%"
      height="40"
      role="img"
      aria-label={[...shares.map((one) => `${one.name} ${percent(one.percent)}`), `${words.unknown} ${percent(unknown)}`].join(', ')}
    >
      {shares.map((one, n) => block(one.id, one.name, one.percent, n % 2 === 0 ? 'share' : 'share other'))}
      {unknown > 0 && block('', words.marks.unattributed, unknown, 'share unattributed')}
    </svg>
  );
};
