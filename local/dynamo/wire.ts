/** Calls of AWS's JSON protocol without a client: what comes back is in the very form in which Lambda hands it to functions. */

/** Engines check the form of a signature, not the signature. */
const SIGNED = 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

export class CallFailed extends Error {
  readonly code: string;

  constructor(target: string, code: string, message: string) {
    super(`${target}: ${code}: ${message}`);
    this.code = code;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the answers of AWS calls have no common shape
export const call = async (endpoint: string, target: string, body: unknown): Promise<any> => {
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
  const answer = (await response.json()) as Record<string, string>;
  if (response.ok) return answer;
  const code = answer.__type?.split('#').at(-1) ?? String(response.status);
  throw new CallFailed(target, code, answer.message ?? answer.Message ?? '');
};

export const table = (endpoint: string, operation: string, body: unknown) => call(endpoint, `DynamoDB_20120810.${operation}`, body);

export const stream = (endpoint: string, operation: string, body: unknown) => call(endpoint, `DynamoDBStreams_20120810.${operation}`, body);

/** Where to read a table's stream from: behind `sequence`, or from the beginning. A mapping that asks for LATEST begins at the beginning too:
 * its table is as old as itself, and what was written meanwhile must not be missed. */
export const iteratorAfter = async (endpoint: string, tableName: string, sequence: string | undefined): Promise<string> => {
  const { LatestStreamArn: arn } = (await table(endpoint, 'DescribeTable', { TableName: tableName })).Table;
  const { Shards } = (await stream(endpoint, 'DescribeStream', { StreamArn: arn })).StreamDescription;
  const { ShardIterator } = await stream(endpoint, 'GetShardIterator', {
    StreamArn: arn,
    ShardId: Shards[0].ShardId,
    ...(sequence ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence } : { ShardIteratorType: 'TRIM_HORIZON' }),
  });
  return ShardIterator;
};
