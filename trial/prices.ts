/** List prices in USD, region us-east-1, without free tiers, discounts or taxes. Source: the pricing pages of each service on aws.amazon.com, as of 2026-11; another region: put its
 * own here. */
export const PRICES_OF = '2026-11, us-east-1';

/** For a million of each, unless it says otherwise. */
export const PRICES = {
  dynamodb: { write: 0.625, read: 0.125 },
  /** Entries of up to 64 KB on a bus. */
  eventbridge: 1,
  /** Requests to standard queues. */
  sqs: 0.4,
  /** Requests, and GB-seconds on arm64. */
  lambda: { requests: 0.2, gbSeconds: 13.3334 },
  /** Requests of up to 512 KB. */
  httpApi: 1,
  /** For each GB of logs. */
  logsGb: 0.5,
  /** A month of each. */
  month: { alarm: 0.1, compositeAlarm: 0.5, dashboard: 3, metric: 0.3, key: 1, secret: 0.4 },
} as const;
