/** What events refer to besides their own stream: organizations, dates, other things. */

import type { Warning } from '../../events/catalogue.ts';
import { type AnyEvent, ruled } from '../../events/index.ts';
import type { Named } from '../../events/rule.ts';
import { dayAfter, type Facts, type Fault, type Refusal, refuse } from './decision.ts';
import { firstDay, lastDay } from './time.ts';

type Refused = { refusal: Refusal } | null;

/** The organization that an Id means: of one that was merged into another the survivor, of any other itself. */
export type SurvivorOf = (id: string) => string;
export const itself: SurvivorOf = (id) => id;

/** Every organization that an event about `id` names and that must be registered, with the place where it names it. */
export const organizationsIn = (id: string, event: AnyEvent): Named[] => {
  const { subject, names } = ruled(event);
  return [...(subject === 'registered' ? [{ id, pointer: '/subject' }] : []), ...names];
};

/** Refuses an event that names organizations which are not registered. */
export const registrationRefusal = (id: string, event: AnyEvent, facts: Facts): Refused => {
  const missing = organizationsIn(id, event).filter((one) => !facts.isRegistered(one.id));
  const [first] = missing;
  if (!first) return null;
  const faults = missing.map((one): Fault => ({ pointer: one.pointer, message: `"${one.id}" is not a registered organization` }));
  const suggestions = facts.suggest(first.id);
  const hint = suggestions.length > 0 ? `; close to it: ${suggestions.join(', ')}` : '';
  return refuse('organization-unknown', `organization "${first.id}" is not registered${hint}`, faults, { suggestions });
};

/** Refuses what is said to have happened after tomorrow. */
export const dateRefusal = (event: AnyEvent, { today }: Facts): Refused => {
  const tomorrow = dayAfter(today);
  const late = ruled(event).happened.filter(({ date }) => firstDay(date) > tomorrow);
  const faults = late.map(({ pointer, date }): Fault => ({ pointer, message: `expected a date up to ${tomorrow}, got ${date}` }));
  const [first] = faults;
  return first ? refuse('date-in-future', `${first.pointer.slice('/data/'.length)} lies after tomorrow`, faults) : null;
};

/** Refuses a period that surely ends before it begins, by the members of an event that say so. */
export const periodRefusal = <K extends string>(data: { [Key in K]?: string | undefined }, begins: K, ends: K): Refused => {
  const [from, until] = [data[begins], data[ends]];
  if (from === undefined || until === undefined || lastDay(until) >= firstDay(from)) return null;
  return refuse('invalid-event', `"${ends}" lies before "${begins}"`, [
    { pointer: `/data/${ends}`, message: `expected a date from ${from} on` },
  ]);
};

/** Warns of a source that says it was published after tomorrow. */
export const publicationWarnings = ({ data }: AnyEvent, { today }: Facts): Warning[] => {
  const source = 'source' in data ? data.source : undefined;
  const alsoIn = ('alsoIn' in data && data.alsoIn) || [];
  const sources = [
    ...(typeof source === 'object' ? [{ source, pointer: '/data/source/publishedOn' }] : []),
    ...alsoIn.map((one, n) => ({ source: one, pointer: `/data/alsoIn/${n}/publishedOn` })),
  ];
  return sources.flatMap(({ source: { publishedOn }, pointer }) =>
    publishedOn !== undefined && firstDay(publishedOn) > dayAfter(today)
      ? [{ pointer, code: 'published-in-future' as const, message: `${publishedOn} lies after tomorrow` }]
      : [],
  );
};
