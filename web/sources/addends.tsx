/** What adds up to a number, one a row, with the sum up to each: the last one is the number. */
import { useEffect, useState } from 'preact/hooks';
import { Refused } from '../../client/api.ts';
import { Waiting } from '../frame/states.tsx';
import { date } from '../values/dates.ts';
import { exactInterval, interval } from '../values/money.ts';
import { words } from '../words/words.ts';
import { LineList, Rests, SourceLine } from './claims.tsx';
import type { Addend, Behind, Sources } from './origin.ts';
import { running } from './running.ts';

/** So many rows are drawn at once: of a long list more are when somebody wants them. */
const DRAWN = 100;

const Row = ({ of, sum, sources }: { of: Addend; sum: string; sources: Sources }) => (
  <tr>
    <th scope="row">
      {of.href ? (
        <a href={of.href}>
          <bdi>{of.name}</bdi>
        </a>
      ) : (
        <bdi>{of.name}</bdi>
      )}{' '}
      {of.on !== null && <span class="quiet">{date(of.on)}</span>}
      {of.sources.map((source) => (
        <SourceLine key={source} source={source} sources={sources} />
      ))}
    </th>
    <td class="number">{of.adds ?? interval(of.usd)}</td>
    <td class="number">{sum}</td>
  </tr>
);

const Rows = ({ addends, sources, columns, addsUp = true }: Behind) => {
  const [most, draw] = useState(DRAWN);
  const sums = running(addends.map(({ usd }) => usd));
  const sumOf = (n: number) => addends[n]?.sum ?? exactInterval(sums[n]);
  const [thing, adds, sum] = columns ?? [words.claims.sum, words.claims.cheque, words.claims.running];
  const hidden = addends.length - most;
  return (
    <>
      <table class="addends">
        <thead>
          <tr>
            <th scope="col">{thing}</th>
            <th scope="col" class="number">
              {adds}
            </th>
            <th scope="col" class="number">
              {sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {addends.slice(0, most).map((one, n) => (
            <Row key={n} of={one} sum={sumOf(n)} sources={sources} />
          ))}
        </tbody>
        {addsUp && (
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {words.claims.together}
              </th>
              <td class="number">{sumOf(addends.length - 1)}</td>
            </tr>
          </tfoot>
        )}
      </table>
      {hidden > 0 && (
        <button type="button" onClick={() => draw(most + DRAWN)}>
          {words.claims.further(hidden)}
        </button>
      )}
    </>
  );
};

/** Asked for anew whenever another number is looked at. */
export const Addends = ({ asked }: { asked: () => Promise<Behind> }) => {
  const [found, set] = useState<Behind>();
  const [failure, fail] = useState<unknown>();
  useEffect(() => {
    let isOver = false;
    set(undefined);
    fail(undefined);
    asked().then(
      (behind) => isOver || set(behind),
      (failed: unknown) => isOver || fail(failed ?? true),
    );
    return () => {
      isOver = true;
    };
  }, [asked]);
  if (failure !== undefined)
    return <p role="alert">{failure instanceof Refused ? (failure.problem?.detail ?? words.states.refused) : words.states.failed}</p>;
  if (!found) return <Waiting rows={3} />;
  const { addends, lines = [], claims = [], otherwise = [], notes = [], sources } = found;
  const unknown = found.columns ? 0 : addends.filter(({ usd }) => usd === null).length;
  return (
    <>
      {lines.length > 0 && <LineList of={lines} />}
      {addends.length > 0 && <Rows {...found} />}
      {unknown > 0 && <p class="quiet">{words.claims.unknownCheques(unknown)}</p>}
      {notes.map((note) => (
        <p key={note} class="quiet">
          {note}
        </p>
      ))}
      <Rests claims={claims} otherwise={otherwise} sources={sources} />
      {addends.length + claims.length + otherwise.length === 0 && <p>{words.claims.nobody}</p>}
    </>
  );
};
