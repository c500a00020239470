/** Sources as what they said shows them: how much, how often taken back or corrected, and how long after the event. */
import type { Source } from '../../events/values.ts';
import { canonical } from '../kernel/json.ts';
import { fold } from '../kernel/spelling.ts';
import { daysBetween, firstDay } from '../kernel/time.ts';
import type { Statement } from './statements.ts';

/** Whole days from an event to its publication, over statements of which both days are known exactly. */
export type Delay = { statements: number; least: number; median: number; most: number };

export type SourceRow = {
  id: string;
  /** Who, where and under which licence, as its statement that was published last says. */
  publisher: string;
  url: string | null;
  title: string | null;
  kind: string | null;
  licence: string | null;
  /** The first and the last day on which it published, as far as it says. */
  firstPublishedOn: string | null;
  lastPublishedOn: string | null;
  /** How many statements it made. */
  said: number;
  /** Streams that it speaks of. */
  streams: number;
  /** Things (rounds, marks, phases, contracts) of which a field is what it says. */
  holding: number;
  withdrawn: number;
  /** Withdrawals by their reason. */
  reasons: Record<string, number>;
  /** Statements about a thing of which it had said something before. */
  corrected: number;
  daysToPublication: Delay | null;
};

const isDay = (date: string | null | undefined): date is string => date?.length === 10;

/** Half of them are at or below it. */
const medianOf = (sorted: number[]): number => {
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
};

const delayOf = (statements: Statement[]): Delay | null => {
  const sorted = statements
    .flatMap(({ eventOn, source: { publishedOn } }) => (isDay(eventOn) && isDay(publishedOn) ? [daysBetween(eventOn, publishedOn)] : []))
    .sort((a, b) => a - b);
  const [least, most] = [sorted[0], sorted.at(-1)];
  return least === undefined || most === undefined ? null : { statements: sorted.length, least, median: medianOf(sorted), most };
};

const published = ({ publishedOn }: Source): string => (publishedOn ? firstDay(publishedOn) : '');

/** Whether one statement describes a source better than another: it was published later. Of one day their words decide, so that the order in which they were
 * recorded does not matter. */
export const describesBetter = (a: Source, b: Source): boolean => {
  const [x, y] = [published(a), published(b)];
  return x === y ? canonical(a) > canonical(b) : x > y;
};

const thingOf = ({ stream, thing }: Statement): string => `${stream} ${thing ?? ''}`;

const latestOf = (statements: Statement[]): Source =>
  statements.map(({ source }) => source).reduce((best, one) => (describesBetter(one, best) ? one : best));

/** `statements` are all of one source, at least one. */
const rowOf = (id: string, statements: Statement[]): SourceRow => {
  const { publisher, url = null, title = null, kind = null, licence = null } = latestOf(statements);
  const dates = statements.flatMap(({ source: { publishedOn } }) => publishedOn ?? []).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
  const withdrawn = statements.filter((one) => one.withdrawn !== null);
  const claims = statements.filter(({ assurance }) => assurance !== null);
  const reasons = [...Map.groupBy(withdrawn, (one) => one.withdrawn ?? '')].map(([reason, all]) => [reason, all.length] as const);
  return {
    ...{ id, publisher, url, title, kind, licence },
    firstPublishedOn: dates[0] ?? null,
    lastPublishedOn: dates.at(-1) ?? null,
    said: statements.length,
    streams: new Set(statements.map(({ stream }) => stream)).size,
    holding: new Set(statements.filter(({ holds }) => holds.length > 0).map(thingOf)).size,
    withdrawn: withdrawn.length,
    reasons: Object.fromEntries(reasons.sort(([a], [b]) => (a < b ? -1 : 1))),
    corrected: claims.length - new Set(claims.map(thingOf)).size,
    daysToPublication: delayOf(statements),
  };
};

/** All sources, by Id. `publisher`: a part of the name of who published it, without regard to case, accents and the like. */
export const sourcesIn = (statements: Statement[], publisher?: string): SourceRow[] => {
  const wanted = publisher === undefined ? '' : fold(publisher);
  return [...Map.groupBy(statements, ({ source }) => source.id)]
    .map(([id, all]) => rowOf(id, all))
    .filter((row) => fold(row.publisher).includes(wanted))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
