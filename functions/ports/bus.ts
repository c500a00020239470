/** The bus: EventBridge behind a small port. Every entry's result is looked at. */
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { BUS_SOURCE } from './names.ts';

export type Message = { type: string; detail: unknown; at: number };
/** Publishes messages in order; gives how many of the first were accepted before the first refusal. */
export type Publish = (messages: Message[]) => Promise<number>;

/** Throws, saying why, where the bus does not take all of them. */
export const publishAll = async (publish: Publish, messages: Message[], why: string): Promise<void> => {
  if ((await publish(messages)) < messages.length) throw new Error(why);
};

const ENTRIES = 10; // entries that one PutEvents takes
const BYTES = 240 * 1024; // of the 256 KB that they may have together

const entryOf = (bus: string, { type, detail, at }: Message) => ({
  EventBusName: bus,
  Source: BUS_SOURCE,
  DetailType: type,
  Detail: JSON.stringify(detail),
  Time: new Date(at),
});

export const eventBridge = (bus: string, client = new EventBridgeClient({ maxAttempts: 5 })): Publish => {
  return async (messages) => {
    const entries = messages.map((message) => entryOf(bus, message));
    let done = 0;
    while (done < entries.length) {
      const batch: ReturnType<typeof entryOf>[] = [];
      let bytes = 0;
      for (const entry of entries.slice(done, done + ENTRIES)) {
        bytes += Buffer.byteLength(entry.Detail);
        if (batch.length > 0 && bytes > BYTES) break;
        batch.push(entry);
      }
      const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: batch }));
      const refused = Entries.findIndex(({ ErrorCode }) => ErrorCode !== undefined);
      if (refused >= 0) return done + refused;
      done += batch.length;
    }
    return done;
  };
};
