/** Event buses with their rules: whoever matches gets the event, from another service or from the clock. */
import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import type { Mischief } from '../mischief.ts';
import { ACCOUNT, REGION, type Resource, type Template } from '../template.ts';
import { checked, matches } from './pattern.ts';
import type { Queues } from './queues.ts';
import { schedule } from './schedule.ts';

export interface Entry {
  readonly EventBusName?: string;
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly Time?: number;
  readonly Resources?: string[];
}

export type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

interface Target {
  readonly Id: string;
  readonly Arn: string;
  readonly Input?: string;
  readonly InputPath?: string;
}

interface Rule {
  readonly id: string;
  readonly bus: string;
  readonly pattern?: Record<string, unknown>;
  /** Whether a minute is one in which it fires by itself. */
  readonly due?: (at: Date) => boolean;
  readonly targets: readonly Target[];
}

export interface BusSettings {
  readonly template: Template;
  readonly queues: Queues;
  readonly mischief: Mischief;
  readonly activity: Activity;
  readonly now: () => number;
}

export class RequestRefused extends Error {}

const ENTRIES = 10;
const BYTES = 262_144;

export class Bus {
  private readonly settings: BusSettings;
  private readonly rules: readonly Rule[];
  private readonly names: ReadonlySet<string>;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(settings: BusSettings) {
    this.settings = settings;
    this.names = new Set(['default', ...settings.template.of('AWS::Events::EventBus').map(({ name }) => name)]);
    this.rules = settings.template
      .of('AWS::Events::Rule')
      .filter(({ properties }) => properties.State !== 'DISABLED')
      .map((resource) => rule(resource, settings.now()));
    for (const { id, targets } of this.rules) for (const target of targets) this.check(id, target);
  }

  /** Like PutEvents: a result for each entry, in order. Throws RequestRefused when the request as a whole is too large. */
  put(entries: readonly Entry[]): EntryResult[] {
    const bytes = entries.reduce(
      (sum, { Source = '', DetailType = '', Detail = '' }) => sum + Buffer.byteLength(Source + DetailType + Detail),
      0,
    );
    if (entries.length === 0 || entries.length > ENTRIES) throw new RequestRefused(`1 to ${ENTRIES} entries, not ${entries.length}`);
    if (bytes > BYTES) throw new RequestRefused(`Total size of the entries in the request is over the limit: ${bytes} of ${BYTES} bytes`);
    return entries.map((entry) => this.accept(entry));
  }

  /** Lets every schedule run until `stop`. */
  startSchedules(): void {
    for (const { id, due } of this.rules) if (due) this.everyMinute(id, due);
  }

  /** Fires a scheduled rule now, by its logical id. */
  fire(id: string): void {
    const found = this.rules.find((candidate) => candidate.id === id);
    if (!found) throw new Error(`no rule ${id}`);
    const event = this.envelope({
      Source: 'aws.events',
      DetailType: 'Scheduled Event',
      Detail: '{}',
      Resources: [`arn:aws:events:${REGION}:${ACCOUNT}:rule/${id}`],
    });
    for (const target of found.targets) this.deliver(target, event);
  }

  /** The logical ids of the rules that run on a schedule. */
  get scheduled(): string[] {
    return this.rules.filter(({ due }) => due).map(({ id }) => id);
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private accept(entry: Entry): EntryResult {
    const { Source, DetailType, Detail } = entry;
    const bus = (entry.EventBusName ?? 'default').split('/').at(-1)!;
    if (!this.names.has(bus)) return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `Event bus ${bus} does not exist.` };
    if (!Source || !DetailType || !Detail)
      return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType and Detail are required.' };
    if (!isObject(Detail)) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    if (this.settings.mischief.at(`bus ${bus}`).fail) return { ErrorCode: 'InternalFailure', ErrorMessage: 'Asked to fail.' };
    const event = this.envelope(entry);
    const heard = this.rules.filter((candidate) => candidate.bus === bus && candidate.pattern && matches(candidate.pattern, event));
    for (const { targets } of heard) for (const target of targets) this.deliver(target, event);
    return { EventId: event.id };
  }

  private envelope({ Source, DetailType, Detail, Time, Resources }: Entry) {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': DetailType!,
      source: Source!,
      account: ACCOUNT,
      time: `${new Date(Time ? Time * 1000 : this.settings.now()).toISOString().slice(0, 19)}Z`,
      region: REGION,
      resources: Resources ?? [],
      detail: JSON.parse(Detail!) as unknown,
    };
  }

  private deliver(target: Target, event: unknown): void {
    const { queues, mischief, activity } = this.settings;
    const queue = this.queueOf(target.Arn);
    if (!queue) return; // a topic, to which nobody subscribes here
    const prank = mischief.at(`bus to ${queue}`);
    activity.note();
    if (prank.drop) return;
    const body = target.Input ?? JSON.stringify(target.InputPath ? pick(event, target.InputPath) : event);
    // A message overtaken by its successor is a message that is late by a moment.
    const late = prank.delayMs || (prank.reorder ? 20 : 0);
    for (let n = prank.duplicate ? 2 : 1; n > 0; n--) queues.send(queue, body, late || undefined);
  }

  private queueOf(arn: string): string | undefined {
    const resource = this.settings.template.byArn(arn);
    return resource?.type === 'AWS::SQS::Queue' ? resource.name : undefined;
  }

  private check(id: string, target: Target): void {
    const isTopic = this.settings.template.byArn(target.Arn)?.type === 'AWS::SNS::Topic';
    if (!this.queueOf(target.Arn) && !isTopic) throw new Error(`rule ${id} has a target that is no queue: ${target.Arn}`);
    if ('InputTransformer' in target) throw new Error(`rule ${id} uses InputTransformer, which the local runtime does not know`);
  }

  private everyMinute(id: string, due: (at: Date) => boolean): void {
    let last = Math.floor(this.settings.now() / 60_000);
    const look = () => {
      const minute = Math.floor(this.settings.now() / 60_000);
      for (let at = last + 1; at <= minute; at++) if (due(new Date(at * 60_000))) this.fire(id);
      last = minute;
    };
    this.timers.push(setInterval(look, 1_000));
  }
}

const rule = ({ id, properties }: Resource, now: number): Rule => ({
  id,
  bus: String(properties.EventBusName ?? 'default')
    .split('/')
    .at(-1)!,
  ...(properties.EventPattern && { pattern: checked(properties.EventPattern) }),
  ...(properties.ScheduleExpression && { due: schedule(properties.ScheduleExpression, new Date(now)) }),
  targets: properties.Targets ?? [],
});

const isObject = (text: string): boolean => {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
};

/** `$.detail.id` of an event. */
const pick = (event: unknown, path: string): unknown =>
  path
    .split('.')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], event);
