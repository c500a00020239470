/** The head of every page: the way to every other one. */
import { hrefTo, look, useAddress } from '../address/location.ts';
import { words } from '../words/words.ts';
import { listKeys } from './keys.tsx';
import { Search } from './search.tsx';

const LINKS: readonly (readonly [path: string, name: string])[] = [
  ['/rankings/investors', words.nav.rankings],
  ['/deals', words.nav.deals],
  ['/sources', words.nav.sources],
  ['/changes', words.nav.changes],
  ['/method', words.nav.method],
  ['/docs', words.nav.api],
];
const THEMES = ['auto', 'light', 'dark'] as const;

export const Header = () => {
  const { path, query } = useAddress();
  return (
    <header class="head">
      <a class="name" href={hrefTo('/')}>
        {words.name}
      </a>
      <Search />
      <nav aria-label={words.nav.label}>
        <ul>
          {LINKS.map(([to, name]) => (
            <li key={to}>
              <a href={hrefTo(to)} aria-current={path === to ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="listed" aria-keyshortcuts="?" onClick={listKeys}>
        {words.nav.keys}
      </button>
      <label class="theme">
        <span class="unseen">{words.nav.theme}</span>
        <select
          value={query.theme ?? 'auto'}
          onChange={({ currentTarget: { value } }) => look({ theme: value === 'auto' ? undefined : value })}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              ◐ {words.nav.themes[theme]}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
};
