/** Fixes rates: amounts that an earlier month's rate stands in for get their own as soon as it is published, by `RatesFixed` on their stream.
 *
 * Two kinds of rings. Of a stream that waits: it is written down under each rate first, and then it is looked whether that is there. Of a currency: whatever stands
 * under one of its rates that are there is fixed. So whichever comes first, the post or the rate, the later of the two finds the other. What is fixed is no
 * longer waited for in the stream itself: doing it twice records nothing, and only then the item goes. */

import { deciders } from '../domain/deciders.ts';
import { rateKey } from '../domain/kernel/rates.ts';
import type { Currency } from '../domain/rates/currency.ts';
import type { Category } from '../events/catalogue.ts';
import { oneByOne } from './ports/batch.ts';
import { eventBridge, type Publish, publishAll } from './ports/bus.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { ENV, env, SYSTEM, splitStream } from './ports/names.ts';
import { inParallel } from './ports/parallel.ts';
import { type RatesRung, ratesRing } from './projecting/ring.ts';
import { record } from './recording/record.ts';
import { type Recorder, recorderHere } from './recording/recorder.ts';
import type { Loaded } from './stores/commit.ts';
import { restoringIn } from './stores/rates/restoring.ts';
import { type Wait, type WaitingStore, waitingStore } from './stores/rates/waiting.ts';

export type Fixer = {
  recorder: Recorder;
  waiting: Pick<WaitingStore, 'add' | 'remove' | 'page'>;
  /** The rates of a currency that are there, read strongly: `EUR 2026-11` to US dollars for one unit. */
  published: (currency: string) => Promise<ReadonlyMap<string, number>>;
  /** While a file is restored nothing is recorded: its own `RatesFixed` may still come. What waits is written down, and the sweeper has it looked at later. */
  isRestoring: () => Promise<boolean>;
  publish: Publish;
  /** A new Id for a request. */
  newId: () => string;
};

const isCategory = (one: string): one is Category => Object.hasOwn(deciders, one);
const currencyOf = (rate: string): string => rate.slice(0, 3);

/** Records those of the rates that a stream waits for, and strikes it off under all of them: it waits for none of these any more. Throws when it could not be recorded. */
const fix = async ({ recorder, waiting, newId }: Fixer, stream: string, rates: [rate: string, usd: number][]): Promise<void> => {
  const [category, id] = splitStream(stream);
  const data = { rates: rates.map(([rate, usd]) => ({ currency: currencyOf(rate), month: rate.slice(4), usd })) };
  if (!isCategory(category)) throw new Error(`${stream} is a stream of no category`);
  const events = [{ category, id, event: { type: 'RatesFixed' as const, data } }];
  const [outcome] = await record(recorder, { events, requestId: newId(), by: SYSTEM });
  if (outcome?.status === 'refused') throw new Error(`${stream}: ${outcome.problem.detail}`);
  if (outcome?.status === 'appended') logger.info('fixed rates', { stream, rates: rates.map(([rate]) => rate), version: outcome.version });
  for (const [rate] of rates) await waiting.remove({ rate, stream });
};

/** Of a stream that waits: what it waits for stands under each rate before it is looked whether that is there. */
const ofStream = async (fixer: Fixer, stream: string, awaits: string[]): Promise<void> => {
  for (const rate of awaits) await fixer.waiting.add({ rate, stream });
  if (await fixer.isRestoring()) return;
  const found: [string, number][] = [];
  for (const rate of awaits) {
    const usd = (await fixer.published(currencyOf(rate))).get(rate);
    if (usd !== undefined) found.push([rate, usd]);
  }
  if (found.length > 0) await fix(fixer, stream, found);
};

/** Of a currency: a page of what stands under rates that are there. The next page is rung for first, so that a stream that cannot be written to holds up none of
 * the others. */
const ofCurrency = async (fixer: Fixer, stream: string, after?: string): Promise<void> => {
  if (await fixer.isRestoring()) return;
  const currency = splitStream(stream)[1].toUpperCase();
  const published = await fixer.published(currency);
  const { waits, next } = await fixer.waiting.page(currency, (rate) => published.has(rate), after);
  const onward = next === null ? [] : [ratesRing(stream, fixer.recorder.now(), { after: next })];
  await publishAll(fixer.publish, onward, 'the bus refused a ring');
  const failed: unknown[] = [];
  await inParallel([...Map.groupBy(waits, (wait) => wait.stream)], async ([waiting, of]) => {
    const rates = of.map(({ rate }: Wait): [string, number] => [rate, published.get(rate) ?? 0]);
    await fix(fixer, waiting, rates).catch((error: unknown) => void failed.push(error));
  });
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} streams could not be written to`);
};

export const fixRates = (fixer: Fixer) =>
  oneByOne('rates were not fixed', () => async ({ body }) => {
    const { category, stream, awaits = [], after }: RatesRung = JSON.parse(body).detail;
    await (category === 'currency' ? ofCurrency(fixer, stream, after) : ofStream(fixer, stream, awaits));
  });

/** Bytes of events whose streams are kept folded while the function is warm. */
const WARM = 32 * 1024 * 1024;

const client = dynamo();
const recorder = recorderHere(client, WARM);
const currencies = new Map<string, Loaded<Currency>>();
export const handler = fixRates({
  recorder,
  waiting: waitingStore(client, env(ENV.rows)),
  published: async (currency) => {
    const loaded = await recorder.store.load(`currency/${currency.toLowerCase()}`, deciders.currency, currencies.get(currency));
    currencies.set(currency, loaded);
    return new Map(Object.entries(loaded.state).map(([month, { usd }]) => [rateKey(currency, month), usd]));
  },
  isRestoring: restoringIn(client, env(ENV.changes)),
  publish: eventBridge(env(ENV.bus)),
  newId: () => crypto.randomUUID(),
});
