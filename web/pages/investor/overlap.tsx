/** Two investors beside each other: what each holds of every startup that either does. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { greatest } from '../../figures/scale.ts';
import { type Behind, type Origin, SourcesContext } from '../../sources/origin.ts';
import { Value } from '../../sources/value.tsx';
import { type Column, Table } from '../../tables/table.tsx';
import { isolated } from '../../values/isolated.ts';
import { percent } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { overlapOf } from './behind.ts';
import { besideEachOther, type Row } from './beside.ts';
import { NavValue, StakeValue } from './cells.tsx';
import { type Holding, navIn, type Portfolio, type Scenario } from './scenario.ts';

const said = words.investor.overlap;

type Side = { name: string; portfolio: Portfolio };

const Side = ({ held, side, scenario, most }: { held: Holding | undefined; side: Side; scenario: Scenario; most: number }) => {
  if (!held) return <span class="quiet">{said.holdsNot}</span>;
  return (
    <SourcesContext.Provider value={side.portfolio.sources ?? {}}>
      <span class="pair">
        <StakeValue held={held} name={side.name} scenario={scenario} />{' '}
        <NavValue held={held} name={side.name} scenario={scenario} most={most} />
      </span>
    </SourcesContext.Provider>
  );
};

/** Which of all startups both hold. */
const bothOf = (rows: readonly Row<Holding>[]) => async (): Promise<Behind> => {
  let both = 0;
  return {
    columns: [words.investor.startup, said.holders, said.together],
    sources: {},
    addends: rows.map(({ startup, name, sides: [a, b] }, n) => {
      if (a && b) both += 1;
      const sum = words.investor.coverage.of(both, n + 1);
      return {
        name,
        href: hrefTo(pathOf('startups', startup)),
        on: null,
        usd: null,
        adds: a && b ? said.both : said.one,
        sum,
        sources: [],
      };
    }),
  };
};

type ShareProps = { what: string; of: number | null; none?: string; behind: NonNullable<Origin['addends']> };
const Share = ({ what, of, none = words.unknown, behind }: ShareProps) => (
  <div>
    <dt>{what}</dt>
    <dd>
      <Value of={{ title: what, claims: [], addends: behind }}>{of === null ? none : percent(of)}</Value>
    </dd>
  </div>
);

export const Overlap = ({ own, other, scenario }: { own: Side; other: Side; scenario: Scenario }) => {
  const { overlap } = own.portfolio;
  const [ours, theirs] = [own.portfolio.holdings, other.portfolio.holdings];
  const rows = besideEachOther(ours, theirs);
  const most = greatest(rows.flatMap(({ sides }) => sides.map((held) => (held ? navIn(held, scenario) : null))));
  const column = (side: Side, n: number): Column<Row<Holding>> => ({
    name: `${side.name}: ${words.investor.stake}, ${words.investor.nav}`,
    head: (
      <>
        <bdi>{side.name}</bdi>: {words.investor.stake}, {words.investor.nav}
      </>
    ),
    cell: ({ sides }) => <Side held={sides[n]} side={side} scenario={scenario} most={most} />,
  });
  const title = said.title(isolated(own.name), isolated(other.name));
  const isPart = own.portfolio.next !== undefined || other.portfolio.next !== undefined;
  return (
    <section class="league overlap">
      <h2>{title}</h2>
      {overlap && (
        <>
          <p class="measure">
            {overlap.startups.length === 0
              ? said.none
              : said.share(overlap.startups.length, own.portfolio.totals.startups, overlap.startupsOfOther)}
          </p>
          <dl class="sums">
            <Share what={said.jaccard} of={overlap.jaccardPercent} behind={bothOf(rows)} />
            <Share what={said.equal} of={overlap.equalPercent} behind={overlapOf(ours, theirs, 'equal')} />
            <Share what={said.cost} of={overlap.costPercent} none={said.costUnknown} behind={overlapOf(ours, theirs, 'cost')} />
          </dl>
        </>
      )}
      <Table
        caption={title}
        rows={rows}
        keyOf={({ startup }) => startup}
        columns={[
          {
            name: words.investor.startup,
            isHead: true,
            cell: ({ startup, name }) => (
              <a href={hrefTo(pathOf('startups', startup))}>
                <bdi>{name}</bdi>
              </a>
            ),
          },
          column(own, 0),
          column(other, 1),
        ]}
      />
      {isPart && <p class="quiet">{said.partly}</p>}
    </section>
  );
};
