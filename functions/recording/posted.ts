/** Reads what was posted: one event, an array, or NDJSON. Each event is checked by itself; a bad one holds nobody back. */
import * as z from 'zod';
import type { Fault } from '../../domain/kernel/decision.ts';
import { escaped } from '../../domain/kernel/json.ts';
import type { Posted } from '../../events/catalogue.ts';
import { catalogue } from '../../events/index.ts';
import { Id } from '../../events/values.ts';
import { contentTypeOf, parse, parsedBy, textOf } from '../http/body.ts';
import type { HttpEvent } from '../http/front.ts';
import { Flag } from '../http/parameters.ts';
import { Problem, type ProblemCode, type ProblemData, problem } from '../http/problem.ts';
import type { PostedEvent } from './recorder.ts';

export type Line = { posted: PostedEvent } | { refused: ProblemData };
export type Batch = { single: boolean; lines: Line[] };

/** The types that are posted. */
const POSTED = [...catalogue.values()].filter(({ category }) => category !== null).map(({ type }) => type);

const MOST = 1000; // events in a request (contract, section 2)

/** The media types of one event or an array, and of an event on each line. */
export const DOCUMENTS = ['application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json'];
export const LINES = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];

/** What a post may be asked with. */
export const POSTING = {
  dryRun: Flag.default(false).describe('Answers what would be answered, what would change and who would be told, and records nothing.'),
};

/** What an extension attribute of CloudEvents may be, once it is JSON. */
const Extension = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: 'expected an extension attribute: a text, a number, true or false',
});

const EventId = z.string().min(1).max(200).meta({
  id: 'EventId',
  description: 'By which, with `source`, an event is known when it is sent again; without it, it is known by its content.',
});
const EventSource = z
  .string()
  .min(1)
  .max(500)
  .meta({ id: 'EventSource', description: 'Who sends it: the context in which `id` is unique.' });
const EventTime = z.iso
  .datetime({ offset: true })
  .meta({ id: 'EventTime', description: 'When it happened at the sender. It is kept, and decides nothing.' });
const DataSchema = z
  .string()
  .meta({ id: 'DataSchema', description: 'The schema that `data` follows. It is not looked at: `type` says which it is.' });

/** The CloudEvents attributes that are taken; `id`, `source` and `time` are stored, others are left. */
const attributes = {
  type: z.string().describe('What happened or is said: the type of the event.'),
  subject: Id.describe('What it is about: the organization, cluster, credit, contract, restriction, chip or currency.'),
  /** The schema of its type sees it as it came: zod's loose objects would drop a key named `__proto__` in silence. */
  data: z.unknown(),
  id: EventId.optional(),
  source: EventSource.optional(),
  time: EventTime.optional(),
  specversion: z.literal('1.0').optional().describe('Of CloudEvents.'),
  datacontenttype: z.literal('application/json').optional().describe('Of `data`.'),
  dataschema: DataSchema.optional(),
};
export const Envelope = z.object(attributes).catchall(Extension);

/** Keys that are neither an attribute nor the name of an extension. They are looked for in what was sent: zod passes over one named `__proto__`. */
const unknownKeys = (value: unknown): Fault[] =>
  Object.keys(typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {})
    .filter((key) => !Object.hasOwn(attributes, key) && !/^[a-z0-9]+$/.test(key))
    .map((key) => ({ pointer: `/${escaped(key)}`, message: 'unknown key' }));

const refusal = (code: ProblemCode, detail: string, errors: Fault[] = []): Line => ({ refused: { code, detail, errors } });

const invalid = (errors: Fault[]): Line => refusal('invalid-event', `${errors[0]?.pointer || 'the event'}: ${errors[0]?.message}`, errors);

const lineOf = (value: unknown): Line => {
  const unknown = unknownKeys(value);
  const envelope = parsedBy(Envelope, value, '');
  if ('faults' in envelope) return invalid([...unknown, ...envelope.faults]);
  if (unknown.length > 0) return invalid(unknown);
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
  const parsed = parsedBy<z.ZodType>(definition.schema, data, '/data');
  if ('faults' in parsed) return invalid(parsed.faults);
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
  if (LINES.includes(type)) {
    const lines = textOf(event, { gzip: true })
      .split('\n')
      .filter((line) => line.trim() !== '');
    return { single: false, lines: limited(lines).map(textLine) };
  }
  if (!DOCUMENTS.includes(type)) {
    throw problem('unsupported-media-type', `content type "${type}" is not taken; send ${[...DOCUMENTS, ...LINES].join(', ')}`);
  }
  const body = parse(textOf(event, { gzip: true }), '');
  return Array.isArray(body) ? { single: false, lines: limited(body).map(lineOf) } : { single: true, lines: [lineOf(body)] };
};
