/** The frame around every page: where one is, at which times one looks, and the panel that says where a number comes from. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../address/location.ts';
import { Home } from '../pages/home.tsx';
import { type Found, type Page, pageAt } from '../pages.ts';
import { lockedBy, onSession } from '../reading/session.ts';
import { ClaimsPanel } from '../sources/panel.tsx';
import { TimeBar } from '../times/bar.tsx';
import { words } from '../words/words.ts';
import { Header } from './header.tsx';
import { KeyPage } from './key.tsx';
import { KeyList } from './key-list.tsx';
import { useKeys } from './keys.tsx';
import { later } from './later.tsx';
import { Offline } from './offline.tsx';
import { useTitle } from './title.ts';

export type PageProps = { parts: Found['parts'] };
type Shown = ComponentType<PageProps>;

/** As many quiet lines as a page begins with while its code is on its way. */
const ROWS = 5;

const startup = later(async () => (await import('../pages/startup.tsx')).Startup, ROWS);

/** Pages of text, the same at all times and open to all: they need no key, and no time bar. */
const TEXTS: ReadonlySet<Page> = new Set<Page>(['/method', '/docs']);

/** What draws each page. All but the first view come when they are asked for. */
const PAGES: Record<Page, Shown> = {
  '/': Home,
  '/startups/{id}': startup,
  '/startups/{id}/rounds/{round}': startup,
  '/organizations/{id}': later(async () => (await import('../pages/organization.tsx')).Organization, ROWS),
  '/investors/{id}': later(async () => (await import('../pages/investor.tsx')).Investor, ROWS),
  '/rankings/{of}': later(async () => (await import('../pages/rankings.tsx')).Rankings, ROWS),
  '/sources': later(async () => (await import('../pages/sources.tsx')).Sources, ROWS),
  '/sources/{id}': later(async () => (await import('../pages/source.tsx')).SourcePage, ROWS),
  '/changes': later(async () => (await import('../pages/changes.tsx')).Changes, ROWS),
  '/search': later(async () => (await import('../pages/search.tsx')).SearchPage, ROWS),
  '/deals': later(async () => (await import('../pages/deals.tsx')).Deals, ROWS),
  '/method': later(async () => (await import('../pages/method.tsx')).Method, ROWS),
  '/docs': later(async () => (await import('../pages/docs.tsx')).Docs, ROWS),
};

/** What a page is about: while that stays, what is open and where one is stay, too. */
const thingOf = ({ page, parts }: Found): string =>
  page === '/startups/{id}/rounds/{round}' ? `/startups/{id} ${parts.id}` : `${page} ${Object.values(parts)}`;

const Nowhere = () => (
  <>
    <h1 tabIndex={-1}>{words.states.nowhere}</h1>
    <p class="measure">{words.states.nowhereHelp}</p>
  </>
);

const useLock = (): string | undefined => {
  const [locked, set] = useState(lockedBy());
  useEffect(() => {
    const look = () => set(lockedBy());
    // What was asked ahead may have been refused since this was drawn.
    look();
    return onSession(look);
  }, []);
  return locked;
};

export const Dashboard = () => {
  const { path, query } = useAddress();
  const found = pageAt(path);
  const Shown = found && PAGES[found.page];
  const isText = found !== undefined && TEXTS.has(found.page);
  const lockedPage = useLock();
  const locked = isText ? undefined : lockedPage;
  useKeys();
  useTitle();
  useEffect(() => {
    document.documentElement.dataset.theme = query.theme ?? 'auto';
  }, [query.theme]);
  const isEmbedded = query.embed === '1';
  return (
    <>
      <a class="skip" href="#page">
        {words.nav.skip}
      </a>
      {!isEmbedded && <Header />}
      {!isEmbedded && found && !isText && !locked && <TimeBar />}
      <Offline />
      <main id="page">
        {locked ? <KeyPage refusedBy={locked} /> : found && Shown ? <Shown key={thingOf(found)} parts={found.parts} /> : <Nowhere />}
      </main>
      <ClaimsPanel />
      <KeyList />
    </>
  );
};
