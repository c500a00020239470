/** What is true of a portfolio in a completion: each member's stake after all that happened, in its order, and what it is worth. */
import type { Answers } from './answers.ts';
import { type Checked, PART, USD } from './checking.ts';
import type { Completion, TrueRound } from './completing.ts';
import { add, counts, daysIn, instrumentIn, sellsShares } from './plain.ts';
import { pricedIn } from './startups.ts';

type Portfolio = Answers['portfolios'][number];
type Holding = Portfolio['holdings'][number];

/** What new money leaves of the stakes of before. */
const left = ({ of, net, after }: TrueRound): number => (sellsShares(of) ? Math.min(1, Math.max(0, 1 - net / after)) : 1);

/** What a cheque buys, in percent. */
const bought = ({ of, after, v }: TrueRound, cheque: number): number => {
  if (!sellsShares(of) && instrumentIn(of) !== 'secondary') return 0;
  return Math.min(100, (100 * cheque) / (sellsShares(of) ? after : v));
};

type Happened = { id: string; on: string; at: number; round: TrueRound | null; report: { holder: string; percent: number } | null };
const happenedIn = ({ startup, rounds, reports }: Completion): Happened[] =>
  [
    ...rounds.filter(({ of }) => counts(of)).map((round) => ({ id: round.of.id, on: round.of.on, at: round.at, round, report: null })),
    ...startup.reports.map(({ id, on, holder }) => {
      const { at, percent } = reports.get(id)!;
      return { id, on, at, round: null, report: { holder, percent } };
    }),
  ].sort((a, b) => a.at - b.at);

type Held = { stakes: Map<string, number>; lent: Map<string, number>; after: Map<string, number> };

/** Each of some members by itself, and what they have together after each happening. */
const heldBy = (members: readonly string[], happened: Happened[]): Held => {
  const [stakes, lent, after] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()];
  for (const { id, round, report } of happened) {
    for (const member of members) {
      const states = report?.holder === member ? report.percent : undefined;
      const part = round?.parts.find(({ of }) => of.investor === member);
      const stated = states ?? part?.of.stake ?? undefined;
      const before = (stakes.get(member) ?? 0) * (round ? left(round) : 1);
      const buys = round && part ? bought(round, part.cheque) : 0;
      stakes.set(member, Math.min(100, stated ?? before + buys));
      const lends = round && part && instrumentIn(round.of) === 'convertible' ? part.cheque : 0;
      lent.set(member, stated === undefined ? (lent.get(member) ?? 0) + lends : 0);
    }
    after.set(id, Math.min(100, add([...stakes.values()])));
  }
  return { stakes, lent, after };
};

const listedIn = (happened: Happened[]): Happened[] => {
  const place = ({ on, id }: Happened) => `${daysIn(on)[0]} ${id}`;
  return happened.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** Each scenario from the inputs that it names, in the order in which they are listed. */
const checkScenarios = ({ holds }: Checked, { scenarios }: Holding, listed: Happened[], headline: number): void => {
  for (const [name, { stake, inputs, diluting, navUsd }] of Object.entries(scenarios)) {
    const true_ = inputs.map(({ holder, id, percent }) => {
      const n = listed.findIndex((one) => one.id === id);
      const { round, report } = listed[n]!;
      const part = round?.parts.find(({ of }) => of.investor === holder);
      const own = report?.percent ?? part?.of.stake ?? bought(round!, part!.cheque);
      holds(`${name} input`, percent, own, PART);
      const later = listed.slice(n + 1).filter((one) => diluting.some((other) => other.round === one.id));
      return later.reduce((share, one) => share * left(one.round!), own);
    });
    const total = Math.min(100, add(true_));
    holds(`${name} stake`, stake, total, PART);
    holds(`${name} navUsd`, navUsd, (total * headline) / 100, USD + headline * 1e-9);
  }
};

/** What the point is that a holding is priced by; where there is none the startup is worth anything. */
export const headlineOf = (completion: Completion, cause: { round: string } | { mark: string } | null, otherwise: number): number => {
  if (!cause) return otherwise;
  const id = 'round' in cause ? cause.round : cause.mark;
  return pricedIn(completion).find((one) => one.id === id)!.shown;
};

const checkHolding = (checked: Checked, holding: Holding, members: readonly string[], completion: Completion, headline: number): number => {
  const { holds } = checked;
  const own = completion.rounds
    .filter(({ of }) => counts(of))
    .flatMap((round) => round.parts.filter(({ of }) => members.includes(of.investor)));
  const inKind = (kind: string) => add(own.flatMap(({ of, paid }) => paid.filter((_, n) => of.paid[n]!.kind === kind)));
  holds('holding knownUsd', holding.knownUsd, add(own.filter(({ of }) => of.cheques.length > 0).map(({ cheque }) => cheque)));
  holds('holding cashUsd', holding.cashUsd, inKind('cash'));
  holds('holding computeCreditUsd', holding.computeCreditUsd, inKind('compute-credit'));
  const happened = happenedIn(completion);
  const { stakes, lent, after } = heldBy(members, happened);
  for (const { holder, percent } of holding.stakes) holds('member stake', percent, stakes.get(holder) ?? 0, PART);
  const stake = Math.min(100, add([...stakes.values()]));
  holds('stake', holding.stake, stake, PART);
  holds('convertibleUsd', holding.convertibleUsd, add([...lent.values()]));
  holds('navUsd', holding.navUsd, (stake * headline) / 100);
  const listed = listedIn(happened);
  if (listed.every((one, n) => one === happened[n]))
    for (const { round, reported, stake: step } of holding.stake?.steps ?? [])
      holds('step stake', step, after.get(round ?? reported!)!, PART);
  checkScenarios(checked, holding, listed, headline);
  return (stake * headline) / 100;
};

/** Of all that a group holds, and what each part of it weighs. `worth` is what each startup is worth. */
export const checkPortfolio = (
  checked: Checked,
  { holdings, members, totals }: Portfolio,
  completions: ReadonlyMap<string, Completion>,
  worth: ReadonlyMap<string, number>,
): void => {
  const navs = holdings.map((holding) => {
    const [completion, headline] = [completions.get(holding.startup)!, worth.get(holding.startup)!];
    return checkHolding(checked, holding, members, completion, headline);
  });
  const all = add(navs);
  checked.holds('total navUsd', totals.navUsd, all);
  if (all < 1) return;
  for (const [n, { weights }] of holdings.entries()) checked.holds('weight', weights.nav, (100 * navs[n]!) / all, PART);
};
