/** What organizations and rounds are called, where an answer has only their Ids: two readings for a whole page. */
import { useMemo } from 'preact/hooks';
import { useNames as useOrganizationNames } from '../reading/names.ts';
import { useReading } from '../reading/reading.ts';

/** As many as one reading gives: what is beyond is called by its Id. */
const MOST = 500;

export type Names = {
  organization: (id: string) => string;
  /** A round's label, or what kind of round it is. */
  round: (organization: string, round: string) => string;
};

/** `of`: the organization that rounds are of, where it is one. */
export const useNames = (of?: string): Names => {
  const organization = useOrganizationNames();
  const { answer: deals } = useReading('/v1/deals', { query: { limit: MOST, ...(of !== undefined && { startup: of }) } });
  return useMemo(() => {
    const rounds = new Map(
      (deals?.deals ?? []).map(({ startup, round, label, roundType }) => [`${startup}/${round}`, label ?? roundType ?? round]),
    );
    return {
      organization,
      round: (organization, round) => rounds.get(`${organization}/${round}`) ?? round,
    };
  }, [organization, deals]);
};
