/** A round as its sources tell it: a column for each claim, the most trusted first, a row for each field, and which claim holds, and why. */

import type { Answer } from '../../reading/api.ts';
import { ASSURANCES } from '../../values/assurance.ts';
import { span } from '../../values/dates.ts';

export type Round = Answer<'/v1/organizations/{id}/rounds'>['rounds'][number];
export type RoundClaim = Round['claims'][number];
type Says = RoundClaim['says'];
type Resolved = { from: string; alternatives: readonly { from: string }[] } | null | undefined;

/** Why a claim holds: nobody else says it, all agree, it is better assured, was published later, or was recorded later. */
export type Why = 'alone' | 'same' | 'assurance' | 'published' | 'recorded';

/** What one claim says in one field; undefined: nothing. */
export type Cell = { value: unknown; won?: Why; isConflict: boolean } | undefined;
export type Part = 'isIn' | 'lead' | 'amount' | 'stakePercent' | 'consideration' | 'on' | 'status' | 'condition';
export type Row = {
  /** As conflicts name it. */
  field: string;
  /** Of whom: an investor, or a tranche. */
  of?: { investor: string } | { tranche: string };
  part?: Part;
  cells: Cell[];
};

const FIELDS = ['label', 'roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation', 'countsTowardTotal'] as const;
const OF_INVESTOR = ['lead', 'amount', 'stakePercent', 'consideration'] as const;
const OF_TRANCHE = ['on', 'amount', 'status', 'condition'] as const;

const trust = ({ assurance }: RoundClaim): number => ASSURANCES.indexOf(assurance);
/** In ms; none comes before any. */
const published = ({ source: { publishedOn } }: RoundClaim): number => (publishedOn ? span(publishedOn)[0] : Number.NEGATIVE_INFINITY);

/** Those that stand before those that were withdrawn, then the best assured, the latest published, the latest recorded first. */
export const columnsOf = (claims: readonly RoundClaim[]): RoundClaim[] =>
  claims
    .map((claim, n) => ({ claim, n }))
    .toSorted(
      (a, b) =>
        Number(a.claim.withdrawn !== undefined) - Number(b.claim.withdrawn !== undefined) ||
        trust(a.claim) - trust(b.claim) ||
        (published(b.claim) === published(a.claim) ? b.n - a.n : published(b.claim) > published(a.claim) ? 1 : -1),
    )
    .map(({ claim }) => claim);

const says = (value: unknown): boolean => value !== null && value !== undefined;

/** Why `winner` holds among the claims that say something of the field. */
const whyOf = (winner: RoundClaim, others: readonly RoundClaim[], isContested: boolean): Why => {
  if (others.length === 0) return 'alone';
  if (!isContested) return 'same';
  const equals = others.filter((one) => trust(one) === trust(winner));
  if (equals.length === 0) return 'assurance';
  return equals.every((one) => published(one) < published(winner)) ? 'published' : 'recorded';
};

/** A row of the claims in their columns; undefined where none says anything. */
const rowOf = (columns: readonly RoundClaim[], read: (said: Says) => unknown, resolved: Resolved): Cell[] | undefined => {
  const values = columns.map((claim) => read(claim.says));
  if (!values.some(says)) return undefined;
  const speaking = columns.filter((claim, n) => says(values[n]) && claim.withdrawn === undefined);
  // Of several statements of one source the one that is published later holds: it stands first.
  const winner = resolved ? speaking.find(({ source }) => source.id === resolved.from) : undefined;
  const others = speaking.filter(({ source }) => source.id !== resolved?.from);
  const contesting = new Set(resolved?.alternatives.map(({ from }) => from));
  return columns.map((claim, n) => {
    if (!says(values[n])) return undefined;
    const isConflict = claim !== winner && claim.withdrawn === undefined && contesting.has(claim.source.id);
    return { value: values[n], isConflict, ...(claim === winner && { won: whyOf(winner, others, contesting.size > 0) }) };
  });
};

/** Whom, or what, any claim names, each once. */
const named = (columns: readonly RoundClaim[], namesIn: (said: Says) => readonly string[] | undefined): string[] => [
  ...new Set(columns.flatMap((claim) => namesIn(claim.says) ?? [])),
];

const isIn = (one: { withdrawn?: boolean } | undefined): boolean | undefined => one && one.withdrawn !== true;

const investorRows = (round: Round, columns: readonly RoundClaim[], investor: string): Row[] => {
  const said = ({ participations }: Says) => participations?.find((one) => one.investor === investor);
  const resolved = round.participations.find((one) => one.investor === investor);
  const row = (part: Part, read: (said: Says) => unknown, of: Resolved): Row[] => {
    const cells = rowOf(columns, read, of);
    return cells ? [{ field: `participations.${investor}.${part}`, of: { investor }, part, cells }] : [];
  };
  const parts = OF_INVESTOR.flatMap((part) => row(part, (all) => said(all)?.[part], resolved?.[part]));
  // Whoever says more of it says that it took part.
  const isSaid = columns.every(({ says: all }, n) => !said(all) || (!said(all)?.withdrawn && parts.some(({ cells }) => cells[n])));
  return isSaid ? parts : [...row('isIn', (all) => isIn(said(all)), null), ...parts];
};

const trancheRows = (round: Round, columns: readonly RoundClaim[], tranche: string): Row[] => {
  const said = ({ tranches }: Says) => tranches?.find((one) => one.tranche === tranche);
  const resolved = round.tranches.find((one) => one.tranche === tranche);
  const row = (part: Part, read: (said: Says) => unknown, of: Resolved): Row[] => {
    const cells = rowOf(columns, read, of);
    return cells ? [{ field: `tranches.${tranche}.${part}`, of: { tranche }, part, cells }] : [];
  };
  const wasTakenOff = columns.some(({ says }) => said(says)?.withdrawn);
  return [
    ...(wasTakenOff ? row('isIn', (all) => isIn(said(all)), null) : []),
    ...OF_TRANCHE.flatMap((part) => row(part, (all) => said(all)?.[part], resolved?.[part])),
  ];
};

/** All that is said of a round. */
export const rowsOf = (round: Round, columns: readonly RoundClaim[]): Row[] => [
  ...FIELDS.flatMap((field) => {
    const cells = rowOf(columns, (said) => said[field], round[field]);
    return cells ? [{ field, cells }] : [];
  }),
  ...named(columns, ({ participations }) => participations?.map(({ investor }) => investor)).flatMap((investor) =>
    investorRows(round, columns, investor),
  ),
  ...named(columns, ({ tranches }) => tranches?.map(({ tranche }) => tranche)).flatMap((tranche) => trancheRows(round, columns, tranche)),
];
