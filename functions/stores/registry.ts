/** Which organizations are registered, and what they are called. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ProfileRow } from '../../domain/organization/profile.ts';
import { profiles } from '../../domain/views.ts';
import { batchGet, textIn } from '../ports/dynamo.ts';
import { splitStream } from '../ports/names.ts';
import { commitKey } from './layout.ts';
import type { RowStore } from './rows.ts';

export type Directory = { id: string; profile: ProfileRow }[];
export const directoryOf = async (rows: Pick<RowStore, 'all'>): Promise<Directory> =>
  (await rows.all(profiles)).flatMap(({ id, plain }) => (plain ? [{ id, profile: plain }] : []));

/** An organization exists from its stream's first commit on, and for ever: what was found once is not looked up again. */
export const registry = (client: DynamoDBClient, eventsTable: string, rows: Pick<RowStore, 'all'>) => {
  const found = new Set<string>();

  const lookUp = async (ids: string[]): Promise<void> => {
    const keys = ids.map((id) => commitKey(`organization/${id}`, 1));
    for (const item of await batchGet({ client, table: eventsTable }, keys, 'p')) found.add(splitStream(textIn(item, 'p'))[1]);
  };

  /** Those of `ids` that are registered: one batched read for those not yet seen. */
  const registered = async (ids: Iterable<string>): Promise<Set<string>> => {
    const wanted = [...new Set(ids)];
    const unseen = wanted.filter((id) => !found.has(id));
    if (unseen.length > 0) await lookUp(unseen);
    return new Set(wanted.filter((id) => found.has(id)));
  };

  /** Every organization's profile as the view has it, for groups, and for hints of what may have been meant; it may lag a moment. */
  const directory = (): Promise<Directory> => directoryOf(rows);

  return { registered, directory, hints: directory };
};
export type Registry = ReturnType<typeof registry>;
