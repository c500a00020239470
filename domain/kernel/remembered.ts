/** Work on what never changes is done once: states are replaced and never written to, and most of a state is that of the state before. */
export const remembered = <Of extends object, Result>(work: (of: Of) => Result): ((of: Of) => Result) => {
  const done = new WeakMap<Of, { result: Result }>();
  return (of) => {
    const before = done.get(of);
    if (before) return before.result;
    const result = work(of);
    done.set(of, { result });
    return result;
  };
};

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
