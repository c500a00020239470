/** The periods in which restrictions were in force, each from its day: issued, amended, suspended, rescinded, issued again. */
import type { Posted, When } from './claims.ts';
import { before, isKnownFact, isTakenBack } from './known.ts';
import { survivorOf } from './merged.ts';
import { byText, firstDay, type Json, lastDay, once } from './values.ts';

/** From its first day to before the last; `says` what was issued, `changes` what was amended, from its day on. */
export type Period = {
  from: string;
  to: string | null;
  says: Json;
  changes: { from: string; says: Json }[];
  suspensions: { from: string; to: string | null }[];
};

const publishedOn = ({ source }: Json): string => (source?.publishedOn ? firstDay(source.publishedOn) : '');

/** Those events of a restriction that count at a time: what was withdrawn is as if it had not been. */
const eventsOf = once((posted: Posted, when: When): Map<string, Json[]> => {
  const all = new Map<string, Json[]>();
  for (const told of posted.events as Json[]) {
    const { type, subject } = told;
    if (!type.startsWith('Restriction')) continue;
    const { entities } = told.data;
    const data = entities ? { ...told.data, entities: entities.map((id: string) => survivorOf(posted, id)) } : told.data;
    const event = { ...told, data };
    if (type === 'RestrictionWithdrawn') {
      if (isTakenBack(data, posted, when)) all.delete(subject);
    } else if (isKnownFact(data, posted, when)) all.set(subject, [...(all.get(subject) ?? []), event]);
  }
  // Of what was said of one day, what was published later holds: it comes later, whatever arrived first.
  for (const [subject, events] of all) all.set(subject, inOrderOf(events, posted));
  return all;
});

const inOrderOf = (events: Json[], { recordedOn }: Posted): Json[] =>
  events.toSorted((a, b) => byText(publishedOn(a.data) || recordedOn, publishedOn(b.data) || recordedOn));

/** What is rescinded before it begins does not begin. */
const endIn = (period: Period, isFirst: boolean, next: string | null, events: Json[]): string | null => {
  let [end, told]: [string | null, string] = [null, ''];
  for (const { type, data } of events) {
    if (type !== 'RestrictionRescinded') continue;
    const on = lastDay(data.on);
    if ((on < period.from && !isFirst) || (next !== null && on > next) || publishedOn(data) < told) continue;
    [end, told] = [on, publishedOn(data)];
  }
  return end !== null && (next === null || end < next) ? end : next;
};

/** What is suspended before it begins does not begin. */
const suspensionsIn = ({ from, to }: Period, isFirst: boolean, events: Json[]): Period['suspensions'] => {
  const all = new Map<string, { to: string | null; told: string }>();
  for (const { type, data } of events) {
    if (type !== 'RestrictionSuspended') continue;
    const start = firstDay(data.from);
    if ((start < from && !isFirst) || (to !== null && start >= to) || publishedOn(data) < (all.get(start)?.told ?? '')) continue;
    all.set(start, { to: data.until ? before(lastDay(data.until), -1) : null, told: publishedOn(data) });
  }
  return [...all].map(([start, { to: end }]) => ({ from: start, to: end }));
};

const periodsOf = (events: Json[]): Period[] => {
  const issued = new Map<string, Json>();
  for (const { type, data } of events) if (type === 'RestrictionIssued') issued.set(firstDay(data.effectiveOn), data);
  const days = [...issued.keys()].sort();
  return days.map((from, at) => {
    const period: Period = { from, to: null, says: issued.get(from), changes: [], suspensions: [] };
    period.to = endIn(period, at === 0, days[at + 1] ?? null, events);
    for (const { type, data } of events) {
      const { effectiveOn, source: _, alsoIn: __, knownOn: ___, ...says } = data;
      const day = effectiveOn && firstDay(effectiveOn);
      if (type !== 'RestrictionAmended' || (day < from && at > 0) || (days[at + 1] && day >= days[at + 1]!)) continue;
      period.changes.push({ from: day, says });
    }
    period.changes.sort((a, b) => byText(a.from, b.from));
    period.suspensions = suspensionsIn(period, at === 0, events);
    return period;
  });
};

/** What day it is plays no part in what the periods are. */
const all = once((posted: Posted, when: When): Map<string, Period[]> => {
  const found = new Map<string, Period[]>();
  for (const [id, events] of eventsOf(posted, when)) {
    const periods = periodsOf(events);
    if (periods.length > 0) found.set(id, periods);
  }
  return new Map([...found].sort(([a], [b]) => byText(a, b)));
});
export const periodsAt = (posted: Posted, { knownAt }: When): Map<string, Period[]> =>
  all(posted, knownAt === undefined ? {} : { knownAt });

export const isOn = ({ from, to, suspensions }: Period, day: string): boolean =>
  from <= day && (to === null || day < to) && !suspensions.some((one) => one.from <= day && (one.to === null || day < one.to));

/** What a period says on a day, as amended by then. */
export const sayingOn = ({ says, changes }: Period, day: string): Json => {
  let now = says;
  for (const change of changes) if (change.from <= day) now = { ...now, ...change.says };
  return now;
};

/** What it said when it ended, or says last of all. */
export const sayingLast = (period: Period): Json => sayingOn(period, period.to === null ? '9999' : before(period.to, 1));
