/** The rounds of a startup, the newest first: each opens in place, at an address of its own, to its claims. */
import { elsewhere, pathOf } from '../../address/address.ts';
import { address, go, hrefTo } from '../../address/location.ts';
import { ForkSign } from '../../figures/sign.tsx';
import type { NameOf } from '../../reading/names.ts';
import { Value } from '../../sources/value.tsx';
import { Windowed } from '../../tables/windowed.tsx';
import { date, middle } from '../../values/dates.ts';
import { isolated } from '../../values/isolated.ts';
import { exactInterval, interval, stated } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { conflictName, plain } from './cells.ts';
import { ClaimTable } from './claim-table.tsx';
import type { Round } from './claims.ts';
import { Investors } from './investors.tsx';

const said = words.startup.rounds;

/** The newest first; those without a day at the end. */
export const newestFirst = (rounds: readonly Round[]): Round[] =>
  rounds.toSorted(
    (a, b) =>
      (b.on ? middle(b.on) : Number.NEGATIVE_INFINITY) - (a.on ? middle(a.on) : Number.NEGATIVE_INFINITY) || (a.round < b.round ? 1 : -1),
  );

type Of = { round: Round; startup: string; name: string; nameOf: NameOf };

const titleOf = ({ label, roundType, round }: Round): string => label?.value ?? (roundType ? plain(roundType.value) : round);

/** How many claims a reader may want to look at twice. */
const Counts = ({ of }: { of: Round }) => {
  const withdrawn = of.claims.filter((claim) => claim.withdrawn).length;
  return (
    <>
      {of.conflicts.length > 0 && (
        <span class="conflict">
          <ForkSign /> {said.conflicts(of.conflicts.length)}
        </span>
      )}
      {withdrawn > 0 && <span class="quiet">{said.withdrawn(withdrawn)}</span>}
      {of.superseded && (
        <span class="quiet">
          {said.superseded}: {plain(of.superseded.reason)}
        </span>
      )}
      {!of.counted && !of.superseded && (
        <span class="quiet">{said.notCounted((of.notCountedBecause ?? []).map((why) => said.because[why] ?? plain(why)).join(', '))}</span>
      )}
    </>
  );
};

type Priced = NonNullable<Round['amount']> | NonNullable<Round['valuation']>;
type Amount = Parameters<typeof stated>[0];
const amountOf = ({ value }: Pick<Priced, 'value'>): Amount => ('amount' in value ? value.amount : value);

const Money = ({ of, title, more }: { of: Priced | null; title: string; more: string }) => {
  const isTarget = of && amountOf(of).disclosure === 'target';
  return (
    <Value
      of={{
        title,
        lines: of
          ? [
              [words.claims.exactly, exactInterval(of.usd)],
              [words.claims.said, stated(amountOf(of))],
              ...(of.fx ? [[words.claims.rate, `1 ${of.fx.currency} = ${of.fx.usd} USD, ${date(of.fx.month)}`] as const] : []),
            ]
          : [],
        claims: of ? [{ source: of.from, says: stated(amountOf(of)), assurance: of.assurance }] : [],
        otherwise: (of?.alternatives ?? []).map((one) => ({ source: one.from, says: stated(amountOf(one)), assurance: one.assurance })),
        more,
      }}
    >
      {isTarget ? stated(amountOf(of)) : interval(of?.usd)}
    </Value>
  );
};

/** As many names as a line takes. */
const NAMES = 4;
const Names = ({ of, nameOf }: { of: Round; nameOf: NameOf }) => {
  const all = of.participations;
  if (all.length === 0) return null;
  const led = all.toSorted((a, b) => Number(b.lead?.value === true) - Number(a.lead?.value === true));
  return (
    <span class="quiet">
      {said.by('')}
      {led.slice(0, NAMES).map(({ investor }, n) => (
        <span key={investor}>
          {n > 0 && ', '}
          <bdi>{nameOf(investor)}</bdi>
        </span>
      ))}
      {all.length > NAMES && ` ${said.others(all.length - NAMES)}`}
    </span>
  );
};

/** All that is said of a round. */
const Opened = ({ round, name, nameOf }: Of) => (
  <div class="opened">
    {round.conflicts.length > 0 && (
      <p class="conflict">
        <ForkSign /> {words.startup.claims.conflicts}: {round.conflicts.map((field) => isolated(conflictName(field, nameOf))).join(', ')}
      </p>
    )}
    {round.superseded?.note && <p class="note">{round.superseded.note}</p>}
    <ClaimTable of={round} nameOf={nameOf} />
    <h4>{words.startup.investors.title}</h4>
    <Investors of={round} name={name} nameOf={nameOf} />
  </div>
);

const Line = ({ isOpen, ...of }: Of & { isOpen: boolean }) => {
  const { round, startup, name, nameOf } = of;
  const here = pathOf('startups', startup, 'rounds', round.round);
  const to = isOpen ? pathOf('startups', startup) : here;
  const query = (({ scale }) => (scale ? { scale } : {}))(address().query);
  const toggle = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(elsewhere(address(), to, query), { stays: true });
  };
  const title = titleOf(round);
  return (
    <article class={isOpen ? 'round open' : 'round'} id={`round-${round.round}`} aria-label={title}>
      <div class="line">
        <span class="day">{date(round.on)}</span>
        <h3 class={round.superseded ? 'withdrawn' : undefined}>
          <a href={hrefTo(to, query)} onClick={toggle} aria-expanded={isOpen}>
            <span class="turn" aria-hidden="true">
              {isOpen ? '−' : '+'}
            </span>{' '}
            <bdi>{title}</bdi>
          </a>
        </h3>
        <span class="money">
          <Money of={round.amount} title={`${name}, ${title}: ${words.deals.amount}`} more={hrefTo(here)} />
        </span>
        <span class="money">
          {round.valuation ? (
            <>
              <span class="quiet">{said.at('')}</span>
              <Money of={round.valuation} title={`${name}, ${title}: ${words.deals.valuation}`} more={hrefTo(here)} />
            </>
          ) : null}
        </span>
        <span class="about">
          {round.roundType && round.label && <span class="quiet">{plain(round.roundType.value)}</span>}
          <Names of={round} nameOf={nameOf} />
          <Counts of={round} />
        </span>
      </div>
      {isOpen && <Opened {...of} />}
    </article>
  );
};

type Props = {
  rounds: readonly Round[];
  startup: string;
  name: string;
  nameOf: NameOf;
  /** The round that the address opens. */
  opened: string | undefined;
};

/** A line that is closed is so high, in px. */
const LINE = 62;

export const Rounds = ({ rounds, startup, name, nameOf, opened }: Props) => {
  const withdrawn = rounds.reduce((n, { claims }) => n + claims.filter((claim) => claim.withdrawn).length, 0);
  const conflicts = rounds.reduce((n, one) => n + one.conflicts.length, 0);
  return (
    <section>
      <h2>{said.title}</h2>
      <p class="quiet counts">
        {said.count(rounds.length)}
        {conflicts > 0 && ` · ${said.conflicts(conflicts)}`}
        {withdrawn > 0 && ` · ${said.withdrawn(withdrawn)}`}
      </p>
      {opened !== undefined && !rounds.some(({ round }) => round === opened) && <p role="alert">{said.unknown}</p>}
      {rounds.length === 0 && <p>{said.none}</p>}
      <Windowed items={rounds} keyOf={({ round }) => round} label={said.title} class="rounds" height={LINE} first={opened}>
        {(round) => <Line round={round} startup={startup} name={name} nameOf={nameOf} isOpen={round.round === opened} />}
      </Windowed>
    </section>
  );
};
