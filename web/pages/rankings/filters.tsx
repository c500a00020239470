/** What is ranked, as a sentence that one can change. */
import { useEffect, useState } from 'preact/hooks';
import { look } from '../../address/location.ts';
import { useReading } from '../../reading/reading.ts';
import { country, sector } from '../../values/places.ts';
import { words } from '../../words/words.ts';
import { type Asked, dayMeant, FILTERS, INSTRUMENTS, METRICS, shortDay, type TableName } from './asked.ts';

export type Option = readonly [value: string, name: string];

/** A choice within a sentence. The first option goes without saying, and is left out of the address. */
export const Choice = ({ name, label, value, options }: { name: string; label: string; value: string; options: readonly Option[] }) => {
  const isListed = options.some(([one]) => one === value);
  const all = isListed ? options : [...options, [value, value] as const];
  return (
    <label class="choice">
      <span class="unseen">{label}</span>
      <select
        name={name}
        value={value}
        onChange={({ currentTarget: { value: chosen } }) => look({ [name]: chosen === options[0]?.[0] ? undefined : chosen })}
      >
        {all.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
};

type Typed = {
  name: string;
  label: string;
  /** What it says in words of a person, as the address has it now. */
  shown: string;
  /** What stands there where nothing is asked. */
  none: string;
  size: number;
  hint: string;
  /** Undefined where nothing can be meant by it. */
  meant: (text: string) => string | undefined;
  wrong: string;
};

/** A value within a sentence that one writes as one likes. What cannot be meant is said to be wrong, and not asked for. */
export const TypedChoice = ({ name, label, shown, none, size, hint, meant, wrong }: Typed) => {
  const [text, set] = useState(shown);
  useEffect(() => set(shown), [shown]);
  const value = meant(text.trim());
  const isWrong = text.trim() !== '' && value === undefined;
  const choose = () => {
    if (!isWrong) look({ [name]: value });
  };
  const choosing = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    choose();
  };
  return (
    <label class="choice">
      <span class="unseen">{label}</span>
      <input
        name={name}
        value={text}
        size={size}
        placeholder={none}
        title={hint}
        aria-invalid={isWrong}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onChange={choose}
        onKeyDown={choosing}
      />
      {isWrong && (
        <span role="alert" class="down">
          {wrong}
        </span>
      )}
    </label>
  );
};

/** The first or the last day of a period: a year and a month are meant whole. */
export const DayChoice = ({ name, label, value, end }: { name: 'from' | 'to'; label: string; value: string; end: 'first' | 'last' }) => (
  <TypedChoice
    name={name}
    label={label}
    shown={value && shortDay(value, end)}
    none={end === 'first' ? words.rankings.ever : words.rankings.today}
    size={10}
    hint={words.rankings.dayHint}
    meant={(text) => dayMeant(text, end)}
    wrong={words.rankings.notADay}
  />
);

/** What occurs, each once, by name. */
export const among = (found: Iterable<string | null | undefined>, nameOf: (one: string) => string): Option[] =>
  [...new Set([...found].filter((one) => one !== null && one !== undefined))]
    .map((one) => [one, nameOf(one)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, words.locale));

/** The countries and sectors that there are to choose from: of startups, or of clusters. */
const useMarkets = (of: TableName): { countries: Option[]; sectors: Option[] } => {
  const startups = useReading('/v1/organizations', of === 'providers' ? undefined : { query: { kind: 'startup', limit: 500 } });
  const clusters = useReading('/v1/clusters', of === 'providers' ? { query: { limit: 500 } } : undefined);
  const organizations = startups.answer?.organizations ?? [];
  const places = of === 'providers' ? (clusters.answer?.clusters ?? []) : organizations;
  return {
    countries: among(
      places.map((one) => one.country),
      country,
    ),
    sectors: among(
      organizations.map((one) => one.sector),
      sector,
    ),
  };
};

export const Filters = ({ of, asked }: { of: TableName; asked: Asked }) => {
  const { countries, sectors } = useMarkets(of);
  const said = words.rankings;
  const has = (name: string) => [...FILTERS[of]].some((one) => one === name);
  return (
    <form class="sentence" aria-label={said.filters} onSubmit={(event) => event.preventDefault()}>
      {said.of[of]} {said.by}{' '}
      <Choice
        name="metric"
        label={said.metric}
        value={asked.metric ?? ''}
        options={METRICS[of].map((metric) => [metric, said.metrics[metric] ?? metric] as const)}
      />{' '}
      {said.in[of]} <Choice name="country" label={said.country} value={asked.country ?? ''} options={[['', said.anywhere], ...countries]} />
      {has('sector') && (
        <>
          {' '}
          {said.working}{' '}
          <Choice name="sector" label={said.sector} value={asked.sector ?? ''} options={[['', said.anySector], ...sectors]} />
        </>
      )}
      {has('from') && (
        <>
          , {said.since} <DayChoice name="from" label={said.from} value={asked.from ?? ''} end="first" /> {said.until}{' '}
          <DayChoice name="to" label={said.to} value={asked.to ?? ''} end="last" />
        </>
      )}
      {has('instrument') && (
        <>
          , {said.counting}{' '}
          <Choice
            name="instrument"
            label={said.instrument}
            value={asked.instrument ?? INSTRUMENTS[0]}
            options={INSTRUMENTS.map((one) => [one, said.instruments[one] ?? one] as const)}
          />
        </>
      )}
      {has('groups') && (
        <>
          , {said.with}{' '}
          <Choice
            name="groups"
            label={said.groups}
            value={asked.groups ?? 'true'}
            options={[
              ['true', said.merged],
              ['false', said.apart],
            ]}
          />
        </>
      )}
    </form>
  );
};
