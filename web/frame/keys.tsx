/** Single keys that do what menus do, where nobody is writing. */
import { useEffect } from 'preact/hooks';
import { elsewhere } from '../address/address.ts';
import { address, go } from '../address/location.ts';
import type { words } from '../words/words.ts';

export type Key = { keys: string; does: keyof typeof words.keys.does; run: () => void };

const to = (path: string) => () => go(elsewhere(address(), path));
const focus = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.focus();
const press = (selector: string) => () => document.querySelector<HTMLElement>(selector)?.click();

/** Shows the list of them. */
export const listKeys = (): void => document.querySelector<HTMLDialogElement>('dialog.keys')?.showModal();

/** In the order in which they are listed. `g` waits for the letter behind it. */
export const KEYS: readonly Key[] = [
  { keys: '?', does: 'list', run: listKeys },
  { keys: '/', does: 'search', run: focus('#search') },
  { keys: 't', does: 'times', run: focus('#asOf') },
  { keys: '[', does: 'earlier', run: press('#earlier') },
  { keys: ']', does: 'later', run: press('#later') },
  { keys: 'l', does: 'scale', run: press('#scale') },
  { keys: 'c', does: 'cite', run: press('main button.cite') },
  { keys: 'd', does: 'csv', run: press('main button.csv') },
  { keys: 'g h', does: 'home', run: to('/') },
  { keys: 'g r', does: 'rankings', run: to('/rankings/investors') },
  { keys: 'g d', does: 'deals', run: to('/deals') },
  { keys: 'g s', does: 'sources', run: to('/sources') },
  { keys: 'g c', does: 'changes', run: to('/changes') },
];

/** Whether they do anything: whoever speaks to their computer, or often hits keys by chance, turns them off. In memory alone. */
let areOn = true;
export const keysAreOn = (): boolean => areOn;
export const turnKeys = (on: boolean): void => {
  areOn = on;
};

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));
/** What is over the page has the keyboard for itself. */
const isCovered = (): boolean => document.querySelector('dialog[open]') !== null;

export const useKeys = (): void =>
  useEffect(() => {
    let before = '';
    const hear = (event: KeyboardEvent) => {
      if (!areOn || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target) || isCovered()) return;
      const pressed = before === 'g' ? `g ${event.key}` : event.key;
      before = event.key;
      const found = KEYS.find(({ keys }) => keys === pressed);
      if (!found) return;
      event.preventDefault();
      found.run();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
