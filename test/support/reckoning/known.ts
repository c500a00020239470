/** What the world could know at a time of things that several sources claim, and of what was posted without a source. */
import { type Claim, isKnown, knownBy, type Posted, sayings, standing, type When } from './claims.ts';
import { byText, firstDay, type Json, once } from './values.ts';

/** A fact that nobody dates is hidden from nobody. */
export const isKnownFact = (data: Json, { recordedOn }: Posted, { knownAt }: When): boolean =>
  knownAt === undefined || (knownBy(data, recordedOn) ?? '') <= knownAt;

/** What takes something back is known from the day that it names, or from when it was recorded. It may name a source by Id alone. */
export const isTakenBack = ({ knownOn }: Json, posted: Posted, when: When): boolean => isKnown({ knownOn }, posted, when);

export const dayIn = ({ asOf }: When, { recordedOn }: Posted): string => asOf ?? recordedOn;

export const before = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);

/** One statement, and the day by which the world could know of it. */
export type Statement = Claim & { knownBy: string };
export type Thing = { subject: string; thing: string; claims: Statement[] };

const statementOf = ({ data }: Json, at: number, recordedOn: string, dated: string): Statement => {
  const { source, assurance, knownOn: _, alsoIn: __, note: ___, ...says } = data;
  const publishedOn = source.publishedOn ? firstDay(source.publishedOn) : '';
  const told = { at, id: source.id, assurance, publishedOn, source, said: publishedOn || recordedOn, dated, says, withdrawn: false };
  return { ...told, knownBy: knownBy(data, recordedOn) ?? recordedOn };
};

/** By which date the amounts of a statement are converted: its own, or that of the thing, as it stood when the statement was posted. */
const datesIn = once((posted: Posted, reported: string, withdrawn: string): Map<number, string> => {
  const dates = new Map<number, string>();
  const things = new Map<string, Statement[]>();
  for (const [at, event] of (posted.events as Json[]).entries()) {
    const claims = things.get(event.subject) ?? [];
    things.set(event.subject, claims);
    if (event.type === reported) {
      const own = event.data.announcedOn ?? sayings(standing({ claims }), (says) => says.announcedOn)[0]?.value ?? '';
      dates.set(at, own);
      claims.push(statementOf(event, at, posted.recordedOn, own));
    }
    if (event.type === withdrawn) for (const claim of claims) if (claim.id === event.data.source) claim.withdrawn = true;
  }
  return dates;
});

/** What stands of each thing. `key` names the thing within its subject. */
export const thingsAt = (posted: Posted, when: When, reported: string, withdrawn: string, key?: string): Thing[] => {
  const dates = key ? new Map<number, string>() : datesIn(posted, reported, withdrawn);
  const things = new Map<string, Thing>();
  for (const [at, event] of (posted.events as Json[]).entries()) {
    const { type, subject, data } = event;
    const thing = key ? data[key] : subject;
    const found = things.get(`${subject}/${thing}`) ?? { subject, thing, claims: [] as Statement[] };
    if (type === reported && isKnown(data, posted, when)) {
      things.set(`${subject}/${thing}`, found);
      found.claims.push(statementOf(event, at, posted.recordedOn, dates.get(at) ?? ''));
    }
    if (type === withdrawn && isTakenBack(data, posted, when)) {
      for (const claim of found.claims) if (claim.id === data.source) claim.withdrawn = true;
    }
    // What it was is gone, and what is said afterwards starts anew. Whether there is a cluster is filtered by no day.
    if (type === 'ClusterWithdrawn') {
      for (const [name, one] of things) if (one.subject === subject) things.delete(name);
    }
  }
  const answers: Thing[] = [];
  for (const { subject, thing, claims } of things.values()) {
    answers.push({ subject, thing, claims: standing({ claims }) as Statement[] });
  }
  return answers.sort((a, b) => byText(a.thing, b.thing));
};

/** What the strongest source that speaks of a field says of it; null when none does. */
export const said = (claims: Claim[], field: string): { value: Json; claim: Claim } | null =>
  sayings(claims, (says) => says[field])[0] ?? null;
