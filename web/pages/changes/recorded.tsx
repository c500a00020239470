/** What was recorded, event by event, under the days on which it was. */
import { hrefTo, useAddress } from '../../address/location.ts';
import { Empty, Shown } from '../../frame/states.tsx';
import { usePages } from '../../reading/pages.ts';
import type { Names } from '../../record/names.ts';
import { thingOf } from '../../record/thing.ts';
import { SourceLine } from '../../sources/claims.tsx';
import { Further } from '../../tables/further.tsx';
import { date, instant } from '../../values/dates.ts';
import { words } from '../../words/words.ts';
import { recordedIn } from './asked.ts';
import { dayOf, type Event, eventsOf } from './difference.ts';
import { Fields } from './fields.tsx';

const said = words.changes;

const inWords = (type: string): string => type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** Who said so, or why. */
const Cause = ({ of: { source, reason, recordedAt } }: { of: Event['cause'] }) => (
  <>
    {reason && (
      <span>
        {said.because} {words.sourced.reasons[reason] ?? reason.replaceAll('-', ' ')}{' '}
      </span>
    )}
    <span class="quiet">{instant(recordedAt)}</span>
    {source && <SourceLine source={source.id} sources={'publisher' in source ? { [source.id]: source } : {}} />}
  </>
);

const Line = ({ of: { stream, cause, fields }, names }: { of: Event; names: Names }) => {
  const { subject, path } = thingOf(stream, '', names);
  return (
    <li class="sides">
      <div>
        <strong>
          {path ? (
            <a href={hrefTo(path)}>
              <bdi>{subject}</bdi>
            </a>
          ) : (
            <bdi>{subject}</bdi>
          )}
        </strong>{' '}
        · {inWords(cause.type)}
        <Fields stream={stream} of={fields} names={names} isOfOne />
      </div>
      <div>
        <Cause of={cause} />
      </div>
    </li>
  );
};

export const Recorded = ({ names }: { names: Names }) => {
  const { query } = useAddress();
  const list = usePages('/v1/diff', { query: recordedIn(query, dayOf(new Date().toISOString())) });
  const events = eventsOf(list.pages.flatMap(({ answer }) => answer.changes));
  return (
    <Shown of={list.first} rows={20}>
      {() =>
        events.length === 0 ? (
          <Empty why={said.none} help={said.noneHelp} />
        ) : (
          <>
            <ol class="days" aria-label={said.recordedTitle}>
              {[...Map.groupBy(events, ({ cause }) => dayOf(cause.recordedAt))].map(([day, of]) => (
                <li key={day}>
                  <h2>{date(day)}</h2>
                  <ol>
                    {of.map((event) => (
                      <Line key={event.key} of={event} names={names} />
                    ))}
                  </ol>
                </li>
              ))}
            </ol>
            <Further list={list} shown={events.length} />
          </>
        )
      }
    </Shown>
  );
};
