/** A generated world of startups, investors and rounds, the same for the same seed. */

export type Posted = { type: string; subject: string; data: Record<string, unknown> };

export interface Size {
  readonly startups: number;
  readonly investors: number;
  readonly rounds: number;
}

/** Numbers from 0 to 1 (mulberry32: small, fast, and good enough to spread cheques). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const COUNTRIES = ['CN', 'US', 'FR', 'GB', 'DE', 'IN', 'JP', 'IL'];
const SECTORS = ['foundation-models', 'robotics', 'chips', 'applications', 'infrastructure'];
const TYPES = ['seed', 'series-a', 'series-b', 'series-c', 'series-d', 'series-e', 'venture', 'corporate'];

/** Few investors take part in many rounds, most in one or two, as in life. */
const popular = (random: () => number, n: number): number => Math.min(n - 1, Math.floor(n * random() ** 3));

const source = (id: string, publishedOn: string) => ({ id, publisher: 'Generated Press', url: `https://example.com/${id}`, publishedOn });

const dateOf = (random: () => number, year: number): string => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${year}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
};

/** A round of some 3 investors: every other cheque is known, one valuation in two. */
const round = (random: () => number, { investors }: Size, startup: string, n: number): Posted => {
  const announcedOn = dateOf(random, 2016 + Math.min(10, n));
  const amount = Math.round(5e6 * 1.9 ** n * (0.5 + random()));
  const who = new Set(Array.from({ length: 1 + Math.floor(random() * 5) }, () => `investor-${popular(random, investors)}`));
  const participations = [...who].map((investor, k) => ({
    investor,
    lead: k === 0,
    ...(random() < 0.5 && { amount: { currency: 'USD', disclosure: 'approx', value: Math.floor(amount / (who.size + 1)) } }),
    ...(random() < 0.1 && { consideration: [{ kind: 'compute-credit', share: { low: 0.2, high: 0.6 } }] }),
  }));
  const id = `${startup}-${n}`;
  const valuation = { amount: { currency: 'USD', disclosure: 'approx', value: amount * 5 }, basis: 'post' };
  return {
    type: 'RoundReported',
    subject: startup,
    data: {
      ...{ round: id, roundType: TYPES[Math.min(n, TYPES.length - 1)], status: random() < 0.9 ? 'closed' : 'in-talks', announcedOn },
      ...{ amount: { currency: 'USD', disclosure: 'approx', value: amount }, ...(random() < 0.5 && { valuation }), participations },
      ...{ source: source(`press-${id}`, announcedOn), assurance: 'reported' },
    },
  };
};

/** Investors first, a tenth of them in groups, then each startup with its rounds. */
export function* world(seed: number, size: Size): Generator<Posted> {
  const random = randomFrom(seed);
  for (let n = 0; n < size.investors; n += 1) {
    const subject = `investor-${n}`;
    yield {
      type: 'OrganizationRegistered',
      subject,
      data: { name: `Investor ${n}`, kind: 'fund', country: COUNTRIES[n % COUNTRIES.length] },
    };
    if (n % 10 === 9) yield { type: 'OrganizationAffiliated', subject, data: { group: `investor-${n - 9}` } };
  }
  for (let n = 0; n < size.startups; n += 1) {
    const subject = `startup-${n}`;
    const [country, sector] = [COUNTRIES[n % COUNTRIES.length], SECTORS[n % SECTORS.length]];
    yield {
      type: 'OrganizationRegistered',
      subject,
      data: { name: `Startup ${n}`, kind: 'startup', country, sector, foundedOn: '2015-06' },
    };
    const own = Math.floor(((n + 1) * size.rounds) / size.startups) - Math.floor((n * size.rounds) / size.startups);
    for (let k = 0; k < own; k += 1) yield round(random, size, subject, k);
  }
}
