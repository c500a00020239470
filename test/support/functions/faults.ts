/** What can go wrong between a function and its tables, on request. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

// biome-ignore lint/suspicious/noExplicitAny: each command has an input of its own
type Input = any;

/** Lets the first `times` requests of a kind be done, and loses their answers, as a dropped connection does. Gives how many it lost. */
export const losing = (client: DynamoDBClient, command: string, times: number, which = (_input: Input) => true): (() => number) => {
  let lost = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== command || lost === times || !which(args.input)) return next(args);
        lost += 1;
        await next(args).catch(() => {});
        throw Object.assign(new Error('lost on the way'), { name: 'TimeoutError', code: 'ECONNRESET' });
      },
    // Within the client's own retries, so that it tries again as it would.
    { step: 'finalizeRequest', priority: 'low', name: 'losing' },
  );
  return () => lost;
};

/** Does `first` once, before try number `attempt` of requests of a kind goes out. */
export const interposing = (client: DynamoDBClient, command: string, first: () => Promise<unknown>, { attempt = 1 } = {}): void => {
  let tries = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === command) tries += 1;
        if (commandName === command && tries === attempt) await first();
        return next(args);
      },
    { step: 'finalizeRequest', priority: 'low', name: `interposing-${command}` },
  );
};

/** Refuses the first `times` requests of a kind, as a throttled table does: more often than the client itself tries. */
export const throttling = (client: DynamoDBClient, command: string, times: number): void => {
  const left = Array.from({ length: times }).values();
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName === command && !left.next().done) throw slowDown();
        return next(args);
      },
    { step: 'initialize', name: `throttling-${command}` },
  );
};

const slowDown = () =>
  Object.assign(new Error('slow down'), {
    name: 'ProvisionedThroughputExceededException',
    $fault: 'client',
    $metadata: { httpStatusCode: 400 },
  });
