/** All that is called so, by kind. */
import { hrefTo, useAddress } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { Shown } from '../frame/states.tsx';
import { usePages } from '../reading/pages.ts';
import { Further } from '../tables/further.tsx';
import { isolated } from '../values/isolated.ts';
import { words } from '../words/words.ts';
import { byKind, type Found, otherwise, pageOf } from './search/found.ts';
import { Marked } from './search/marked.tsx';

const said = words.search;

/** What was found; beside it what matched, where that is not its name. */
const Result = ({ of, q }: { of: Found; q: string }) => {
  const page = pageOf(of);
  const isName = of.matched.text === of.name;
  const name = isName ? <Marked text={of.name} q={q} /> : <bdi>{of.name}</bdi>;
  return (
    <li>
      {page ? <a href={hrefTo(page)}>{name}</a> : name}
      {!isName && (
        <span class="source quiet">
          {said.matched(said.fields[of.matched.field] ?? of.matched.field)}: <Marked text={of.matched.text} q={q} />
        </span>
      )}
    </li>
  );
};

const PLACES = [
  ['/rankings/investors', words.nav.rankings],
  ['/deals', words.nav.deals],
  ['/sources', words.nav.sources],
  ['/changes', words.nav.changes],
] as const;

const Nothing = ({ q }: { q: string }) => (
  <div class="empty">
    <p>{said.none(q)}</p>
    <p>
      {said.noneHelp} {otherwise(q).length > 0 && said.perhaps}{' '}
      {otherwise(q).map((one, n) => (
        <span key={one}>
          {n > 0 && ', '}
          <a href={hrefTo('/search', { q: one })}>
            <bdi>{one}</bdi>
          </a>
        </span>
      ))}
    </p>
    <p class="quiet">
      {said.or}{' '}
      {PLACES.map(([path, name], n) => (
        <span key={path}>
          {n > 0 && ', '}
          <a href={hrefTo(path)}>{name}</a>
        </span>
      ))}
    </p>
  </div>
);

/** As many as a citation names. */
const NAMED = 3;
const saysOf = (q: string, results: readonly Found[]): string =>
  [
    said.title(isolated(q)),
    results
      .slice(0, NAMED)
      .map(({ name }) => isolated(name))
      .join(', '),
  ].join(': ');

export const SearchPage = () => {
  const q = (useAddress().query.q ?? '').trim();
  const list = usePages('/v1/search', q ? { query: { q } } : undefined);
  const results = list.pages.flatMap(({ answer }) => answer.results);
  return (
    <>
      <h1 tabIndex={-1}>
        <bdi>{said.title(q)}</bdi>
      </h1>
      {q === '' ? (
        <p>{said.short}</p>
      ) : (
        <Shown of={list.first} rows={10}>
          {(answer) =>
            results.length === 0 ? (
              <Nothing q={q} />
            ) : (
              <>
                {byKind(results).map(([kind, found]) => (
                  <section key={kind}>
                    <h2>{said.kinds[kind] ?? kind}</h2>
                    <ul class="found">
                      {found.map((one) => (
                        <Result key={`${one.organization}/${one.id}`} of={one} q={q} />
                      ))}
                    </ul>
                  </section>
                ))}
                <Further list={list} shown={results.length} />
                <AnswerFooter at={list.first.at} answer={{ ...answer, sources: {} }} says={saysOf(q, results)} />
              </>
            )
          }
        </Shown>
      )}
    </>
  );
};
