/** What rounds and their startups are called, and whose word they rest on, where an answer has only their Ids. */
import { ask } from '../../reading/api.ts';
import { timesOf } from '../../reading/reading.ts';
import type { Sources } from '../../sources/origin.ts';

type Asked = Readonly<Record<string, string>>;
const FILTERS = ['investor', 'startup', 'country', 'sector', 'from', 'to'];
/** As many pages of deals as are worth asking for: what is behind them is called by its Id. */
const PAGES = 4;

export type Named = {
  /** `Moonshot AI, Series C`; what is no deal is called by its Ids. */
  nameOf: (startup: string, round: string) => string;
  sourcesOf: (startup: string, round: string) => readonly string[];
  sources: Sources;
};

/** The deals of an investor or of a startup. */
export const namedRounds = async (asked: Asked): Promise<Named> => {
  const query = { ...Object.fromEntries(Object.entries(asked).filter(([name]) => FILTERS.includes(name))), ...timesOf(), limit: 500 };
  const found = new Map<string, { name: string; sources: readonly string[] }>();
  const described: Record<string, Sources[string]> = {};
  let cursor: string | undefined;
  for (let n = 0; n < PAGES && (n === 0 || cursor !== undefined); n += 1) {
    const { deals, next, sources } = await ask('/v1/deals', { query: { ...query, ...(cursor !== undefined && { cursor }) } });
    for (const { startup, round, name, label, roundType, sources } of deals)
      found.set(`${startup}/${round}`, { name: `${name}, ${label ?? roundType?.replaceAll('-', ' ') ?? round}`, sources });
    Object.assign(described, sources);
    cursor = next;
  }
  return {
    nameOf: (startup, round) => found.get(`${startup}/${round}`)?.name ?? `${startup}, ${round}`,
    sourcesOf: (startup, round) => found.get(`${startup}/${round}`)?.sources ?? [],
    sources: described,
  };
};
