/** Changes: the record as a digest, by the day on which something became known, or on which it was recorded. */
import { useAddress } from '../address/location.ts';
import { NameChoice } from '../frame/names.tsx';
import { useReading } from '../reading/reading.ts';
import { useNames } from '../record/names.ts';
import { country } from '../values/places.ts';
import { words } from '../words/words.ts';
import { VIEWS, viewOf } from './changes/asked.ts';
import { Known, KnownOfOne } from './changes/known.tsx';
import { Recorded } from './changes/recorded.tsx';
import { Choice, DayChoice } from './rankings/filters.tsx';

const said = words.changes;

const Filters = () => {
  const { query } = useAddress();
  const organizations = useReading('/v1/organizations', { query: { limit: 500 } }).answer?.organizations ?? [];
  const countries = [...new Set(organizations.map((one) => one.country))]
    .filter((code) => code !== null)
    .map((code) => [code, country(code)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, words.locale));
  return (
    <form class="sentence" aria-label={said.filters} onSubmit={(event) => event.preventDefault()}>
      {said.sentence}{' '}
      <Choice name="by" label={said.views} value={viewOf(query)} options={VIEWS.map((view) => [view, said[view]] as const)} /> {said.about}{' '}
      <NameChoice
        name="organization"
        label={said.organization}
        none={said.anything}
        value={query.organization ?? ''}
        among={organizations}
      />
      {!query.organization && (
        <>
          {' '}
          {said.in}{' '}
          <Choice
            name="country"
            label={words.rankings.country}
            value={query.country ?? ''}
            options={[['', words.rankings.anywhere], ...countries]}
          />
        </>
      )}
      , {said.since} <DayChoice name="from" label={words.rankings.from} value={query.from ?? ''} end="first" /> {said.until}{' '}
      <DayChoice name="to" label={words.rankings.to} value={query.to ?? ''} end="last" />
    </form>
  );
};

export const Changes = () => {
  const { query } = useAddress();
  const view = viewOf(query);
  const { organization } = query;
  const names = useNames(organization);
  return (
    <>
      <h1 tabIndex={-1}>{said.title}</h1>
      <Filters />
      <p class="quiet">{view === 'known' ? said.knownTitle : said.recordedTitle}</p>
      {view === 'recorded' ? (
        <Recorded names={names} />
      ) : organization ? (
        <KnownOfOne id={organization} names={names} />
      ) : (
        <Known names={names} />
      )}
    </>
  );
};
