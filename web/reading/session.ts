/** The key of this session: in memory alone, and gone with the page. */

let key: string | undefined;
/** Why the service let nobody in, as its problem's code; undefined while it does. */
let locked: string | undefined;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Takes the key that `npm start` puts behind the address, and takes it out of the address at once. */
export const takeKey = (): void => {
  const given = new URLSearchParams(location.hash.slice(1)).get('key');
  if (given === null) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  setKey(given);
};

/** Whatever was asked is asked anew, with this key. */
export const setKey = (given: string | undefined): void => {
  key = given?.trim() || undefined;
  locked = undefined;
  tell();
};
export const sessionKey = (): string | undefined => key;

export const lock = (code: string): void => {
  if (locked === code) return;
  locked = code;
  tell();
};
export const lockedBy = (): string | undefined => locked;

/** Hears of another key, and of a lock. Gives what ends that. */
export const onSession = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
