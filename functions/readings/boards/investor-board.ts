/** The board of investors that a question is about: the one that is kept, or one computed from the rows by the same function. */
import { type InvestorBoard, measure } from '../../../domain/boards/investor-rankings.ts';
import { investorsKey, rankings } from '../../../domain/boards/roll-up.ts';
import type { Scope } from '../../../domain/boards/startup.ts';
import type { Viewpoint } from '../../../domain/kernel/time.ts';
import { isNow } from '../../http/parameters.ts';
import { boardNow } from '../world/boards.ts';
import type { Reader } from '../world/reader.ts';
import { type WorldWithClaims, worldAt } from '../world/world.ts';

/** `world` is there where the board was computed: for another time or a period, or because the rounds behind it are asked for. */
export type Found = { board: InvestorBoard; version: number; world?: WorldWithClaims };

const NOTHING: InvestorBoard = {
  measured: [],
  totals: {
    ...{
      rounds: 0,
      roundsWithoutAmount: 0,
      roundsWithoutInvestor: 0,
      cheques: 0,
      unknownCheques: 0,
      knownUsd: 0,
      totalUsd: 0,
      atMostUsd: 0,
    },
  },
};

export const investorBoard = async (reader: Reader, scope: Scope, viewpoint: Viewpoint, needsClaims: boolean): Promise<Found> => {
  const isOfNewMoney = (scope.instrument ?? 'new-money') === 'new-money';
  if (isNow(viewpoint) && !scope.from && !scope.to && isOfNewMoney && !needsClaims) {
    const { board, version } = await boardNow(reader, rankings, investorsKey(scope));
    return { board: board ?? NOTHING, version };
  }
  const world = await worldAt(reader, viewpoint);
  return { board: measure(world.startups, world.directory, scope), version: world.version, world };
};
