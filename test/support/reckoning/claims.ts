/** What stands at a time, in plain loops over the posted events, and which of it wins. A source's statements add up: of each field its latest holds. */
import { byText, firstDay, type Json, lastDay, type Span, same } from './values.ts';

/** What is asked for: what had happened by `asOf`, as the world knew it at `knownAt`. */
export type When = { asOf?: string; knownAt?: string };

/** Everything posted, in its order, and the day on which it was recorded. */
export type Posted = { events: Json[]; recordedOn: string };

/** One statement of one source on one thing. `publishedOn` is its first day, or empty. `dated` is the date by whose month its amounts are converted. */
export type Claim = {
  at: number;
  id: string;
  assurance: string;
  publishedOn: string;
  source: Json;
  /** The day by which it sorts among those of its source. */
  said: string;
  dated: string;
  says: Json;
  withdrawn: boolean;
  /** What cheques of several Ids of one investor come to; undefined where it says something of one. */
  together?: Span | null | undefined;
};
export type Claimed = { startup: string; thing: string; claims: Claim[]; superseded: Json | null };

const TRUST = ['official', 'company-confirmed', 'reported', 'relayed', 'estimated'];

/** The strongest first: trust, then the latest publication, then the latest recorded. */
const stronger = (a: Claim, b: Claim): number =>
  TRUST.indexOf(a.assurance) - TRUST.indexOf(b.assurance) || byText(b.publishedOn, a.publishedOn) || b.at - a.at;
/** The latest first, within a source. */
const later = (a: Claim, b: Claim): number => byText(b.said, a.said) || b.at - a.at;

export const standing = ({ claims }: Pick<Claimed, 'claims'>): Claim[] => claims.filter(({ withdrawn }) => !withdrawn).sort(later);

/** Nothing where something is said: an empty list, what is undisclosed. */
const faint = (value: Json): boolean =>
  (Array.isArray(value) && value.length === 0) || value?.disclosure === 'undisclosed' || value?.amount?.disclosure === 'undisclosed';

/** What each source says of something by its latest statement that says anything, the strongest first. Null says nothing. */
export const sayings = (claims: Claim[], of: (says: Json) => Json): { claim: Claim; value: Json }[] => {
  const bySource = new Map<string, { claim: Claim; value: Json }>();
  for (const loud of [true, false]) {
    for (const claim of [...claims].sort(later)) {
      const value = of(claim.says);
      if (value === null || value === undefined || faint(value) === loud || bySource.has(claim.id)) continue;
      bySource.set(claim.id, { claim, value });
    }
  }
  const all = [...bySource.values()];
  const some = all.some(({ value }) => !faint(value));
  return all.filter(({ value }) => !some || !faint(value)).sort((a, b) => stronger(a.claim, b.claim));
};

/** What statements say of one part of a thing, as statements about it. A source that takes it off says nothing of it before. */
export const about = (claims: Claim[], list: string, key: string, name: string): Claim[] => {
  const off = new Set<string>();
  const found: Claim[] = [];
  for (const claim of [...claims].sort(later)) {
    for (const part of claim.says[list] ?? []) {
      if (part[key] !== name || off.has(claim.id)) continue;
      if (part.withdrawn) off.add(claim.id);
      else found.push({ ...claim, says: part });
    }
  }
  return found;
};

/** The day by which the world could know: the earliest of what is given, each at its end, or when it was recorded if that is earlier. */
export const knownBy = ({ source, alsoIn = [], knownOn }: Json, recordedOn: string): string | null => {
  let day: string | null = null;
  for (const date of [knownOn, source?.publishedOn, ...alsoIn.map((one: Json) => one.publishedOn)]) {
    if (!date) continue;
    const by = lastDay(date) < recordedOn ? lastDay(date) : recordedOn;
    if (!day || by < day) day = by;
  }
  return day;
};

/** Without a day of its own, a claim and what takes it back are known from the day on which they were recorded. */
export const isKnown = (data: Json, { recordedOn }: Posted, { knownAt }: When): boolean =>
  knownAt === undefined || (knownBy(data, recordedOn) ?? recordedOn) <= knownAt;

const OF: Json = {
  round: ['RoundReported', 'RoundClaimWithdrawn'],
  mark: ['ValuationReported', 'ValuationClaimWithdrawn'],
};

/** Rounds or marks with what is claimed of them. `dates` keeps by which date a claim's amounts were converted when it was posted. */
const collect = (posted: Posted, when: When, noun: 'round' | 'mark', dates: Map<number, string>): Claimed[] => {
  const [reported, withdrawn] = OF[noun];
  const things = new Map<string, Claimed>();
  // It may be known before the claim that is known of the round.
  const superseded = new Map<string, Json>();
  for (const [at, { type, subject, data }] of posted.events.entries()) {
    const key = `${subject}/${data[noun]}`;
    if (type === reported && isKnown(data, posted, when)) {
      const thing = things.get(key) ?? { startup: subject, thing: data[noun], claims: [] as Claim[], superseded: null as Json };
      things.set(key, thing);
      const { source, assurance, knownOn: _, ...says } = data;
      const before = thing.claims.findLast(({ id }) => id === source.id);
      if (before && !before.withdrawn && same(before.says, says) && before.assurance === assurance) continue;
      if (!dates.has(at)) dates.set(at, dateOf(thing, says));
      const publishedOn = source.publishedOn ? firstDay(source.publishedOn) : '';
      const said = publishedOn || posted.recordedOn;
      thing.claims.push({ at, id: source.id, assurance, publishedOn, source, said, dated: dates.get(at)!, says, withdrawn: false });
    }
    const thing = things.get(key);
    if (type === withdrawn && thing && isKnown({ knownOn: data.knownOn }, posted, when)) {
      for (const claim of thing.claims) if (claim.id === data.source) claim.withdrawn = true;
    }
    if (noun === 'round' && type === 'RoundSuperseded' && isKnown(data, posted, when)) superseded.set(key, data);
    if (noun === 'round' && type === 'RoundReinstated' && isKnown(data, posted, when)) superseded.delete(key);
  }
  for (const [key, thing] of things) thing.superseded = superseded.get(key) ?? null;
  return [...things.values()];
};

/** A claim that gives no date speaks of the round's, as it stood when the claim was posted. */
const dateOf = (thing: Claimed, says: Json): string =>
  says.asOf ??
  says.announcedOn ??
  sayings(standing(thing), (one) => one.announcedOn)[0]?.value ??
  // Where nothing stands any more, as it was last claimed.
  thing.claims.findLast((one) => one.says.announcedOn)?.says.announcedOn ??
  '';

/** What is claimed of every round, or of every mark, at a time. */
export const claimed = (posted: Posted, when: When, noun: 'round' | 'mark'): Claimed[] => {
  const dates = new Map<number, string>();
  collect(posted, {}, noun, dates);
  return collect(posted, when, noun, dates);
};
