/** Keeps the rows of one view, named by `VIEW`, up with the log. Deployed once per view, each with its own queue. */
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { views } from '../domain/views.ts';
import { dynamo } from './ports/dynamo.ts';
import { logger } from './ports/log.ts';
import { measure } from './ports/metrics.ts';
import { ENV, env } from './ports/names.ts';
import { projector } from './projecting/projector.ts';
import type { Committed } from './projecting/ring.ts';
import { eventStore } from './stores/event-store.ts';
import { seenGenerations } from './stores/generations.ts';
import { rowStore } from './stores/rows.ts';

/** Rings of one batch, one after the other; those that fail come back, the others are done. */
export const project =
  (ring: (bell: Committed) => Promise<void>, now: () => number = Date.now) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    for (const { messageId, body } of Records) {
      try {
        const { detail } = JSON.parse(body) as { detail: Committed };
        await ring(detail);
        measure('ms', { Lag: now() - detail.at });
      } catch (error) {
        logger.error('projection failed', error as Error);
        failed.push(messageId);
      }
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };

const client = dynamo();
const view = views.find(({ name }) => name === env(ENV.view));
if (!view) throw new Error(`${ENV.view} names no view: ${env(ENV.view)}`);
const rows = rowStore(client, env(ENV.rows), seenGenerations(client, env(ENV.rows)));
export const handler = project(projector(view, eventStore(client, env(ENV.events)), rows));
