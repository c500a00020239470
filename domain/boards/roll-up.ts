/** Roll-ups: boards computed from the rows of several views. State-based and pure, so that running one twice or late is harmless. */
import { chipTable } from '../compute/chip.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import { type DealEntry, dealBook, monthKey } from './deal-book.ts';
import { type CycleEdge, commitmentsOf, cyclesOf, type Flow, flowsOf } from './flows.ts';
import { type InvestorBoard, measure } from './investor-rankings.ts';
import type { Clusters } from './provider-rankings.ts';
import { type DealBookRow, type Scope, survivorsIn } from './startup.ts';
import { type MeasuredStartup, measureStartups } from './startup-rankings.ts';
import { clustersOf, type Row, type Rows, rowsOf, versionOf, type World, withMergedInvestors, worldOf } from './world.ts';

type Computing<Board> = (rows: Rows) => { version: number; boards: ReadonlyMap<string, Board> };
/** `rings`: the views whose row changes call for a new computation; `claims`: the startups whose claims it needs besides, as far as their rows tell: they come as rows
 * of `CLAIMS`. `compute` gives every board by its key. Another `boardsVersion` keeps boards of its own:
 * raise it when a result changes, and what older code computed is served no more. */
export type RollUp = {
  name: string;
  boardsVersion: number;
  rings: string[];
  claims?: (rows: Rows) => string[];
  compute: Computing<unknown>;
};
/** What lies under each key of a roll-up's boards. */
export type Boards = Record<string, unknown>;
/** A roll-up of which it is known what its boards are. */
export type RollUpOf<B extends Boards> = Omit<RollUp, 'compute'> & { compute: Computing<B[keyof B]> };

type Market = Pick<Scope, 'country' | 'sector'>;
type InvestorBoards = { [key: `investors/${string}`]: InvestorBoard };
/** The startups that an investor took part in or has a reported stake of, by investor. */
export type HoldersBoard = Record<string, string[]>;
export const HOLDERS = 'holders';
type HolderBoards = { [HOLDERS]: HoldersBoard };
type StartupBoards = { [key: `startups/${string}`]: MeasuredStartup[] };

/** The boards that are kept: every country and sector that has a startup or who has GPUs, and all of them. Periods are computed when asked for. */
const marketsOf = ({ startups, directory, held }: World): Market[] => {
  const tenants = [...held.keys()].map((id) => ({
    country: directory.get(id)?.country ?? null,
    sector: directory.get(id)?.sector ?? null,
  }));
  const places = [...startups, ...tenants].flatMap(({ country, sector }) =>
    [country, null].flatMap((c) => [sector, null].map((s): Market => ({ ...(c && { country: c }), ...(s && { sector: s }) }))),
  );
  return [...new Map(places.map((place) => [marketKey(place), place])).values()];
};

const marketKey = ({ country = '*', sector = '*' }: Market): string => `${country}/${sector}`;
export const investorsKey = (scope: Scope): keyof InvestorBoards => `investors/${marketKey(scope)}/${scope.groups ? 'groups' : 'each'}`;
export const startupsKey = (scope: Market): keyof StartupBoards => `startups/${marketKey(scope)}`;

const holdersOf = (books: Row<DealBookRow>[], survivorOf: SurvivorOf): HoldersBoard => {
  const holders = new Map<string, string[]>();
  for (const { id, plain } of books.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const investors = plain.deals.filter(({ counted }) => counted).flatMap(({ parts }) => parts.map(({ investor }) => investor));
    for (const holder of new Set([...investors, ...plain.holders].map(survivorOf))) {
      const startups = holders.get(holder);
      if (startups) startups.push(id);
      else holders.set(holder, [id]);
    }
  }
  return Object.fromEntries(holders);
};

export const rankings: RollUpOf<InvestorBoards & StartupBoards & HolderBoards> = {
  name: 'rankings',
  boardsVersion: 5,
  rings: ['profiles', 'rounds', 'valuation-timelines', 'clusters'],
  claims: withMergedInvestors,
  compute: (rows) => {
    const world = worldOf(rows);
    const { startups, directory, version } = world;
    const boards = new Map<
      keyof InvestorBoards | keyof StartupBoards | keyof HolderBoards,
      InvestorBoard | MeasuredStartup[] | HoldersBoard
    >();
    boards.set(HOLDERS, holdersOf(rowsOf(rows, 'rounds'), survivorsIn(directory)));
    for (const place of marketsOf(world)) {
      boards.set(startupsKey(place), measureStartups(world, place));
      for (const groups of [true, false]) {
        const scope = { ...place, groups };
        boards.set(investorsKey(scope), measure(startups, directory, scope));
      }
    }
    return { version, boards };
  },
};

/** Deals by month, so that a new one rewrites one month. */
export const deals: RollUpOf<Record<string, DealEntry[]>> = {
  name: 'deals',
  boardsVersion: 4,
  rings: ['profiles', 'rounds'],
  claims: withMergedInvestors,
  compute: (rows) => {
    const { startups, directory, version } = worldOf(rows);
    return { version, boards: Map.groupBy(dealBook(startups, directory), monthKey) };
  },
};

/** Clusters without their claims, and the chip table: what is usable depends on the day that is asked for, so the board holds what answers any day. */
export type CapacityBoard = { clusters: Clusters; chips: { version: number; ratios: [string, number][] } };
export const CAPACITY = 'capacity';

export const capacity: RollUpOf<{ [CAPACITY]: CapacityBoard }> = {
  name: 'capacity',
  boardsVersion: 4,
  rings: ['profiles', 'clusters', 'chips'],
  compute: (rows) => {
    const clusters = clustersOf(rows);
    const { version, ratios } = chipTable(rowsOf(rows, 'chips'));
    const board: CapacityBoard = { clusters, chips: { version, ratios: [...ratios] } };
    return { version: versionOf(rows.clusters ?? []), boards: new Map([[CAPACITY, board]]) };
  },
};

export type FlowBoard = { flows: Flow[]; cycles: CycleEdge[][] };
export const FLOWS = 'flows';

export const flows: RollUpOf<{ [FLOWS]: FlowBoard }> = {
  name: 'flows',
  boardsVersion: 4,
  rings: ['profiles', 'rounds', 'credits', 'contracts'],
  claims: withMergedInvestors,
  compute: (rows) => {
    const { startups, directory, version } = worldOf(rows);
    const commitments = commitmentsOf(rowsOf(rows, 'contracts'));
    const parts = { startups, directory, commitments, credits: rowsOf(rows, 'credits') };
    const board: FlowBoard = { flows: flowsOf(parts), cycles: cyclesOf(parts) };
    return { version: version + versionOf(rows.credits ?? []) + versionOf(rows.contracts ?? []), boards: new Map([[FLOWS, board]]) };
  },
};

export const rollUps: RollUp[] = [rankings, deals, capacity, flows];
