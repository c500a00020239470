/** The surroundings that a deployed function finds, set before it is imported: it builds its handler from them. */
import type { SQSEvent } from 'aws-lambda';
import { ENV } from '../../../functions/ports/names.ts';
import { TABLES } from './engine.ts';

export const surround = (endpoint: string, more: { view?: string; rollUp?: string } = {}): void => {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: endpoint,
    AWS_ENDPOINT_URL_SQS: endpoint,
    AWS_ENDPOINT_URL_KMS: endpoint,
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_NAMESPACE: 'test',
    [ENV.events]: TABLES.events,
    [ENV.rows]: TABLES.rows,
    [ENV.changes]: TABLES.changes,
    [ENV.boards]: TABLES.boards,
    [ENV.keys]: TABLES.keys,
    [ENV.subscriptions]: TABLES.subscriptions,
    [ENV.deliver]: `${endpoint}/000000000000/deliver`,
    [ENV.redeliver]: `${endpoint}/000000000000/redeliver`,
    [ENV.vault]: 'vault',
    [ENV.bus]: 'bus',
    [ENV.view]: more.view ?? 'profiles',
    [ENV.rollUp]: more.rollUp ?? 'rankings',
  });
};

/** Messages of a queue: what a rule lets through, as it comes from the bus. */
export const queued = (...details: unknown[]): SQSEvent => ({
  Records: details.map((detail, n) => ({
    messageId: `message-${n}`,
    receiptHandle: '',
    body: JSON.stringify({ detail }),
    attributes: { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: '', ApproximateFirstReceiveTimestamp: '0' },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: '',
    awsRegion: 'us-east-1',
  })),
});
