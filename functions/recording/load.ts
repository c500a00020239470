/** Loads what deciding needs: every stream that the events are about or have to know, and what else is known of the world. */
import { deciderOf } from '../../domain/deciders.ts';
import type { Facts } from '../../domain/kernel/decision.ts';
import { organizationsIn } from '../../domain/kernel/references.ts';
import { closest } from '../../domain/kernel/spelling.ts';
import { dayOf } from '../../domain/kernel/time.ts';
import { affiliationsAt, everyName, isThere } from '../../domain/organization/profile.ts';
import type { Category } from '../../events/catalogue.ts';
import { type AnyEvent, ruled } from '../../events/index.ts';
import { splitStream } from '../ports/names.ts';
import { inParallel } from '../ports/parallel.ts';
import { furtherStreams, lookUps } from './lookups.ts';
import { idsInAliases, neighbours, survivorStreams } from './neighbours.ts';
import type { PostedEvent, Recorder } from './recorder.ts';
import { opened, Sessions, versionOf } from './session.ts';

export const streamOf = ({ category, id }: { category: Category; id: string }): string => `${category}/${id}`;

/** The streams of the currencies that an event's amounts are in. */
export const currenciesIn = (event: AnyEvent): string[] =>
  ruled(event).amounts.flatMap(({ amount }) => (amount.currency === 'USD' ? [] : [`currency/${amount.currency.toLowerCase()}`]));

/** Every stream that the events are about, or that they need to know: currencies, groups to be joined, what is superseded, and what that supersedes. */
export const load = async ({ store, warm }: Recorder, events: PostedEvent[]): Promise<Sessions> => {
  const streams = new Set(events.flatMap((one) => [streamOf(one), ...currenciesIn(one.event), ...ruled(one.event).streams]));
  const sessions = new Sessions();
  for (let next = [...streams]; next.length > 0; next = [...furtherStreams(sessions), ...survivorStreams(sessions)]) {
    await inParallel(next, async (stream) => {
      const category = splitStream(stream)[0] as Category;
      const loaded = await store.load(stream, deciderOf(category), warm.get(stream));
      warm.set(stream, loaded);
      sessions.set(opened(category, loaded));
    });
  }
  return sessions;
};

/** The registered organizations among those that events name and that were not loaded; and every profile, where one has to be suggested. */
const lookUp = async ({ registry }: Recorder, events: PostedEvent[], sessions: Sessions) => {
  const named = events.flatMap(({ id, event }) => organizationsIn(id, event)).map(({ id }) => id);
  const isLoaded = (id: string): boolean => (sessions.organization(id)?.profile.length ?? 0) > 0;
  const unknown = named.filter((id) => !isLoaded(id));
  const registered = await registry.registered([...unknown, ...events.flatMap(idsInAliases).filter((id) => !isLoaded(id))]);
  const isNew = new Set(events.filter(({ event }) => event.type === 'OrganizationRegistered').map(({ id }) => id));
  const isMissing = unknown.some((id) => !registered.has(id) && !isNew.has(id));
  return { registered, directory: isMissing ? await registry.hints() : [] };
};

/** They look at the sessions as they are when they are asked: what was accepted before counts. */
export const factsFor = async (recorder: Recorder, events: PostedEvent[], sessions: Sessions, at: number): Promise<Facts> => {
  const { registered, directory } = await lookUp(recorder, events, sessions);
  const lookedUp = { ...(await lookUps(recorder, events, sessions)), ...(await neighbours(recorder.registry, events, sessions)) };
  const profileOf = (id: string) => sessions.organization(id)?.profile;
  const names = () => directory.flatMap(({ id, profile }) => [id, ...everyName(profile)]);
  return {
    ...lookedUp,
    today: dayOf(at),
    isRegistered: (id) => {
      const profile = profileOf(id);
      return profile && profile.length > 0 ? isThere(profile) : registered.has(id);
    },
    suggest: (id) => closest(id, names()),
    rate: (currency, month) => sessions.currency(currency)?.[month]?.usd,
    isRecorded: (stream) => {
      const session = sessions.find(stream);
      return session !== undefined && versionOf(session) > 0;
    },
    affiliationsOf: (id) => affiliationsAt(profileOf(id) ?? []),
  };
};
