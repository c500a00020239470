/** What is known of a startup beside its rounds. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { type Answer, ask } from '../../reading/api.ts';
import type { NameOf } from '../../reading/names.ts';
import { timesOf } from '../../reading/reading.ts';
import type { Addend, Origin, Sources } from '../../sources/origin.ts';
import { SourceLine } from '../../sources/panel.tsx';
import { Value } from '../../sources/value.tsx';
import { date } from '../../values/dates.ts';
import { exactInterval, type Interval, interval, stated } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { plain } from './cells.ts';

export type Profile = Answer<'/v1/organizations/{id}'>;
type Summary = Profile['summary'];

const said = words.startup.facts;

/** The rounds that add up to a sum of an organization. */
const roundsOf = (id: string) => async (): Promise<{ addends: Addend[]; sources: Sources }> => {
  const { explanation, sources = {} } = await ask('/v1/organizations/{id}', { path: { id }, query: { explain: 'true', ...timesOf() } });
  const addends = (explanation?.rounds ?? [])
    .filter(({ counted }) => counted)
    .map(({ round, label, on, amount, claims }) => ({
      name: label?.value ?? round,
      href: hrefTo(pathOf('startups', id, 'rounds', round)),
      on,
      usd: amount?.usd ?? null,
      sources: amount ? [amount.from] : claims.slice(0, 1).map(({ source }) => source.id),
    }));
  return { addends, sources };
};

const Money = ({ of, what, profile, unknown = 0 }: { of: Interval | null; what: string; profile: Profile; unknown?: number }) => {
  const origin: Omit<Origin, 'sources'> = {
    title: `${profile.name}: ${what}`,
    lines: [[words.claims.exactly, exactInterval(of)]],
    claims: [],
    addends: roundsOf(profile.id),
  };
  return (
    <>
      <Value of={origin}>{interval(of)}</Value>
      {unknown > 0 && <span class="quiet"> {said.unknownAmounts(unknown)}</span>}
    </>
  );
};

const KINDS = ['equity', 'public', 'convertible', 'debt', 'grant', 'secondary'] as const;

/** All of it, and where it is of several kinds each of them. */
const Raised = ({ profile, summary }: { profile: Profile; summary: Summary }) => {
  const kinds = KINDS.filter((kind) => summary.raised[kind]);
  return (
    <ul>
      <li>
        <Money of={summary.raisedUsd} what={said.raised} profile={profile} unknown={summary.unknownAmounts} />
      </li>
      {(kinds.length > 1 ? kinds : []).map((kind) => {
        const raised = summary.raised[kind];
        const name = said.instruments[kind] ?? kind;
        return (
          raised && (
            <li key={kind}>
              {name} <Money of={raised} what={`${said.raised}, ${name}`} profile={profile} unknown={raised.unknownAmounts} />
            </li>
          )
        );
      })}
      <li>
        {said.cash} <Money of={summary.raisedCashUsd} what={`${said.raised}, ${said.cash}`} profile={profile} />
      </li>
      <li>
        {said.funded} <Money of={summary.fundedUsd} what={`${said.raised}, ${said.funded}`} profile={profile} />
      </li>
    </ul>
  );
};

type Fact = { name: string; of: preact.ComponentChildren };

const Names = ({ of }: { of: readonly string[] }) => (
  <ul class="inline">
    {of.map((name) => (
      <li key={name}>
        <bdi>{name}</bdi>
      </li>
    ))}
  </ul>
);

const Exits = ({ of, nameOf }: { of: Profile['exits']; nameOf: NameOf }) => (
  <ul>
    {of.map(({ exit, on, status, ticker, acquirer, price, source }) => (
      <li key={`${exit} ${on} ${source.id}`}>
        {words.startup.exits[exit] ?? plain(exit)} {date(on)}
        {ticker && `, ${ticker}`}
        {acquirer && (
          <>
            , <a href={hrefTo(pathOf('organizations', acquirer))}>{nameOf(acquirer)}</a>
          </>
        )}
        {price && `, ${stated(price)}`}
        {status !== 'completed' && `, ${words.startup.exitAnnounced}`}
        <SourceLine source={source.id} sources={{ [source.id]: source }} />
      </li>
    ))}
  </ul>
);

const Unicorn = ({ of: { unicornSince, monthsToUnicorn } }: { of: Summary }) => {
  const [from, to] = monthsToUnicorn?.range ?? [];
  return (
    <>
      {date(unicornSince)}
      {monthsToUnicorn && from !== undefined && to !== undefined && (
        <span class="quiet"> {said.months(monthsToUnicorn.months, from, to)}</span>
      )}
    </>
  );
};

const factsOf = (profile: Profile, nameOf: NameOf): Fact[] => {
  const { summary, group, sector, country, foundedOn, aliases, formerNames, merged, identifiers, exits, conflicts, source } = profile;
  const link = (id: string) => <a href={hrefTo(pathOf('organizations', id))}>{nameOf(id)}</a>;
  const perhaps = (isThere: boolean, name: string, of: preact.ComponentChildren): Fact[] => (isThere ? [{ name, of }] : []);
  return [
    { name: said.raised, of: <Raised profile={profile} summary={summary} /> },
    ...perhaps(summary.unicornSince !== null, said.unicorn, <Unicorn of={summary} />),
    ...perhaps(exits.length > 0, said.exits, <Exits of={exits} nameOf={nameOf} />),
    { name: said.founded, of: date(foundedOn) },
    { name: said.country, of: country ? countryName(country) : words.unknown },
    { name: said.sector, of: sector ? plain(sector) : words.unknown },
    ...perhaps(group !== null && group.group !== profile.id, said.group, group && link(group.group)),
    ...perhaps(aliases.length > 0, said.names, <Names of={aliases} />),
    ...perhaps(formerNames.length > 0, said.former, <Names of={formerNames} />),
    ...perhaps(merged.length > 0, said.merged, <Names of={merged} />),
    ...perhaps(
      identifiers.length > 0,
      said.identifiers,
      <Names of={identifiers.map(({ scheme, value }) => `${scheme.toUpperCase()} ${value}`)} />,
    ),
    ...perhaps(conflicts.length > 0, said.conflicts, <Names of={conflicts.map(plain)} />),
    ...perhaps(source !== null, said.source, source && <SourceLine source={source.id} sources={{ [source.id]: source }} />),
  ];
};

const regions = new Intl.DisplayNames(words.locale, { type: 'region', fallback: 'code' });
/** `China`; a code that has no name is itself. */
export const countryName = (code: string): string => {
  try {
    return regions.of(code) ?? code;
  } catch {
    return code;
  }
};

export const Facts = ({ of, nameOf }: { of: Profile; nameOf: NameOf }) => (
  <>
    <h2>{said.title}</h2>
    <dl class="facts">
      {factsOf(of, nameOf).map(({ name, of: text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
    <p>
      <a href={hrefTo(pathOf('investors', of.id))}>{said.asInvestor} →</a>
    </p>
  </>
);
