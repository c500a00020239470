/** What a running system spends: capacity units by table, messages, bus entries and invocations, each counted where it happens. */
import { objectOf, within } from '../local/data.ts';
import type { Call } from '../local/iam/witness.ts';
import { type Running, type RunningSettings, running } from './running.ts';

/** Capacity units of a function on a table; `refused`: of them for writes whose condition did not hold. */
type Units = { read: number; write: number };
export type Spent = {
  /** By `function table`, both without what all names begin with. */
  units: Record<string, Units>;
  /** By function: how often it ran, and for how many ms together. */
  runs: Record<string, { times: number; ms: number }>;
  /** Requests to queues: to send, to receive what there is, to delete; ten messages at most to each. */
  queues: { sent: number; received: number; deleted: number };
  /** Entries of the bus. */
  entries: number;
  /** What functions logged, without what Lambda adds, and the metrics among it: each once, with its function. */
  logBytes: number;
  metrics: string[];
};

const none = (): Spent => ({ units: {}, runs: {}, queues: { sent: 0, received: 0, deleted: 0 }, entries: 0, logBytes: 0, metrics: [] });
const shortOf = (name: unknown): string => String(name).replace(/^dealstream-local-/, '');

const tableOf = ({ TableName, RequestItems, TransactItems }: Call['request']): string => {
  const [batched] = Object.keys(objectOf(RequestItems ?? {}));
  return shortOf(TableName ?? batched ?? /"TableName":"([^"]+)"/.exec(JSON.stringify(TransactItems))?.[1]);
};

const IS_READ = /\.(Get|BatchGet|TransactGet|Query|Scan)/;

/** What a call consumed. A write whose condition does not hold costs what it would have: here one unit, for what is refused is small. */
const unitsOf = ({ target, answer, status }: Call): Units => {
  const consumed = [answer.ConsumedCapacity ?? []].flat();
  const units = consumed.reduce((sum: number, one) => sum + Number(within(one, 'CapacityUnits') ?? 0), 0);
  const isRefused = status === 400 && /ConditionalCheckFailed/.test(String(answer.__type));
  return IS_READ.test(target) ? { read: units, write: 0 } : { read: 0, write: isRefused ? 1 : units };
};

const add = (to: Spent, call: Call): void => {
  if (!call.target.startsWith('DynamoDB_')) return;
  const name = `${shortOf(call.function)} ${tableOf(call.request)}`;
  const [{ read, write }, before] = [unitsOf(call), to.units[name] ?? { read: 0, write: 0 }];
  to.units[name] = { read: before.read + read, write: before.write + write };
};

/** Counts at the doors of the runtime what passes there. */
const watch = ({ runtime: { functions, bus, queues } }: Running, spent: () => Spent): void => {
  for (const one of functions.values()) {
    const invoke = one.invoke.bind(one);
    one.invoke = async (event) => {
      const began = performance.now();
      try {
        return await invoke(event);
      } finally {
        const [name, { runs }] = [shortOf(one.name), spent()];
        const { times, ms } = runs[name] ?? { times: 0, ms: 0 };
        runs[name] = { times: times + 1, ms: ms + performance.now() - began };
      }
    };
  }
  const [put, send, receive] = [bus.put.bind(bus), queues.send.bind(queues), queues.receive.bind(queues)];
  bus.put = (entries) => {
    spent().entries += entries.length;
    return put(entries);
  };
  queues.send = (...message) => {
    spent().queues.sent += 1;
    return send(...message);
  };
  queues.receive = (...asked) => {
    const messages = receive(...asked);
    const { queues: to } = spent();
    if (messages.length > 0) to.received += Math.ceil(messages.length / 10);
    to.deleted += Math.ceil(messages.length / 10);
    return messages;
  };
};

/** The metrics of a line of the log, `sweep StuckRows`. */
const metricsIn = (line: string): string[] => {
  const [from = '', ...rest] = line.split(' ');
  const names = [...rest.join(' ').matchAll(/"Metrics":\[(.*?)\]/g)].flatMap(([, all = '']) => [...all.matchAll(/"Name":"(\w+)"/g)]);
  return names.map(([, name]) => `${shortOf(from)} ${name}`);
};

/** A running system in which nothing comes by the clock, and what it spends during some work and until it is idle again. */
export const counted = async (settings: RunningSettings = {}) => {
  let spent = none();
  const system = await running({ ...settings, witness: (call) => add(spent, call) });
  watch(system, () => spent);
  system.runtime.bus.stop();
  const during = async (work: () => Promise<unknown>): Promise<Spent> => {
    await system.idle();
    spent = none();
    const logged = system.logs.length;
    await work();
    await system.idle();
    const lines = system.logs.slice(logged);
    return { ...spent, logBytes: Buffer.byteLength(lines.join('\n')), metrics: [...new Set(lines.flatMap(metricsIn))] };
  };
  return { ...system, during };
};
export type Counted = Awaited<ReturnType<typeof counted>>;

export const totalOf = ({ units }: Spent): Units =>
  Object.values(units).reduce((sum, { read, write }) => ({ read: sum.read + read, write: sum.write + write }), { read: 0, write: 0 });
