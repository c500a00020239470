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

export interface Page {
  readonly records: StreamRecord[];
  /** Where to read on. */
  readonly next: string;
}

/** The records in an answer to `GetRecords`. Throws at what is no record: it must not be taken for read. */
export const pageIn = ({ Records, NextShardIterator }: Properties): Page => ({
  records: listOf(Records).map((record) => {
    if (!isRecord(record)) throw new Error(`a stream has what is no record: ${JSON.stringify(record)}`);
    return record;
  }),
  next: String(NextShardIterator),
});
