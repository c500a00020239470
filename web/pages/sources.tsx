/** Sources: who says what, and how it fared. */
import { useEffect, useState } from 'preact/hooks';
import { pathOf } from '../address/address.ts';
import { hrefTo, look, useAddress } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { SinceCited } from '../citing/since.tsx';
import { Empty, Shown } from '../frame/states.tsx';
import { type Answer, questionAt } from '../reading/api.ts';
import { FIRST, usePages } from '../reading/pages.ts';
import { atTimes } from '../reading/reading.ts';
import { Download } from '../sources/download.tsx';
import { Further } from '../tables/further.tsx';
import { type Column, Table } from '../tables/table.tsx';
import { date } from '../values/dates.ts';
import { isolated } from '../values/isolated.ts';
import { count } from '../values/money.ts';
import { words } from '../words/words.ts';
import { delay, reasons } from './sources/fared.ts';

type Row = Answer<'/v1/sources'>['sources'][number];

const said = words.sourced;
const pageOf = ({ id }: Row) => hrefTo(pathOf('sources', id));

/** How many, which leads to all that the source says. */
const Many = ({ of, n }: { of: Row; n: number }) => (
  <a class="value" href={pageOf(of)}>
    {count(n)}
  </a>
);

const columns: Column<Row>[] = [
  {
    name: said.source,
    cell: (row) => (
      <span>
        <a href={pageOf(row)}>
          <bdi>{row.publisher}</bdi>
        </a>
        <span class="source quiet">
          <bdi>{row.title ?? words.claims.untitled}</bdi>
        </span>
      </span>
    ),
    isHead: true,
  },
  {
    name: said.published,
    cell: ({ firstPublishedOn: first, lastPublishedOn: last }) => (
      <span class="whole">{first === last ? date(first) : `${date(first)} – ${date(last)}`}</span>
    ),
  },
  { name: said.said, cell: (row) => <Many of={row} n={row.said} />, isNumber: true },
  { name: said.holds, cell: (row) => <Many of={row} n={row.holding} />, isNumber: true },
  {
    name: said.withdrawn,
    cell: (row) => (
      <span>
        <Many of={row} n={row.withdrawn} />
        {row.withdrawn > 0 && <span class="source quiet">{reasons(row.reasons)}</span>}
      </span>
    ),
    isNumber: true,
  },
  { name: said.corrected, cell: (row) => <Many of={row} n={row.corrected} />, isNumber: true },
  { name: said.days, cell: ({ daysToPublication }) => delay(daysToPublication), isNumber: true },
];

/** Of which publisher, as one types it. */
const Publisher = ({ value }: { value: string }) => {
  const [text, set] = useState(value);
  useEffect(() => set(value), [value]);
  return (
    <form class="sentence" aria-label={said.publisher} onSubmit={(event) => event.preventDefault()}>
      <label class="choice">
        {said.publisherIs}{' '}
        <input
          name="publisher"
          value={text}
          size={28}
          placeholder={said.anyone}
          maxLength={200}
          dir="auto"
          onInput={({ currentTarget }) => set(currentTarget.value)}
          onChange={() => look({ publisher: text.trim() })}
        />
      </label>
    </form>
  );
};

/** As many as a citation names. */
const NAMED = 3;

/** How many there are, and how the first of them fared, in a sentence. */
const saysOf = ({ sources, next }: Answer<'/v1/sources'>): string =>
  said.says(
    sources.length,
    next !== undefined,
    sources.slice(0, NAMED).map((one) => said.one(isolated(one.publisher), one.said, one.withdrawn)),
  );

export const Sources = () => {
  const { query } = useAddress();
  const asked = query.publisher ? { publisher: query.publisher } : {};
  const list = usePages('/v1/sources', { query: asked });
  const rows = list.pages.flatMap(({ answer }) => answer.sources);
  return (
    <>
      <h1 tabIndex={-1}>{said.title}</h1>
      <p class="measure">{said.lead}</p>
      <Publisher value={query.publisher ?? ''} />
      <Shown of={list.first} rows={20}>
        {(answer) => (
          <>
            <SinceCited
              about={{}}
              says={saysOf(answer)}
              today={{ path: '/v1/sources', question: { said: { ...asked, limit: FIRST } }, say: saysOf }}
              methodAsked={answer.methodAsked}
            />
            {rows.length === 0 ? (
              <Empty why={said.none} />
            ) : (
              <>
                <Table caption={said.title} rows={rows} keyOf={({ id }) => id} columns={columns} />
                <Further list={list} shown={rows.length}>
                  <Download
                    at={questionAt('/v1/sources', atTimes('/v1/sources', { query: asked }, query))}
                    name="sources.csv"
                    text={said.all}
                  />
                </Further>
              </>
            )}
            <AnswerFooter at={list.first.at} answer={{ ...answer, sources: {} }} says={saysOf(answer)} hasFile />
          </>
        )}
      </Shown>
    </>
  );
};
