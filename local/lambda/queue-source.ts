/** A queue as the source of a function: receives batches, invokes, deletes what succeeded and gives back what did not. */
import { Nap } from '../activity.ts';
import { matches } from '../bus/pattern.ts';
import { type Message, md5, type Queues } from '../bus/queues.ts';
import { within } from '../data.ts';
import { messageOf, stackOf } from '../failure.ts';
import type { Mischief } from '../mischief.ts';
import { REGION, type Resource } from '../template.ts';
import { inEvents } from './failed.ts';
import type { LambdaFunction } from './lambda.ts';
import { failedItems, filters, reportsItems, windowMs } from './mapping.ts';

export interface QueueSourceSettings {
  readonly mapping: Resource;
  readonly queue: Resource;
  readonly target: LambdaFunction;
  readonly queues: Queues;
  readonly mischief: Mischief;
  readonly log: (source: string, line: string) => void;
}

/** Lambda begins with five batches at a time. */
const CONCURRENCY = 5;
/** How often one looks by itself, in case the clock was changed. */
const LOOK_MS = 1_000;
/** Pollers that find nothing wait until they are woken. */
const FOREVER_MS = 2 ** 31 - 1;

export class QueueSource {
  readonly queue: string;
  private readonly settings: QueueSourceSettings;
  private readonly naps: Nap[] = [];
  private readonly alarm = new Nap();
  private readonly loops: Promise<void>[] = [];
  private readonly ending = new AbortController();
  private readonly patterns: readonly Record<string, unknown>[];

  constructor(settings: QueueSourceSettings) {
    this.settings = settings;
    this.patterns = filters(settings.mapping.properties);
    this.queue = settings.queue.name;
  }

  start(): void {
    const { mapping, queues } = this.settings;
    const pollers = Number(within(mapping.properties, 'ScalingConfig', 'MaximumConcurrency') ?? CONCURRENCY);
    for (let n = 0; n < pollers; n++) {
      const nap = new Nap();
      this.naps.push(nap);
      this.loops.push(this.poll(nap));
    }
    queues.onSend(this.queue, () => this.wake());
    this.loops.push(this.look());
  }

  private wake(): void {
    this.alarm.wake();
    for (const nap of this.naps) nap.wake();
  }

  /** Wakes the pollers when a message is due: so that an idle queue costs one look a second, however many pollers it has. */
  private async look(): Promise<void> {
    const { signal } = this.ending;
    const { queues, log } = this.settings;
    while (!signal.aborted) {
      let due: number | undefined;
      try {
        due = queues.next(this.queue);
      } catch (error) {
        log(this.queue, `look: ${stackOf(error)}`);
      }
      if (due === 0) for (const nap of this.naps) nap.wake();
      await this.alarm.take(Math.min(due || LOOK_MS, LOOK_MS) + 1, signal);
    }
  }

  async stop(): Promise<void> {
    this.ending.abort();
    await Promise.all(this.loops);
  }

  private async poll(nap: Nap): Promise<void> {
    const { signal } = this.ending;
    const { log } = this.settings;
    while (!signal.aborted) {
      try {
        const messages = await this.batch(signal);
        if (messages.length > 0) await this.deliver(messages);
        else await nap.take(FOREVER_MS, signal);
      } catch (error) {
        log(this.queue, `poller: ${stackOf(error)}`);
        await nap.take(LOOK_MS, signal);
      }
    }
  }

  /** Waits for more where the mapping asks for it and there is something, but not enough. */
  private async batch(signal: AbortSignal): Promise<Message[]> {
    const { mapping, queues } = this.settings;
    const size = Number(mapping.properties.BatchSize ?? 10);
    const messages = queues.receive(this.queue, size);
    const until = Date.now() + windowMs(mapping.properties);
    while (messages.length > 0 && messages.length < size && Date.now() < until && !signal.aborted) {
      await new Nap().take(Math.min(50, until - Date.now()), signal);
      messages.push(...queues.receive(this.queue, size - messages.length));
    }
    return messages;
  }

  private async deliver(messages: Message[]): Promise<void> {
    const { queues, mischief } = this.settings;
    const site = `${this.queue} to function`;
    const due = messages.filter((message) => this.wanted(message));
    // Once per message: each of its receives counts, and mischief alone must not make a dead letter of it.
    const prank = (name: string, { receives }: Message) => (receives === 1 ? mischief.at(`${site}#${name}`) : undefined);
    const prompt = mischief.shuffle(site, due).filter((message) => {
      const delayMs = prank('message', message)?.delayMs ?? 0;
      if (delayMs > 0) queues.hide(message.receipt, delayMs);
      return delayMs === 0;
    });
    for (const batch of inEvents(prompt, (message) => this.record(message))) {
      const failed = await this.invoke(batch);
      for (const message of batch) {
        if (failed.has(message.id)) queues.giveBack(this.queue, message);
        else if (prank('again', message)?.does('duplicate')) queues.hide(message.receipt, 0);
        else queues.delete(message.receipt);
      }
    }
  }

  /** The ids of the messages that failed. */
  private async invoke(messages: readonly Message[]): Promise<ReadonlySet<string>> {
    const { target, mapping, mischief, log } = this.settings;
    const ids = messages.map(({ id }) => id);
    const isToFail = mischief.at(`${this.queue} to function`).does('fail');
    try {
      const answer = await target.invoke({ Records: messages.map((message) => this.record(message)) });
      if (isToFail) return new Set(ids);
      const failed = reportsItems(mapping.properties) ? failedItems(answer, ids) : [];
      return new Set(failed === 'all' ? ids : failed);
    } catch (error) {
      log(target.name, `failed with ${ids.length} messages of ${this.queue}: ${messageOf(error)}`);
      return new Set(ids);
    }
  }

  private wanted(message: Message): boolean {
    if (this.patterns.length === 0) return true;
    const record = { ...this.record(message), body: parsed(message.body) };
    if (this.patterns.some((pattern) => matches(pattern, record))) return true;
    this.settings.queues.delete(message.receipt);
    return false;
  }

  private record({ id, receipt, body, receives, sentAt, firstReceivedAt }: Message) {
    return {
      messageId: id,
      receiptHandle: receipt,
      body,
      attributes: {
        ApproximateReceiveCount: String(receives),
        SentTimestamp: String(sentAt),
        SenderId: 'local',
        ApproximateFirstReceiveTimestamp: String(firstReceivedAt),
      },
      messageAttributes: {},
      md5OfBody: md5(body),
      eventSource: 'aws:sqs',
      eventSourceARN: this.settings.queue.arn,
      awsRegion: REGION,
    };
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
