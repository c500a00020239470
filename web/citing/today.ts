/** What a cited answer says today, in the same words. */
import { useEffect, useState } from 'preact/hooks';
import { type Answer, ask, type Path, type Question, questionAt } from '../reading/api.ts';

/** A question without times, and what its answer says. */
export type Asking<P extends Path> = { path: P; question: Question<P>; say: (answer: Answer<P>) => string };

/** Undefined where it is not wanted, and until it is known. */
export const useToday = <P extends Path>({ path, question, say }: Asking<P>, isWanted: boolean): string | undefined => {
  const [answer, set] = useState<Answer<P>>();
  const at = isWanted ? questionAt(path, question) : '';
  useEffect(() => {
    if (at === '') return;
    ask(path, question).then(set, () => set(undefined));
  }, [at]);
  return answer && say(answer);
};
