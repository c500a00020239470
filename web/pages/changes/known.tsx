/** What became known, day by day, and on whose word. */
import { useState } from 'preact/hooks';
import { hrefTo, useAddress } from '../../address/location.ts';
import { AnswerFooter } from '../../citing/footer.tsx';
import { Empty, Shown } from '../../frame/states.tsx';
import type { Answer } from '../../reading/api.ts';
import { usePages } from '../../reading/pages.ts';
import { useReading } from '../../reading/reading.ts';
import type { Names } from '../../record/names.ts';
import { SourceLine } from '../../sources/claims.tsx';
import type { Sources } from '../../sources/origin.ts';
import { Further } from '../../tables/further.tsx';
import { date } from '../../values/dates.ts';
import { words } from '../../words/words.ts';
import { knownIn } from './asked.ts';
import type { Field } from './difference.ts';
import { Fields } from './fields.tsx';

type Day = Answer<'/v1/history'>['changes'][number];
type Entry = Answer<'/v1/organizations/{id}/history'>['changes'][number];
type Stop = { knownOn: string; changes: readonly Field[]; sources: Day['sources'] };

/** The sources of some days, by Id. */
const sourcesIn = (days: readonly Pick<Day, 'sources'>[]): Sources =>
  Object.fromEntries(days.flatMap(({ sources }) => sources.map((source) => [source.id, source])));

/** From when until when, the newest first, in a sentence. */
const saysOf = (days: readonly Pick<Day, 'knownOn'>[]): string =>
  said.knownSays(days.length, date(days.at(-1)?.knownOn), date(days[0]?.knownOn));

/** Days: only what was said first has no changes of its own. */
const stopsIn = (entries: readonly Entry[]): Stop[] =>
  entries.flatMap(({ knownOn, changes, sources }) => (changes ? [{ knownOn, changes, sources: sources ?? [] }] : []));

const said = words.changes;
/** As many days as come at once. */
const DAYS = 50;

/** On whose word: a withdrawal has nobody's. */
const Said = ({ of }: { of: Day['sources'] }) => {
  if (of.length === 0) return <span class="source quiet">{said.nobody}</span>;
  const sources: Sources = Object.fromEntries(of.map((source) => [source.id, source]));
  return (
    <div>
      {of.map(({ id }) => (
        <SourceLine key={id} source={id} sources={sources} />
      ))}
    </div>
  );
};

/** What became known of one organization on one day: the newest of its days that are known by then. */
const OfOne = ({ id, knownOn, names, isAlone }: { id: string; knownOn: string; names: Names; isAlone: boolean }) => {
  const query = { knownAt: knownOn, order: 'newest', limit: 1 } as const;
  const reading = useReading('/v1/organizations/{id}/history', { path: { id }, query });
  return (
    <Shown of={reading} rows={3}>
      {({ changes }) => {
        const [stop] = stopsIn(changes);
        return stop?.knownOn === knownOn ? (
          <>
            <Fields stream={`organization/${id}`} of={stop.changes} names={names} isOfOne />
            {!isAlone && <Said of={stop.sources} />}
            <p class="source">
              <a href={hrefTo('/changes', { organization: id })}>
                <bdi>{said.allAbout(names.organization(id))}</bdi>
              </a>
            </p>
          </>
        ) : (
          <Empty why={said.none} />
        );
      }}
    </Shown>
  );
};

type Openable = { id: string; knownOn: string; names: Names; isOpen: boolean; isAlone: boolean };

/** A line that opens to what changed. */
const Openable = ({ isOpen, ...of }: Openable) => {
  const [wasOpened, open] = useState(isOpen);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && open(true)}>
      <summary>
        <bdi>{of.names.organization(of.id)}</bdi>
      </summary>
      {wasOpened && <OfOne {...of} />}
    </details>
  );
};

/** Of everything: whom it was about, and on whose word; what exactly, where one opens it. The newest days are open, as far as a page may ask. */
const OPEN = 2;

export const Known = ({ names }: { names: Names }) => {
  const { query } = useAddress();
  const asked = knownIn(query);
  const list = usePages('/v1/history', { query: asked }, DAYS);
  const all = list.pages.flatMap(({ answer }) => answer.changes);
  const days = all.filter(({ knownOn }) => !query.from || knownOn >= query.from);
  let open = OPEN;
  return (
    <Shown of={list.first} rows={20}>
      {(answer) =>
        days.length === 0 ? (
          <Empty why={said.none} help={said.noneHelp} />
        ) : (
          <>
            <ol class="days" aria-label={said.knownTitle}>
              {days.map(({ knownOn, things, organizations, sources }) => (
                <li key={knownOn}>
                  <h2>
                    <a href={hrefTo('/changes', { ...query, knownAt: knownOn })}>{date(knownOn)}</a>
                  </h2>
                  <div class="sides">
                    <ol>
                      {organizations.map((id) => {
                        open -= 1;
                        return (
                          <li key={id}>
                            <Openable id={id} knownOn={knownOn} names={names} isOpen={open >= 0} isAlone={organizations.length === 1} />
                          </li>
                        );
                      })}
                    </ol>
                    <div>
                      <span class="quiet">{said.things(things)}</span>
                      <Said of={sources} />
                    </div>
                  </div>
                </li>
              ))}
            </ol>
            <Further list={{ ...list, isMore: list.isMore && days.length === all.length }} shown={days.length} />
            <AnswerFooter at={list.first.at} answer={{ ...answer, sources: sourcesIn(days) }} says={saysOf(days)} />
          </>
        )
      }
    </Shown>
  );
};

/** Of one organization: all of it at once. */
export const KnownOfOne = ({ id, names }: { id: string; names: Names }) => {
  const { query } = useAddress();
  const { organization: _id, country: _country, ...asked } = knownIn(query);
  const list = usePages('/v1/organizations/{id}/history', { path: { id }, query: asked }, DAYS);
  const all = list.pages.flatMap(({ answer }) => stopsIn(answer.changes));
  const days = all.filter(({ knownOn }) => !query.from || knownOn >= query.from);
  return (
    <Shown of={list.first} rows={20}>
      {(answer) =>
        days.length === 0 ? (
          <Empty why={said.none} help={said.noneHelp} />
        ) : (
          <>
            <ol class="days" aria-label={said.knownTitle}>
              {days.map(({ knownOn, changes, sources }) => (
                <li key={knownOn}>
                  <h2>{date(knownOn)}</h2>
                  <div class="sides">
                    <div>
                      <Fields stream={`organization/${id}`} of={changes} names={names} isOfOne />
                    </div>
                    <div>
                      <Said of={sources} />
                    </div>
                  </div>
                </li>
              ))}
            </ol>
            <Further list={{ ...list, isMore: list.isMore && days.length === all.length }} shown={days.length} />
            <AnswerFooter at={list.first.at} answer={{ ...answer, sources: sourcesIn(days) }} says={saysOf(days)} />
          </>
        )
      }
    </Shown>
  );
};
