/** What others are told: on the bus, and by webhooks (contract, section 5). */
import * as z from 'zod';
import { CONTRACT_VERSION, Country, Id } from '../../../events/values.ts';
import { Count, Instant, Interval, ProvisionalRates, provisional, Rates, StreamName, Version } from '../terms/values.ts';
import { Direction, Milestone, Point, PointCause } from './timeline.ts';

const notice = {
  id: z.string().regex(/^valuation-(changed|corrected)\/[a-z0-9][a-z0-9-]{0,63}\/\d+$/),
  organization: Id,
  name: z.string(),
  country: Country.nullable(),
  sector: Id.nullable(),
  kind: z.enum(['new', 'corrected', 'withdrawn']),
  previous: Point.nullable(),
  current: Point.nullable(),
  changePercent: Interval.nullable().describe('Of the step of the current point, in percent; an open end is null.'),
  direction: Direction.nullable(),
  milestones: z.array(Milestone),
  cause: PointCause,
  stream: StreamName,
  version: Version,
  previousVersion: Count,
  recordedAt: Instant,
  contract: z.literal(CONTRACT_VERSION).describe('The rules that it follows.'),
  ...provisional,
};

export const ValuationChanged = z
  .strictObject(notice)
  .meta({ id: 'ValuationChanged', description: 'The current point of a valuation timeline is another one, or says something else.' });
export const ValuationCorrected = z
  .strictObject({ ...notice, points: z.array(z.strictObject({ before: Point.nullable(), after: Point.nullable() })) })
  .meta({ id: 'ValuationCorrected', description: 'Only older points of a valuation timeline changed.' });
export const Committed = z
  .strictObject({
    category: z.string(),
    stream: StreamName,
    from: Version,
    to: Version,
    types: z.array(z.string()),
    at: z.number().int().describe('When it was recorded, in ms.'),
    events: z
      .array(
        z.strictObject({
          type: z.string(),
          schema: z.number().int().min(1),
          data: z.record(z.string(), z.unknown()),
          rates: Rates.optional(),
          provisionalRates: ProvisionalRates.optional(),
          posted: z.record(z.string(), z.string()).optional(),
        }),
      )
      .nullable()
      .describe('Null where they are too many for one message: read them from the stream.'),
    awaits: z.array(z.string()).optional().describe('The rates that its amounts wait for: EUR 2026-11.'),
  })
  .meta({
    id: 'Committed',
    description: 'Events were recorded. At least once, in any order: versions let a consumer drop repeats and see gaps.',
  });

/** What a subscription is tried out with. */
export const Test = z.strictObject({ id: z.string(), recordedAt: Instant, subscription: Id });

/** Everything that can be heard, by the name that the bus and webhooks give it. */
export const notices = { ValuationChanged, ValuationCorrected, Committed };

/** The body of a webhook (Standard Webhooks). */
export const delivery = (type: string, data: z.ZodType) => z.strictObject({ type: z.literal(type), timestamp: Instant, data });
