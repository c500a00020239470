/** The time machine: what had happened, what was known, and what was recorded, each as of a day that one chooses. */
import { useEffect, useState } from 'preact/hooks';
import { look, useAddress } from '../address/location.ts';
import { date, instant } from '../values/dates.ts';
import { words } from '../words/words.ts';
import { historyName, type Stop, stopsOf } from './stops.ts';

const PLAY_MS = 900;

/** The stops of the page; none while they are asked for, and where they cannot be. */
const useStops = (): readonly Stop[] => {
  const at = useAddress();
  const [stops, set] = useState<Stop[]>([]);
  const name = historyName(at);
  useEffect(() => {
    let isOver = false;
    stopsOf(at).then(
      (found) => !isOver && set(found),
      () => !isOver && set([]),
    );
    return () => {
      isOver = true;
    };
  }, [name]);
  return stops;
};

/** A day, or an instant, that one writes; nothing is today. */
const Day = ({
  name,
  label,
  hint,
  now,
  fits,
}: {
  name: string;
  label: string;
  hint: string;
  now: string;
  fits: (text: string) => boolean;
}) => {
  const given = useAddress().query[name] ?? '';
  const [text, set] = useState(given);
  useEffect(() => set(given), [given]);
  const isWrong = text !== '' && !fits(text);
  const choose = () => {
    if (!isWrong) look({ [name]: text });
  };
  return (
    <label class="day">
      {label}{' '}
      <input
        id={name}
        name={name}
        value={text}
        placeholder={now}
        title={hint}
        size={hint.length}
        aria-invalid={isWrong}
        onInput={({ currentTarget }) => set(currentTarget.value.trim())}
        onChange={choose}
        onBlur={choose}
        onKeyDown={({ key }) => key === 'Enter' && choose()}
      />
      {isWrong && (
        <span role="alert" class="down">
          {name === 'recordedAt' ? words.times.invalidInstant : words.times.invalid}
        </span>
      )}
    </label>
  );
};

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const isInstant = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));

/** Goes from stop to stop by itself, until the last or until somebody stops it. */
const usePlaying = (stops: readonly Stop[], knownAt: string | undefined) => {
  const [isPlaying, set] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const next = stops.find(({ day }) => day > (knownAt ?? ''));
    if (!next || knownAt === undefined) return set(false);
    const timer = setTimeout(() => look({ knownAt: next === stops.at(-1) ? undefined : next.day }, { replaces: true }), PLAY_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, knownAt, stops]);
  return [isPlaying, set] as const;
};

const Stops = ({ stops }: { stops: readonly Stop[] }) => {
  const { knownAt } = useAddress().query;
  const [isPlaying, play] = usePlaying(stops, knownAt);
  const reached = knownAt === undefined ? stops.length : stops.filter(({ day }) => day <= knownAt).length;
  const to = (n: number) => look({ knownAt: n >= stops.length ? undefined : stops[Math.max(0, n - 1)]?.day }, { replaces: true });
  const begin = () => {
    if (!isPlaying && knownAt === undefined) to(1);
    play(!isPlaying);
  };
  const day = stops[reached - 1]?.day;
  return (
    <div class="stops">
      <button
        type="button"
        id="earlier"
        onClick={() => to(reached - 1)}
        disabled={reached <= 1}
        aria-label={words.times.earlier}
        title={words.times.earlier}
      >
        ◀
      </button>
      <input
        type="range"
        min={1}
        max={stops.length}
        value={Math.max(1, reached)}
        aria-label={words.times.stops}
        aria-valuetext={words.times.stopped(knownAt === undefined || !day ? words.times.today : date(day), reached, stops.length)}
        onInput={({ currentTarget }) => to(Number(currentTarget.value))}
      />
      <button
        type="button"
        id="later"
        onClick={() => to(reached + 1)}
        disabled={reached >= stops.length}
        aria-label={words.times.later}
        title={words.times.later}
      >
        ▶
      </button>
      <button type="button" onClick={begin} aria-pressed={isPlaying}>
        {isPlaying ? words.times.pause : words.times.play}
      </button>
    </div>
  );
};

/** Whenever it is not today that one looks at. */
const Banner = ({ stops }: { stops: readonly Stop[] }) => {
  const { asOf, knownAt, recordedAt } = useAddress().query;
  const parts = [
    ...(asOf ? [words.times.happened(date(asOf))] : []),
    ...(knownAt ? [words.times.known(date(knownAt))] : []),
    ...(recordedAt ? [words.times.recorded(instant(recordedAt))] : []),
  ];
  if (parts.length === 0) return null;
  const later = knownAt ? stops.filter(({ day }) => day > knownAt).length : undefined;
  return (
    <p class="banner" role="status">
      {words.times.looking(parts)} {later !== undefined && words.times.came(later)}{' '}
      <button type="button" onClick={() => look({ asOf: undefined, knownAt: undefined, recordedAt: undefined, method: undefined })}>
        {words.times.back}
      </button>
    </p>
  );
};

export const TimeBar = () => {
  const stops = useStops();
  const { hint, today, now, asOf, knownAt, recordedAt } = words.times;
  return (
    <>
      <section class="times" aria-label={words.times.label}>
        <Day name="asOf" label={asOf} hint={hint} now={today} fits={isDay} />
        <Day name="knownAt" label={knownAt} hint={hint} now={today} fits={isDay} />
        {stops.length > 1 && <Stops stops={stops} />}
        <Day name="recordedAt" label={recordedAt} hint="2024-02-19T12:00:00.000Z" now={now} fits={isInstant} />
      </section>
      <Banner stops={stops} />
    </>
  );
};
