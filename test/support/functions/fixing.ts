/** Fixers of rates on an engine of their own, streams that wait, and what was fixed on them. */
import { deciders } from '../../../domain/deciders.ts';
import { rateKey } from '../../../domain/kernel/rates.ts';
import type { Message } from '../../../functions/ports/bus.ts';
import { record } from '../../../functions/recording/record.ts';
import type { PostedEvent } from '../../../functions/recording/recorder.ts';
import { eventsOf } from '../../../functions/stores/commit.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { waitingStore } from '../../../functions/stores/rates/waiting.ts';
import { money, registered, reported, source } from '../domain/samples.ts';
import { queued, surround } from './deployed.ts';
import { startEngine, TABLES } from './engine.ts';
import { recorderOn } from './recorder.ts';

export const rate = (currency: string, month: string, usd: number): PostedEvent => ({
  category: 'currency',
  id: currency.toLowerCase(),
  event: { type: 'FxRatePublished', data: { currency, month, usd, source: source('fed') } },
});
/** A startup with a round of a month whose rate is not there yet. */
export const waits = (id: string, currency: string, month = '2024-02', round = 'r'): PostedEvent[] => [
  { category: 'organization', id, event: registered() },
  { category: 'organization', id, event: reported(round, { announcedOn: month, amount: money(currency, 100) }) },
];
export const committed = (id: string, rates: string[]) => ({ category: 'organization', stream: `organization/${id}`, awaits: rates });
export const rung = (currency: string) => ({ category: 'currency', stream: `currency/${currency.toLowerCase()}` });

/** An engine for this suite, and fixers on it. To be called once, before the tests. */
export const fixing = async () => {
  const { client, newClient, endpoint, prepare, meter } = await startEngine();
  surround(endpoint);
  const { fixRates } = await prepare(() => import('../../../functions/fix-rates.ts'));
  const store = eventStore(client, TABLES.events);
  const waiting = waitingStore(client, TABLES.rows);

  /** A fixer that knows nothing yet, as one that begins anew; what it publishes is rung by nobody. */
  const fixerWith = (more: Partial<Parameters<typeof fixRates>[0]> = {}) => {
    const published: Message[] = [];
    const handler = fixRates({
      recorder: recorderOn(client),
      waiting,
      published: async (currency) => {
        const { state } = await store.load(`currency/${currency.toLowerCase()}`, deciders.currency);
        return new Map(Object.entries(state).map(([month, { usd }]) => [rateKey(currency, month), usd]));
      },
      isRestoring: async () => false,
      publish: async (messages) => published.push(...messages),
      newId: () => crypto.randomUUID(),
      ...more,
    });
    const ring = async (...details: object[]): Promise<number> => (await handler(queued(...details))).batchItemFailures.length;
    return { ring, published };
  };

  const post = (...events: PostedEvent[]) => record(recorderOn(client), { events, requestId: crypto.randomUUID(), by: 'key' });
  const fixesOf = async (id: string) => {
    const commits = (await store.latest(`organization/${id}`, 100)).reverse();
    return commits.flatMap((commit) => eventsOf(commit)).filter(({ type }) => type === 'RatesFixed');
  };
  const listed = async (currency: string): Promise<string[]> => {
    const { waits: found } = await waiting.page(currency, () => true);
    return found.map(({ stream }) => stream);
  };
  return { client, newClient, meter, store, waiting, fixerWith, post, fixesOf, listed };
};
