/** Which deals are listed, as a sentence that one can change. */
import { NameChoice } from '../../frame/names.tsx';
import type { Answer } from '../../reading/api.ts';
import { useReading } from '../../reading/reading.ts';
import { country, sector } from '../../values/places.ts';
import { shortUsd, usdMeant } from '../../values/typed.ts';
import { words } from '../../words/words.ts';
import { Choice, DayChoice, TypedChoice } from '../rankings/filters.tsx';
import { SORTS, STATUSES, TYPES } from './asked.ts';

type Asked = Readonly<Record<string, string>>;
type Option = readonly [value: string, name: string];

const plain = (id: string): string => id.replaceAll('-', ' ');

const meantUsd = (text: string): string | undefined => {
  const meant = usdMeant(text);
  return meant === undefined ? undefined : String(meant);
};

/** An amount of US dollars. */
const UsdChoice = ({ name, label, none, value }: { name: string; label: string; none: string; value: string }) => (
  <TypedChoice
    name={name}
    label={label}
    shown={value && shortUsd(Number(value))}
    none={none}
    size={8}
    hint={words.deals.moneyHint}
    meant={meantUsd}
    wrong={words.deals.notMoney}
  />
);

const among = (found: Iterable<string | null>, nameOf: (one: string) => string): Option[] =>
  [...new Set(found)]
    .filter((one) => one !== null)
    .map((one) => [one, nameOf(one)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, words.locale));

type Organizations = Answer<'/v1/organizations'>['organizations'];

/** As many as one reading gives: others are chosen by their Id, an alias or by following a link. */
const useOrganizations = (): Organizations => useReading('/v1/organizations', { query: { limit: 500 } }).answer?.organizations ?? [];

export const Filters = ({ asked }: { asked: Asked }) => {
  const organizations = useOrganizations();
  const startups = organizations.filter(({ kind }) => kind === 'startup');
  const said = words.deals;
  const common = words.rankings;
  const options = (none: string, all: readonly string[]): Option[] => [['', none], ...all.map((one) => [one, plain(one)] as const)];
  return (
    <form class="sentence" aria-label={said.filters} onSubmit={(event) => event.preventDefault()}>
      {said.rounds} <NameChoice name="startup" label={said.startup} none={said.any} value={asked.startup ?? ''} among={startups} />{' '}
      {said.in}{' '}
      <Choice
        name="country"
        label={common.country}
        value={asked.country ?? ''}
        options={[
          ['', common.anywhere],
          ...among(
            startups.map((one) => one.country),
            country,
          ),
        ]}
      />{' '}
      {said.working}{' '}
      <Choice
        name="sector"
        label={common.sector}
        value={asked.sector ?? ''}
        options={[
          ['', common.anySector],
          ...among(
            startups.map((one) => one.sector),
            sector,
          ),
        ]}
      />
      , {said.with}{' '}
      <NameChoice name="investor" label={said.investors} none={said.anybody} value={asked.investor ?? ''} among={organizations} />,{' '}
      <Choice name="roundType" label={said.type} value={asked.roundType ?? ''} options={options(said.anyType, TYPES)} />,{' '}
      <Choice name="status" label={said.status} value={asked.status ?? ''} options={options(said.anyStatus, STATUSES)} />,{' '}
      {words.changes.since} <DayChoice name="from" label={common.from} value={asked.from ?? ''} end="first" /> {common.until}{' '}
      <DayChoice name="to" label={common.to} value={asked.to ?? ''} end="last" />, {said.ofLeast}{' '}
      <UsdChoice name="minUsd" label={said.least} none={said.noLeast} value={asked.minUsd ?? ''} /> {said.andMost}{' '}
      <UsdChoice name="maxUsd" label={said.most} none={said.noMost} value={asked.maxUsd ?? ''} />,{' '}
      <Choice
        name="sort"
        label={said.sort}
        value={asked.sort ?? SORTS[0]}
        options={SORTS.map((sort) => [sort, said.sorts[sort] ?? sort] as const)}
      />
    </form>
  );
};
