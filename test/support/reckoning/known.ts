/** What the world could know at a time of things that several sources claim, and of what was posted without a source. */
import { type Claim, isKnown, knownBy, type Posted, sayings, standing, type When } from './claims.ts';
import { byText, firstDay, type Json } from './values.ts';

/** A fact that nobody dates is hidden from nobody. */
export const isKnownFact = (data: Json, { recordedOn }: Posted, { knownAt }: When): boolean =>
  knownAt === undefined || (knownBy(data, recordedOn) ?? '') <= knownAt;

export const dayIn = ({ asOf }: When, { recordedOn }: Posted): string => asOf ?? recordedOn;

export const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

export type Thing = { subject: string; thing: string; claims: Claim[] };

/** The standing claims of each thing, the strongest first. `key` names the thing within its subject. */
export const thingsAt = (posted: Posted, when: When, reported: string, withdrawn: string, key?: string): Thing[] => {
  const things = new Map<string, { subject: string; thing: string; claims: Claim[] }>();
  for (const [at, { type, subject, data }] of posted.events.entries()) {
    const thing = key ? data[key] : subject;
    const found = things.get(`${subject}/${thing}`) ?? { subject, thing, claims: [] as Claim[] };
    if (type === reported && isKnown(data, posted, when)) {
      things.set(`${subject}/${thing}`, found);
      const { source, assurance, knownOn: _, ...says } = data;
      const publishedOn = source.publishedOn ? firstDay(source.publishedOn) : '';
      const said = publishedOn || posted.recordedOn;
      found.claims.push({ at, id: source.id, assurance, publishedOn, source, said, dated: says.announcedOn ?? '', says, withdrawn: false });
    }
    if (type === withdrawn && isKnown({ knownOn: data.knownOn }, posted, when)) {
      for (const claim of found.claims) if (claim.id === data.source) claim.withdrawn = true;
    }
  }
  const answers: Thing[] = [];
  for (const { subject, thing, claims } of things.values()) {
    answers.push({ subject, thing, claims: standing({ claims }) });
  }
  return answers.sort((a, b) => byText(a.thing, b.thing));
};

/** What the strongest claim that speaks of a field says of it; null when none does. */
export const said = (claims: Claim[], field: string): { value: Json; claim: Claim } | null =>
  sayings(claims, (says) => says[field])[0] ?? null;
