/** What deciding on clusters, contracts and restrictions needs to know besides their own streams: what chips are called, and what supersedes what. */
import type { Chip } from '../../domain/compute/chip.ts';
import { registeredAt } from '../../domain/compute/registration.ts';
import { type Restriction, supersedesOf } from '../../domain/controls/restriction.ts';
import { type ChipNames, chipNamesOf } from '../../domain/kernel/chips.ts';
import type { Facts } from '../../domain/kernel/decision.ts';
import type { PostedEvent, Recorder } from './recorder.ts';
import type { Sessions } from './session.ts';

const NAMING = new Set(['cluster', 'contract', 'restriction']);

const restrictionIn = (sessions: Sessions, id: string): Restriction | undefined =>
  sessions.find(`restriction/${id}`)?.state as Restriction | undefined;

/** The restrictions that one supersedes, as far as its stream was loaded. */
const supersededOf = (sessions: Sessions, id: string): string[] => {
  const restriction = restrictionIn(sessions, id);
  return restriction ? supersedesOf(restriction) : [];
};

/** Chips as the view has them, and as this request has made them. */
const namesOf = (published: { id: string; plain: Chip }[], sessions: Sessions): ChipNames => {
  const own = sessions.streams.filter((stream) => stream.startsWith('chip/'));
  const states = own.flatMap((stream) => (sessions.find(stream)?.state as Chip | undefined) ?? []);
  const others = published.filter(({ id }) => !own.includes(`chip/${id}`)).map(({ plain }) => plain);
  return chipNamesOf([...others, ...states].flatMap((chip) => registeredAt(chip) ?? []));
};

/** Looked up only where an event asks for it. */
export const lookUps = async (
  { registry }: Recorder,
  events: PostedEvent[],
  sessions: Sessions,
): Promise<Pick<Facts, 'chips' | 'supersedes' | 'supersededBy'>> => {
  const published = events.some(({ category }) => NAMING.has(category)) ? await registry.published() : [];
  const issued = events.some(({ event }) => event.type === 'RestrictionWithdrawn') ? await registry.issued() : [];
  const isFixed = !sessions.streams.some((stream) => stream.startsWith('chip/'));
  const fixed = isFixed ? namesOf(published, sessions) : undefined;
  const byId = new Map(issued.map(({ id, plain }) => [id, plain]));
  const loaded = sessions.streams
    .filter((stream) => stream.startsWith('restriction/'))
    .map((stream) => stream.slice('restriction/'.length));
  return {
    chips: () => fixed ?? namesOf(published, sessions),
    supersedes: (id) => supersededOf(sessions, id),
    supersededBy: (id) =>
      [...new Set([...byId.keys(), ...loaded])].filter((other) =>
        (restrictionIn(sessions, other) ? supersededOf(sessions, other) : supersedesOf(byId.get(other)!)).includes(id),
      ),
  };
};

/** The streams of restrictions that those loaded supersede, and that were not loaded yet. */
export const furtherStreams = (sessions: Sessions): string[] => {
  const loaded = sessions.streams.filter((stream) => stream.startsWith('restriction/'));
  const next = loaded.flatMap((stream) => supersededOf(sessions, stream.slice('restriction/'.length))).map((id) => `restriction/${id}`);
  return [...new Set(next)].filter((stream) => !sessions.find(stream));
};
