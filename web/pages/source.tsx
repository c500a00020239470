/** A source: all that it says, and what became of it. */

import { hrefTo } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { SinceCited } from '../citing/since.tsx';
import type { PageProps } from '../frame/dashboard.tsx';
import { Empty, Shown } from '../frame/states.tsx';
import type { Answer } from '../reading/api.ts';
import { FIRST, usePages } from '../reading/pages.ts';
import { type Names, useNames } from '../record/names.ts';
import { memberOf, thingOf } from '../record/thing.ts';
import { LineList, outward } from '../sources/claims.tsx';
import { Further } from '../tables/further.tsx';
import { type Column, Table } from '../tables/table.tsx';
import { date, instant } from '../values/dates.ts';
import { isolated } from '../values/isolated.ts';
import { words } from '../words/words.ts';
import { delay, reasons } from './sources/fared.ts';

type Source = Answer<'/v1/sources/{id}'>;
type Statement = Source['statements'][number];

const said = words.sourced;

const About = ({ of: { stream, thing }, names }: { of: Statement; names: Names }) => {
  const { subject, name, path } = thingOf(stream, thing ?? '', names);
  const text = name === null ? subject : `${subject}: ${name}`;
  return path ? (
    <a href={hrefTo(path)}>
      <bdi>{text}</bdi>
    </a>
  ) : (
    <bdi>{text}</bdi>
  );
};

const State = ({ of: { withdrawn, holds, thing }, names }: { of: Statement; names: Names }) => {
  if (withdrawn !== null) return <span class="down">{`${said.withdrawn}: ${said.reasons[withdrawn] ?? withdrawn}`}</span>;
  if (holds.length === 0) return <span class="quiet">{thing === null ? said.stands : said.nothing}</span>;
  return <span dir="auto">{holds.map((field) => memberOf(`${thing ?? 'rounds.x'}.${field}`, names)).join('; ')}</span>;
};

const columnsOf = (names: Names): Column<Statement>[] => [
  { name: said.about, cell: (one) => <About of={one} names={names} />, isHead: true },
  { name: said.state, cell: (one) => <State of={one} names={names} /> },
  {
    name: said.assurance,
    cell: ({ assurance }) => (assurance === null ? words.unknown : words.assurances[assurance]),
  },
  { name: said.event, cell: ({ eventOn }) => <span class="whole">{date(eventOn)}</span> },
  { name: said.published, cell: ({ publishedOn }) => <span class="whole">{date(publishedOn)}</span> },
  { name: said.recorded, cell: ({ recordedAt }) => <span class="whole">{instant(recordedAt)}</span> },
];

const Head = ({ of }: { of: Source }) => {
  const href = outward(of.url);
  const title = of.title ?? of.url ?? words.claims.untitled;
  return (
    <>
      <h1 tabIndex={-1}>
        <bdi>{of.publisher}</bdi>
      </h1>
      <p class="lead measure">
        {href ? (
          <a href={href} target="_blank" rel="noreferrer">
            <bdi>{title}</bdi>
          </a>
        ) : (
          <bdi>{title}</bdi>
        )}
      </p>
      <p class="measure">{said.summary(of.said, of.holding, of.withdrawn)}</p>
      <LineList
        of={[
          [said.kind, of.kind?.replaceAll('-', ' ') ?? words.unknown],
          [said.licence, of.licence ?? said.noLicence],
          [
            said.published,
            of.firstPublishedOn === of.lastPublishedOn
              ? date(of.firstPublishedOn)
              : `${date(of.firstPublishedOn)} – ${date(of.lastPublishedOn)}`,
          ],
          [said.days, delay(of.daysToPublication)],
          ...(of.withdrawn > 0 ? [[said.withdrawn, reasons(of.reasons)] as const] : []),
        ]}
      />
    </>
  );
};

/** What it says and what became of it, in a sentence. */
const saysOf = ({ publisher, title, said: all, holding, withdrawn }: Source): string =>
  [`${isolated(publisher)}${title ? `, ${isolated(title)}` : ''}.`, said.summary(all, holding, withdrawn)].join(' ');

export const SourcePage = ({ parts: { id = '' } }: PageProps) => {
  const list = usePages('/v1/sources/{id}', { path: { id } });
  const names = useNames();
  const statements = list.pages.flatMap(({ answer }) => answer.statements);
  return (
    <Shown of={list.first} rows={12}>
      {(source) => (
        <>
          <Head of={source} />
          <SinceCited
            about={{}}
            says={saysOf(source)}
            today={{ path: '/v1/sources/{id}', question: { path: { id }, said: { limit: FIRST } }, say: saysOf }}
            methodAsked={source.methodAsked}
          />
          <h2>{said.statements}</h2>
          {statements.length === 0 ? (
            <Empty />
          ) : (
            <>
              <Table
                caption={said.statements}
                rows={statements}
                keyOf={({ stream, version }) => `${stream}@${version}`}
                columns={columnsOf(names)}
              />
              <Further list={list} shown={statements.length} />
            </>
          )}
          <AnswerFooter at={list.first.at} answer={{ ...source, sources: { [id]: source } }} says={saysOf(source)} />
        </>
      )}
    </Shown>
  );
};
