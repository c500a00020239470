/** Which claims stand at a time, in plain loops over the posted events, and which of them wins. */
import { byText, firstDay, type Json, same } from './values.ts';

/** What is asked for: what had happened by `asOf`, as the world knew it at `knownAt`. */
export type When = { asOf?: string; knownAt?: string };

/** Everything posted, in its order, and the day on which it was recorded. */
export type Posted = { events: Json[]; recordedOn: string };

/** One source's word on one round or mark. `dated` is the date by whose month its amounts are converted. */
export type Claim = { at: number; id: string; assurance: string; publishedOn: string; dated: string; says: Json; withdrawn: boolean };
export type Claimed = { startup: string; thing: string; claims: Map<string, Claim>; superseded: Json | null };

const TRUST = ['official', 'company-confirmed', 'reported', 'relayed', 'estimated'];

/** The strongest first: trust, then the latest publication, then the latest recorded. */
export const stronger = (a: Claim, b: Claim): number =>
  TRUST.indexOf(a.assurance) - TRUST.indexOf(b.assurance) || byText(b.publishedOn, a.publishedOn) || b.at - a.at;

export const standing = ({ claims }: Claimed): Claim[] => [...claims.values()].filter(({ withdrawn }) => !withdrawn).sort(stronger);

/** What the claims say of something, the strongest first. Null says nothing. */
export const sayings = (claims: Claim[], of: (says: Json) => Json): { claim: Claim; value: Json }[] => {
  const all = [];
  for (const claim of claims) {
    const value = of(claim.says);
    if (value !== null && value !== undefined) all.push({ claim, value });
  }
  return all;
};

const isKnown = (on: string | undefined, { recordedOn }: Posted, { knownAt }: When): boolean =>
  knownAt === undefined || (on === undefined ? recordedOn : firstDay(on)) <= knownAt;

/** Rounds or marks with what is claimed of them. `dates` keeps by which date a claim's amounts were converted when it was posted. */
const collect = (posted: Posted, when: When, noun: 'round' | 'mark', dates: Map<number, string>): Claimed[] => {
  const [reported, withdrawn] =
    noun === 'round' ? ['RoundReported', 'RoundClaimWithdrawn'] : ['ValuationReported', 'ValuationClaimWithdrawn'];
  const things = new Map<string, Claimed>();
  for (const [at, { type, subject, data }] of posted.events.entries()) {
    const key = `${subject}/${data[noun]}`;
    if (type === reported && isKnown(data.source.publishedOn, posted, when)) {
      const thing = things.get(key) ?? { startup: subject, thing: data[noun], claims: new Map(), superseded: null };
      things.set(key, thing);
      const { source, assurance, ...says } = data;
      const before = thing.claims.get(source.id);
      if (before && !before.withdrawn && same(before.says, says) && before.assurance === assurance) continue;
      if (!dates.has(at)) dates.set(at, dateOf(thing, says));
      const publishedOn = source.publishedOn ? firstDay(source.publishedOn) : '';
      thing.claims.set(source.id, { at, id: source.id, assurance, publishedOn, dated: dates.get(at)!, says, withdrawn: false });
    }
    const claim = type === withdrawn && things.get(key)?.claims.get(data.source);
    if (claim && isKnown(data.knownOn, posted, when)) claim.withdrawn = true;
    const round = noun === 'round' && type === 'RoundSuperseded' && things.get(key);
    if (round && isKnown(data.knownOn, posted, when)) round.superseded = data;
  }
  return [...things.values()];
};

/** A claim that gives no date speaks of the round's, as it stood when the claim was posted. */
const dateOf = (thing: Claimed, says: Json): string =>
  says.asOf ?? says.announcedOn ?? sayings(standing(thing), (one) => one.announcedOn)[0]?.value ?? '';

/** What is claimed of every round, or of every mark, at a time. */
export const claimed = (posted: Posted, when: When, noun: 'round' | 'mark'): Claimed[] => {
  const dates = new Map<number, string>();
  collect(posted, {}, noun, dates);
  return collect(posted, when, noun, dates);
};
