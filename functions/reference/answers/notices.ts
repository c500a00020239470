/** What others are told: on the bus, and by webhooks (contract, section 5). */
import * as z from 'zod';
import { CONTRACT_VERSION, Country, Id } from '../../../events/values.ts';
import { Count, Instant, Interval, ProvisionalRates, provisional, Rates, StreamName, Version } from '../terms/values.ts';
import { Direction, Milestone, Point, PointCause } from './timeline.ts';

const head = {
  organization: Id.describe('The startup.'),
  name: z.string().describe('Its name.'),
  country: Country.nullable().describe('Where it has its seat; null: nobody says.'),
  sector: Id.nullable().describe('What it works on; null: nobody says.'),
};
const notice = {
  id: z
    .string()
    .regex(/^valuation-(changed|corrected)\/[a-z0-9][a-z0-9-]{0,63}\/\d+$/)
    .describe('Of the notice: what comes twice has the same.'),
  ...head,
  kind: z
    .enum(['new', 'corrected', 'withdrawn'])
    .meta({ id: 'NoticeKind', description: 'Whether there is a new point, another one in its place, or one less.' }),
  previous: Point.nullable().describe('The current point before; null: there was none.'),
  current: Point.nullable().describe('The current point now; null: there is none any more.'),
  changePercent: Interval.nullable().describe('Of the step of the current point, in percent; an open end is null.'),
  direction: Direction.nullable().describe('Of the step of the current point; null where there is none, or its value is unknown.'),
  milestones: z.array(Milestone).describe('Those that the current point passes and the one before did not.'),
  cause: PointCause,
  stream: StreamName.describe('The stream of the startup.'),
  version: Version,
  previousVersion: Count.describe('The version that the notice before told of: a gap is a notice that is still to come.'),
  recordedAt: Instant.describe('When what changed it was recorded.'),
  contract: z.literal(CONTRACT_VERSION).describe('The rules that it follows.'),
  ...provisional,
};

export const ValuationChanged = z
  .strictObject(notice)
  .meta({ id: 'ValuationChanged', description: 'The current point of a valuation timeline is another one, or says something else.' });
const CorrectedPoint = z
  .strictObject({ before: Point.nullable().describe('Null: it is new.'), after: Point.nullable().describe('Null: it is gone.') })
  .meta({ id: 'CorrectedPoint', description: 'A point of a timeline, before and after.' });
export const ValuationCorrected = z
  .strictObject({
    ...notice,
    points: z.array(CorrectedPoint).max(50).describe('The points that changed, the latest 50 of them.'),
    pointsLeftOut: Count.optional().describe('How many more changed, where these are not all: the timeline has them.'),
  })
  .meta({ id: 'ValuationCorrected', description: 'Only older points of a valuation timeline changed.' });
export const Committed = z
  .strictObject({
    category: z.string().describe('Of the stream: organization, cluster.'),
    stream: StreamName.describe('Where they were recorded.'),
    from: Version.describe('The version of the first of them.'),
    to: Version.describe('The version of the last of them.'),
    types: z.array(z.string()).describe('Their types, in order.'),
    at: z.number().int().describe('When it was recorded, in ms.'),
    events: z
      .array(
        z.strictObject({
          type: z.string().describe('What happened or is said.'),
          schema: z.number().int().min(1).describe('The version of the schema that `data` fits.'),
          data: z.record(z.string(), z.unknown()).describe('The event itself, as the schema of its type has it.'),
          rates: Rates.optional(),
          provisionalRates: ProvisionalRates.optional(),
          posted: z.record(z.string(), z.string()).optional().describe('What was posted beside it: id, source, time.'),
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
export const Test = z
  .strictObject({
    id: z.string().describe('Of the try.'),
    recordedAt: Instant.describe('When it was asked for.'),
    subscription: Id.describe('The subscription that is tried out.'),
  })
  .meta({ id: 'TestNotice', description: 'Tells of nothing that happened.' });

/** Everything that can be heard, by the name that the bus and webhooks give it. */
export const notices = { ValuationChanged, ValuationCorrected, Committed };

/** The body of a webhook (Standard Webhooks). */
export const delivery = (type: string, data: z.ZodType) =>
  z.strictObject({
    type: z.literal(type).describe('What `data` is.'),
    timestamp: Instant.describe('When it happened.'),
    data,
  });
