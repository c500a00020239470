/** Where the dashboard is: the address bar, followed and changed without loading the page anew. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { pageAt } from '../pages.ts';
import { type Address, addressOf, changed, elsewhere, type Query, written } from './address.ts';
import { keepPosition } from './position.ts';

let current = addressOf(new URL(location.href));
const listeners = new Set<() => void>();

const arrive = () => {
  current = addressOf(new URL(location.href));
  for (const listener of listeners) listener();
};
addEventListener('popstate', arrive);

export const address = (): Address => current;

export const useAddress = (): Address => {
  const [, again] = useState(current);
  useLayoutEffect(() => {
    const listener = () => again(current);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, []);
  return current;
};

/** Goes to `to`: a step that the browser's back button takes back, unless it `replaces` the present one. Another page begins at its top, with its title in
 * focus; another look at the same one leaves everything where it is, and so does what `stays`: what opens in place has an address of its own. `part` is
 * what the address names behind its `#`: the page itself goes there. */
export const go = (to: Address, { replaces = false, stays = false, part = '' } = {}): void => {
  const href = written(to);
  if (href === written(current)) return;
  const isOther = to.path !== current.path && !stays;
  const whole = href + (isOther ? part : location.hash);
  keepPosition();
  if (replaces) history.replaceState(history.state, '', whole);
  else history.pushState(null, '', whole);
  arrive();
  if (!isOther) return;
  scrollTo(0, 0);
  if (part) return;
  // What has the focus went with the page before.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
};

/** Changes parameters of the present view. */
export const look = (changes: Readonly<Record<string, string | undefined>>, how?: { replaces?: boolean }): void =>
  go(changed(current, changes), how);

/** The address of another page at the present times. */
export const hrefTo = (path: string, query: Query = {}): string => written(elsewhere(current, path, query));

/** Follows links within the dashboard here, as the browser would: those with a modifier, a target or a file are its own. */
export const followLinks = (): void => {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element && event.target.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download') || link.origin !== location.origin) return;
    const url = new URL(link.href);
    if (!pageAt(url.pathname) || (url.hash && url.pathname === current.path)) return;
    event.preventDefault();
    go(addressOf(url), { part: url.hash });
  });
};
