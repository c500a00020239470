/** Rounds resolved from their claims, field by field, and when they count. */
import { openCheque } from './amounts.ts';
import { about, type Claim, type Claimed, claimed, type Posted, sayings, standing, type When } from './claims.ts';
import { partsIn } from './parts.ts';
import { usd } from './rates.ts';
import { add, byText, firstDay, type Json, lastDay, once, resting, type Span, same } from './values.ts';

/** `isTogether`: of several Ids of one investor. */
export type Said = {
  value: Json;
  from: string;
  assurance: string;
  publishedOn: string | null;
  dated: string;
  at: number;
  isTogether: boolean;
};
/** The winner, its amount in US cents if it has one, and what other sources say instead. */
export type Field = Said & { usd: Span | null; others: (Said & { usd: Span | null })[] };
export type Part = {
  investor: string;
  lead: Field | null;
  amount: Field | null;
  stakePercent: Field | null;
  consideration: Field | null;
};
export type Round = {
  startup: string;
  id: string;
  /** Its day as it was said, which may be partial: when it was announced, or closed where that came before. Empty when no standing claim says when it was announced. */
  on: string;
  /** The first day of `on`. */
  day: string;
  label: Field | null;
  roundType: Field | null;
  status: Field | null;
  announcedOn: Field | null;
  closedOn: Field | null;
  amount: Field | null;
  valuation: Field | null;
  countsTowardTotal: Field | null;
  parts: Part[];
  superseded: Json | null;
  counted: boolean;
  conflicts: string[];
  claims: Claim[];
};

const FIELDS = ['label', 'roundType', 'status', 'announcedOn', 'closedOn', 'amount', 'valuation', 'countsTowardTotal'] as const;
const OWN = ['lead', 'amount', 'stakePercent', 'consideration'] as const;
const OF_TRANCHE = ['on', 'amount', 'status', 'condition'] as const;

export const doesCount = (status: Json, towardTotal: Json, superseded: Json): boolean =>
  ['closed', 'committed', 'tranched'].includes(status) && !superseded && towardTotal !== false;

/** As the source gave it. */
const published = ({ source }: { source: Json } | Json): string | null => source?.publishedOn ?? null;

const resolve = (events: Json[], claims: Claim[], of: (says: Json) => Json, money: (value: Json) => Json): Field | null => {
  const said = [];
  for (const { claim, value } of sayings(claims, of)) {
    const { id, assurance, dated, at } = claim;
    const publishedOn = published(claim);
    const isTogether = claim.together !== undefined;
    const sum = isTogether ? claim.together! : money(value) ? usd(events, at, money(value), dated) : null;
    said.push({ value, from: id, assurance, publishedOn, dated, at, usd: sum, isTogether });
  }
  const [winner] = said;
  return winner ? { ...winner, others: said.filter((other) => !same(other.value, winner.value)) } : null;
};

const onOf = (announcedOn: Field | null, closedOn: Field | null): string => {
  if (!announcedOn) return '';
  return closedOn && lastDay(closedOn.value) < firstDay(announcedOn.value) ? closedOn.value : announcedOn.value;
};

const roundOf = (posted: Posted, thing: Claimed): Round => {
  const { events } = posted;
  const claims = standing(thing);
  const conflicts: string[] = [];
  const fields: Json = {};
  for (const name of FIELDS) {
    const money = (value: Json) => (name === 'amount' ? value : name === 'valuation' ? value.amount : null);
    fields[name] = resolve(events, claims, (says) => says[name], money);
    if (fields[name]?.others.length) conflicts.push(name);
  }
  const parts: Json[] = [];
  for (const { investor, own } of partsIn(posted, claims)) {
    const part: Json = { investor };
    for (const name of OWN) {
      part[name] = resolve(
        events,
        own,
        (part) => part[name],
        (value) => (name === 'amount' ? value : null),
      );
      if (part[name]?.others.length) conflicts.push(`participations.${investor}.${name}`);
    }
    parts.push(part);
  }
  const tranches = [...new Set(claims.flatMap(({ says }) => (says.tranches ?? []).map(({ tranche }: Json) => tranche)))].sort(byText);
  for (const tranche of tranches) {
    const own = about(claims, 'tranches', 'tranche', tranche);
    for (const name of OF_TRANCHE) {
      const field = resolve(
        events,
        own,
        (says) => says[name],
        () => null,
      );
      if (field?.others.length) conflicts.push(`tranches.${tranche}.${name}`);
    }
  }
  const on = onOf(fields.announcedOn, fields.closedOn);
  return {
    startup: thing.startup,
    id: thing.thing,
    ...{ on, day: on && firstDay(on) },
    ...fields,
    parts,
    superseded: thing.superseded,
    counted:
      fields.announcedOn !== null &&
      fields.roundType !== null &&
      doesCount(fields.status?.value, fields.countsTowardTotal?.value, thing.superseded),
    conflicts,
    claims: thing.claims,
  };
};

/** Whether a round that grew into another, or became a part of it, stands on the day asked for because that other is of a later day. */
const stillStands = (posted: Posted, { startup, superseded }: Claimed, things: Claimed[], { asOf }: When): boolean => {
  if (asOf === undefined || !superseded?.by || !['upsized', 'merged'].includes(superseded.reason)) return false;
  const other = things.find((one) => one.startup === startup && one.thing === superseded.by);
  return other !== undefined && roundOf(posted, other).day > asOf;
};

/** Every round known at a time and dated by then, the oldest first, those without a day last. */
export const roundsAt = once((posted: Posted, when: When): Round[] => {
  const rounds: Round[] = [];
  const things = claimed(posted, when, 'round');
  for (const thing of things) {
    // Where nothing stands there is no round.
    if (standing(thing).length === 0) continue;
    const round = roundOf(posted, stillStands(posted, thing, things, when) ? { ...thing, superseded: null } : thing);
    if (when.asOf === undefined || (round.day && round.day <= when.asOf)) rounds.push(round);
  }
  return rounds.sort((a, b) => byText(a.day || '9999', b.day || '9999') || byText(a.id, b.id));
});

/** Everything that is said of a field; that nothing is said, too. */
export const values = (field: Field | null): Json[] => (field ? [field.value, ...field.others.map(({ value }) => value)] : [undefined]);

/** Whether a round counts, by any mixture of what is claimed of its status and of its counting. */
export const couldCount = (round: Round): Set<boolean> => {
  // Without a type or a day none counts, whichever claim is right.
  if (!round.roundType || !round.on) return new Set([false]);
  const could = new Set<boolean>();
  for (const status of values(round.status)) {
    for (const towardTotal of values(round.countsTowardTotal)) could.add(doesCount(status, towardTotal, round.superseded));
  }
  return could;
};

/** A share of a cheque, or of what its round leaves for it where nobody states it. */
const shareOf = ({ low = 0, high = 1 }: Json, stated: Span | null, open: Span): Span => {
  const cheque = stated ?? open;
  const most = high === 0 ? 0 : high * cheque.high;
  return { low: low * cheque.low, high: most, ...resting(cheque) };
};

/** The sums of one kind of consideration that a participation's claims give, the strongest first: stated amounts, or shares of the cheque; null of a claim that gives
 * none. Nothing where none does. */
export const paidIn = (
  posted: Posted,
  when: When,
  round: Round,
  part: Part,
  kind: string,
  open?: Span,
): { usd: Span | null; from: string }[] => {
  const { events } = posted;
  const sums = [];
  for (const { from, value, dated, at } of part.consideration ? [part.consideration, ...part.consideration.others] : []) {
    let sum: Span | null = null;
    for (const { kind: own, amount, share, usd: together } of value) {
      let span = own === kind && amount && !together ? usd(events, at, amount, dated) : null;
      if (own === kind && together) span = together;
      if (own === kind && !span) span = shareOf(share ?? {}, part.amount?.usd ?? null, open ?? openCheque(posted, when, round));
      sum = add(sum, span);
    }
    sums.push({ usd: sum, from });
  }
  return sums.some((one) => one.usd) ? sums : [];
};
