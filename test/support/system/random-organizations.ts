/** Events about organizations and their rounds, drawn by chance. Few Ids, so that they meet: many are refused where they come too early, or twice. */
import type { Json } from '../../../trial/running.ts';
import type { Chance } from './chance.ts';

export const STARTUPS = ['s1', 's2', 's3', 's4'];
export const INVESTORS = ['i1', 'i2', 'i3', 'i4', 'i5'];
/** Organizations of which no rounds are told: a startup, and one that nothing names. */
export const NAMES = ['n1', 'n2'];
export const MONTHS = ['2023-01', '2023-06', '2023-11', '2024-02', '2024-05', '2024-09', '2025-01', '2025-07', '2026-03', '2026-08'];
/** Of these the rates come later than what happens in them, if at all; those of one of the three months before are there. */
export const LATE = ['2023-06', '2023-11', '2024-02', '2024-05', '2024-09', '2026-03', '2026-08'];
const TRUST = ['official', 'company-confirmed', 'reported', 'relayed', 'estimated'];
const REASONS = ['retracted-by-source', 'unit-error', 'duplicate', 'other'] as const;

export const dayOf = ({ pick, whole }: Chance): string => `${pick(MONTHS)}-${String(whole(1, 28)).padStart(2, '0')}`;
/** A day, a month, a quarter, or a year. */
export const dateOf = (by: Chance): string => {
  const day = dayOf(by);
  const quarter = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  return by.pick([day, day, day.slice(0, 7), day.slice(0, 7), quarter, day.slice(0, 4)]);
};
export const sourceOf = (by: Chance): Json => {
  const id = by.pick(['press', 'filing', 'blog', 'rival']);
  return { id, publisher: id, url: `https://example.com/${id}`, ...by.perhaps(1.2, () => ({ publishedOn: dateOf(by) })) };
};
export const told = (by: Chance): Json => ({
  source: sourceOf(by),
  ...by.perhaps(8, () => ({ knownOn: dateOf(by) })),
  ...by.perhaps(8, () => ({ alsoIn: [sourceOf(by)] })),
});
export const claim = (by: Chance): Json => ({ ...told(by), assurance: by.pick(TRUST), ...by.perhaps(8, () => ({ note: 'as it says' })) });
export const back = (by: Chance): Json => ({ reason: by.pick(REASONS), ...by.perhaps(2, () => ({ knownOn: dateOf(by) })) });
export const claimBack = (by: Chance): Json => ({ source: by.pick(['press', 'filing', 'blog', 'rival']), ...back(by) });

export const amountOf = (by: Chance, most = 900): Json => {
  const currency = by.pick(['USD', 'USD', 'CNY', 'EUR']);
  const disclosure = by.pick(['exact', 'exact', 'approx', 'estimated', 'at-least', 'up-to', 'range', 'undisclosed']);
  const value = by.whole(1, most) * 1e6 + by.pick([0, 0, 0.55]);
  if (disclosure === 'undisclosed') return { currency, disclosure };
  return disclosure === 'range' ? { currency, disclosure, low: value, high: value * 2 } : { currency, disclosure, value };
};

/** Stated sums, shares, or neither. */
const paidOf = (by: Chance): Json => ({
  kind: by.pick(['cash', 'compute-credit', 'debt-conversion', 'shares']),
  ...by.pick([{ share: { low: 0.25, high: 0.5 } }, { share: { high: 0.5 } }, { amount: amountOf(by, 20) }, {}]),
});

const partOf = (by: Chance, investor: string): Json => ({
  investor,
  ...by.perhaps(2, () => ({ lead: by.pick([true, false, null]) })),
  ...by.perhaps(2, () => ({ amount: amountOf(by, 90) })),
  ...by.perhaps(5, () => ({ stakePercent: by.whole(1, 30) })),
  ...by.perhaps(5, () => ({ consideration: by.pick([[paidOf(by)], [paidOf(by), paidOf(by)]]) })),
});
const partsOf = (by: Chance): Json[] =>
  INVESTORS.filter(() => by.next() < 0.4).map((one) => (by.next() < 0.08 ? { investor: one, withdrawn: true } : partOf(by, one)));

const ROUND_TYPES = ['seed', 'series-a', 'series-b', 'venture', 'convertible-note', 'ipo', 'secondary', 'debt', 'grant', 'share-swap'];
const TRANCHE_STATUS = ['funded', 'committed', 'conditional', 'contingent', 'over-time', 'cancelled'];
const trancheOf = (by: Chance, tranche: string): Json => ({
  ...{ tranche, amount: amountOf(by, 300), status: by.pick(TRANCHE_STATUS) },
  ...by.perhaps(2, () => ({ on: dateOf(by) })),
});

const roundOf = (by: Chance): Json => ({
  round: by.pick(['r1', 'r2', 'r3']),
  ...by.perhaps(1.3, () => ({ roundType: by.pick(ROUND_TYPES) })),
  ...by.perhaps(1.3, () => ({ status: by.pick(['closed', 'closed', 'committed', 'rumoured', 'cancelled']) })),
  ...by.perhaps(1.3, () => ({ announcedOn: dateOf(by) })),
  ...by.perhaps(6, () => ({ closedOn: dateOf(by) })),
  ...by.perhaps(2, () => ({ amount: amountOf(by) })),
  ...by.perhaps(8, () => ({ tranches: by.pick([[trancheOf(by, 'first')], [trancheOf(by, 'first'), trancheOf(by, 'second')]]) })),
  ...by.perhaps(3, () => ({ valuation: valuationOf(by) })),
  ...by.perhaps(2, () => ({ participations: partsOf(by) })),
  ...by.perhaps(9, () => ({ countsTowardTotal: by.pick([true, false]) })),
  ...by.perhaps(6, () => ({ label: by.pick(['A', 'B']) })),
});
const BASES = ['pre', 'pre', 'post', 'post', 'transaction', 'unspecified', 'unspecified', 'target', 'cap'];
const valuationOf = (by: Chance): Json => ({ amount: amountOf(by, 4000), basis: by.pick(BASES) });

type Drawn = (by: Chance) => { subject: string; data: Json };
const of =
  (ids: readonly string[], data: (by: Chance) => Json): Drawn =>
  (by) => ({ subject: by.pick(ids), data: data(by) });

const identifier = (by: Chance): Json => ({ scheme: 'wikidata', value: `Q${by.whole(1, 4)}` });
const alias = (by: Chance): Json => ({ alias: by.pick(['Alpha', 'Beta']) });
const exit = (by: Chance): Json => ({ exit: by.pick(['ipo', 'acquired', 'closed']), on: by.pick(['2024-02', '2025-07-01']) });
const LEAVING = ['s3', 's4', 'i3', 'i4', 'i5'];

export const ORGANIZATION: Record<string, Drawn> = {
  OrganizationRegistered: of([...STARTUPS, ...INVESTORS, ...NAMES], (by) => ({
    ...{ name: by.pick(['One', 'Two', 'Three']), kind: 'startup', country: by.pick(['CN', 'US', 'DE']), sector: by.pick(['ai', 'chips']) },
    ...by.perhaps(2, () => ({ foundedOn: by.pick(['2019', '2021-05', '2022-03-04']) })),
  })),
  OrganizationAliased: of([...STARTUPS, ...INVESTORS], alias),
  OrganizationAliasRemoved: of([...STARTUPS, ...INVESTORS], alias),
  OrganizationAffiliated: of(INVESTORS, (by) => ({
    ...{ group: by.pick([null, 'i1', 'i2']), ...by.perhaps(2, () => ({ from: dateOf(by) })) },
    ...by.perhaps(3, () => ({ until: `2026-12-${by.whole(10, 28)}` })),
    ...by.perhaps(2, () => told(by)),
  })),
  OrganizationExited: of(LEAVING, (by) => ({ ...exit(by), ...told(by) })),
  OrganizationExitWithdrawn: of(LEAVING, (by) => ({ ...exit(by), ...back(by) })),
  OrganizationIdentified: of([...STARTUPS, ...INVESTORS], (by) => ({ ...identifier(by), ...by.perhaps(2, () => told(by)) })),
  OrganizationIdentifierRemoved: of([...STARTUPS, ...INVESTORS], identifier),
  /** Among investors, and a startup that has no rounds of its own. */
  OrganizationMerged: of([...INVESTORS, 'n1'], (by) => ({
    ...{ into: by.pick([...INVESTORS, 's1']) },
    ...by.perhaps(2, () => ({ source: sourceOf(by) })),
  })),
  OrganizationUnmerged: of([...INVESTORS, 'n1'], () => ({})),
  OrganizationWithdrawn: of(['n1', 'n2', 'n2', ...INVESTORS, ...STARTUPS], (by) => ({ reason: by.pick(['test', 'duplicate', 'other']) })),
  RoundReported: of(STARTUPS, (by) => ({ ...roundOf(by), ...claim(by) })),
  RoundClaimWithdrawn: of(STARTUPS, (by) => ({ round: by.pick(['r1', 'r2', 'r3']), ...claimBack(by) })),
  RoundSuperseded: of(STARTUPS, (by) => ({
    ...{ round: by.pick(['r1', 'r2', 'r3']), reason: by.pick(['denied', 'cancelled', 'duplicate', 'upsized', 'merged']) },
    ...by.perhaps(2, () => ({ by: by.pick(['r1', 'r2', 'r3']) })),
    ...by.perhaps(2, () => ({ knownOn: dateOf(by) })),
  })),
  RoundReinstated: of(STARTUPS, (by) => ({ round: by.pick(['r1', 'r2', 'r3']), ...by.perhaps(2, () => ({ knownOn: dateOf(by) })) })),
  ValuationReported: of(STARTUPS, (by) => ({
    ...{ mark: by.pick(['m1', 'm2']), asOf: dateOf(by), valuation: valuationOf(by) },
    ...{ kind: by.pick(['tender', 'filing', 'secondary', 'index', 'implied']), ...claim(by) },
  })),
  ValuationClaimWithdrawn: of(STARTUPS, (by) => ({ mark: by.pick(['m1', 'm2']), ...claimBack(by) })),
  StakeReported: of(STARTUPS, (by) => ({
    ...{ stake: by.pick(['k1', 'k2']), holder: by.pick(INVESTORS), asOf: dateOf(by), percent: by.whole(0, 40) },
    ...claim(by),
  })),
  StakeClaimWithdrawn: of(STARTUPS, (by) => ({ stake: by.pick(['k1', 'k2']), ...claimBack(by) })),
  /** Of months in which nothing happens: what a rate that changes does is tried elsewhere. */
  FxRatePublished: of(['cny'], (by) => ({
    currency: 'CNY',
    month: `2001-0${by.whole(1, 9)}`,
    usd: by.pick([0.12, 0.13]),
    source: sourceOf(by),
  })),
};
