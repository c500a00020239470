/** A record of a table's stream: one item that was written, as the engine tells it and Lambda hands it on. */
import { listOf, type Properties, within } from '../data.ts';

export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly ApproximateCreationDateTime: number };
}

const isRecord = (value: unknown): value is StreamRecord =>
  typeof within(value, 'dynamodb', 'SequenceNumber') === 'string' &&
  typeof within(value, 'dynamodb', 'ApproximateCreationDateTime') === 'number';

/** The records in an answer to `GetRecords`, and where to read on. Throws at what is no record: it must not be taken for read. */
export const pageIn = ({ Records, NextShardIterator }: Properties): { records: StreamRecord[]; next: string } => ({
  records: listOf(Records).map((record) => {
    if (!isRecord(record)) throw new Error(`a stream has what is no record: ${JSON.stringify(record)}`);
    return record;
  }),
  next: String(NextShardIterator),
});
