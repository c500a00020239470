/** Event buses with their rules: whoever matches gets the event, from another service or from the clock. */
import { randomUUID } from 'node:crypto';
import type { Activity } from '../activity.ts';
import { lastOf, listOf, objectOf, textOf, within } from '../data.ts';
import type { Mischief } from '../mischief.ts';
import { ACCOUNT, REGION, type Resource, type Template } from '../template.ts';
import { detailOf, type Entry } from './entry.ts';
import { checkEntries } from './limits.ts';
import { checked, matches } from './pattern.ts';
import type { Queues } from './queues.ts';
import { schedule } from './schedule.ts';

/** An entry that says all that an event needs. */
interface Complete {
  readonly source: string;
  readonly type: string;
  readonly detail: unknown;
  readonly entry: Entry;
}

export type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

interface Target {
  readonly arn: string;
  /** What it is sent in place of the event. */
  readonly input: string | undefined;
  /** The part of the event that it is sent. */
  readonly path: string | undefined;
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
    checkEntries(entries);
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
    const entry = { Resources: [`arn:aws:events:${REGION}:${ACCOUNT}:rule/${id}`] };
    const event = this.envelope({ source: 'aws.events', type: 'Scheduled Event', detail: {}, entry });
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
    const bus = lastOf(entry.EventBusName ?? 'default', '/');
    if (!this.names.has(bus)) return { ErrorCode: 'ResourceNotFoundException', ErrorMessage: `Event bus ${bus} does not exist.` };
    if (!Source || !DetailType || !Detail)
      return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType and Detail are required.' };
    const detail = detailOf(Detail);
    if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
    if (this.settings.mischief.at(`bus ${bus}`).does('fail')) return { ErrorCode: 'InternalFailure', ErrorMessage: 'Asked to fail.' };
    const event = this.envelope({ source: Source, type: DetailType, detail, entry });
    const heard = this.rules.filter((candidate) => candidate.bus === bus && candidate.pattern && matches(candidate.pattern, event));
    for (const { targets } of heard) for (const target of targets) this.deliver(target, event);
    return { EventId: event.id };
  }

  private envelope({ source, type, detail, entry: { Time, Resources } }: Complete) {
    return {
      version: '0',
      id: randomUUID(),
      'detail-type': type,
      source,
      account: ACCOUNT,
      time: `${new Date(Time ? Time * 1000 : this.settings.now()).toISOString().slice(0, 19)}Z`,
      region: REGION,
      resources: Resources ?? [],
      detail,
    };
  }

  private deliver(target: Target, event: unknown): void {
    const { queues, mischief, activity } = this.settings;
    const queue = this.queueOf(target.arn);
    if (!queue) return; // a topic, to which nobody subscribes here
    const prank = mischief.at(`bus to ${queue}`);
    activity.note();
    if (prank.does('drop')) return;
    const body = target.input ?? JSON.stringify(target.path ? within(event, ...target.path.split('.').slice(1)) : event);
    // A message overtaken by its successor is a message that is late by a moment.
    const late = prank.delayMs || (prank.does('reorder') ? 20 : 0);
    for (let n = prank.does('duplicate') ? 2 : 1; n > 0; n--) queues.send(queue, body, late || undefined);
  }

  private queueOf(arn: string): string | undefined {
    const resource = this.settings.template.byArn(arn);
    return resource?.type === 'AWS::SQS::Queue' ? resource.name : undefined;
  }

  private check(id: string, target: Target): void {
    const isTopic = this.settings.template.byArn(target.arn)?.type === 'AWS::SNS::Topic';
    if (!this.queueOf(target.arn) && !isTopic) throw new Error(`rule ${id} has a target that is no queue: ${target.arn}`);
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

const targetOf = (id: string, value: unknown): Target => {
  const { Arn, Input, InputPath, InputTransformer } = objectOf(value);
  if (InputTransformer !== undefined) throw new Error(`rule ${id} uses InputTransformer, which the local runtime does not know`);
  return { arn: String(Arn), input: textOf(Input), path: textOf(InputPath) };
};

const rule = ({ id, properties }: Resource, now: number): Rule => {
  const { EventBusName = 'default', EventPattern, ScheduleExpression, Targets } = properties;
  return {
    id,
    bus: lastOf(EventBusName, '/'),
    ...(EventPattern !== undefined && { pattern: checked(objectOf(EventPattern)) }),
    ...(ScheduleExpression !== undefined && { due: schedule(String(ScheduleExpression), new Date(now)) }),
    targets: listOf(Targets).map((target) => targetOf(id, target)),
  };
};
