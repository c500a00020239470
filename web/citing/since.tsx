/** Over a page that is seen as it was cited: what has become of it since, and why. */
import { useEffect, useState } from 'preact/hooks';
import { changed, written } from '../address/address.ts';
import { useAddress } from '../address/location.ts';
import { type Answer, ask, type Path } from '../reading/api.ts';
import { isPinned } from '../reading/reading.ts';
import { type Names, useNames } from '../record/names.ts';
import { memberOf, thingOf } from '../record/thing.ts';
import { textOf } from '../record/value.ts';
import { instant } from '../values/dates.ts';
import { words } from '../words/words.ts';
import { type Asking, useToday } from './today.ts';

type Diff = Answer<'/v1/diff'>;
type Props<P extends Path> = {
  /** Whose record is compared; that of all where it names nobody, as where a number is made of what many say. */
  about: { organization?: string | undefined; country?: string | undefined };
  /** What the answer says as it is cited. */
  says: string;
  /** How it is asked for as of today. */
  today: Asking<P>;
  methodAsked?: string | undefined;
};

const MOST = 20;

/** The end of today, in UTC: the service goes as far as what is final by now. */
const ahead = (): string => `${new Date().toISOString().slice(0, 10)}T23:59:59.999Z`;

type Change = Diff['changes'][number];

/** `Series B: amount`. */
const nameOf = ({ stream, field }: Change, names: Names): string => {
  const { subject, name } = thingOf(stream, field, names);
  return [subject, ...(name === null ? [] : [name]), memberOf(field, names)].join(', ');
};
const saidIn = ({ field }: Change, value: unknown, names: Names): string => textOf(value, field.slice(field.lastIndexOf('.') + 1), names);

/** Who says so; the event where that is no source. */
const causeOf = ({ source, type }: NonNullable<Change['cause']>): string =>
  source && 'publisher' in source && source.publisher ? source.publisher : type;

/** What has changed, each with why: asked what things are called once somebody opens it. */
const List = ({ of, organization }: { of: readonly Change[]; organization: string | undefined }) => {
  const names = useNames(organization);
  return (
    <ul>
      {of.map((change) => (
        <li key={`${change.stream} ${change.field}`}>
          <strong>{nameOf(change, names)}</strong>: {saidIn(change, change.before, names)} → {saidIn(change, change.after, names)}{' '}
          {change.cause && <span class="quiet">{words.citing.because(causeOf(change.cause), instant(change.cause.recordedAt))}</span>}
        </li>
      ))}
    </ul>
  );
};

export const SinceCited = <P extends Path>({ about, says, today: asking, methodAsked }: Props<P>) => {
  const at = useAddress();
  const { recordedAt } = at.query;
  const isCited = isPinned(at.query);
  const [diff, set] = useState<Diff>();
  const [wasOpened, opened] = useState(false);
  const today = useToday(asking, isCited);
  const name = JSON.stringify(about);
  useEffect(() => {
    if (!isCited || recordedAt === undefined) return;
    ask('/v1/diff', { said: about, query: { from: recordedAt, to: ahead(), limit: MOST } }).then(set, () => set(undefined));
  }, [recordedAt, isCited, name]);
  if (!isCited || recordedAt === undefined) return null;
  const changes = diff?.changes ?? [];
  const now = written(changed(at, { asOf: undefined, knownAt: undefined, recordedAt: undefined, method: undefined }));
  return (
    <section class="since" aria-label={words.citing.since}>
      <p>
        {words.citing.asItWas(instant(recordedAt))} {methodAsked && words.citing.otherMethod(methodAsked)}{' '}
        <a href={now}>{words.citing.today}</a>
      </p>
      {today !== undefined && today !== says && (
        <dl>
          <div>
            <dt>{words.citing.cited}</dt>
            <dd>{says}</dd>
          </div>
          <div>
            <dt>{words.citing.now}</dt>
            <dd>{today}</dd>
          </div>
        </dl>
      )}
      {diff && (
        <details onToggle={({ currentTarget }) => currentTarget.open && opened(true)}>
          <summary>
            {changes.length === 0
              ? words.citing.nothing(diff.asOfRecord && instant(diff.asOfRecord))
              : words.citing.changes(changes.length, diff.next !== undefined)}
          </summary>
          {wasOpened && <List of={changes} organization={about.organization} />}
        </details>
      )}
    </section>
  );
};
