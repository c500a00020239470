/** Which generation of a view's rows is read. A new one fills beside it, and one pointer flips. All pointers lie in one item of the rows table, a member
 * for every view that was ever rebuilt. */
import { ConditionalCheckFailedException, type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { own } from '../../../domain/kernel/json.ts';
import { fromItem, toItem } from '../../ports/dynamo.ts';
import { GENERATIONS } from '../layout.ts';

/** `active` is read and announced. Rows of `building` and `kept` are brought up beside it, and nobody is told; those of `dropping` are on their way out.
 * `last` is the highest number ever given:
 * none is given twice, so that a function that is late writes into no rows but those that it meant. */
export type Pointer = { active: number; building?: number; kept?: number; dropping?: number; last: number };
export type Generations = { of: (view: string) => Promise<Pointer> };

const FIRST: Pointer = { active: 1, last: 1 };
/** No view has ever been rebuilt. */
export const firstGenerations: Generations = { of: async () => FIRST };

/** A function that is warm goes by what it read for so long: a flip is seen everywhere after it, and after what was under way. */
export const SEEN_AFTER_MS = 5_000;

export const generationStore = (client: DynamoDBClient, table: string) => {
  const all = async (): Promise<Record<string, Pointer>> => {
    const { Item } = await client.send(new GetItemCommand({ TableName: table, Key: GENERATIONS, ConsistentRead: true }));
    const { p, i, ...pointers } = Item ? fromItem<Record<string, Pointer>>(Item) : {};
    return pointers as Record<string, Pointer>;
  };
  const of = async (view: string): Promise<Pointer> => own(await all(), view) ?? FIRST;

  /** Moves the pointer of a view if it is still `before`. Throws when somebody else moved it. */
  const move = async (view: string, before: Pointer, after: Pointer): Promise<void> => {
    const isFirst = before === FIRST;
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: GENERATIONS,
          UpdateExpression: 'SET #view = :after',
          ConditionExpression: isFirst ? 'attribute_not_exists(#view)' : '#view = :before',
          ExpressionAttributeNames: { '#view': view },
          ExpressionAttributeValues: toItem({ ':after': after, ...(!isFirst && { ':before': before }) }),
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      throw new Error(`the generations of ${view} are being changed by somebody else`, { cause: error });
    }
  };
  return { of, all, move };
};
export type GenerationStore = ReturnType<typeof generationStore>;

/** The pointers as a function sees them that answers many requests: read strongly, and kept for a moment. */
export const seenGenerations = (client: DynamoDBClient, table: string, now: () => number = Date.now): Generations => {
  const { all } = generationStore(client, table);
  let seen: { at: number; pointers: Promise<Record<string, Pointer>> } | undefined;
  return {
    of: async (view) => {
      if (!seen || now() - seen.at >= SEEN_AFTER_MS) {
        const mine = { at: now(), pointers: all() };
        seen = mine;
        mine.pointers.catch(() => {
          if (seen === mine) seen = undefined;
        });
      }
      return own(await seen.pointers, view) ?? FIRST;
    },
  };
};
