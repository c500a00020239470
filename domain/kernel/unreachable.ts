/** The end of a `switch` over event types that names every one: a type that is added does not compile where it has been forgotten. Throws, should what
 * the compiler ruled out happen all the same. */
export const unreachable = (event: never): never => {
  throw new Error(`nobody said what to do with ${JSON.stringify(event)}`);
};
