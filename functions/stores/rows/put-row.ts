/** How rows are written and deleted: a row that lies in pieces is made visible by one conditional write, like any other. */
import { ConditionalCheckFailedException, DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { waitingIn } from '../../../domain/kernel/rates.ts';
import type { View } from '../../../domain/views.ts';
import { type Item, partitionPages, type Table, textIn, toItem } from '../../ports/dynamo.ts';
import { inParallel } from '../../ports/parallel.ts';
import { piecesPartition } from '../layout.ts';
import { type FoundRow, type FullRow, fullRowOf, type RowItem } from './row.ts';
import { deletePieces, laidOut, namesIn, piecesIn, putPieces, wholesOf } from './row-pieces.ts';

export type Put<State, Plain> = { written: true } | { written: false; present: FoundRow<State, Plain> | undefined };
type Parts = ReturnType<typeof laidOut>['parts'];

/** Where a row goes: the partition of its generation, and whether others are told of its change. */
export type Target = { on: Table; partition: string; isTold: boolean };

const itemOf = <State, Plain>(
  { partition, isTold }: Target,
  view: View<State, Plain>,
  row: FullRow<State, Plain>,
  parts: Parts,
): RowItem => {
  const { id, v, at, fold, stuck, state, unchangedSince } = row;
  const since = unchangedSince !== undefined && { u: unchangedSince };
  const told = isTold && { n: 1 as const, ...since, ...(view.touched && { c: view.touched(state) }) };
  const waits = waitingIn(state);
  return { p: partition, i: id, v, t: at, f: fold, ...parts, ...(stuck && { x: stuck }), ...told, ...(waits.length > 0 && { w: waits }) };
};

/** Writes a row if its version is still `from` (0: if there is none), its new pieces before it. Gives what is there instead when it is not. */
export const putRow = async <State, Plain>(
  target: Target,
  view: View<State, Plain>,
  row: FullRow<State, Plain>,
  from: number,
): Promise<Put<State, Plain>> => {
  const { on, partition: p } = target;
  const { id, inPieces } = row;
  const { parts, pieces, added } = laidOut(row);
  await putPieces(on, p, id, added);
  const present = await putItem(on, itemOf(target, view, row, parts), { v: from, r: inPieces?.run });
  // Those of a write that lost are as useless as those that this one replaced.
  const named = new Set(present === 'written' ? pieces.map(({ name }) => name) : present ? namesIn(present) : []);
  const useless = [...piecesIn(inPieces), ...added].flatMap(({ name }) => (named.has(name) ? [] : [name]));
  await deletePieces(on, p, id, [...new Set(useless)]);
  if (present === 'written') return { written: true };
  const [whole] = present ? await wholesOf(on, p, [present]) : [];
  return { written: false, present: whole && fullRowOf(view, whole) };
};

/** Puts an item in place of the version `v` that the write `r` made, and gives what is there instead where it is not that one. `r` is of rows in pieces:
 * they may be folded anew to the version that they had, from other pieces. */
const putItem = async ({ client, table }: Table, item: RowItem, { v, r }: { v: number; r: string | undefined }) => {
  const isVersion = v === 0 ? '(attribute_not_exists(p) OR v = :v)' : 'v = :v';
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: toItem(item),
        ConditionExpression: `${isVersion} AND ${r ? 'r = :r' : 'attribute_not_exists(r)'}`,
        ExpressionAttributeValues: toItem({ ':v': v, ':r': r }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return 'written' as const;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item;
  }
};

/** Deletes every row of a partition, with all pieces. `gone` is told how many, now and then. */
export const dropRows = async (rows: Table, partition: string, gone: (rows: number) => void): Promise<void> => {
  const remove = async (key: Item) => void (await rows.client.send(new DeleteItemCommand({ TableName: rows.table, Key: key })));
  for await (const page of partitionPages(rows, partition, { projection: 'i, r' })) {
    const ids = page.map((item) => textIn(item, 'i'));
    // All pieces, also those that nobody names any more.
    for (const id of ids.filter((_, n) => page[n]?.r))
      for await (const keys of partitionPages(rows, piecesPartition(partition, id), { projection: 'p, i' })) await inParallel(keys, remove);
    await inParallel(ids, (id) => remove(toItem({ p: partition, i: id })));
    gone(page.length);
  }
};
