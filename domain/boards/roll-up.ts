/** Roll-ups: boards computed from the rows of several views. State-based and pure, so that running one twice or late is harmless. */
import { type Chip, chipTable } from '../compute/chip.ts';
import type { ClusterRow } from '../compute/cluster-row.ts';
import type { Contract } from '../compute/contract.ts';
import type { CreditRow } from '../compute/credit-ledger.ts';
import type { SurvivorOf } from '../kernel/references.ts';
import type { GpusByDay } from '../kernel/steps.ts';
import type { Organization } from '../organization/organization.ts';
import type { ProfileRow } from '../organization/profile.ts';
import { affiliationsHolding, mergersOf } from '../organization/who.ts';
import { type DealEntry, dealBook, monthKey } from './deal-book.ts';
import type { Deal } from './deals.ts';
import { type CycleEdge, commitmentsOf, cyclesOf, type Flow, flowsOf } from './flows.ts';
import { type InvestorBoard, measure } from './investor-rankings.ts';
import { type Clusters, heldByTenant } from './provider-rankings.ts';
import { type DealBookRow, type Directory, dealBookRow, type Figures, isListed, type Scope, type Startup, survivorsIn } from './startup.ts';
import { type MeasuredStartup, measureStartups } from './startup-rankings.ts';

/** A row as it is stored: the stream's Id and version, and the plain part. */
export type Row<Plain = unknown> = { id: string; v: number; plain: Plain };
export type Rows = Record<string, Row[]>;

/** What the plain part of a row is, by the view that roll-ups read it of. */
type PlainOf = {
  profiles: ProfileRow | null;
  rounds: DealBookRow;
  'valuation-timelines': Figures;
  clusters: ClusterRow | null;
  chips: Chip;
  contracts: Contract;
  credits: CreditRow | null;
  [CLAIMS]: Organization;
};
/** The rows of a view, none where none were read. They were read under its name, and so are of its shape. */
const rowsOf = <V extends keyof PlainOf>(rows: Rows, view: V): Row<PlainOf[V]>[] => (rows[view] ?? []) as Row<PlainOf[V]>[];

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
/** Where rounds with all that is said of them are, among the rows that boards are computed from. */
export const CLAIMS = 'claims';
/** What lies under each key of a roll-up's boards. */
export type Boards = Record<string, unknown>;
/** A roll-up of which it is known what its boards are. */
export type RollUpOf<B extends Boards> = Omit<RollUp, 'compute'> & { compute: Computing<B[keyof B]> };

/** The number of events behind a board: the sum of the versions of all organizations. */
export const versionOf = (profiles: Row[]): number => profiles.reduce((total, { v }) => total + v, 0);

export const directoryOf = (profiles: Pick<Row<ProfileRow | null>, 'id' | 'plain'>[]): Directory => {
  const all = profiles.flatMap(({ id, plain }) => (plain ? [{ id, ...plain }] : []));
  const mergers = mergersOf(all);
  const { held } = affiliationsHolding(all, mergers);
  return new Map(
    all.map(({ id, name, country, withdrawn }) => {
      const mergedInto = mergers.mergedInto.get(id);
      return [
        id,
        {
          name,
          country,
          affiliations: held.get(id) ?? [],
          ...(mergedInto !== undefined && { mergedInto }),
          ...(withdrawn && { withdrawn }),
        },
      ];
    }),
  );
};

const UNKNOWN: Figures = { valuationUsd: null, stepUp: null, unicornSince: null, unicornDisputed: false, monthsToUnicorn: null };

/** The startups in which two Ids of one investor took part in the same round: what their claims come to together only the claims tell. */
const withMergedInvestors = (rows: Rows): string[] => {
  const survivorOf = survivorsIn(directoryOf(rowsOf(rows, 'profiles')));
  const isMerged = ({ parts }: Deal): boolean => new Set(parts.map(({ investor }) => survivorOf(investor))).size < parts.length;
  return rowsOf(rows, 'rounds').flatMap(({ id, plain }) => (plain.deals.some(isMerged) ? [id] : []));
};

/** In the order of survivors, as claims resolve them. */
const mergedDeal = (deal: Deal, survivorOf: SurvivorOf): Deal => ({
  ...deal,
  parts: deal.parts
    .map((part) => ({ ...part, investor: survivorOf(part.investor) }))
    .sort((a, b) => (a.investor < b.investor ? -1 : a.investor > b.investor ? 1 : 0)),
});

/** The startups that both views have a row of, or only the book, each investor by its survivor. */
export const startupsOf = (rows: Rows, directory: Directory): Startup[] => {
  const survivorOf = survivorsIn(directory);
  const figures = new Map(rowsOf(rows, 'valuation-timelines').map(({ id, plain }) => [id, plain]));
  const claims = new Map(rowsOf(rows, CLAIMS).map(({ id, plain }) => [id, plain]));
  const bookOf = (id: string, plain: DealBookRow): DealBookRow => {
    const organization = claims.get(id);
    if (organization) return dealBookRow(organization, {}, survivorOf);
    return { ...plain, deals: plain.deals.map((deal) => mergedDeal(deal, survivorOf)) };
  };
  return rowsOf(rows, 'rounds')
    .map(({ id, v, plain }) => ({ id, v, ...bookOf(id, plain), ...(figures.get(id) ?? UNKNOWN) }))
    .filter(isListed);
};

/** Everything that boards are computed from. */
export type World = { startups: Startup[]; directory: Directory; held: ReadonlyMap<string, GpusByDay>; version: number };

const clustersOf = (rows: Rows): Clusters => rowsOf(rows, 'clusters').flatMap(({ id, plain }) => (plain ? [{ id, row: plain }] : []));

export const worldOf = (rows: Rows): World => {
  const profiles = rowsOf(rows, 'profiles');
  const directory = directoryOf(profiles);
  const held = heldByTenant(clustersOf(rows), survivorsIn(directory));
  return { startups: startupsOf(rows, directory), directory, held, version: versionOf(profiles) };
};

type Market = Pick<Scope, 'country' | 'sector'>;
type InvestorBoards = { [key: `investors/${string}`]: InvestorBoard };
/** The startups that an investor took part in or has a reported stake of, by investor. */
export type HoldersBoard = Record<string, string[]>;
export const HOLDERS = 'holders';
type HolderBoards = { [HOLDERS]: HoldersBoard };
type StartupBoards = { [key: `startups/${string}`]: MeasuredStartup[] };

/** The boards that are kept: every country and sector that has a startup, and all of them. Periods are computed when asked for. */
const marketsOf = (startups: Startup[]): Market[] => {
  const places = startups.flatMap(({ country, sector }) =>
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
  boardsVersion: 3,
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
    for (const place of marketsOf(startups)) {
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
  boardsVersion: 3,
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
  boardsVersion: 3,
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
  boardsVersion: 3,
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
