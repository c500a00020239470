/** The rounds of a startup, page by page as they are asked for. */
import { useMemo, useState } from 'preact/hooks';
import { address } from '../../address/location.ts';
import { Failure } from '../../frame/states.tsx';
import { type Answer, ask } from '../../reading/api.ts';
import type { NameOf } from '../../reading/names.ts';
import { atTimes, type Reading } from '../../reading/reading.ts';
import { SourcesContext } from '../../sources/origin.ts';
import { words } from '../../words/words.ts';
import { PAGE } from './asked.ts';
import type { Profile } from './facts.tsx';
import { newestFirst, Rounds } from './rounds.tsx';

type RoundsAnswer = Answer<'/v1/organizations/{id}/rounds'>;

/** The rounds of the first page, and the later ones as they are asked for. */
const useRounds = (id: string, first: Reading<RoundsAnswer>) => {
  const [further, set] = useState<{ at: string; answers: RoundsAnswer[]; failure?: unknown }>({ at: '', answers: [] });
  const pages = [first.answer, ...(further.at === first.at ? further.answers : [])].filter((page) => page !== undefined);
  const cursor = pages.at(-1)?.next;
  const more = () => {
    const answers = pages.slice(1);
    const { at } = first;
    const question = { path: { id }, query: { limit: PAGE, ...(cursor !== undefined && { cursor }) } };
    ask('/v1/organizations/{id}/rounds', atTimes('/v1/organizations/{id}/rounds', question, address().query)).then(
      (answer) => set({ at, answers: [...answers, answer] }),
      (failure: unknown) => set({ at, answers, failure }),
    );
  };
  const failure = further.at === first.at ? further.failure : undefined;
  return {
    rounds: pages.flatMap(({ rounds }) => rounds),
    sources: Object.assign({}, ...pages.map(({ sources }) => sources)),
    more: cursor === undefined ? undefined : more,
    failure,
  };
};

export const RoundList = ({
  id,
  first,
  opened,
  profile,
  nameOf,
}: {
  id: string;
  first: Reading<RoundsAnswer>;
  opened: string | undefined;
  profile: Profile;
  nameOf: NameOf;
}) => {
  const { rounds, sources, more, failure } = useRounds(id, first);
  const sorted = useMemo(() => newestFirst(rounds), [rounds.length, first.answer]);
  return (
    <SourcesContext.Provider value={sources}>
      {more && (
        <p class="quiet">
          {words.startup.rounds.first(rounds.length)}{' '}
          <button type="button" onClick={more}>
            {words.startup.rounds.more}
          </button>
        </p>
      )}
      {failure !== undefined && <Failure failure={failure} {...(more && { again: more })} />}
      <Rounds rounds={sorted} startup={id} name={profile.name} nameOf={nameOf} opened={opened} />
    </SourcesContext.Provider>
  );
};
