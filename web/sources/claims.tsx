/** Claims, each with its source. */
import { pathOf } from '../address/address.ts';
import { hrefTo } from '../address/location.ts';
import { ForkSign } from '../figures/sign.tsx';
import { date } from '../values/dates.ts';
import { isolated } from '../values/isolated.ts';
import { labelOf } from '../words/labels.ts';
import { words } from '../words/words.ts';
import type { Claim, Lines, Sources } from './origin.ts';

/** Only http and https lead anywhere: whatever else a source says is its address is text. */
export const outward = (url: string | null | undefined): string | undefined => (url && /^https?:\/\//i.test(url) ? url : undefined);

export const SourceLine = ({ source, sources }: { source: string; sources: Sources }) => {
  const said = sources[source];
  const href = outward(said?.url);
  const name = said ? words.claims.by(isolated(said.publisher), said.publishedOn ? date(said.publishedOn) : words.claims.undated) : source;
  return (
    <span class="source">
      <a href={hrefTo(pathOf('sources', source))}>{name}</a>
      {said && (
        <span class="title">
          {href ? (
            <a href={href} target="_blank" rel="noreferrer">
              <bdi>{said.title || href}</bdi>
            </a>
          ) : (
            <bdi>{said.title || said.url || words.claims.untitled}</bdi>
          )}
        </span>
      )}
    </span>
  );
};

export const Claims = ({ of, sources }: { of: readonly Claim[]; sources: Sources }) => (
  <ul class="claims">
    {of.map(({ source, says, assurance }, n) => (
      <li key={n}>
        {says && (
          <strong>
            <bdi>{says}</bdi>
          </strong>
        )}{' '}
        {assurance && <span class="quiet">{labelOf(words.assurances, assurance) ?? assurance}</span>}
        <SourceLine source={source} sources={sources} />
      </li>
    ))}
  </ul>
);

/** What the number rests on, and what others say instead. */
export const Rests = ({ claims, otherwise, sources }: { claims: readonly Claim[]; otherwise: readonly Claim[]; sources: Sources }) => (
  <>
    {claims.length > 0 && (
      <>
        <h3>{words.claims.rests}</h3>
        <Claims of={claims} sources={sources} />
      </>
    )}
    {otherwise.length > 0 && (
      <>
        <h3>
          <ForkSign /> {words.claims.otherwise}
        </h3>
        <Claims of={otherwise} sources={sources} />
      </>
    )}
  </>
);

export const LineList = ({ of }: { of: Lines }) => (
  <dl>
    {of.map(([term, text]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          <bdi>{text}</bdi>
        </dd>
      </div>
    ))}
  </dl>
);
