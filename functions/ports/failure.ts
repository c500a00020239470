/** What is read off something that was thrown, whatever it is. */

/** The code by which Node and its parts tell failures apart: `ECONNREFUSED`. */
export const codeOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
