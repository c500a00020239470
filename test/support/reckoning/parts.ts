/** What claims say of an investor that is known by several Ids: where one source names both, what it says of them adds up; what different sources say are claims on one. */
import { about, type Claim, type Posted, sayings, standing } from './claims.ts';
import { survivorOf } from './merged.ts';
import { usd } from './rates.ts';
import { add, byText, type Json, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;

type Said = { claim: Claim; value: Json };

/** What an amount comes to in its own currency; null where nobody knows. */
const spanOf = ({ disclosure, value, low, high }: Json): Span | null => {
  if (disclosure === 'undisclosed') return null;
  if (disclosure === 'range') return { low, high };
  if (disclosure === 'at-least' || disclosure === 'target') return { low: value, high: NONE };
  return { low: disclosure === 'up-to' ? 0 : value, high: value };
};
const amountOf = (currency: string, span: Span | null): Json => {
  if (!span) return { currency, disclosure: 'undisclosed' };
  if (span.high === NONE) return { currency, disclosure: 'at-least', value: span.low };
  return span.low === span.high ? { currency, disclosure: 'exact', value: span.low } : { currency, disclosure: 'range', ...span };
};

/** Cheques of one currency and month are added in it, others in US cents. */
const addedUp = ({ events }: Posted, cheques: Said[]): { value: Json; usd: Span | null } => {
  const own = cheques.map(({ claim, value }) => usd(events, claim.at, value, claim.dated));
  if (cheques.length === 1) return { value: cheques[0]!.value, usd: own[0]! };
  const isOne = new Set(cheques.map(({ claim, value }) => `${value.currency} ${claim.dated.slice(0, 7)}`)).size === 1;
  const [{ claim, value }] = cheques as [Said];
  const whole = cheques.reduce((sum: Span | null, one) => add(sum, spanOf(one.value)), null);
  const amount = amountOf(value.currency, whole);
  if (isOne) return { value: amount, usd: usd(events, claim.at, amount, claim.dated) };
  const total = own.reduce(add, null);
  return { value: total && amountOf('USD', { low: total.low / 100, high: total.high / 100 }), usd: total };
};

/** In cents of the own currency, half up; shares have at most four decimals. */
const partOf = (value: number, share: number): number =>
  value === NONE
    ? share > 0
      ? NONE
      : 0
    : Number((2n * BigInt(Math.round(value * 100)) * BigInt(Math.round(share * 1e4)) + 10_000n) / 20_000n) / 100;

/** A part of what was paid, with what it comes to where that is said: a share is one of the cheque of its own Id. */
const paid = ({ events }: Posted, { claim, value }: Said, cheque: Said | undefined, isAlone: boolean): Json[] =>
  value.map((part: Json) => {
    if (part.amount && (isAlone || part.amount.disclosure !== 'undisclosed'))
      return { ...part, usd: usd(events, claim.at, part.amount, claim.dated) };
    if (isAlone) return part;
    const { share = {}, ...rest } = part;
    const whole = cheque && spanOf(cheque.value);
    if (!cheque || !whole) return { ...rest, usd: { low: 0, high: NONE } };
    const own = { low: partOf(whole.low, share.low ?? 0), high: partOf(whole.high, share.high ?? 1) };
    return { ...rest, usd: usd(events, cheque.claim.at, amountOf(cheque.value.currency, own), cheque.claim.dated) };
  });

/** What one source says of several Ids, field by field. */
const together = (posted: Posted, investor: string, byId: Claim[][]): Claim[] => {
  const claims: Claim[] = [];
  const of = (field: string): (Said | undefined)[] => byId.map((own) => sayings(own, (says) => says[field])[0]);
  const put = (field: string, said: (Said | undefined)[], value: Json, usd?: Span | null) => {
    const latest = standing({ claims: said.flatMap((one) => (one ? [{ ...one.claim, withdrawn: false }] : [])) })[0]!;
    claims.push({ ...latest, says: { investor, [field]: value }, together: usd });
  };
  const [leads, cheques, stakes, considerations] = [of('lead'), of('amount'), of('stakePercent'), of('consideration')];
  if (leads.some((one) => one?.value === true)) put('lead', leads, true);
  else if (leads.every((one) => one?.value === false)) put('lead', leads, false);
  const some = cheques.filter((one) => one !== undefined);
  if (some.length > 0) {
    const { value, usd } = addedUp(posted, some);
    put('amount', cheques, value, usd);
  }
  if (stakes.some(Boolean)) {
    const sum = stakes.reduce((all, one) => all + (one?.value ?? 0), 0);
    put('stakePercent', stakes, Math.min(100, sum));
  }
  if (considerations.some(Boolean)) {
    const isAlone = (n: number): boolean => some.length === 0 || (some.length === 1 && cheques[n] !== undefined);
    const parts = considerations.flatMap((one, n) => (one ? paid(posted, one, cheques[n], isAlone(n)) : []));
    put('consideration', considerations, parts, null);
  }
  return claims;
};

/** The investors of a round with what is claimed of each, by survivors. */
export const partsIn = (posted: Posted, claims: Claim[]): { investor: string; own: Claim[] }[] => {
  const ids = new Map<string, Set<string>>();
  for (const { says } of claims) {
    for (const { investor } of says.participations ?? []) {
      const survivor = survivorOf(posted, investor);
      ids.set(survivor, (ids.get(survivor) ?? new Set()).add(investor));
    }
  }
  const parts: { investor: string; own: Claim[] }[] = [];
  for (const [investor, named] of ids) {
    const bySource = new Map<string, Claim[][]>();
    for (const id of named) {
      const all = about(claims, 'participations', 'investor', id);
      for (const source of new Set(all.map((claim) => claim.id))) {
        bySource.set(source, [...(bySource.get(source) ?? []), all.filter((claim) => claim.id === source)]);
      }
    }
    const own = [...bySource.values()].flatMap((byId) => (byId.length > 1 ? together(posted, investor, byId) : byId.flat()));
    // Somebody who is named took part, whatever is said of it.
    if (bySource.size > 0) parts.push({ investor, own });
  }
  return parts.sort((a, b) => byText(a.investor, b.investor));
};
