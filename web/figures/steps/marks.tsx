/** The marks of a chart of valuations, each drawn from where it stands. */
import { sector } from './discs.ts';
import type { Dot, Fork, Gap, Held, Layout } from './geometry.ts';

/** How much of a dot is filled, by assurance. */
const FILLED: Record<string, number> = { official: 1, 'company-confirmed': 0.75, reported: 0.5, relayed: 0.25, estimated: 0 };

/** An open end fades out over so many px, or as many as there are. */
const FADES = 64;
/** Narrower than its head an arrow would lie upon its neighbours. */
const ARROW = 9;
/** Wider than its disc a dot shows how imprecise its date is. */
const STRETCHED = 14;

type Ids = { up: string; down: string; hatch: string };

/** What the marks of one chart are filled with. */
export const Fills = ({ up, down, hatch }: Ids) => (
  <defs>
    {[up, down].map((id) => (
      <linearGradient key={id} id={id} x1="0" x2="0" y1={id === up ? '1' : '0'} y2={id === up ? '0' : '1'}>
        <stop class="strong" offset="0" />
        <stop class="faint" offset="1" />
      </linearGradient>
    ))}
    <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line class="hatch" y2="5" />
    </pattern>
  </defs>
);

const Open = ({ of, plot, ids }: { of: Held; plot: Layout['plot']; ids: Ids }) => {
  const isUp = of.kind === 'at-least';
  const end = isUp ? Math.max(plot.top, of.low - FADES) : Math.min(plot.bottom, of.high + FADES);
  const edge = isUp ? of.low : of.high;
  const at = (of.from + of.to) / 2;
  const tip = isUp ? -6 : 6;
  return (
    <g class={of.isProvisional ? 'held provisional' : 'held'}>
      <rect
        x={of.from}
        width={of.to - of.from}
        y={Math.min(edge, end)}
        height={Math.abs(end - edge)}
        fill={`url(#${isUp ? ids.up : ids.down})`}
      />
      <path class="end" d={`M${of.from} ${edge}H${of.to}`} />
      {of.to - of.from >= ARROW && (
        <path class="arrow" d={`M${at} ${edge}V${end}M${at - 4} ${end - tip}L${at} ${end}L${at + 4} ${end - tip}`} />
      )}
    </g>
  );
};

export const Value = ({ of, plot, ids }: { of: Held; plot: Layout['plot']; ids: Ids }) => {
  const named = of.isProvisional ? 'held provisional' : 'held';
  if (of.kind === 'exact') return <path class={`${named} exact`} d={`M${of.from} ${of.low}H${of.to}`} />;
  if (of.kind !== 'range') return <Open of={of} plot={plot} ids={ids} />;
  return (
    <g class={named}>
      <rect class="band" x={of.from} width={of.to - of.from} y={of.high} height={Math.max(1, of.low - of.high)} />
      <path class="end" d={`M${of.from} ${of.high}H${of.to}M${of.from} ${of.low}H${of.to}`} />
    </g>
  );
};

const FOOT = 12;
export const Unknown = ({ of, plot, ids, label }: { of: Gap; plot: Layout['plot']; ids: Ids; label: string }) => (
  <g class="gap">
    <rect x={of.from} width={of.to - of.from} y={plot.bottom - FOOT} height={FOOT} fill={`url(#${ids.hatch})`} />
    {of.to - of.from > 7 * label.length && (
      <text x={(of.from + of.to) / 2} y={plot.bottom - FOOT - 5} text-anchor="middle">
        {label}
      </text>
    )}
  </g>
);

/** Somebody reported it without a value: it stands above the ground, where no value is. */
export const Undisclosed = ({ at, ys }: Pick<Dot, 'at' | 'ys'>) => (
  <text class="undisclosed" x={at} y={(ys[0] ?? 0) - 4} text-anchor="middle">
    ?
  </text>
);

export const Disc = ({ of, radius }: { of: Dot; radius: number }) => {
  const filled = FILLED[of.assurance] ?? 0;
  return (
    <g class={of.isProvisional ? 'disc provisional' : 'disc'}>
      {of.to - of.from > STRETCHED &&
        of.ys.map((y) => <rect key={y} class="span" x={of.from} width={of.to - of.from} y={y - 3} height={6} rx={3} />)}
      {of.ys.map((y) => (
        <g key={y}>
          <circle class={filled === 1 ? 'full' : 'ring'} cx={of.at} cy={y} r={radius} />
          {filled > 0 && filled < 1 && <path class="part" d={sector(of.at, y, radius, filled)} />}
        </g>
      ))}
    </g>
  );
};

export const Otherwise = ({ of }: { of: Fork }) => (
  <g class="fork">
    <path d={`M${of.fromAt} ${of.fromY}L${of.at} ${of.y}`} />
    <circle cx={of.at} cy={of.y} r={3.5} />
  </g>
);

export const Hoped = ({ at, ys }: { at: number; ys: readonly number[] }) => (
  <>
    {ys.map((y) => (
      <path key={y} class="hoped" d={`M${at} ${y - 6}l6 6l-6 6l-6 -6z`} />
    ))}
  </>
);

export const Rules = ({ of, plot, isSmall }: { of: Layout['rules']; plot: Layout['plot']; isSmall: boolean }) => (
  <g class="rules">
    {of.map(({ id, at, n, isNamed }) => (
      <g key={id}>
        <path d={`M${at} ${plot.top}V${plot.bottom}`} />
        {isNamed && !isSmall && (
          <text x={at} y={plot.top - 5} text-anchor="middle">
            {n}
          </text>
        )}
      </g>
    ))}
  </g>
);
