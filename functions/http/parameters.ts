/** Parameters of a request: an unknown one, or a value that is none of the allowed, is an error that names what is. */
import * as z from 'zod';
import type { Viewpoint } from '../../domain/kernel/time.ts';
import { IsoDate } from '../../events/values.ts';
import type { HttpEvent } from './front.ts';
import { problem } from './problem.ts';

export const RecordedAt = z.iso.datetime({ error: 'expected an instant in UTC: 2024-02-19T12:00:00.000Z' });

/** A whole number in digits, and nothing else that JavaScript takes for one: no sign, blank, exponent or hexadecimal; `unless` where it is left out. */
export const whole = (least: number, most: number, unless: number) =>
  z
    .preprocess(
      (text) => (typeof text === 'string' && /^\d+$/.test(text) ? Number(text) : text),
      z.int('expected a whole number in digits').min(least).max(most),
    )
    .default(unless)
    // Of what is transformed, zod does not say what it is unless it is given.
    .meta({ override: ({ jsonSchema }: { jsonSchema: object }) => Object.assign(jsonSchema, { default: unless }) });

export const TIMES = {
  asOf: IsoDate.optional().describe('What had happened by then: dated on or before it.'),
  knownAt: IsoDate.optional().describe('What the world could know by then: published on or before it.'),
  recordedAt: RecordedAt.optional().describe(
    'What this service had recorded by then; without asOf its day, in UTC, is the day of the answer.',
  ),
};
/** Of an answer that is cited: with its `recordedAt`, and the rules by which it was worked out. */
export const CITED = {
  method: z
    .string()
    .regex(/^\d{1,3}\.\d{1,3}$/, 'expected a version of the method: 1.1')
    .optional()
    .describe(
      'The `method` of the answer that is cited. Under these rules an answer to `recordedAt` never changes, and may be kept for ever; where ours are others by now, it says `methodAsked`.',
    ),
};
export const PAGING = {
  limit: whole(1, 500, 50).describe('How many on a page at most: a page ends at 4 MB.'),
  cursor: z.string().max(500).optional().describe('The `next` of the page before, of this same query.'),
};
/** Of a list that is read as a whole where it is not too large. */
export const WHOLE = {
  limit: PAGING.limit.unwrap().optional().describe('How many on a page at most. Without it all are on one; a page ends at 4 MB.'),
  cursor: PAGING.cursor,
};
export const AFTER = {
  after: z
    .string()
    .regex(/^[a-z]+\/[a-z0-9][a-z0-9-]{0,63}@\d{1,9}$/, 'expected a stream and version: organization/moonshot@7')
    .optional()
    .describe('Answers once this version of a stream is in, or 503 after 5 s; 404 where nobody recorded it.'),
};
/** Whoever is meant by an Id, or by an alias that nobody else has. */
export const Named = z.string().trim().min(1).max(300).describe('An Id, or an alias.');
export const oneOf = <T extends string>(values: readonly [T, ...T[]]) => z.enum(values, { error: `expected one of ${values.join(', ')}` });
export const Flag = z.enum(['true', 'false'], { error: 'expected true or false' }).transform((text) => text === 'true');

/** One parameter that does not fit. */
export const invalidParameter = (name: string, message: string) =>
  problem('invalid-parameter', `parameter "${name}": ${message}`, { errors: [{ pointer: `/${name}`, message }] });

/** The query string, with the parameters that it has. */
export const queryOf = ({ queryStringParameters = {} }: HttpEvent): Record<string, string> =>
  Object.fromEntries(Object.entries(queryStringParameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** Reads the query string by `shape`. Throws 400, naming each parameter that does not fit. */
export const parameters = <S extends z.ZodRawShape>(event: HttpEvent, shape: S): z.infer<z.ZodObject<S, z.core.$strict>> => {
  const parsed = z.strictObject(shape).safeParse(event.queryStringParameters ?? {});
  if (parsed.success) return parsed.data;
  const allowed = Object.keys(shape);
  const errors = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ pointer: `/${key}`, message: `unknown parameter; allowed: ${allowed.join(', ') || 'none'}` }))
      : [{ pointer: `/${issue.path.join('/')}`, message: issue.message }],
  );
  const [first] = errors;
  throw problem('invalid-parameter', `parameter "${first?.pointer.slice(1)}": ${first?.message}`, { errors, allowed });
};

/** The three times of a question, as they were asked. */
export type Times = { asOf?: string | undefined; knownAt?: string | undefined; recordedAt?: string | undefined };

export const viewpointOf = ({ asOf, knownAt, recordedAt }: Times): Viewpoint => ({
  ...(asOf !== undefined && { asOf }),
  ...(knownAt !== undefined && { knownAt }),
  ...(recordedAt !== undefined && { recordedAt: Date.parse(recordedAt) }),
});

export const isNow = (viewpoint: Viewpoint): boolean => Object.keys(viewpoint).length === 0;
