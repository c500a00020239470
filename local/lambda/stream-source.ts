/** A table's stream as the source of a function: in order, at least once, and remembered only after success. */
import { type Activity, Nap } from '../activity.ts';
import { matches } from '../bus/pattern.ts';
import type { Queues } from '../bus/queues.ts';
import type { Engine } from '../dynamo/engine.ts';
import { CallFailed, iteratorAfter, stream } from '../dynamo/wire.ts';
import { messageOf, stackOf } from '../failure.ts';
import type { Mischief } from '../mischief.ts';
import { REGION, type Resource } from '../template.ts';
import type { Checkpoints } from './checkpoints.ts';
import { deadLetter } from './dead-letter.ts';
import { inEvents } from './failed.ts';
import type { LambdaFunction } from './lambda.ts';
import { failedItems, filters, isTooOld, reportsItems, windowMs } from './mapping.ts';
import { type Page, pageIn, type StreamRecord } from './record.ts';

export interface StreamSourceSettings {
  readonly mapping: Resource;
  readonly table: Resource;
  readonly target: LambdaFunction;
  readonly engine: Engine;
  readonly checkpoints: Checkpoints;
  /** Where the mapping sends what it gives up. */
  readonly deadLetters: string | undefined;
  readonly queues: Queues;
  readonly mischief: Mischief;
  readonly activity: Activity;
  readonly log: (source: string, line: string) => void;
}

/** Whoever writes is a function, whose end wakes; only what is written from outside is found by looking. */
const IDLE_MS = { first: 15, last: 1_000 };
const RETRY_MS = { first: 50, last: 5_000 };

export class StreamSource {
  readonly id: string;
  readonly table: string;
  private readonly settings: StreamSourceSettings;
  private readonly nap = new Nap();
  private readonly wake = () => this.nap.wake();
  private readonly ending = new AbortController();
  private readonly patterns: readonly Record<string, unknown>[];
  private polls = 0;
  private waiting: { after: number; resolve: () => void }[] = [];
  private loop: Promise<void> = Promise.resolve();

  constructor(settings: StreamSourceSettings) {
    this.settings = settings;
    this.patterns = filters(settings.mapping.properties);
    this.id = settings.mapping.id;
    this.table = settings.table.name;
    if (!settings.table.properties.StreamSpecification)
      throw new Error(`mapping ${this.id} reads the stream of ${this.table}, which has none`);
  }

  start(): void {
    // Only functions write, so the end of an invocation is when there may be something new.
    this.settings.activity.onEnd(this.wake);
    this.loop = this.follow();
  }

  /** Resolves when a look that begins after this call finds nothing. */
  caughtUp(): Promise<void> {
    if (this.ending.signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.push({ after: this.polls, resolve });
      this.nap.wake();
    });
  }

  async stop(): Promise<void> {
    this.ending.abort();
    this.settings.activity.offEnd(this.wake);
    await this.loop;
    for (const { resolve } of this.waiting) resolve();
  }

  private async follow(): Promise<void> {
    const { signal } = this.ending;
    const { engine, checkpoints } = this.settings;
    let idle = IDLE_MS.first;
    let iterator: string | undefined;
    let read: string | undefined;
    while (!signal.aborted) {
      try {
        iterator ??= await iteratorAfter(engine.endpoint, this.table, checkpoints.get(this.id));
        const poll = ++this.polls;
        const newest = engine.newest(this.table);
        const isBehind = newest === undefined || newest !== read;
        const { records, next }: Page = isBehind ? await this.page(iterator) : { records: [], next: iterator };
        if (records.length > 0) await this.deliver(records);
        else this.settle(poll);
        iterator = next;
        read = records.at(-1)?.dynamodb.SequenceNumber ?? newest;
        idle = records.length > 0 ? 0 : Math.min(IDLE_MS.last, Math.max(IDLE_MS.first, idle * 1.5));
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof CallFailed)) this.settings.log(this.id, `stream: ${stackOf(error)}`);
        iterator = undefined;
        read = undefined;
        idle = IDLE_MS.last;
      }
      if (idle > 0) await this.nap.take(idle, signal);
    }
  }

  private settle(poll: number): void {
    const settled = this.waiting.filter(({ after }) => after < poll);
    this.waiting = this.waiting.filter(({ after }) => after >= poll);
    for (const { resolve } of settled) resolve();
  }

  private async page(iterator: string): Promise<Page> {
    const { engine, mapping } = this.settings;
    const size = Number(mapping.properties.BatchSize ?? 100);
    const read = async (from: string, limit: number) =>
      pageIn(await stream(engine.endpoint, 'GetRecords', { ShardIterator: from, Limit: Math.min(limit, 1000) }));
    let { records, next } = await read(iterator, size);
    const until = Date.now() + windowMs(mapping.properties);
    while (records.length > 0 && records.length < size && Date.now() < until && !this.ending.signal.aborted) {
      await new Nap().take(Math.min(50, until - Date.now()), this.ending.signal);
      const more = await read(next, size - records.length);
      records = [...records, ...more.records];
      next = more.next;
    }
    return { records, next };
  }

  private async deliver(records: readonly StreamRecord[]): Promise<void> {
    const { patterns } = this;
    const { mischief } = this.settings;
    const wanted = records.filter((record) => patterns.length === 0 || patterns.some((pattern) => matches(pattern, record)));
    if (wanted.length > 0) {
      for (const batch of inEvents(wanted, (record) => this.record(record))) await this.attempt(batch);
      if (mischief.at(`${this.id} again`).does('duplicate') && !this.ending.signal.aborted) await this.invoke(wanted);
    }
    if (!this.ending.signal.aborted) this.remember(records.at(-1));
  }

  /** Tries until all of it succeeded or was given up. Lambda's order: what succeeded first, then halves, then retries, then dead letters. */
  private async attempt(all: readonly StreamRecord[]): Promise<void> {
    const { BisectBatchOnFunctionError: bisect, MaximumRetryAttempts = -1 } = this.settings.mapping.properties;
    const retries = Number(MaximumRetryAttempts);
    let records = all;
    for (let tries = 1; records.length > 0 && !this.ending.signal.aborted; tries++) {
      const failed = await this.invoke(records);
      if (failed === records.length) return;
      if (failed > 0) {
        this.remember(records[failed - 1]);
        records = records.slice(failed);
        tries = 1;
      } else if (bisect && records.length > 1) {
        const middle = Math.ceil(records.length / 2);
        await this.attempt(records.slice(0, middle));
        records = records.slice(middle);
        tries = 0;
        continue;
      } else if ((retries >= 0 && tries > retries) || isTooOld(this.settings.mapping.properties, records)) {
        return this.giveUp(records, tries);
      }
      await new Nap().take(Math.min(RETRY_MS.last, RETRY_MS.first * 2 ** (tries - 1)), this.ending.signal);
    }
  }

  /** How many of the records succeeded, from the first. */
  private async invoke(records: readonly StreamRecord[]): Promise<number> {
    const { target, mapping, mischief, log } = this.settings;
    const isToFail = mischief.at(`${this.id} to function`).does('fail');
    const numbers = records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    try {
      const answer = await target.invoke({ Records: records.map((record) => this.record(record)) });
      if (isToFail) return 0;
      const failed = reportsItems(mapping.properties) ? failedItems(answer, numbers) : [];
      return failed === 'all' ? 0 : Math.min(records.length, ...failed.map((number) => numbers.indexOf(number)));
    } catch (error) {
      log(target.name, `failed with ${records.length} records of ${this.table}: ${messageOf(error)}`);
      return 0;
    }
  }

  private giveUp(records: readonly StreamRecord[], tries: number): void {
    const { deadLetters, queues, target, log } = this.settings;
    const [first, last] = [records[0], records.at(-1)];
    if (!first || !last) return;
    const [from, to] = [first, last].map(({ dynamodb }) => dynamodb.SequenceNumber);
    log(target.name, `gave up records ${from} to ${to} of ${this.table} after ${tries} tries`);
    const streamArn = String(this.settings.mapping.properties.EventSourceArn);
    if (deadLetters)
      queues.send(deadLetters, deadLetter({ functionArn: target.arn, streamArn, first, last, count: records.length, tries }));
  }

  private remember(record: StreamRecord | undefined): void {
    if (record) this.settings.checkpoints.set(this.id, this.table, record.dynamodb.SequenceNumber);
  }

  private record(record: StreamRecord) {
    const id = `${this.table}-${record.dynamodb.SequenceNumber}`;
    return { ...record, eventID: id, awsRegion: REGION, eventSourceARN: this.settings.mapping.properties.EventSourceArn };
  }
}
