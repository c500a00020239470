/** Names of organizations where an answer has their Ids alone: one reading for the whole page, kept for the pages after it. */
import { useCallback, useMemo } from 'preact/hooks';
import { useReading } from './reading.ts';

/** As many as one reading answers. */
const MOST = 500;

export type NameOf = (id: string) => string;

/** Nothing was told yet: the same nothing each time, so that what hangs on it stays. */
const UNTOLD: Readonly<Record<string, string>> = {};

/** The name of an organization; its Id until that is known. `said`: names that other answers have already told. */
export const useNames = (said: Readonly<Record<string, string>> = UNTOLD): NameOf => {
  const { answer } = useReading('/v1/organizations', { query: { limit: MOST } });
  const names = useMemo(() => new Map(answer?.organizations.map(({ id, name }) => [id, name])), [answer]);
  return useCallback((id) => said[id] ?? names.get(id) ?? id, [said, names]);
};
