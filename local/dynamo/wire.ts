/** Calls of AWS's JSON protocol without a client: what comes back is in the very form in which Lambda hands it to functions. */

import { lastOf, listOf, objectOf, type Properties, within } from '../data.ts';

/** Engines check the form of a signature, not the signature. */
const SIGNED = 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

export class CallFailed extends Error {
  readonly code: string;

  constructor(target: string, code: string, message: string) {
    super(`${target}: ${code}: ${message}`);
    this.code = code;
  }
}

export const call = async (endpoint: string, target: string, body: unknown): Promise<Properties> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': target,
      'x-amz-date': '20260101T000000Z',
      authorization: SIGNED,
    },
    body: JSON.stringify(body),
  });
  const answer = objectOf(await response.json());
  if (response.ok) return answer;
  const code = answer.__type === undefined ? String(response.status) : lastOf(answer.__type, '#');
  throw new CallFailed(target, code, String(answer.message ?? answer.Message ?? ''));
};

export const table = (endpoint: string, operation: string, body: unknown) => call(endpoint, `DynamoDB_20120810.${operation}`, body);

export const stream = (endpoint: string, operation: string, body: unknown) => call(endpoint, `DynamoDBStreams_20120810.${operation}`, body);

/** Where to read a table's stream from: behind `sequence`, or from the beginning. A mapping that asks for LATEST begins at the beginning too:
 * its table is as old as itself, and what was written meanwhile must not be missed. */
export const iteratorAfter = async (endpoint: string, tableName: string, sequence: string | undefined): Promise<string> => {
  const arn = within(await table(endpoint, 'DescribeTable', { TableName: tableName }), 'Table', 'LatestStreamArn');
  const [shard] = listOf(within(await stream(endpoint, 'DescribeStream', { StreamArn: arn }), 'StreamDescription', 'Shards'));
  const { ShardIterator } = await stream(endpoint, 'GetShardIterator', {
    StreamArn: arn,
    ShardId: within(shard, 'ShardId'),
    ...(sequence ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence } : { ShardIteratorType: 'TRIM_HORIZON' }),
  });
  return String(ShardIterator);
};
