/** The world that costs are counted in, and the post that is counted: a round of two investors, with a new valuation, of a startup that is there. */

import type { Running } from './running.ts';
import { world } from './world.ts';

const AT_ONCE = 500;
/** Of all organizations. */
const STARTUPS = 0.4;

const startupsOf = (organizations: number): number => Math.round(organizations * STARTUPS);

/** Posts a world of so many organizations, with two rounds for each startup, and waits until all is shown. */
export const settle = async (system: Running, organizations: number): Promise<void> => {
  const startups = startupsOf(organizations);
  const events = [...world(1, { startups, investors: organizations - startups, rounds: startups * 2 })];
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const { body } = await system.post(events.slice(from, from + AT_ONCE));
    if (body.refused !== 0) throw new Error(`refused: ${JSON.stringify(body).slice(0, 500)}`);
  }
  await system.idle();
};

const usd = (value: number) => ({ currency: 'USD', disclosure: 'exact', value });

/** Posts round `n`, each of another startup. */
export const funded = async (system: Pick<Running, 'post'>, n: number, startups = startupsOf(200)): Promise<void> => {
  const participations = [
    { investor: `investor-${n % startups}`, lead: true, amount: usd(5e7) },
    { investor: `investor-${(n + 30) % startups}`, lead: false },
  ];
  const source = { id: 'press', publisher: 'Press', url: `https://example.com/${n}`, publishedOn: '2026-05-10' };
  const { status, text } = await system.post({
    type: 'RoundReported',
    subject: `startup-${(n * 3) % startups}`,
    data: {
      ...{ round: `new-${n}`, roundType: 'series-b', status: 'closed', announcedOn: `2026-05-0${1 + (n % 9)}`, amount: usd(1e8 + n * 1e6) },
      ...{ valuation: { amount: usd(1e9 + n * 1e7), basis: 'post' }, participations, source, assurance: 'reported' },
    },
  });
  if (status !== 201) throw new Error(`${status} ${text}`);
};
