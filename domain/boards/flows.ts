/** Money in, commitments back: what an investor group put into a startup, and what compute the startup committed to take from the same group. */
import Big from 'big.js';
import type { Source } from '../../events/values.ts';
import { type Contract, resolveContract } from '../compute/contract.ts';
import type { CreditRow } from '../compute/credit-ledger.ts';
import { standing } from '../kernel/claims.ts';
import { type Interval, type Provisional, provisionally, saying, sumIntervals } from '../kernel/money.ts';
import { firstDay, type Viewpoint } from '../kernel/time.ts';
import type { Instrument } from '../rounds/instrument.ts';
import { NEW_MONEY } from '../rounds/raised.ts';
import { type Deal, moneyIn, moneyTogether } from './deals.ts';
import { type Directory, holderOf, type Startup, survivorsIn } from './startup.ts';

/** A contract behind a flow, with the sources of its standing claims. `usd` is null when its value is undisclosed. */
export type Commitment = {
  contract: string;
  /** The day of the contract: of it are the groups. */
  on: string;
  provider: string;
  customer: string;
  kind: string;
  status: string;
  usd: Interval | null;
  sources: Source[];
};

/** One pair. `ratio` is commitments back over money in, 4 decimals; null where one side is unknown or nothing. What nobody states lies between nothing and what its round
 * leaves over, a contract without a value between nothing and no bound; null is nothing known. */
export type Flow = {
  group: string;
  groupName: string;
  startup: string;
  startupName: string;
  moneyInUsd: Interval | null;
  unknownCheques: number;
  commitmentsBackUsd: Interval | null;
  unknownContracts: number;
  creditsDrawnUsd: number;
  ratio: { low: number | null; high: number | null } | null;
  rounds: string[];
  contracts: Commitment[];
  credits: string[];
  /** What one side adds up to, and so the ratio, rests on a provisional rate. */
} & Provisional;

/** Statuses that bind: a letter of intent does not, whatever its status, and a cancelled contract does no longer. */
const BINDING = new Set(['committed', 'active', 'ended']);

/** The sources of standing claims, each once, by its statement that holds. */
const sourcesOf = (contract: Contract, viewpoint: Viewpoint): Source[] => {
  const byId = new Map(
    standing(contract, viewpoint)
      .toReversed()
      .map(({ source }) => [source.id, source]),
  );
  return [...byId.values()].reverse();
};

export const commitmentsOf = (contracts: { id: string; plain: Contract }[], viewpoint: Viewpoint = {}): Commitment[] =>
  contracts
    .flatMap(({ id, plain }) => {
      const resolved = resolveContract(id, plain, viewpoint);
      return resolved ? [{ ...resolved, sources: sourcesOf(plain, viewpoint) }] : [];
    })
    .flatMap(({ contract, announcedOn, provider, customer, contractKind, status, valueUsd, sources }) =>
      announcedOn &&
      provider &&
      customer &&
      contractKind &&
      status &&
      contractKind.value !== 'letter-of-intent' &&
      BINDING.has(status.value)
        ? [
            {
              contract,
              on: announcedOn.value,
              provider: provider.value,
              customer: customer.value,
              kind: contractKind.value,
              status: status.value,
              usd: valueUsd,
              sources,
            },
          ]
        : [],
    )
    .sort((a, b) => (a.contract < b.contract ? -1 : 1));

const ANYTHING: Interval = { low: 0, high: null };

const quotient = (a: number | null, b: number | null | undefined): number | null =>
  a === null || !b ? null : new Big(a).div(b).round(4, Big.roundHalfUp).toNumber();

/** Back over in: at least the least over the most, which is 0 where that has no bound, at most the most over the least. */
const ratioOf = (back: Interval | null, in_: Interval | null): Flow['ratio'] => {
  if (!back || !in_) return null;
  const ratio = { low: quotient(back.low, in_.high), high: quotient(back.high, in_.low) };
  const low = in_.high === null ? 0 : ratio.low;
  return !low && ratio.high === null ? null : { low, high: ratio.high };
};

export type Parts = {
  startups: Startup[];
  directory: Directory;
  commitments: Commitment[];
  credits: { id: string; plain: CreditRow | null }[];
  /** Of which instruments; new money unless told. */
  instruments?: readonly Instrument[];
};

/** Counted rounds of some instruments. */
const countedIn = ({ deals }: Startup, instruments: readonly Instrument[] = NEW_MONEY): Deal[] =>
  deals.filter(({ counted, money }) => counted && instruments.includes(money.instrument));

/** Every pair with money in and compute back, a draw of credits counting as such, by group and startup. */
export const flowsOf = ({ startups, directory, commitments, credits, instruments }: Parts): Flow[] => {
  const groupOf = (id: string, on: string) => holderOf(id, directory, firstDay(on));
  const survivorOf = survivorsIn(directory);
  const nameOf = (id: string) => directory.get(id)?.name ?? id;
  const flows = startups.flatMap((startup) => {
    const contracts = Map.groupBy(
      commitments.filter(({ customer }) => survivorOf(customer) === startup.id),
      ({ provider, on }) => groupOf(provider, on),
    );
    const drawn = Map.groupBy(
      credits.flatMap(({ id, plain }) =>
        plain && survivorOf(plain.beneficiary) === startup.id && plain.drawnUsd > 0 ? [{ id, plain }] : [],
      ),
      ({ plain }) => groupOf(plain.provider, plain.grantedOn),
    );
    return [...new Set([...contracts.keys(), ...drawn.keys()])].flatMap((group) => {
      const taken = countedIn(startup, instruments)
        .map(({ round, on, parts }) => ({ round, own: parts.filter(({ investor }) => groupOf(investor, on) === group) }))
        .filter(({ own }) => own.length > 0);
      if (taken.length === 0) return [];
      const own = contracts.get(group) ?? [];
      const draws = (drawn.get(group) ?? []).map(({ plain }) => ({ low: plain.drawnUsd, high: plain.drawnUsd, ...provisionally([plain]) }));
      const moneyInUsd = saying(sumIntervals(taken.map((one) => moneyTogether(one.own))));
      const commitmentsBackUsd = saying(sumIntervals([...own.map(({ usd }) => usd ?? ANYTHING), ...draws]));
      return [
        {
          group,
          groupName: nameOf(group),
          startup: startup.id,
          startupName: nameOf(startup.id),
          moneyInUsd,
          unknownCheques: taken.filter((one) => one.own.every((part) => moneyIn(part) === null)).length,
          commitmentsBackUsd,
          unknownContracts: own.filter(({ usd }) => usd === null).length,
          creditsDrawnUsd: sumIntervals(draws)?.low ?? 0,
          ratio: ratioOf(commitmentsBackUsd, moneyInUsd),
          rounds: taken.map(({ round }) => round),
          contracts: own.map((one) => ({ ...one, provider: survivorOf(one.provider), customer: survivorOf(one.customer) })),
          credits: (drawn.get(group) ?? []).map(({ id }) => id),
          ...provisionally([moneyInUsd, commitmentsBackUsd]),
        },
      ];
    });
  });
  return flows.sort((a, b) => (`${a.group} ${a.startup}` < `${b.group} ${b.startup}` ? -1 : 1));
};

/** One step of a cycle: money put in, or compute committed to be taken. */
export type CycleEdge = { from: string; to: string; by: 'money-in' | 'commitment' };
const LONGEST = 4;

/** Cycles of two to four groups along money put in and commitments made, with at least one of each; each once, beginning with the group whose Id is first. */
export const cyclesOf = ({ startups, directory, commitments, instruments }: Parts): CycleEdge[][] => {
  const groupOf = (id: string, on: string) => holderOf(id, directory, firstDay(on));
  const steps = new Map<string, CycleEdge>();
  const add = (from: string, to: string, by: CycleEdge['by']) => from !== to && steps.set(`${from} ${to} ${by}`, { from, to, by });
  for (const startup of startups)
    for (const { on, parts } of countedIn(startup, instruments))
      for (const { investor } of parts) add(groupOf(investor, on), groupOf(startup.id, on), 'money-in');
  for (const { provider, customer, on } of commitments) add(groupOf(customer, on), groupOf(provider, on), 'commitment');
  const out = Map.groupBy(steps.values(), ({ from }) => from);
  const cycles: CycleEdge[][] = [];
  const walk = (path: CycleEdge[]): void => {
    const [start, here] = [path[0]!.from, path.at(-1)!.to];
    for (const step of out.get(here) ?? []) {
      if (step.to === start) cycles.push([...path, step]);
      else if (step.to > start && path.length < LONGEST - 1 && !path.some(({ from }) => from === step.to)) walk([...path, step]);
    }
  };
  for (const step of steps.values()) if (step.to > step.from) walk([step]);
  const kinds = (cycle: CycleEdge[]) => new Set(cycle.map(({ by }) => by)).size;
  const keyOf = (cycle: CycleEdge[]) => cycle.map(({ from, by }) => `${from} ${by}`).join(' ');
  return cycles.filter((cycle) => kinds(cycle) === 2).sort((a, b) => a.length - b.length || (keyOf(a) < keyOf(b) ? -1 : 1));
};
