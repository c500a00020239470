/** What the world could know at a time of things that several sources claim, and of what was posted without a source. */
import { type Claim, type Posted, sayings, standing, type When } from './claims.ts';
import { byText, firstDay, type Json } from './values.ts';

/** Without a day of its own, something is known from the day on which it was recorded. */
export const isKnown = (on: string | undefined, { recordedOn }: Posted, { knownAt }: When): boolean =>
  knownAt === undefined || (on === undefined ? recordedOn : firstDay(on)) <= knownAt;

export const dayIn = ({ asOf }: When, { recordedOn }: Posted): string => asOf ?? recordedOn;

export const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

export type Thing = { subject: string; thing: string; claims: Claim[] };

/** The standing claims of each thing, the strongest first. `key` names the thing within its subject. */
export const thingsAt = (posted: Posted, when: When, reported: string, withdrawn: string, key?: string): Thing[] => {
  const things = new Map<string, { subject: string; thing: string; claims: Map<string, Claim> }>();
  for (const [at, { type, subject, data }] of posted.events.entries()) {
    const thing = key ? data[key] : subject;
    const found = things.get(`${subject}/${thing}`) ?? { subject, thing, claims: new Map<string, Claim>() };
    if (type === reported && isKnown(data.source.publishedOn, posted, when)) {
      things.set(`${subject}/${thing}`, found);
      const { source, assurance, ...says } = data;
      const publishedOn = source.publishedOn ? firstDay(source.publishedOn) : '';
      found.claims.set(source.id, { at, id: source.id, assurance, publishedOn, dated: says.announcedOn ?? '', says, withdrawn: false });
    }
    const claim = type === withdrawn && found.claims.get(data.source);
    if (claim && isKnown(data.knownOn, posted, when)) claim.withdrawn = true;
  }
  const answers: Thing[] = [];
  for (const { subject, thing, claims } of things.values()) {
    answers.push({ subject, thing, claims: standing({ startup: subject, thing, claims, superseded: null }) });
  }
  return answers.sort((a, b) => byText(a.thing, b.thing));
};

/** What the strongest claim that speaks of a field says of it; null when none does. */
export const said = (claims: Claim[], field: string): { value: Json; claim: Claim } | null =>
  sayings(claims, (says) => says[field])[0] ?? null;
