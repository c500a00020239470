/** The reference of the API, drawn from the document that the service publishes. */
import { useEffect, useState } from 'preact/hooks';
import { look, useAddress } from '../address/location.ts';
import { Failure, Waiting } from '../frame/states.tsx';
import { fetched } from '../reading/api.ts';
import { onSession } from '../reading/session.ts';
import type { ApiDocument } from '../reference/document.ts';
import { wordsOf } from '../reference/find.ts';
import { groupId, OperationGroup, SCHEMAS, SchemaGroup } from '../reference/groups.tsx';
import { useOpened } from '../reference/opened.ts';
import { DocumentContext, Said, WordsContext } from '../reference/said.tsx';
import { type Found, useFound } from '../reference/sought.ts';
import { Contents } from '../texts/contents.tsx';
import { words } from '../words/words.ts';

const partsOf = ({ groups, schemas }: Found) => [
  ...groups.map(({ name, found }) => ({ id: groupId(name), title: `${name} · ${found.length}` })),
  ...(schemas.length > 0 ? [{ id: SCHEMAS, title: `${words.docs.schemas} · ${schemas.length}` }] : []),
];

/** `n` is what was found; undefined while nothing is looked for. */
const Find = ({ text, n }: { text: string; n: number | undefined }) => (
  <search class="find">
    <input
      type="search"
      aria-label={words.docs.search}
      placeholder={`${words.docs.search}: ${words.docs.searchHint}`}
      value={text}
      maxLength={100}
      onInput={({ currentTarget }) => look({ q: currentTarget.value }, { replaces: true })}
    />{' '}
    <span role="status">{n !== undefined && words.docs.found(n)}</span>{' '}
    <span class="quiet">
      <a href="/openapi.json">{words.docs.openApi}</a> <a href="/asyncapi.json">{words.docs.asyncApi}</a>
    </span>
  </search>
);

const Reference = ({ of: api }: { of: ApiDocument }) => {
  const { q = '' } = useAddress().query;
  const sought = wordsOf(q);
  const isSought = sought.length > 0;
  const entries = useOpened();
  const found = useFound(api, sought);
  return (
    <DocumentContext.Provider value={api}>
      <WordsContext.Provider value={sought}>
        <div class="booklet reference">
          <Contents parts={partsOf(found)} />
          <div>
            <h1 tabIndex={-1}>{words.docs.title}</h1>
            <Find text={q} n={isSought ? found.n : undefined} />
            {!isSought && (
              <p class="measure">
                <Said>{api.info.description}</Said>
              </p>
            )}
            {found.groups.map((group) => (
              <OperationGroup key={group.name} group={group} {...entries} />
            ))}
            {found.schemas.length > 0 && <SchemaGroup schemas={found.schemas} isSought={isSought} {...entries} />}
          </div>
        </div>
      </WordsContext.Provider>
    </DocumentContext.Provider>
  );
};

/** Kept while the dashboard is open: a release brings another dashboard. */
let published: ApiDocument | undefined;

const askDocument = async (): Promise<ApiDocument> => {
  const response = await fetched('/openapi.json');
  if (!response.ok) throw new Error(`the document of the API is answered ${response.status}`);
  const document: ApiDocument = await response.json();
  return document;
};

export const Docs = () => {
  const [api, set] = useState(published);
  const [failure, fail] = useState<unknown>();
  const [, again] = useState(0);
  const ask = () => {
    fail(undefined);
    askDocument().then((document) => {
      published = document;
      set(document);
    }, fail);
  };
  useEffect(() => {
    if (!published) ask();
    // Whether there is a key says what can be tried.
    return onSession(() => again((n) => n + 1));
  }, []);
  if (api) return <Reference of={api} />;
  return (
    <>
      <h1 tabIndex={-1}>{words.docs.title}</h1>
      {failure === undefined ? <Waiting rows={12} /> : <Failure failure={failure} again={ask} />}
    </>
  );
};
