/** A chart of valuations: what is known, since when, and how surely. Its points are reached by the arrow keys, and lead to their claims. */
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { month } from '../../values/dates.ts';
import { money } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { useWidth } from '../width.ts';
import { thinned } from './discs.ts';
import { type Domain, type Dot, type Layout, layout, type Plot } from './geometry.ts';
import { Disc, Fills, Hoped, Otherwise, Rules, Undisclosed, Unknown, Value } from './marks.tsx';
import type { Course } from './steps.ts';

const MARGIN: Plot = { left: 52, right: 16, top: 24, bottom: 26 };
const SMALL: Plot = { left: 44, right: 10, top: 8, bottom: 22 };

type Props = {
  of: Course;
  domain: Domain;
  isLog: boolean;
  /** In px. */
  height: number;
  isSmall?: boolean;
  /** What the chart is, for those who hear it. */
  label: string;
  /** What a point says, by its key. */
  say: (key: string) => string;
  /** Shows the claims of a point. */
  open: (key: string, from: SVGElement) => void;
};

const Axes = ({ of: { plot, days, values } }: { of: Layout }) => (
  <svg class="axes" aria-hidden="true">
    {values.map(({ at, value }) => (
      <g key={value}>
        <path d={`M${plot.left} ${at}H${plot.right}`} />
        <text x={plot.left - 8} y={at + 4} text-anchor="end">
          {money(value)}
        </text>
      </g>
    ))}
    {days.map(({ at, value }) => {
      const day = new Date(value).toISOString();
      return (
        <g key={value}>
          <path d={`M${at} ${plot.bottom}v5`} />
          <text x={at} y={plot.bottom + 18} text-anchor="middle">
            {day.endsWith('-01-01T00:00:00.000Z') ? day.slice(0, 4) : month(value)}
          </text>
        </g>
      );
    })}
    <path class="ground" d={`M${plot.left} ${plot.bottom}H${plot.right}`} />
  </svg>
);

type Stop = Pick<Dot, 'key' | 'at' | 'ys'>;

/** Which point the arrow keys are at: the last one before any was pressed. */
const useStops = (stops: readonly Stop[], open: Props['open']) => {
  const drawing = useRef<SVGSVGElement>(null);
  const [at, go] = useState<number>();
  const active = Math.min(at ?? stops.length - 1, stops.length - 1);
  const isMoving = useRef(false);
  const move = (to: number) => {
    const next = Math.max(0, Math.min(stops.length - 1, to));
    isMoving.current = next !== active;
    go(next);
  };
  // With what is drawn, not a frame after it: whoever goes on at once has the focus where they went.
  useLayoutEffect(() => {
    if (isMoving.current) drawing.current?.querySelector<SVGElement>('[tabindex="0"]')?.focus();
    isMoving.current = false;
  }, [active]);
  const press = (event: KeyboardEvent) => {
    const to = { ArrowLeft: active - 1, ArrowRight: active + 1, Home: 0, End: stops.length - 1 }[event.key];
    const key = stops[active]?.key;
    if (to !== undefined) move(to);
    else if ((event.key === 'Enter' || event.key === ' ') && key !== undefined && event.target instanceof SVGElement)
      open(key, event.target);
    else return;
    event.preventDefault();
  };
  return { drawing, active, go, press };
};

const Marked = ({ of, isSmall }: { of: Dot; isSmall: boolean }) =>
  of.isUnknown ? <Undisclosed at={of.at} ys={of.ys} /> : <Disc of={of} radius={isSmall ? 4 : 5.5} />;

type Ids = Parameters<typeof Fills>[0];

/** All that has no keys of its own. */
const Ground = ({ of, forks, isSmall, ids }: { of: Layout; forks: Layout['forks']; isSmall: boolean; ids: Ids }) => {
  const { plot, exit } = of;
  return (
    <>
      <Fills {...ids} />
      <Axes of={of} />
      <Rules of={of.rules} plot={plot} isSmall={isSmall} />
      <svg aria-hidden="true">
        {of.gaps.map((gap) => (
          <Unknown key={gap.key} of={gap} plot={plot} ids={ids} label={words.unknown} />
        ))}
        {of.held.map((held) => (
          <Value key={held.key} of={held} plot={plot} ids={ids} />
        ))}
        {exit !== null && <path class="exit" d={`M${exit} ${plot.top}V${plot.bottom}`} />}
        {forks.map((fork, n) => (
          <Otherwise key={n} of={fork} />
        ))}
      </svg>
    </>
  );
};

export const StepChart = ({ of, domain, isLog, height, isSmall = false, label, say, open }: Props) => {
  const [room, width] = useWidth<HTMLDivElement>();
  const made = useMemo(
    () => layout(of, domain, { width, height }, isSmall ? SMALL : MARGIN, isLog),
    [of, domain, width, height, isSmall, isLog],
  );
  const stops = useMemo<Stop[]>(() => [...made.dots, ...made.hopes].toSorted((a, b) => a.at - b.at), [made]);
  const { drawing, active, go, press } = useStops(stops, open);
  const chosen = stops[active]?.key;
  const shown = useMemo(() => new Set(thinned(made.dots).map(({ key }) => key)), [made]);
  const id = useId();
  const ids = { up: `${id}-up`, down: `${id}-down`, hatch: `${id}-hatch` };
  const dots = new Map(made.dots.map((dot) => [dot.key, dot]));
  const ground = useMemo(
    () => <Ground of={made} forks={made.forks.filter(({ key }) => shown.has(key))} isSmall={isSmall} ids={ids} />,
    [made, isSmall, shown, id],
  );
  return (
    <div ref={room} class={isSmall ? 'steps small' : 'steps'}>
      <svg ref={drawing} class="drawing" width={width} height={height} role="application" aria-label={label} onKeyDown={press}>
        {ground}
        {stops.map((stop, n) => {
          const dot = dots.get(stop.key);
          if (dot && !shown.has(stop.key) && stop.key !== chosen) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: no element of a drawing is a button.
            <g
              key={`${dot ? '' : 'hope '}${stop.key}`}
              class="point"
              role="button"
              tabIndex={n === active ? 0 : -1}
              aria-label={say(stop.key)}
              onFocus={() => go(n)}
              onClick={({ currentTarget }) => open(stop.key, currentTarget)}
            >
              <title>{say(stop.key)}</title>
              {stop.ys.map((y) => (
                <circle key={y} class="reach" cx={stop.at} cy={y} r={12} />
              ))}
              {dot ? <Marked of={dot} isSmall={isSmall} /> : <Hoped at={stop.at} ys={stop.ys} />}
            </g>
          );
        })}
      </svg>
    </div>
  );
};
