/** Reads what was posted: one event, an array, or NDJSON. Each event is checked by itself; a bad one holds nobody back. */
import * as z from 'zod';
import type { Fault } from '../../domain/kernel/decision.ts';
import type { Posted } from '../../events/catalogue.ts';
import { catalogue } from '../../events/index.ts';
import { Id } from '../../events/values.ts';
import { contentTypeOf, faultsOf, parse, textOf } from '../http/body.ts';
import type { HttpEvent } from '../http/front.ts';
import { Flag } from '../http/parameters.ts';
import { Problem, type ProblemCode, type ProblemData, problem } from '../http/problem.ts';
import type { PostedEvent } from './recorder.ts';

export type Line = { posted: PostedEvent } | { refused: ProblemData };
export type Batch = { single: boolean; lines: Line[] };

/** The types that are posted. */
const POSTED = [...catalogue.values()].filter(({ category }) => category !== null).map(({ type }) => type);

const MOST = 1000; // events in a request (contract, section 2)

/** What a post may be asked with. */
export const POSTING = {
  dryRun: Flag.default(false).describe('Answers what would be answered, what would change and who would be told, and records nothing.'),
};

/** The CloudEvents attributes that are taken; `id`, `source` and `time` are stored. */
export const Envelope = z.strictObject({
  type: z.string(),
  subject: Id,
  /** The schema of its type sees it as it came: zod's loose objects would drop a key named `__proto__` in silence. */
  data: z.unknown(),
  id: z.string().min(1).max(200).optional(),
  source: z.string().min(1).max(500).optional(),
  time: z.iso.datetime({ offset: true }).optional(),
  specversion: z.literal('1.0').optional(),
  datacontenttype: z.literal('application/json').optional(),
});

const refusal = (code: ProblemCode, detail: string, errors: Fault[] = []): Line => ({ refused: { code, detail, errors } });

const invalid = (error: z.ZodError, below: string): Line => {
  const errors = faultsOf(error, below);
  return refusal('invalid-event', `${errors[0]?.pointer || 'the event'}: ${errors[0]?.message}`, errors);
};

const lineOf = (value: unknown): Line => {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return invalid(envelope.error, '');
  const { type, subject, data, id, source, time } = envelope.data;
  const definition = catalogue.get(type);
  if (!definition) {
    return refusal('event-type-unknown', `there is no event type "${type}"`, [
      { pointer: '/type', message: `expected one of ${POSTED.join(', ')}` },
    ]);
  }
  const { category } = definition;
  if (category === null) {
    return refusal('type-reserved', `"${type}" is recorded by the system alone`, [
      { pointer: '/type', message: `expected one of ${POSTED.join(', ')}` },
    ]);
  }
  const parsed = definition.schema.safeParse(data);
  if (!parsed.success) return invalid(parsed.error, '/data');
  const posted: Posted = { ...(id && { id }), ...(source && { source }), ...(time && { time }) };
  const event = { type, data: parsed.data, ...(Object.keys(posted).length > 0 && { posted }) } as PostedEvent['event'];
  return { posted: { category, id: subject, event } };
};

/** A line of NDJSON: one that is no JSON is refused by itself. */
const textLine = (text: string): Line => {
  try {
    return lineOf(parse(text, ''));
  } catch (error) {
    if (error instanceof Problem) return { refused: error.data };
    throw error;
  }
};

const limited = <T>(all: T[]): T[] => {
  if (all.length > MOST) throw problem('too-many-events', `${all.length} events in one request; at most ${MOST} are taken`);
  return all;
};

/** Throws 400, 413 or 415 when the request as a whole cannot be read. */
export const postedIn = (event: HttpEvent): Batch => {
  const type = contentTypeOf(event);
  if (type === 'application/x-ndjson') {
    const lines = textOf(event)
      .split('\n')
      .filter((line) => line.trim() !== '');
    return { single: false, lines: limited(lines).map(textLine) };
  }
  if (!['application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json'].includes(type)) {
    throw problem('unsupported-media-type', `content type "${type}" is not taken; send application/json or application/x-ndjson`);
  }
  const body = parse(textOf(event), '');
  return Array.isArray(body) ? { single: false, lines: limited(body).map(lineOf) } : { single: true, lines: [lineOf(body)] };
};
