/** Words for what the service names: undefined for whatever has none here, even where it is called like a member of every object. */

export const labels = (of: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.assign(Object.create(null), of);

/** The word, or what says one, for `key`, among words whose keys are known. */
export const labelOf = <L>(of: Readonly<Record<string, L>>, key: string): L | undefined => (Object.hasOwn(of, key) ? of[key] : undefined);
