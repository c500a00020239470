/** What folds are made of. Lists and records grow with each event: a state never changes, so each event copies what it adds to; a run over many events copies it once, and then adds to its
 * own copy, which nobody else has seen yet: a stream of 10,000 rounds is folded in 10,000 steps and not in 10,000 times 10,000. */
let fresh: WeakSet<object> | undefined;

/** A run in several steps. What is done between them is no part of it: whoever tries there what an event would make of a state gets a copy. */
export const aRun = (): (<T>(step: () => T) => T) => {
  const own = new WeakSet();
  return (step) => {
    const around = fresh;
    fresh ??= own;
    try {
      return step();
    } finally {
      fresh = around;
    }
  };
};

/** What `run` gives. The states between its first and its last event must not leave it. A run within a run is part of it. */
export const inOneRun = <T>(run: () => T): T => aRun()(run);

/** `all`, or a copy where somebody else may have it. */
const owned = <T extends object>(all: T, copy: () => T): T => {
  if (fresh?.has(all)) return all;
  const copied = copy();
  fresh?.add(copied);
  return copied;
};

export const added = <T>(list: T[], one: T): T[] => {
  const own = owned(list, () => [...list]);
  own.push(one);
  return own;
};

/** A record with `key` set. Whatever the key: "__proto__" is one like any other. */
export const withKey = <T>(record: Record<string, T>, key: string, value: T): Record<string, T> => {
  const own = owned(record, () => ({ ...record }));
  Object.defineProperty(own, key, { value, writable: true, enumerable: true, configurable: true });
  return own;
};

/** The end of a `switch` over event types that names every one: a type that is added does not compile where it has been forgotten. Throws, should what
 * the compiler ruled out happen all the same. */
export const unreachable = (event: never): never => {
  throw new Error(`nobody said what to do with ${JSON.stringify(event)}`);
};
