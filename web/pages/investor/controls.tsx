/** What of an investor is looked at, and how: in the address, all of it. */
import { pathOf } from '../../address/address.ts';
import { hrefTo, look } from '../../address/location.ts';
import { useReading } from '../../reading/reading.ts';
import { country, sector } from '../../values/places.ts';
import { words } from '../../words/words.ts';
import { among, Choice } from '../rankings/filters.tsx';
import type { Look } from './holdings.tsx';
import { type Holding, type Portfolio, SCENARIOS, type Scenario, WEIGHTS } from './scenario.ts';

const said = words.investor;

export type Names = ReadonlyMap<string, string>;

/** What other investors are called, the ones with the most startups first: members of groups by themselves. */
export const useNames = (): Names => {
  const { answer } = useReading('/v1/rankings/investors', { query: { metric: 'startups', groups: 'false', limit: 500 } });
  return new Map(answer?.entries.map(({ id, name }) => [id, name]) ?? []);
};

export const Switch = ({ scenario }: { scenario: Scenario }) => (
  <fieldset class="switch">
    <legend>{said.scenario}</legend>
    {SCENARIOS.map((one, n) => (
      <button key={one} type="button" aria-pressed={one === scenario} onClick={() => look({ scenario: n === 0 ? undefined : one })}>
        {said.scenarios[one]}
      </button>
    ))}
  </fieldset>
);

export type Asked = Look & { country: string; sector: string; compare: string };

export const Controls = ({
  asked,
  holdings,
  names,
  members,
}: {
  asked: Asked;
  holdings: readonly Holding[];
  names: Names;
  members: readonly string[];
}) => (
  <form class="sentence" aria-label={said.controls} onSubmit={(event) => event.preventDefault()}>
    {said.holdings} {said.in}{' '}
    <Choice
      name="country"
      label={words.rankings.country}
      value={asked.country}
      options={[
        ['', words.rankings.anywhere],
        ...among(
          holdings.map((held) => held.country),
          country,
        ),
      ]}
    />{' '}
    {said.working}{' '}
    <Choice
      name="sector"
      label={words.rankings.sector}
      value={asked.sector}
      options={[
        ['', words.rankings.anySector],
        ...among(
          holdings.map((held) => held.sector),
          sector,
        ),
      ]}
    />
    , {said.weighed}{' '}
    <Choice
      name="weight"
      label={said.weight}
      value={asked.weight}
      options={WEIGHTS.map((one) => [one, said.weights[one] ?? one] as const)}
    />
    , {said.compared}{' '}
    <Choice
      name="compare"
      label={said.compare}
      value={asked.compare}
      options={[['', said.nobody], ...[...names].filter(([id]) => !members.includes(id))]}
    />
  </form>
);

/** Whose holdings these are: of a group all of its members', and of a member those of its group. */
export const Group = ({ id, of, names }: { id: string; of: Portfolio; names: Names }) => {
  if (of.members.length < 2) return null;
  const others = of.members.filter((member) => member !== id);
  return (
    <p class="quiet">
      {id !== of.holder && `${said.member(names.get(of.holder) ?? of.holder)} `}
      {said.members}{' '}
      {others.map((member, n) => (
        <span key={member}>
          {n > 0 && ', '}
          <a href={hrefTo(pathOf('organizations', member))}>
            <bdi>{names.get(member) ?? member}</bdi>
          </a>
        </span>
      ))}
    </p>
  );
};
