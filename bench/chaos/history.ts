/** A history to be posted under faults, the same for the same seed: streams that do not depend on each other once everybody is registered, each with posts in an
 * order that matters. So whatever order the streams are posted in, the answers in the end are the same. */
import { randomFrom } from '../../trial/world.ts';
import { type Giants, giantLane } from './giants.ts';

// biome-ignore lint/suspicious/noExplicitAny: events are posted, not typed
export type Event = { type: string; subject: string; data: any };
/** Posts of one stream, in their order; each becomes one commit, unless it is refused. */
export type Lane = { stream: string; posts: Event[][] };
export type History = { registrations: Event[][]; lanes: Lane[]; posts: number };

type Random = () => number;

const COUNTRIES = ['CN', 'US', 'FR', 'GB'];
const SECTORS = ['foundation-models', 'chips', 'applications'];
const SOURCES = 6;

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const two = (n: number): string => String(n).padStart(2, '0');
const day = (random: Random, year = 2019 + Math.floor(random() * 6)): string =>
  `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
const usd = (value: number) => ({ currency: 'USD', disclosure: 'exact', value });
const from = (random: Random) => {
  const id = `press-${Math.floor(random() * SOURCES)}`;
  return {
    source: { id, publisher: 'Press', url: `https://example.com/${id}`, publishedOn: day(random) },
    assurance: pick(random, ['reported', 'official', 'estimated']),
  };
};

const round = (random: Random, subject: string, investors: number): Event => ({
  type: 'RoundReported',
  subject,
  data: {
    ...{
      round: `r${Math.floor(random() * 12)}`,
      roundType: 'venture',
      status: random() < 0.9 ? 'closed' : 'in-talks',
      announcedOn: day(random),
    },
    ...{
      amount: usd(Math.round(random() * 1e9)),
      ...(random() < 0.6 && { valuation: { amount: usd(Math.round(random() * 1e10)), basis: 'post' } }),
    },
    participations: [{ investor: `investor-${Math.floor(random() * investors)}`, lead: random() < 0.5 }],
    ...from(random),
  },
});

const mark = (random: Random, subject: string): Event => ({
  type: 'ValuationReported',
  subject,
  data: {
    mark: `m${Math.floor(random() * 6)}`,
    asOf: day(random),
    valuation: { amount: usd(Math.round(random() * 1e10)), basis: 'transaction' },
    kind: 'tender',
    ...from(random),
  },
});

/** May be refused: whoever withdraws what was never claimed is told so, in every run alike. */
const withdrawal = (random: Random, subject: string): Event => ({
  type: 'RoundClaimWithdrawn',
  subject,
  data: {
    round: `r${Math.floor(random() * 12)}`,
    source: `press-${Math.floor(random() * SOURCES)}`,
    reason: 'unit-error',
    knownOn: day(random, 2025),
  },
});

const ofStartup = (random: Random, subject: string, investors: number): Event => {
  const chance = random();
  if (chance < 0.55) return round(random, subject, investors);
  if (chance < 0.9) return mark(random, subject);
  return chance < 0.97
    ? withdrawal(random, subject)
    : { type: 'OrganizationAliased', subject, data: { alias: `Also ${Math.floor(random() * 1e6)}` } };
};

/** Refused where it would oversubscribe. */
const ofCluster = (random: Random, subject: string, n: number): Event =>
  random() < 0.2
    ? {
        type: 'CapacityReported',
        subject,
        data: {
          phase: `p${Math.floor(random() * 4)}`,
          state: 'available',
          gpus: 100 + Math.floor(random() * 900),
          gpuModel: 'NVIDIA H100',
          from: day(random, 2023),
          ...from(random),
        },
      }
    : {
        type: 'GpusAllocated',
        subject,
        data: {
          allocation: `a${n}`,
          tenant: `startup-${Math.floor(random() * 10)}`,
          gpus: 1 + Math.floor(random() * 100),
          terms: 'reserved',
          from: day(random, 2024),
        },
      };

/** Refused where it would overdraw. */
const ofCredit = (random: Random, subject: string, n: number): Event => ({
  type: 'CreditDrawn',
  subject,
  data: { draw: `d${n}`, amount: { currency: 'USD', value: Math.floor(random() * 2e5) }, on: day(random, 2025) },
});

const registered = (subject: string, kind: string, n: number): Event => ({
  type: 'OrganizationRegistered',
  subject,
  data: {
    name: subject,
    kind,
    country: COUNTRIES[n % COUNTRIES.length],
    sector: SECTORS[n % SECTORS.length],
    foundedOn: `${2012 + (n % 8)}-06`,
  },
});

const firstOf = (category: string, id: string): Event[] => {
  if (category === 'cluster')
    return [
      {
        type: 'ClusterRegistered',
        subject: id,
        data: { name: id, operator: 'investor-0', country: 'US', source: { id: 's', publisher: 'P', url: 'https://example.com' } },
      },
    ];
  if (category === 'credit') {
    const parties = { provider: 'investor-0', beneficiary: 'startup-0', faceValue: usd(5e6), grantedOn: '2024-01-01' };
    return [
      {
        type: 'CreditGranted',
        subject: id,
        data: { ...parties, source: { id: 's', publisher: 'P', url: 'https://example.com' }, assurance: 'reported' },
      },
    ];
  }
  return [];
};

/** `streams` in all, a fifth of them investors who only register; `posts` besides the registrations, spread unevenly; and giants. */
export const history = (seed: number, streams: number, posts: number, giants: Giants = { count: 0, bytes: 0 }): History => {
  const random = randomFrom(seed);
  const investors = Math.floor(streams / 5);
  const others = streams - investors;
  const names = Array.from({ length: others }, (_, n): [string, string] =>
    n % 10 === 8 ? ['cluster', `cluster-${n}`] : n % 10 === 9 ? ['credit', `credit-${n}`] : ['organization', `startup-${n}`],
  );
  const large = Array.from({ length: giants.count }, (_, n) => `giant-${n}`);
  const organizations = [
    ...large.map((id, n) => registered(id, 'startup', n)),
    ...Array.from({ length: investors }, (_, n) => registered(`investor-${n}`, 'fund', n)),
    ...names.flatMap(([category, id], n) => (category === 'organization' ? [registered(id, 'startup', n)] : [])),
  ];
  const lanes = names.map(
    ([category, id]): Lane => ({ stream: `${category}/${id}`, posts: firstOf(category, id).map((event) => [event]) }),
  );
  for (let n = 0; n < posts; n += 1) {
    const lane = lanes[Math.floor(random() ** 1.5 * lanes.length)]!;
    const [category, id = ''] = lane.stream.split('/');
    const one = (): Event =>
      category === 'cluster'
        ? ofCluster(random, id, n)
        : category === 'credit'
          ? ofCredit(random, id, n)
          : ofStartup(random, id, investors);
    lane.posts.push(random() < 0.1 && category === 'organization' ? [one(), one()] : [one()]);
  }
  // First, so that all else goes on beside them.
  lanes.unshift(...large.map((id) => giantLane(random, id, giants.bytes, () => round(random, id, investors))));
  return {
    registrations: organizations.map((event) => [event]),
    lanes,
    posts: organizations.length + lanes.reduce((sum, lane) => sum + lane.posts.length, 0),
  };
};
