/** What a stream mapping sends to its dead letters: where the records lie, not the records. They are still in the stream for a day. */
import type { StreamRecord } from './record.ts';

export interface GivenUp {
  readonly functionArn: string;
  readonly streamArn: string;
  readonly first: StreamRecord;
  readonly last: StreamRecord;
  /** How many records they are, the first and the last among them. */
  readonly count: number;
  readonly tries: number;
}

const instant = ({ dynamodb }: StreamRecord): string => new Date(dynamodb.ApproximateCreationDateTime * 1000).toISOString();

/** The message body that Lambda would send. */
export const deadLetter = ({ functionArn, streamArn, first, last, count, tries }: GivenUp): string =>
  JSON.stringify({
    requestContext: { functionArn, condition: 'RetryAttemptsExhausted', approximateInvokeCount: tries },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      startSequenceNumber: first.dynamodb.SequenceNumber,
      endSequenceNumber: last.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: instant(first),
      approximateArrivalOfLastRecord: instant(last),
      batchSize: count,
      streamArn,
    },
  });
