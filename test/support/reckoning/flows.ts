/** Money that groups put into startups, what these committed to spend on compute of the same group, and the circles that both run in. */
import { openCheque } from './amounts.ts';
import { moneyIn } from './cheques.ts';
import type { Posted, When } from './claims.ts';
import { creditsAt, drawnUsd } from './credits.ts';
import { isAsked } from './instruments.ts';
import { stakesIn } from './investors.ts';
import { dayIn, said, thingsAt } from './known.ts';
import { survivorOf } from './merged.ts';
import { groupOf, organizationsIn } from './organizations.ts';
import { usd } from './rates.ts';
import { type Round, roundsAt } from './rounds.ts';
import { add, byText, dollars, firstDay, inDollars, type Json, known, once, ratio, type Span } from './values.ts';

const NONE = Number.POSITIVE_INFINITY;

type Contract = { contract: string; on: string; provider: string; customer: string; kind: string; status: string; usd: Span | null };

/** Contracts that commit somebody. */
export const contractsAt = (posted: Posted, when: When): Contract[] => {
  const contracts: Contract[] = [];
  for (const { subject, claims } of thingsAt(posted, when, 'ComputeContractReported', 'ContractClaimWithdrawn')) {
    if (claims.length === 0) continue;
    const says = (field: string): Json => said(claims, field)?.value;
    if (firstDay(says('announcedOn')) > dayIn(when, posted) || !['committed', 'active', 'ended'].includes(says('status'))) continue;
    if (says('contractKind') === 'letter-of-intent') continue;
    const value = said(claims, 'value');
    contracts.push({
      on: says('announcedOn'),
      ...{
        contract: subject,
        provider: survivorOf(posted, says('provider')),
        customer: survivorOf(posted, says('customer')),
        kind: says('contractKind'),
        status: says('status'),
      },
      usd: value && usd(posted.events, value.claim.at, value.value, value.claim.dated),
    });
  }
  return contracts;
};

/** Counted rounds of new money, or of what is asked for. */
const roundsOf = (posted: Posted, when: When, instrument?: string): Round[] =>
  roundsAt(posted, when).filter((round) => round.counted && isAsked(round, instrument));

/** `money` takes a cheque that nobody states as anything that its round leaves over. */
type Pair = { group: string; startup: string; money: Span | null; unknown: number; rounds: string[] };

const pairsAt = once((posted: Posted, when: When, instrument?: string): Pair[] => {
  const pairs = new Map<string, Pair>();
  for (const round of roundsOf(posted, when, instrument)) {
    for (const { holder, parts, money } of stakesIn(posted, when, round, true)) {
      const key = `${holder} ${round.startup}`;
      const pair = pairs.get(key) ?? { group: holder, startup: round.startup, money: null, unknown: 0, rounds: [] };
      pairs.set(key, pair);
      for (const part of parts) pair.money = add(pair.money, moneyIn(posted, round, part));
      // However many members share it, no more is left over.
      if (parts.some((part) => !moneyIn(posted, round, part))) pair.money = add(pair.money, openCheque(posted, when, round));
      pair.unknown += money ? 0 : 1;
      pair.rounds.push(round.id);
    }
  }
  return [...pairs.values()].sort((a, b) => byText(a.group, b.group) || byText(a.startup, b.startup));
});

const ratioOf = (back: Span | null, money: Span | null): Json => {
  if (!back || !money) return null;
  const low = money.high === NONE ? 0 : money.high === 0 ? null : ratio(back.low, money.high, 1, 4);
  const high = back.high === NONE || money.low === 0 ? null : ratio(back.high, money.low, 1, 4);
  return (low === null || low === 0) && high === null ? null : { low, high };
};

/** The rows of `/v1/flows`. */
export const flowsAt = (posted: Posted, when: When, instrument?: string): Json[] => {
  const organizations = organizationsIn(posted);
  const [contracts, credits] = [contractsAt(posted, when), creditsAt(posted, when)];
  const flows: Json[] = [];
  for (const { group, startup, unknown, rounds, ...pair } of pairsAt(posted, when, instrument)) {
    const back = contracts.filter(
      ({ on, provider, customer }) => groupOf(posted, when, provider, firstDay(on)) === group && customer === startup,
    );
    const drawn = credits.filter(
      ({ grant, draws }) =>
        groupOf(posted, when, grant.provider, firstDay(grant.grantedOn)) === group && grant.beneficiary === startup && draws.length,
    );
    if (back.length === 0 && drawn.length === 0) continue;
    let [sum, creditsDrawn]: [Span | null, Span | null] = [null, null];
    // A contract whose value nobody states may be of any.
    for (const one of back) sum = add(sum, one.usd ?? { low: 0, high: NONE });
    for (const one of drawn) creditsDrawn = add(creditsDrawn, drawnUsd(posted, one));
    const [money, commitments] = [known(pair.money), known(add(sum, creditsDrawn))];
    flows.push({
      ...{ group, groupName: organizations.get(group)!.name, startup, startupName: organizations.get(startup)!.name },
      ...{ moneyInUsd: inDollars(money), unknownCheques: unknown },
      ...{ commitmentsBackUsd: inDollars(commitments), ratio: ratioOf(commitments, money) },
      ...{
        unknownContracts: back.filter((one) => !one.usd).length,
        creditsDrawnUsd: dollars(creditsDrawn?.low ?? 0),
        rounds: [...rounds].sort(),
      },
      contracts: back.map((one) => ({ ...one, usd: inDollars(one.usd) })),
      credits: drawn.map(({ id }) => id),
    });
  }
  return flows;
};

type Edge = { from: string; to: string; by: 'money-in' | 'commitment' };

const edgesAt = (posted: Posted, when: When, instrument?: string): Edge[] => {
  const edges = new Map<string, Edge>();
  const put = (from: string, to: string, by: Edge['by']) => from !== to && edges.set(`${from} ${by} ${to}`, { from, to, by });
  for (const round of roundsOf(posted, when, instrument)) {
    const startup = groupOf(posted, when, round.startup, round.day);
    for (const { holder } of stakesIn(posted, when, round, true)) put(holder, startup, 'money-in');
  }
  for (const { provider, customer, on } of contractsAt(posted, when))
    put(groupOf(posted, when, customer, firstDay(on)), groupOf(posted, when, provider, firstDay(on)), 'commitment');
  return [...edges.values()];
};

/** A circle as one line, from the group whose Id comes first. */
export const circle = (edges: Edge[]): string => {
  const first = edges.map(({ from }) => from).sort()[0];
  const start = edges.findIndex(({ from }) => from === first);
  return [...edges.slice(start), ...edges.slice(0, start)].map(({ from, to, by }) => `${from} -${by}-> ${to}`).join(', ');
};

/** Circles of two to four groups, each passed once, along both kinds of edge. */
export const circlesAt = (posted: Posted, when: When, instrument?: string): string[] => {
  const edges = edgesAt(posted, when, instrument);
  const circles = new Set<string>();
  const walk = (path: Edge[]) => {
    const { to } = path.at(-1)!;
    if (to === path[0]!.from) {
      if (new Set(path.map(({ by }) => by)).size === 2) circles.add(circle(path));
      return;
    }
    if (path.length === 4 || path.some(({ from }) => from === to)) return;
    for (const edge of edges) if (edge.from === to) walk([...path, edge]);
  };
  for (const edge of edges) walk([edge]);
  return [...circles].sort();
};
