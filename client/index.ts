/** A typed client of Dealstream: every path of the document, retries, pages, changes, and the check of webhooks. For Node and the browser. */
export { Api, type ApiOptions, answered, Refused } from './api.ts';
export { changes, type Position } from './changes.ts';
export { pages } from './pages.ts';
export { type Retries, retrying } from './retry.ts';
export type { components, operations, paths } from './schema.ts';
export { verifyWebhook, WebhookRefused } from './webhook.ts';
