/** Who is in a round: each with the cheque, and what it was paid in, as one bar. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { Legend, type Mark } from '../../figures/figure.tsx';
import { type Paid, paidParts, paidTotal } from '../../figures/paid.ts';
import { PaidBar } from '../../figures/paid-bar.tsx';
import { ForkSign } from '../../figures/sign.tsx';
import type { NameOf } from '../../reading/names.ts';
import type { Claim } from '../../sources/origin.ts';
import { Value } from '../../sources/value.tsx';
import { Table } from '../../tables/table.tsx';
import { exactInterval, interval, percent, stated } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { cellText } from './cells.ts';
import type { Round } from './claims.ts';

type Participation = Round['participations'][number];

const said = words.startup.investors;

/** `isOpen`: nobody knows the whole of it. */
const paidOf = ({ amount, cashUsd, computeCreditUsd }: Participation): Paid => ({
  known: amount?.usd ?? null,
  cash: cashUsd?.usd ?? null,
  credits: computeCreditUsd?.usd ?? null,
  isOpen: !amount?.usd || amount.usd.high === null,
});

/** The marks that occur. */
const marksIn = (all: readonly Paid[]): Mark[] => {
  const parts = all.map(paidParts);
  const occurring: [Mark, boolean][] = [
    ['cash', parts.some(({ cash }) => cash > 0)],
    ['credits', parts.some(({ credits }) => credits > 0)],
    ['maybe', parts.some(({ maybe }) => maybe > 0)],
    ['rest', parts.some(({ rest }) => rest > 0)],
    ['unknown', all.some((of) => paidTotal(of) === 0)],
  ];
  return occurring.flatMap(([mark, occurs]) => (occurs ? [mark] : []));
};

/** Who said the cheque, and what was paid in what. */
const claimsOf = ({ amount, consideration }: Participation): { claims: Claim[]; otherwise: Claim[] } => {
  const claims: Claim[] = [
    ...(amount ? [{ source: amount.from, says: stated(amount.value), assurance: amount.assurance }] : []),
    ...(consideration
      ? [
          {
            source: consideration.from,
            says: cellText({ field: '', part: 'consideration' }, consideration.value),
            assurance: consideration.assurance,
          },
        ]
      : []),
  ];
  const otherwise: Claim[] = [
    ...(amount?.alternatives ?? []).map(({ value, from, assurance }) => ({ source: from, says: stated(value), assurance })),
    ...(consideration?.alternatives ?? []).map(({ value, from, assurance }) => ({
      source: from,
      says: cellText({ field: '', part: 'consideration' }, value),
      assurance,
    })),
  ];
  return { claims, otherwise };
};

const Fork = ({ of }: { of: { alternatives: readonly unknown[] } | null }) =>
  of && of.alternatives.length > 0 ? (
    <span class="conflict" title={words.marks.alternative}>
      {' '}
      <ForkSign />
      <span class="unseen">{words.marks.alternative}</span>
    </span>
  ) : null;

type Named = { name: string; nameOf: NameOf };

const Investor = ({ of: { investor, lead }, nameOf }: { of: Participation; nameOf: NameOf }) => (
  <span>
    <a href={hrefTo(pathOf('investors', investor))}>
      <bdi>{nameOf(investor)}</bdi>
    </a>
    {lead?.value && <span class="quiet"> {said.led}</span>}
    <Fork of={lead} />
  </span>
);

const PaidIn = ({ of, most }: { of: Participation; most: number }) => (
  <span class="paid-in">
    <PaidBar of={paidOf(of)} most={most} />
    <span class="quiet">
      {said.cash} {interval(of.cashUsd?.usd)} · {said.credits} {interval(of.computeCreditUsd?.usd)}
      <Fork of={of.consideration} />
    </span>
  </span>
);

const Cheque = ({ of, name, nameOf }: Named & { of: Participation }) => {
  const { investor, amount, cashUsd, computeCreditUsd } = of;
  const lines = [
    [words.claims.exactly, exactInterval(amount?.usd)],
    [said.cash, exactInterval(cashUsd?.usd)],
    [said.credits, exactInterval(computeCreditUsd?.usd)],
  ] as const;
  return (
    <Value
      of={{ title: `${nameOf(investor)} in ${name}: ${said.cheque}`, lines, ...claimsOf(of), more: hrefTo(pathOf('investors', investor)) }}
    >
      {interval(amount?.usd)}
      <Fork of={amount} />
    </Value>
  );
};

const Stake = ({ of: { investor, stakePercent: stake }, name, nameOf }: Named & { of: Participation }) => (
  <Value
    of={{
      title: `${nameOf(investor)} in ${name}: ${said.stake}`,
      claims: stake ? [{ source: stake.from, says: percent(stake.value), assurance: stake.assurance }] : [],
      otherwise: (stake?.alternatives ?? []).map(({ value, from, assurance }) => ({ source: from, says: percent(value), assurance })),
    }}
  >
    {stake ? percent(stake.value) : words.unknown}
    <Fork of={stake} />
  </Value>
);

export const Investors = ({ of: { participations }, ...named }: Named & { of: Round }) => {
  if (participations.length === 0) return <p class="quiet">{said.none}</p>;
  const paid = participations.map(paidOf);
  const most = Math.max(0, ...paid.map(paidTotal));
  return (
    <>
      <Table
        caption={said.title}
        rows={participations}
        keyOf={({ investor }) => investor}
        columns={[
          { name: said.investor, isHead: true, cell: (one) => <Investor of={one} nameOf={named.nameOf} /> },
          { name: said.paid, cell: (one) => <PaidIn of={one} most={most} /> },
          { name: said.cheque, isNumber: true, cell: (one) => <Cheque of={one} {...named} /> },
          { name: said.stake, isNumber: true, cell: (one) => <Stake of={one} {...named} /> },
        ]}
      />
      <Legend of={marksIn(paid)} />
    </>
  );
};
