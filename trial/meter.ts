/** What requests to the engine cost, by the engine's own account. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Capacity units, and how many requests of each kind were made, refused ones too. */
export type Cost = { read: number; write: number; requests: Record<string, number> };
type Consumed = { CapacityUnits?: number };

/** `meter` tells what all requests of `client` during `work` cost. */
export const metered = (client: DynamoDBClient) => {
  const spent: Cost = { read: 0, write: 0, requests: {} };
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const kind = commandName!.replace(/Command$/, '');
        spent.requests[kind] = (spent.requests[kind] ?? 0) + 1;
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const consumed = (answer.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity;
        const units = [consumed ?? []].flat().reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
        spent[/^(Get|BatchGet|Query)/.test(kind) ? 'read' : 'write'] += units;
        return answer;
      },
    { step: 'initialize', name: 'meter' },
  );
  return async (work: () => Promise<unknown>): Promise<Cost> => {
    const before = structuredClone(spent);
    await work();
    const requests = Object.entries(spent.requests).map(([kind, n]) => [kind, n - (before.requests[kind] ?? 0)] as const);
    return {
      read: spent.read - before.read,
      write: spent.write - before.write,
      requests: Object.fromEntries(requests.filter(([, n]) => n > 0)),
    };
  };
};
