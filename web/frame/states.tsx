/** What stands where an answer is not, or not yet. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Refused } from '../../client/api.ts';
import { forget } from '../reading/api.ts';
import type { Reading } from '../reading/reading.ts';
import { sessionKey, setKey } from '../reading/session.ts';
import { words } from '../words/words.ts';

/** Shorter waits show nothing: what flickers is worse than what is still. */
const LONG_MS = 300;

/** Quiet lines of the height that the answer will have. */
export const Waiting = ({ rows = 5 }: { rows?: number }) => {
  const [isLong, set] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => set(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="waiting" aria-busy="true">
      <p class="quiet" role="status">
        {isLong ? words.states.loading : ' '}
      </p>
      {Array.from({ length: rows }, (_, n) => (
        <div class="line" key={n} />
      ))}
    </div>
  );
};

export const Empty = ({ why = words.states.empty, help = words.states.emptyHelp }: { why?: string; help?: string }) => (
  <div class="empty">
    <p>{why}</p>
    <p class="quiet">{help}</p>
  </div>
);

export const isAboutKey = (failure: unknown): failure is Refused => failure instanceof Refused && failure.status === 401;

/** What to do about it, and under which name the service knows of it. */
export const Failure = ({ failure, again }: { failure: unknown; again?: () => void }) => {
  const problem = failure instanceof Refused ? failure.problem : undefined;
  const retry = () => {
    forget();
    again?.();
    // The key is told anew, so that whatever waits for it asks again.
    setKey(sessionKey());
  };
  return (
    <div class="failure" role="alert">
      <p>{problem ? `${words.states.refused}: ${problem.detail}` : words.states.failed}</p>
      {!problem && <p class="quiet">{words.states.failedHelp}</p>}
      <p>
        <button type="button" onClick={retry}>
          {words.states.again}
        </button>{' '}
        {problem?.instance && <span class="quiet">{words.states.request(problem.instance)}</span>}
      </p>
    </div>
  );
};

/** The answer once it is there. What was there before stays, quieter, while another is awaited. */
export const Shown = <A,>({ of, rows, children }: { of: Reading<A>; rows?: number; children: (answer: A) => ComponentChildren }) => {
  if (of.failure !== undefined && !isAboutKey(of.failure)) return <Failure failure={of.failure} />;
  if (of.answer === undefined) return <Waiting {...(rows !== undefined && { rows })} />;
  return <div class={of.isLoading ? 'stale' : undefined}>{children(of.answer)}</div>;
};
