/** A startup: what it was worth, its rounds with all their claims, and what else is known of it. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { elsewhere, pathOf } from '../address/address.ts';
import { address, go, useAddress } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { SinceCited } from '../citing/since.tsx';
import type { PageProps } from '../frame/dashboard.tsx';
import { Shown } from '../frame/states.tsx';
import type { Answer } from '../reading/api.ts';
import { type NameOf, useNames } from '../reading/names.ts';
import { type Reading, useReading } from '../reading/reading.ts';
import { Seen } from '../reading/seen.tsx';
import { SourcesContext } from '../sources/origin.ts';
import { date } from '../values/dates.ts';
import { words } from '../words/words.ts';
import { PAGE } from './startup/asked.ts';
import { plain } from './startup/cells.ts';
import { Compute, sourcesOf } from './startup/compute.tsx';
import { countryName, Facts, type Profile } from './startup/facts.tsx';
import { isMissing, Missing } from './startup/missing.tsx';
import { RoundList } from './startup/round-list.tsx';
import { rulesOf, untilOf } from './startup/rules.ts';
import { messageOf, Valuations } from './startup/valuations.tsx';

/** Names, where, since when, and how it ended: one line. */
const Head = ({ of }: { of: Profile }) => {
  const { name, aliases, country, sector, foundedOn, exits } = of;
  const foreign = aliases.filter((alias) => /[^\p{Script=Latin}\p{Script=Common}]/u.test(alias));
  const parts = [
    ...(country ? [countryName(country)] : []),
    ...(sector ? [plain(sector)] : []),
    ...(foundedOn ? [words.startup.founded(date(foundedOn))] : []),
    ...exits.map(({ exit, on, status, ticker }) =>
      [words.startup.exits[exit] ?? exit, date(on), ticker && `(${ticker})`, status !== 'completed' && words.startup.exitAnnounced]
        .filter(Boolean)
        .join(' '),
    ),
  ];
  return (
    <>
      <h1 tabIndex={-1}>
        <bdi>{name}</bdi>
        {foreign.slice(0, 1).map((alias) => (
          <bdi key={alias} class="alias">
            {alias}
          </bdi>
        ))}
      </h1>
      <p class="quiet about">{parts.join(' · ')}</p>
    </>
  );
};

/** What goes by another name as well has one address. */
const useOneAddress = (id: string, known: string | undefined): void =>
  useEffect(() => {
    const at = address();
    const here = pathOf('startups', id);
    if (known && known !== id && at.path.startsWith(here)) {
      go(elsewhere(at, pathOf('startups', known) + at.path.slice(here.length), at.query), { replaces: true, stays: true });
    }
  }, [known, id]);

type BesideProps = {
  profile: Profile | undefined;
  /** Whether what is above the end of this has come in. */
  isThere: boolean;
  /** Undefined until somebody gets there. */
  compute: Reading<Answer<'/v1/organizations/{id}/compute'>> | undefined;
  see: () => void;
  nameOf: NameOf;
};

const Beside = ({ profile, isThere, compute, see, nameOf }: BesideProps) => (
  <aside aria-label={words.startup.facts.title}>
    {profile && (
      <SourcesContext.Provider value={profile.sources ?? {}}>
        <Facts of={profile} nameOf={nameOf} />
      </SourcesContext.Provider>
    )}
    {profile && isThere && !compute && <Seen see={see} />}
    {compute && (
      <Shown of={compute} rows={8}>
        {(answer) => (
          <SourcesContext.Provider value={sourcesOf(answer)}>
            <Compute of={answer} name={profile?.name ?? nameOf(answer.organization)} nameOf={nameOf} />
          </SourcesContext.Provider>
        )}
      </Shown>
    )}
  </aside>
);

type Timeline = Answer<'/v1/organizations/{id}/valuations'>;

/** The latest of the instants for which the answers of the page are final: all that is shown had been recorded by then. */
const instantOf = (answers: readonly ({ asOfRecord?: string } | undefined)[]): { asOfRecord?: string } => {
  const instants = answers.flatMap((answer) => answer?.asOfRecord ?? []).toSorted();
  const latest = instants.at(-1);
  return latest === undefined ? {} : { asOfRecord: latest };
};

type CitedProps = { id: string; name: string; timeline: Timeline };

/** What has become of it since it was cited. */
const Since = ({ id, name, timeline }: CitedProps) => {
  const say = (answer: Timeline) => messageOf(answer, name);
  const today = { path: '/v1/organizations/{id}/valuations', question: { path: { id } }, say } as const;
  return <SinceCited about={{ organization: id }} says={say(timeline)} today={today} methodAsked={timeline.methodAsked} />;
};

type FootProps = { of: Reading<Timeline>; name: string; beside: Parameters<typeof instantOf>[0] };

/** `beside`: the other answers that the page is made of. */
const Foot = ({ of: { at, answer }, name, beside }: FootProps) =>
  answer ? <AnswerFooter at={at} answer={{ ...answer, ...instantOf([answer, ...beside]) }} says={messageOf(answer, name)} /> : null;

export const Startup = ({ parts: { id = '', round } }: PageProps) => {
  const { query } = useAddress();
  const path = { id };
  const [isSeen, set] = useState(false);
  const see = useCallback(() => set(true), []);
  const profile = useReading('/v1/organizations/{id}', { path });
  const timeline = useReading('/v1/organizations/{id}/valuations', { path });
  const rounds = useReading('/v1/organizations/{id}/rounds', { path, query: { limit: PAGE } });
  const country = profile.answer?.country;
  const restrictions = useReading('/v1/restrictions', country ? { query: { destination: country, limit: 200 } } : undefined);
  const compute = useReading('/v1/organizations/{id}/compute', isSeen ? { path } : undefined);
  const nameOf = useNames(profile.answer && { [id]: profile.answer.name });
  const rules = useMemo(
    () => rulesOf([...(restrictions.answer?.restrictions ?? []), ...(compute.answer?.restrictions ?? [])]),
    [restrictions.answer, compute.answer],
  );
  useOneAddress(id, profile.answer?.id);
  const until = untilOf(query, Date.now());
  if (isMissing(profile.failure)) return <Missing id={id} failure={profile.failure} />;
  return (
    <div class="startup">
      <Shown of={profile} rows={2}>
        {(found) => <Head of={found} />}
      </Shown>
      <Shown of={timeline} rows={11}>
        {(answer) => (
          <SourcesContext.Provider value={answer.sources ?? {}}>
            <Since id={id} name={profile.answer?.name ?? id} timeline={answer} />
            <Valuations
              timeline={answer}
              sources={answer.sources ?? {}}
              name={profile.answer?.name ?? id}
              exits={profile.answer?.exits ?? []}
              rules={rules}
              until={until}
            />
          </SourcesContext.Provider>
        )}
      </Shown>
      <div class="columns">
        <div>
          <Shown of={rounds} rows={8}>
            {() => profile.answer && <RoundList id={id} first={rounds} opened={round} profile={profile.answer} nameOf={nameOf} />}
          </Shown>
        </div>
        <Beside
          profile={profile.answer}
          isThere={rounds.answer !== undefined}
          compute={isSeen ? compute : undefined}
          see={see}
          nameOf={nameOf}
        />
      </div>
      <Foot of={timeline} name={profile.answer?.name ?? id} beside={[profile.answer, rounds.answer, restrictions.answer]} />
    </div>
  );
};
