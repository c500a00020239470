/** A round's claims side by side: a column a source, the most trusted first, a row a field, the cell that holds marked with why it does. */
import { pathOf } from '../../address/address.ts';
import { hrefTo } from '../../address/location.ts';
import { ForkSign } from '../../figures/sign.tsx';
import type { NameOf } from '../../reading/names.ts';
import { outward } from '../../sources/panel.tsx';
import { date } from '../../values/dates.ts';
import { words } from '../../words/words.ts';
import { cellText, rowName } from './cells.ts';
import { type Cell, columnsOf, type Round, type RoundClaim, type Row, rowsOf } from './claims.ts';

const said = words.startup.claims;

const SourceName = ({ of }: { of: RoundClaim['source'] }) => {
  const href = outward(of.url);
  return (
    <>
      <a href={hrefTo(pathOf('sources', of.id))}>
        <bdi>{of.publisher}</bdi>
      </a>
      {href && (
        <>
          {' '}
          <a class="outward" href={href} target="_blank" rel="noreferrer" title={of.title ?? href} aria-label={`${of.title ?? href} ↗`}>
            ↗
          </a>
        </>
      )}
    </>
  );
};

const Head = ({ of }: { of: RoundClaim }) => (
  <th scope="col" class={of.withdrawn && 'withdrawn'}>
    <SourceName of={of.source} />
    <span class="quiet">
      {of.source.publishedOn ? date(of.source.publishedOn) : words.claims.undated}, {words.assurances[of.assurance]}
    </span>
    {of.withdrawn && (
      <span class="why">
        {said.withdrawn}: {said.reasons[of.withdrawn.reason] ?? of.withdrawn.reason}
      </span>
    )}
    {of.alsoIn?.map((source) => (
      <span key={source.id} class="quiet">
        {said.alsoIn} <SourceName of={source} />
      </span>
    ))}
    {(of.note ?? of.withdrawn?.note) && (
      <span class="note" dir="auto">
        {of.withdrawn?.note ?? of.note}
      </span>
    )}
  </th>
);

const Said = ({ row, cell, by }: { row: Row; cell: Cell; by: RoundClaim }) => {
  if (!cell) {
    return (
      <td data-label={by.source.publisher} class="says-nothing">
        <span class="unseen">{said.nothing}</span>
      </td>
    );
  }
  const text = cellText(row, cell.value);
  const named = by.withdrawn ? 'withdrawn' : cell.won ? 'won' : cell.isConflict ? 'differs' : undefined;
  return (
    <td data-label={by.source.publisher} class={named}>
      <span>
        {by.withdrawn ? <s>{text}</s> : <bdi>{text}</bdi>}
        {cell.won && <span class="why">✓ {said.won[cell.won]}</span>}
        {cell.isConflict && (
          <span class="why">
            <ForkSign /> {said.differs}
          </span>
        )}
      </span>
    </td>
  );
};

export const ClaimTable = ({ of, nameOf }: { of: Round; nameOf: NameOf }) => {
  const columns = columnsOf(of.claims);
  const rows = rowsOf(of, columns);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the page is scrolled by the keyboard, too.
    <section class="wide" tabIndex={0} aria-label={said.title}>
      <table class="claim-sides">
        <caption>{said.title}</caption>
        <thead>
          <tr>
            <th scope="col">{said.field}</th>
            {columns.map((claim, n) => (
              <Head key={n} of={claim} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field}>
              <th scope="row">
                <bdi>{rowName(row, nameOf)}</bdi>
              </th>
              {row.cells.map((cell, n) => {
                const by = columns[n];
                return by && <Said key={`${n} ${by.source.id}`} row={row} cell={cell} by={by} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
