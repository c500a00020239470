/** A whole system with what an operator sees of it, and ways to damage it. */
import { GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../../functions/ports/dynamo.ts';
import { lineOf, stuckRows } from '../../../scripts/stuck.ts';
import { localSystem } from '../../../scripts/system.ts';
import { type Json, running } from '../../../trial/running.ts';

export const tableOf = (of: string): string => `dealstream-local-${of}`;
export const rowKey = (view: string, id: string) => ({ TableName: tableOf('rows'), Key: toItem({ p: `${view}@1`, i: id }) });
export const aliased = { type: 'OrganizationAliased', schema: 1, data: { alias: 'Another Name' } };

export const operated = async () => {
  const system = await running({ without: ['boards'] });
  const scripted = localSystem({ engine: system.runtime.engine.endpoint, services: system.runtime.services });
  /** The lines of `npm run stuck`. */
  const stuck = async (): Promise<string[]> => {
    const lines: string[] = [];
    for await (const row of stuckRows(scripted)) lines.push(lineOf(row));
    return lines.sort();
  };
  /** Puts a commit of one event into the log past the api, as newer code or a mishap would. */
  const force = async (id: string, i: number, event: Json): Promise<void> => {
    const commit = { p: `organization/${id}`, i, n: 1, e: JSON.stringify([event]), at: Date.now(), c: 'forced', by: 'test' };
    await system.engine.send(new PutItemCommand({ TableName: tableOf('events'), Item: toItem(commit) }));
  };
  const hasRow = async (view: string, id: string): Promise<boolean> =>
    (await system.engine.send(new GetItemCommand(rowKey(view, id)))).Item !== undefined;
  /** Sets an attribute of a row past all code. */
  const tamper = async (view: string, id: string, attribute: string, value: string): Promise<void> => {
    const update = { UpdateExpression: `SET ${attribute} = :v`, ExpressionAttributeValues: { ':v': { S: value } } };
    await system.engine.send(new UpdateItemCommand({ ...rowKey(view, id), ...update }));
  };
  const stop = async () => {
    scripted.close();
    await system.stop();
  };
  return { ...system, scripted, stuck, force, hasRow, tamper, stop };
};
export type Operated = Awaited<ReturnType<typeof operated>>;
