/** On whose word rows of boards rest: the sources of the claims that stand of the rounds behind them. */
import { participationsBy } from '../../../domain/boards/investor-rankings.ts';
import type { Scope, Startup } from '../../../domain/boards/startup.ts';
import { standing } from '../../../domain/kernel/claims.ts';
import { own } from '../../../domain/kernel/json.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import type { Organization } from '../../../domain/organization/organization.ts';
import { rounds as roundView } from '../../../domain/views.ts';
import { isNow } from '../../http/parameters.ts';
import type { Reader } from '../world/reader.ts';
import type { WorldWithClaims } from '../world/world.ts';

export type Organizations = ReadonlyMap<string, Organization>;

/** What was said of some startups, as it is read for an answer about now; where it is about another time all of it is read anyway. */
export const organizationsOf = async ({ rows }: Reader, ids: Iterable<string>, viewpoint: Viewpoint): Promise<Organizations> => {
  const found = isNow(viewpoint) ? await rows.getMany(roundView, [...new Set(ids)]) : await rows.allFull(roundView);
  return new Map(found.map(({ id, state }) => [id, state]));
};

/** Ids of the sources whose claims of these rounds stand, each once. */
export const sourcesOfRounds = (organization: Organization | undefined, rounds: Iterable<string>, viewpoint: Viewpoint): string[] => {
  const claims = [...rounds].flatMap((round) => {
    const all = organization && own(organization.rounds, round);
    return all ? standing(all, viewpoint) : [];
  });
  return [...new Set(claims.map(({ source }) => source.id))].sort();
};

/** The sources behind each investor of a board, by its Id. */
export const sourcesOfInvestors = (world: WorldWithClaims, scope: Scope, viewpoint: Viewpoint): ((id: string) => string[]) => {
  const participations = participationsBy(world.startups, world.directory, scope);
  return (id) => {
    const sources = (participations.get(id) ?? []).flatMap(({ startup, deal }) =>
      sourcesOfRounds(world.organizations.get(startup.id), [deal.round], viewpoint),
    );
    return [...new Set(sources)].sort();
  };
};

/** The sources behind a startup of a board: of its rounds that count, or may, and of its marks. */
export const sourcesOfStartup = ({ id, deals }: Startup, organizations: Organizations, viewpoint: Viewpoint): string[] => {
  const organization = organizations.get(id);
  const rounds = deals.flatMap(({ round, counted, disputed }) => (counted || disputed ? [round] : []));
  const marks = Object.values(organization?.marks ?? {}).flatMap((all) => standing(all, viewpoint).map(({ source }) => source.id));
  return [...new Set([...sourcesOfRounds(organization, rounds, viewpoint), ...marks])].sort();
};
