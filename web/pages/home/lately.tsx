/** The last days on which something became known, and about whom. */
import { useEffect, useState } from 'preact/hooks';
import { pathOf } from '../../address/address.ts';
import { hrefTo, useAddress } from '../../address/location.ts';
import { Empty, Waiting } from '../../frame/states.tsx';
import { useReading } from '../../reading/reading.ts';
import { type Learned, latestOf } from '../../times/stops.ts';
import { date } from '../../values/dates.ts';
import { isolated } from '../../values/isolated.ts';
import { words } from '../../words/words.ts';

const DAYS = 5;
/** As many names as a line takes. */
const NAMES = 4;

/** What the organizations are called: those of which no other part of the page says it are asked for. Their Ids until that is known. */
const useNamesOf = (ids: readonly string[], known: ReadonlyMap<string, string>, isReady: boolean): ((id: string) => string) => {
  const missing = isReady ? ids.filter((id) => !known.has(id)).sort() : [];
  const { answer } = useReading('/v1/valuations', missing.length > 0 ? { query: { organization: missing.join(',') } } : undefined);
  const names = new Map((answer?.timelines ?? []).map(({ organization, name }) => [organization, name]));
  return (id) => known.get(id) ?? names.get(id) ?? id;
};

/** `names`: what other parts of the page call organizations; undefined until they are there. */
export const Lately = ({ names }: { names: ReadonlyMap<string, string> | undefined }) => {
  const at = useAddress();
  const { knownAt } = at.query;
  const [days, set] = useState<readonly Learned[]>();
  useEffect(() => {
    latestOf(at).then(set, () => set([]));
  }, [knownAt, at.query.recordedAt]);
  const seen = (days ?? []).filter(({ knownOn }) => !knownAt || knownOn <= knownAt).slice(-DAYS);
  const shown = [...new Set(seen.flatMap(({ organizations }) => organizations.slice(0, NAMES)))];
  const nameOf = useNamesOf(shown, names ?? new Map(), names !== undefined);
  if (!days) return <Waiting rows={DAYS} />;
  if (seen.length === 0) return <Empty />;
  return (
    <ol class="lately">
      {seen.toReversed().map(({ knownOn, things, organizations, sources }) => (
        <li key={knownOn}>
          <a href={hrefTo('/', { knownAt: knownOn })}>{date(knownOn)}</a>: {words.home.learned(things)}{' '}
          {organizations.slice(0, NAMES).map((id, n) => (
            <span key={id}>
              {n > 0 && ', '}
              <a href={hrefTo(pathOf('organizations', id))}>
                <bdi>{nameOf(id)}</bdi>
              </a>
            </span>
          ))}
          {organizations.length > NAMES && ` ${words.home.others(organizations.length - NAMES)}`}
          <span class="quiet">
            {' '}
            {sources
              .map(({ publisher }) => isolated(publisher))
              .slice(0, 2)
              .join('; ')}
          </span>
        </li>
      ))}
    </ol>
  );
};
