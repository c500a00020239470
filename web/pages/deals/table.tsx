/** Deals, one a row. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import type { Answer } from '../../reading/api.ts';
import { Value } from '../../sources/value.tsx';
import { type Column, Table } from '../../tables/table.tsx';
import { date } from '../../values/dates.ts';
import { exactInterval, interval } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { Conflict } from '../rankings/conflict.tsx';

export type Deal = Answer<'/v1/deals'>['deals'][number];

/** As many names as a row takes: the round's page has all of them. */
const NAMES = 8;

const roundOf = ({ startup, round }: Deal) => hrefTo(pathOf('startups', startup, 'rounds', round));

/** Those who led come first. */
const Investors = ({ deal }: { deal: Deal }) => {
  const all = deal.investors.toSorted((a, b) => Number(b.lead === true) - Number(a.lead === true));
  return (
    <span>
      {all.length === 0 && <span class="quiet">{words.unknown}</span>}
      {all.slice(0, NAMES).map(({ investor, name, lead }, n) => (
        <span key={investor}>
          {n > 0 && ', '}
          <a href={hrefTo(pathOf('investors', investor))}>
            <bdi>{name}</bdi>
          </a>
          {lead === true && <span class="quiet"> ({words.deals.lead})</span>}
        </span>
      ))}
      {all.length > NAMES && (
        <>
          {' '}
          <a href={roundOf(deal)}>{words.home.others(all.length - NAMES)}</a>
        </>
      )}
    </span>
  );
};

const Money = ({ deal, usd, what, field }: { deal: Deal; usd: Deal['usd']; what: string; field: string }) => (
  <Value
    of={{
      title: `${deal.name}, ${deal.label ?? deal.round}: ${what}`,
      lines: [
        [words.claims.exactly, exactInterval(usd)],
        ...(deal.fx && field === 'amount'
          ? [[words.claims.rate, `1 ${deal.fx.currency} = ${deal.fx.usd} USD, ${date(deal.fx.month)}`] as const]
          : []),
      ],
      claims: deal.sources.map((source) => ({ source })),
      more: roundOf(deal),
    }}
  >
    {interval(usd)}
    {deal.conflicts.includes(field) && <Conflict />}
  </Value>
);

const monthOf = ({ on }: Deal): string => date(on.slice(0, 7));

type Props = { deals: readonly Deal[]; caption: string; isShort?: boolean; byMonth?: boolean };

export const DealTable = ({ deals, caption, isShort = false, byMonth = false }: Props) => {
  const columns: Column<Deal>[] = [
    { name: words.deals.on, cell: ({ on }) => <span class="whole">{date(on)}</span> },
    {
      name: words.deals.startup,
      cell: ({ startup, name }) => (
        <a href={hrefTo(pathOf('startups', startup))}>
          <bdi>{name}</bdi>
        </a>
      ),
      isHead: true,
    },
    {
      name: words.deals.round,
      cell: (deal) => (
        <a href={roundOf(deal)}>
          <bdi>{deal.label ?? deal.roundType?.replaceAll('-', ' ') ?? deal.round}</bdi>
        </a>
      ),
    },
    {
      name: words.deals.amount,
      cell: (deal) => <Money deal={deal} usd={deal.usd} what={words.deals.amount} field="amount" />,
      isNumber: true,
    },
    ...(isShort
      ? []
      : [
          {
            name: words.deals.valuation,
            cell: (deal: Deal) => <Money deal={deal} usd={deal.valuationUsd} what={words.deals.valuation} field="valuation" />,
            isNumber: true,
          },
          { name: words.deals.investors, cell: (deal: Deal) => <Investors deal={deal} /> },
        ]),
    {
      name: words.deals.status,
      cell: ({ status }) => <span class="whole">{status === null ? words.unknown : status.replaceAll('-', ' ')}</span>,
    },
  ];
  return (
    <Table
      caption={caption}
      rows={deals}
      keyOf={({ startup, round }) => `${startup}/${round}`}
      columns={columns}
      groupOf={byMonth ? monthOf : undefined}
    />
  );
};
