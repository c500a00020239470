/** A whole world drawn by chance: startups with rounds, marks and stakes, groups of investors, contracts and credits; and the events that tell of it. */
import * as contract from '../../../../domain/compute/contract.ts';
import type { Decision, Facts } from '../../../../domain/kernel/decision.ts';
import * as organization from '../../../../domain/organization/organization.ts';
import type { Recorded } from '../../../../events/catalogue.ts';
import type { AnyEvent, OrganizationEvent } from '../../../../events/index.ts';
import type { Chance } from '../../system/chance.ts';
import { dateOf } from '../../system/random-organizations.ts';
import { contracted } from '../compute-samples.ts';
import { world as facts, instant } from '../given.ts';
import * as a from '../samples.ts';
import { INVESTORS, roundOf, type Told, valued } from './drawn.ts';
import { daysIn, type PlainContract, type PlainMark, type PlainReport, type PlainStartup, type PlainWorld } from './plain.ts';
import { currencyIn, rateOf, stating } from './stating.ts';

const TENS = 10_000_000;
const monthOf = (date: string): string => daysIn(date)[0].slice(0, 7);
const many = <T>(by: Chance, most: number, one: (n: number) => T, least = 0): T[] =>
  Array.from({ length: by.whole(least, most) }, (_, n) => one(n + 1));

const markOf = (by: Chance, id: string): Told<PlainMark> => {
  const [on, kind] = [dateOf(by), by.pick(['tender', 'filing', 'implied', 'index'] as const)];
  const basis = by.pick(['transaction', 'post', 'unspecified', 'target'] as const);
  const { said, plain } = valued(by, TENS * by.whole(5, 300), monthOf(on), basis);
  return { plain: { id, on, kind, value: plain }, events: [a.marked(id, on, said.amount, { kind, valuation: said })] };
};

const reportOf = (by: Chance, id: string): Told<PlainReport> => {
  const [asOf, holder, low] = [dateOf(by), by.pick(INVESTORS), by.pick([0, by.whole(1, 40)])];
  const percent = by.next() < 0.4 ? { low, high: low + by.whole(0, 20) } : low;
  const told = { type: 'StakeReported', data: { stake: id, holder, asOf, percent, ...a.by('press') } } as OrganizationEvent;
  return { plain: { id, on: asOf, holder, percent: typeof percent === 'number' ? { low, high: low } : percent }, events: [told] };
};

const shuffled = <T>(by: Chance, all: T[]): T[] =>
  all
    .map((one) => ({ one, at: by.next() }))
    .sort((x, y) => x.at - y.at)
    .map(({ one }) => one);

const startupOf = (by: Chance, id: string): Told<PlainStartup> => {
  const rounds = many(by, 5, (n) => roundOf(by, `r${n}`), 1);
  const marks = many(by, 2, (n) => markOf(by, `m${n}`));
  const reports = many(by, 2, (n) => reportOf(by, `k${n}`));
  const foundedOn = by.pick([null, '2019', '2022-05', '2023-Q1', '2022-03-04']);
  const all = [...rounds, ...marks, ...reports];
  return {
    plain: {
      id,
      foundedOn,
      rounds: rounds.map((one) => one.plain),
      marks: marks.map((one) => one.plain),
      reports: reports.map((one) => one.plain),
    },
    events: [a.registered({ name: id, ...(foundedOn && { foundedOn }) }), ...shuffled(by, all).flatMap(({ events }) => events)],
  };
};

type Deciding<State, E extends AnyEvent> = (id: string, event: E, state: State, facts: Facts) => Decision<E>;
type Contracted = ReturnType<typeof contracted>;
const contractOf = (by: Chance, id: string, startups: string[]): { plain: PlainContract; event: Contracted } => {
  const [on, startup, provider, currency] = [dateOf(by), by.pick(startups), by.pick(INVESTORS), currencyIn(by)];
  const { amount, usd } = stating(by, TENS * by.whole(1, 50), currency, rateOf(currency, monthOf(on)));
  return { plain: { id, on, startup, provider, usd }, event: contracted({ provider, customer: startup, announcedOn: on, value: amount }) };
};

export type Drawn = {
  plain: PlainWorld;
  events: Record<string, OrganizationEvent[]>;
  contracts: Record<string, Contracted>;
};

export const worldOf = (by: Chance): Drawn => {
  const ids = many(by, 4, (n) => `s${n}`, 2);
  const startups = ids.map((id) => startupOf(by, id));
  const contracts = many(by, 3, (n) => contractOf(by, `c${n}`, ids));
  const credits = many(by, 2, (n) => ({
    ...{ id: `g${n}`, on: dateOf(by), startup: by.pick(ids), provider: by.pick(INVESTORS) },
    drawnUsd: TENS * by.whole(1, 9),
  }));
  return {
    plain: {
      startups: startups.map(({ plain }) => plain),
      groups: {
        ...by.perhaps(2, () => ({ i2: { group: 'i1', from: by.pick([null, '2023-09-01', '2024-05-10']) } })),
        ...by.perhaps(2, () => ({ i4: { group: 'i3', from: by.pick([null, '2024-01-15']) } })),
      },
      contracts: contracts.map(({ plain }) => plain),
      credits,
    },
    events: Object.fromEntries(startups.map(({ plain, events }) => [plain.id, events])),
    contracts: Object.fromEntries(contracts.map(({ plain, event }) => [plain.id, event])),
  };
};

/** The facts by which it is decided: everybody is registered, and every rate known. */
export const known = { ...facts, isRegistered: () => true, rate: rateOf };

/** All of it, accepted and recorded. */
const told = <State, E extends AnyEvent>(
  { decide, evolve, initial }: { decide: Deciding<State, E>; evolve: (state: State, event: Recorded<E>) => State; initial: State },
  id: string,
  events: E[],
): State => {
  let [state, v] = [initial, 0];
  for (const event of events) {
    const decision = decide(id, event, state, known);
    if ('refusal' in decision) throw new Error(`${decision.refusal.code}: ${decision.refusal.detail}, of ${JSON.stringify(event)}`);
    for (const accepted of decision.accepted) {
      v += 1;
      state = evolve(state, { ...accepted, at: instant('2026-11-01'), v });
    }
  }
  return state;
};
export const organizationOf = (id: string, events: OrganizationEvent[]): organization.Organization => told(organization, id, events);
export const contractIn = (id: string, event: Contracted): contract.Contract => told(contract, id, [event]);
