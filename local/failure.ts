/** What people are told of something that was thrown. */

/** Its message; of what is no error, its text. Errors of another realm, as in tests, are no instance of our `Error`, and have one too. */
export const messageOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'message' in thrown ? String(thrown.message) : String(thrown);

/** Where it was thrown, for whoever mends the program. */
export const stackOf = (thrown: unknown): string => (thrown instanceof Error && thrown.stack) || messageOf(thrown);
