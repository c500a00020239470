/** What a page asks first is asked while its code is on its way: the page then finds the answer, or waits for the same one. */
import { address } from '../address/location.ts';
import { type Page, pageAt } from '../pages.ts';
import { ask, type Path, type Question } from '../reading/api.ts';
import { FIRST, pageOf } from '../reading/pages.ts';
import { atTimes } from '../reading/reading.ts';
import { askedOf as dealsAsked } from './deals/asked.ts';
import { RANKED } from './home/asked.ts';
import { isTable, PATHS, askedOf as rankingsAsked } from './rankings/asked.ts';
import { PAGE } from './startup/asked.ts';

type Look = { parts: Readonly<Record<string, string>>; query: Readonly<Record<string, string>> };

/** Whoever asks the same is told of a failure. */
const begin = <P extends Path>(path: P, question: Question<P>, { query }: Look): void => {
  ask(path, atTimes(path, question, query)).catch(() => {});
};

const beginStartup = (look: Look): void => {
  const { id = '' } = look.parts;
  begin('/v1/organizations/{id}', { path: { id } }, look);
  begin('/v1/organizations/{id}/rounds', { path: { id }, query: { limit: PAGE } }, look);
  begin('/v1/organizations/{id}/valuations', { path: { id } }, look);
};

const BEGIN: Partial<Record<Page, (look: Look) => void>> = {
  '/': (look) => begin('/v1/rankings/investors', RANKED, look),
  '/startups/{id}': beginStartup,
  '/startups/{id}/rounds/{round}': beginStartup,
  '/rankings/{of}': (look) => {
    const { of } = look.parts;
    if (isTable(of)) begin(PATHS[of], pageOf({ said: rankingsAsked(of, look.query) }, { limit: FIRST }), look);
  },
  '/deals': (look) => begin('/v1/deals', pageOf({ query: dealsAsked(look.query) }, { limit: FIRST }), look),
};

/** Asks what the page at the present address asks first. */
export const askAhead = (): void => {
  const { path, query } = address();
  const found = pageAt(path);
  if (found) BEGIN[found.page]?.({ parts: found.parts, query });
};
