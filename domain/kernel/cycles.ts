/** Things that take the place of each other in a circle. */

/** Those that come back to themselves, where each leads to at most one other. */
export const onCycle = (next: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const seen = new Map<string, string>();
  const found = new Set<string>();
  for (const start of next.keys()) {
    let here: string | undefined = start;
    while (here !== undefined && !seen.has(here)) {
      seen.set(here, start);
      here = next.get(here);
    }
    if (here === undefined || seen.get(here) !== start) continue;
    for (let one: string | undefined = here; one !== undefined && !found.has(one); one = next.get(one)) found.add(one);
  }
  return found;
};

/** Whether `from` leads to `to`, where each leads to any number of others. */
export const leadsTo = (from: string, to: string, next: (id: string) => Iterable<string>): boolean => {
  const [seen, ahead] = [new Set([from]), [from]];
  for (let here = ahead.pop(); here !== undefined; here = ahead.pop()) {
    if (here === to) return true;
    for (const one of next(here)) {
      if (seen.has(one)) continue;
      seen.add(one);
      ahead.push(one);
    }
  }
  return false;
};
