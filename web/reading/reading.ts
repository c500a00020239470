/** A question of a page, asked at the times that the address says. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { address, useAddress } from '../address/location.ts';
import { type Answer, answeredBefore, ask, type Path, type Question, questionAt, saying } from './api.ts';
import { onSession } from './session.ts';

export type Reading<A> = {
  /** Where the answer stands at the service. */
  at: string;
  /** The last answer: while another one is awaited, the one before, so that nothing jumps. */
  answer?: A;
  /** Undefined until it is there, or while it is asked anew. */
  failure?: unknown;
  isLoading: boolean;
};

/** These say what they say whenever they are asked. */
const TIMELESS: ReadonlySet<string> = new Set(['/v1/changes', '/v1/diff', '/v1/status', '/v1/streams/{category}/{id}', '/health']);

type Times = { asOf?: string; knownAt?: string; recordedAt?: string; method?: string };

/** The times that the address says, and the rules by which it was worked out where it is cited: the answer may then be kept for ever. */
export const timesOf = (query: Readonly<Record<string, string>> = address().query): Times =>
  Object.fromEntries((['asOf', 'knownAt', 'recordedAt', 'method'] as const).flatMap((name) => (query[name] ? [[name, query[name]]] : [])));

/** Whether the address names an instant and the rules, as a citation does. */
export const isPinned = ({ recordedAt, method }: Readonly<Record<string, string>>): boolean =>
  recordedAt !== undefined && method !== undefined;

/** With the times of the address where the question takes any; those that it says itself are its own. */
export const atTimes = <P extends Path>(path: P, question: Question<P>, query: Readonly<Record<string, string>>): Question<P> => {
  if (TIMELESS.has(path)) return question;
  return saying(question, { ...timesOf(query), ...question.said });
};

/** The reading of `path`; undefined asks nothing. While another look at the same thing is awaited, the answer before is there; that of another thing never is. */
export const useReading = <P extends Path>(path: P, asked: Question<P> | undefined): Reading<Answer<P>> => {
  const { query } = useAddress();
  const question = asked && atTimes(path, asked, query);
  const at = question ? questionAt(path, question) : '';
  const about = path + JSON.stringify(asked?.path ?? '');
  const [reading, set] = useState((): Reading<Answer<P>> & { about: string } => {
    const answer = question && answeredBefore(path, question);
    return { at, about, isLoading: question !== undefined && answer === undefined, ...(answer !== undefined && { answer }) };
  });
  const [turn, again] = useState(0);
  const latest = useRef('');
  useEffect(() => onSession(() => again((n) => n + 1)), []);
  useEffect(() => {
    latest.current = at;
    if (!question) return;
    const isLatest = () => latest.current === at;
    const there = answeredBefore(path, question);
    if (there !== undefined) {
      set((now) => (now.at === at && now.answer === there ? now : { at, about, answer: there, isLoading: false }));
    } else {
      set((now) => ({ at, about, isLoading: true, ...(now.about === about && now.answer && { answer: now.answer }) }));
      ask(path, question).then(
        (answer) => isLatest() && set({ at, about, answer, isLoading: false }),
        (failure: unknown) => isLatest() && set({ at, about, failure, isLoading: false }),
      );
    }
    return () => {
      latest.current = '';
    };
  }, [at, turn]);
  return reading.about === about ? reading : { at, isLoading: question !== undefined };
};
