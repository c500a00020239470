/** What an investor holds, a startup a row: what it paid in, what part that makes, what that is worth, and what it weighs. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { paidTotal } from '../../figures/paid.ts';
import { greatest } from '../../figures/scale.ts';
import { Value } from '../../sources/value.tsx';
import { type Column, Table } from '../../tables/table.tsx';
import { count } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { roundsIn } from './behind.ts';
import { askedOf, Consideration, Money, NavValue, paidOf, StakeValue, titleOf, WeightValue, Worth } from './cells.tsx';
import { type Holding, navIn, type Scenario, type Weight } from './scenario.ts';

export type Look = { scenario: Scenario; weight: Weight };
type Props = Look & { name: string; holdings: readonly Holding[]; total?: number };

const said = words.investor;

const Startup = ({ startup, name }: Holding) => (
  <a href={hrefTo(pathOf('startups', startup))}>
    <bdi>{name}</bdi>
  </a>
);

const Rounds = ({ held, name }: { held: Holding; name: string }) => (
  <Value of={{ title: titleOf(name, held, said.rounds), claims: [], addends: roundsIn([held], 'rounds', askedOf(held)) }}>
    {count(held.rounds.length)}
  </Value>
);

export const Holdings = ({ name, holdings, scenario, weight, total }: Props) => {
  const [paid, nav] = [
    Math.max(1, ...holdings.map((held) => paidTotal(paidOf(held)))),
    greatest(holdings.map((held) => navIn(held, scenario))),
  ];
  const columns: Column<Holding>[] = [
    { name: said.startup, isHead: true, cell: (held) => <Startup {...held} /> },
    { name: said.rounds, isNumber: true, cell: (held) => <Rounds held={held} name={name} /> },
    { name: said.money, isNumber: true, cell: (held) => <Money held={held} name={name} most={paid} /> },
    {
      name: said.paid,
      cell: (held) => <Consideration held={held} name={name} />,
    },
    { name: said.stake, isNumber: true, cell: (held) => <StakeValue held={held} name={name} scenario={scenario} /> },
    { name: said.worth, isNumber: true, cell: (held) => <Worth held={held} /> },
    { name: said.nav, isNumber: true, cell: (held) => <NavValue held={held} name={name} scenario={scenario} most={nav} /> },
    { name: said.weightOf, isNumber: true, cell: (held) => <WeightValue held={held} name={name} weight={weight} /> },
  ];
  return (
    <div class="league holdings">
      <Table
        caption={said.holdings}
        rows={holdings}
        keyOf={({ startup }) => startup}
        columns={columns}
        {...(total !== undefined && { total })}
      />
    </div>
  );
};
