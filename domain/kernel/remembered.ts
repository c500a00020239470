/** What is worked out of a state once, and passed on to the one after it, changed by what happened between: states are replaced and never written to, and most
 * of a state is that of the state before. */
export const carried = <Of extends object, Result>(work: (of: Of) => Result) => {
  const done = new WeakMap<Of, { result: Result }>();
  return {
    of: (of: Of): Result => {
      const known = done.get(of) ?? { result: work(of) };
      done.set(of, known);
      return known.result;
    },
    /** Gives `after`. Of a state that nobody asked about there is nothing to pass on. */
    pass: (before: Of, after: Of, change: (result: Result) => Result): Of => {
      const known = done.get(before);
      if (known) done.set(after, { result: change(known.result) });
      return after;
    },
  };
};

/** Work on what never changes is done once. */
export const remembered = <Of extends object, Result>(work: (of: Of) => Result): ((of: Of) => Result) => carried(work).of;

/** The same for texts, of which `most` are kept; when there are more it begins anew. */
export const rememberedTexts = <Result>(work: (text: string) => Result, most: number): ((text: string) => Result) => {
  const done = new Map<string, Result>();
  return (text) => {
    const before = done.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    if (done.size >= most) done.clear();
    done.set(text, result);
    return result;
  };
};

/** Whether a viewpoint hides nothing. */
export const isWhole = (viewpoint: object): boolean => Object.keys(viewpoint).length === 0;
