/** In which order the commits of a request are put: what names something that is new in it comes after that. So whatever put fails, nothing names what is not
 * there. */
import { organizationsIn } from '../../domain/kernel/references.ts';
import { ruled } from '../../events/index.ts';
import { currenciesIn, streamOf } from './load.ts';
import type { PostedEvent } from './recorder.ts';
import type { Decided, Session, Sessions } from './session.ts';

/** The other streams that an event names. */
const namedBy = (posted: PostedEvent): string[] => {
  const { id, event } = posted;
  const organizations = organizationsIn(id, event).map((one) => `organization/${one.id}`);
  return [...organizations, ...currenciesIn(event), ...ruled(event).streams].filter((stream) => stream !== streamOf(posted));
};

/** Whether what is pending for a stream has to be in before others may name it: it is new, or has rates that others were converted by. */
const isAwaited = (session: Session | undefined): boolean =>
  session !== undefined && session.pending.length > 0 && (session.loaded.head === 0 || session.category === 'currency');

const mayBePut = ({ accepted, posted }: Decided, sessions: Sessions): boolean =>
  accepted === 0 || !namedBy(posted).some((stream) => isAwaited(sessions.find(stream)));

/** How many of a session's events, from the first on, may be put now. */
const readyOf = ({ decided }: Session, sessions: Sessions): number => {
  const first = decided.findIndex((one) => !mayBePut(one, sessions));
  return first < 0 ? decided.length : first;
};

/** What can be put at once, and then: streams, and how many of their events. Streams that name each other in a circle begin with what names nobody: their
 * registrations. An event names only what is registered before it, so there always is something. */
export const nextToPut = (sessions: Sessions): { stream: string; events: number }[] => {
  const left = sessions.streams.flatMap((stream) => {
    const session = sessions.get(stream);
    return session.pending.length > 0 ? [{ stream, session, events: readyOf(session, sessions) }] : [];
  });
  const whole = left.filter(({ session, events }) => events === session.decided.length);
  if (whole.length > 0) return whole;
  const awaited = new Set(left.flatMap(({ session }) => session.decided.flatMap(({ posted }) => namedBy(posted))));
  const begun = left.filter(
    ({ stream, session, events }) => awaited.has(stream) && session.decided.slice(0, events).some(({ accepted }) => accepted > 0),
  );
  if (left.length > 0 && begun.length === 0) throw new Error(`nothing of ${left[0]?.stream} can be put before the rest`);
  return begun;
};
