/** What a table's stream holds, in the very form in which Lambda hands it to functions. */
import type { DynamoDBRecord } from 'aws-lambda';
import { iteratorAfter, stream } from '../local/wire.ts';

/** The records of one partition, or of one item's name. */
export const recordsOf = async (endpoint: string, table: string, of: string): Promise<DynamoDBRecord[]> => {
  const { Records } = await stream(endpoint, 'GetRecords', { ShardIterator: await iteratorAfter(endpoint, table, undefined) });
  return (Records as DynamoDBRecord[]).filter(({ dynamodb }) => [dynamodb?.Keys?.p?.S, dynamodb?.Keys?.i?.S].includes(of));
};
