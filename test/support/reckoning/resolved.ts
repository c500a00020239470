/** Rounds as `/v1/organizations/{id}/rounds` answers them. */
import type { Posted, When } from './claims.ts';
import { type Field, type Part, paidIn, type Round, roundsAt, type Said } from './rounds.ts';
import { byText, inDollars, type Json, uncertain } from './values.ts';

/** What was paid by several Ids of one investor is told by its sums. */
const isPaid = ({ isTogether, value }: Said): boolean => isTogether && Array.isArray(value);

const told = (field: Field | null, hasMoney = false): Json =>
  field && {
    ...{
      ...(!isPaid(field) && { value: field.value }),
      from: field.from,
      assurance: field.assurance,
      publishedOn: field.publishedOn,
      ...(hasMoney && { usd: inDollars(field.usd) }),
    },
    alternatives: field.others.map((other) => ({
      ...(!isPaid(other) && { value: other.value }),
      ...{ from: other.from, assurance: other.assurance, publishedOn: other.publishedOn },
    })),
  };

const paid = (posted: Posted, when: When, round: Round, part: Part, kind: string): Json => {
  const [first, ...others] = paidIn(posted, when, round, part, kind).map(({ usd, from }) => ({ usd: inDollars(usd), from }));
  return first ? { ...first, alternatives: others } : null;
};

export const roundsOf = (posted: Posted, startup: string, when: When): Json[] => {
  const answers: Json[] = [];
  for (const round of roundsAt(posted, when)) {
    if (round.startup !== startup) continue;
    answers.push({
      ...{
        round: round.id,
        label: told(round.label),
        roundType: told(round.roundType),
        status: told(round.status),
        announcedOn: told(round.announcedOn),
      },
      ...(round.on && uncertain(round.on, when)),
      ...{ closedOn: told(round.closedOn), amount: told(round.amount, true), valuation: told(round.valuation, true) },
      ...{ countsTowardTotal: told(round.countsTowardTotal), counted: round.counted, conflicts: round.conflicts },
      superseded: round.superseded && { ...(round.superseded.by && { by: round.superseded.by }), reason: round.superseded.reason },
      participations: round.parts.map((part) => ({
        ...{ investor: part.investor, lead: told(part.lead), amount: told(part.amount, true), stakePercent: told(part.stakePercent) },
        ...{ consideration: told(part.consideration), cashUsd: paid(posted, when, round, part, 'cash') },
        computeCreditUsd: paid(posted, when, round, part, 'compute-credit'),
      })),
      claims: [...round.claims]
        .sort((a, b) => byText(a.id, b.id))
        .map(({ id, assurance, says: { round: _, ...says }, withdrawn }) => ({
          source: { id },
          assurance,
          says: saying(says),
          ...(withdrawn && { withdrawn: {} }),
        })),
    });
  }
  return answers;
};

/** What a claim says, without what it says of its own evidence. */
const saying = ({ alsoIn: _, note: __, ...says }: Json): Json => says;
