/** A round as fields with values, to be compared one by one. What is not said is null. */
import type { ResolvedParticipation, ResolvedTranche } from './parts.ts';
import type { ResolvedRound } from './rounds.ts';

const ROUND_FIELDS = ['label', 'roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation', 'countsTowardTotal'] as const;
const OWN_FIELDS = ['lead', 'amount', 'stakePercent', 'consideration'] as const;

const ownFields = (prefix: string, one: ResolvedParticipation): [string, unknown][] => [
  [`${prefix}.${one.investor}`, true],
  ...OWN_FIELDS.map((field): [string, unknown] => [`${prefix}.${one.investor}.${field}`, one[field]?.value ?? null]),
];

const trancheIn = ({ tranche, on, amount, status, condition }: ResolvedTranche) => ({
  tranche,
  on: on?.value ?? null,
  amount: amount?.value ?? null,
  status: status?.value ?? null,
  condition: condition?.value ?? null,
});

/** By path: `rounds.moonshot-02.valuation`. */
export const roundFields = (round: ResolvedRound): [string, unknown][] => {
  const prefix = `rounds.${round.round}`;
  return [
    ...ROUND_FIELDS.map((field): [string, unknown] => [`${prefix}.${field}`, round[field]?.value ?? null]),
    [`${prefix}.tranches`, round.tranches.length > 0 ? round.tranches.map(trancheIn) : null],
    [`${prefix}.superseded`, round.superseded],
    [`${prefix}.counted`, round.counted],
    [`${prefix}.conflicts`, round.conflicts.length > 0 ? round.conflicts : null],
    ...round.participations.flatMap((one) => ownFields(`${prefix}.participations`, one)),
  ];
};
