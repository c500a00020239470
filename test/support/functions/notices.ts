/** Organizations whose valuation changed, as the log, the row and the bus have them. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSEvent } from 'aws-lambda';
import { noticesOf, type ValuationNotice } from '../../../domain/notification/notice.ts';
import { valuationTimelines } from '../../../domain/views.ts';
import { eventStore } from '../../../functions/stores/event-store.ts';
import { rowStore } from '../../../functions/stores/rows/rows.ts';
import { marked, registered, usd } from '../domain/samples.ts';
import { queued } from './deployed.ts';
import { TABLES } from './engine.ts';
import { grow } from './samples.ts';

/** Records a profile and `times` changes of the valuation of an organization, writes its row, and gives the notices: versions 2 and on. */
export const changing = async (client: DynamoDBClient, id: string, times: number): Promise<ValuationNotice[]> => {
  const store = eventStore(client, TABLES.events);
  const marks = Array.from({ length: times }, (_, n) => [marked(`m${n}`, `2023-0${n + 1}`, usd((n + 1) * 1e9))]);
  await grow(store, `organization/${id}`, [[registered({ name: id, country: 'CN' })], ...marks]);
  const { head, state } = await store.load(`organization/${id}`, valuationTimelines);
  const plain = valuationTimelines.row(state);
  await rowStore(client, TABLES.rows).put(
    valuationTimelines,
    { id, v: head, at: 0, fold: valuationTimelines.foldVersion, state, plain },
    0,
  );
  return noticesOf(id, state, 0, head);
};

/** Notices as the bus brings them; or only the name of an organization. */
export const bells = (...notices: (ValuationNotice | string)[]): SQSEvent => ({
  Records: queued(...notices).Records.map((record, n) => {
    const one = notices[n]!;
    const body = typeof one === 'string' ? { detail: { organization: one } } : { 'detail-type': one.type, detail: one.data };
    return { ...record, body: JSON.stringify(body) };
  }),
});

/** The same as it comes back to whoever failed. */
export const again = ({ Records }: SQSEvent): SQSEvent => ({
  Records: Records.map((record) => ({ ...record, attributes: { ...record.attributes, ApproximateReceiveCount: '2' } })),
});
