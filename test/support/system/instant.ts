/** An instant after everything that was recorded so far, and before all that is recorded from now on. */
export const instant = async (): Promise<string> => {
  const now = Date.now() + 1;
  while (Date.now() <= now) await new Promise(setImmediate);
  return new Date(now).toISOString();
};
