/** What deciding on clusters, contracts and restrictions needs to know besides their own streams: what chips are called, and what supersedes what. */
import type { Chip } from '../../domain/compute/chip.ts';
import { registeredAt } from '../../domain/compute/lives.ts';
import { supersedesOf } from '../../domain/controls/restriction.ts';
import { type ChipNames, chipNamesOf } from '../../domain/kernel/chips.ts';
import type { Facts } from '../../domain/kernel/decision.ts';
import type { PostedEvent, Recorder } from './recorder.ts';
import type { Sessions } from './session.ts';

const NAMING = new Set(['cluster', 'contract', 'restriction']);

/** The restrictions that one supersedes, as far as its stream was loaded. */
const supersededOf = (sessions: Sessions, id: string): string[] => {
  const restriction = sessions.restriction(id);
  return restriction ? supersedesOf(restriction) : [];
};

/** Chips as the view has them, and as this request has made them. */
const namesOf = (published: { id: string; plain: Chip }[], sessions: Sessions): ChipNames => {
  const own = sessions.idsOf('chip');
  const states = own.flatMap((id) => sessions.chip(id) ?? []);
  const others = published.filter(({ id }) => !own.includes(id)).map(({ plain }) => plain);
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
  const fixed = sessions.idsOf('chip').length === 0 ? namesOf(published, sessions) : undefined;
  return {
    chips: () => fixed ?? namesOf(published, sessions),
    supersedes: (id) => supersededOf(sessions, id),
    supersededBy: (id) => {
      const loaded = sessions.idsOf('restriction').map((other) => ({ id: other, of: supersededOf(sessions, other) }));
      const others = issued.filter((one) => !sessions.restriction(one.id)).map((one) => ({ id: one.id, of: supersedesOf(one.plain) }));
      return [...loaded, ...others].filter(({ of }) => of.includes(id)).map((one) => one.id);
    },
  };
};

/** The streams of restrictions that those loaded supersede, and that were not loaded yet. */
export const furtherStreams = (sessions: Sessions): string[] => {
  const next = sessions.idsOf('restriction').flatMap((id) => supersededOf(sessions, id));
  return [...new Set(next)].map((id) => `restriction/${id}`).filter((stream) => !sessions.find(stream));
};
