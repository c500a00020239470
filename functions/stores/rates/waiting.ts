/** Which streams wait for which rate: an item for each, written behind the post that needs the rate, and deleted when it is fixed. So whoever publishes a rate finds
 * the streams that wait for it, and looks at no other. */
import { DeleteItemCommand, type DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { batchGet, type Table, textIn, toItem } from '../../ports/dynamo.ts';
import { WAITING } from '../../ports/names.ts';
import { waitingItem, waitingKey } from '../layout.ts';

/** That a stream waits for the rate of a month; `rate` names both: `EUR 2026-11`. */
export type Wait = { rate: string; stream: string };
/** Some of what waits, and the place from which to go on; null where nothing is left. */
export type WaitPage = { waits: Wait[]; next: string | null };

/** Items that one look takes. */
const PAGE = 100;
/** Sorts behind every item that begins so. */
const behind = (item: string): string => `${item}~`;

const waitIn = (item: string): Wait => {
  const [currency = '', month = '', stream = ''] = item.split(' ');
  return { rate: `${currency} ${month}`, stream };
};

/** Items of one currency, or of all, behind a place, read strongly. */
const itemsBehind = async ({ client, table }: Table, place: string, currency = ''): Promise<string[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'p = :p AND i BETWEEN :from AND :to',
      // What continues a place sorts behind it with this: the Id of a stream holds nothing that sorts before.
      ExpressionAttributeValues: toItem({ ':p': WAITING, ':from': place ? `${place}!` : currency || ' ', ':to': behind(currency) }),
      ConsistentRead: true,
      Limit: PAGE,
    }),
  );
  return Items.map((item) => textIn(item, 'i'));
};

/** A page of what waits for rates of a currency that are there. Months that have none are passed over, however many wait for them. */
const page = async (on: Table, currency: string, isThere: (rate: string) => boolean, after: string): Promise<WaitPage> => {
  for (let place = after; ; ) {
    const items = await itemsBehind(on, place, currency);
    const open = items.findIndex((item) => !isThere(waitIn(item).rate));
    const waits = (open < 0 ? items : items.slice(0, open)).map(waitIn);
    const passed = open < 0 ? items.at(-1) : behind(waitIn(items[open] ?? '').rate);
    if (passed === undefined) return { waits, next: null };
    if (waits.length > 0) return { waits, next: passed };
    place = passed;
  }
};

/** The currencies that anything waits for. */
const currencies = async (on: Table): Promise<string[]> => {
  const found: string[] = [];
  for (let [first] = await itemsBehind(on, ''); first !== undefined; [first] = await itemsBehind(on, behind(found.at(-1) ?? ''))) {
    found.push(first.slice(0, 3));
  }
  return found;
};

export const waitingStore = (client: DynamoDBClient, table: string) => {
  const on = { client, table };
  return {
    add: async ({ rate, stream }: Wait): Promise<void> => {
      await client.send(new PutItemCommand({ TableName: table, Item: waitingKey(rate, stream) }));
    },
    remove: async ({ rate, stream }: Wait): Promise<void> => {
      await client.send(new DeleteItemCommand({ TableName: table, Key: waitingKey(rate, stream) }));
    },
    page: (currency: string, isThere: (rate: string) => boolean, after = ''): Promise<WaitPage> => page(on, currency, isThere, after),
    currencies: (): Promise<string[]> => currencies(on),
    /** Those of which nothing stands here, each once. */
    missing: async (waits: Wait[]): Promise<Wait[]> => {
      const byItem = new Map(waits.map((wait) => [waitingItem(wait.rate, wait.stream), wait]));
      const keys = [...byItem.values()].map(({ rate, stream }) => waitingKey(rate, stream));
      for (const item of await batchGet(on, keys)) byItem.delete(textIn(item, 'i'));
      return [...byItem.values()];
    },
  };
};
export type WaitingStore = ReturnType<typeof waitingStore>;
