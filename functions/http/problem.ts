/** Errors as RFC 9457 problems: data plus a sentence; this is the one place that turns them into HTTP. */
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refusal, RefusalCode } from '../../domain/kernel/decision.ts';
import { MOST_PLACES, shortPlaces, shortText } from '../limits/shortened.ts';

/** What this service answers besides the refusals of deciders. */
type HttpCode =
  | 'moved'
  | 'invalid-parameter'
  | 'malformed-body'
  | 'malformed-json'
  | 'key-expired'
  | 'key-missing-or-unknown'
  | 'scope-missing'
  | 'other-address'
  | 'not-found'
  | 'method-not-allowed'
  | 'alias-ambiguous'
  | 'key-exists'
  | 'last-admin-key'
  | 'too-many-subscriptions'
  | 'version-mismatch'
  | 'id-reused'
  | 'answer-too-large'
  | 'body-too-large'
  | 'commit-too-large'
  | 'stream-too-large'
  | 'too-many-events'
  | 'too-much-at-once'
  | 'unsupported-media-type'
  | 'event-type-unknown'
  | 'type-reserved'
  | 'invalid-draft'
  | 'invalid-key'
  | 'invalid-subscription'
  | 'rate-limited'
  | 'damaged-data'
  | 'internal-error'
  | 'not-yet-applied'
  | 'not-yet-final'
  | 'too-late'
  | 'unavailable';
export type ProblemCode = RefusalCode | HttpCode;

type Said = readonly [status: number, title: string];

/** Every code, with its status and title. 409 is for what speaks of what else is going on: trying again later may succeed. */
export const PROBLEMS = {
  moved: [308, 'Known by another Id'],
  'invalid-parameter': [400, 'Bad request'],
  'malformed-body': [400, 'Bad request'],
  'malformed-json': [400, 'Bad request'],
  'key-expired': [401, 'No valid key'],
  'key-missing-or-unknown': [401, 'No valid key'],
  'scope-missing': [403, 'Scope missing'],
  'other-address': [403, 'Not at this address'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'Method not allowed'],
  'capacity-exceeded': [409, 'Not enough GPUs are free'],
  'credit-exceeded': [409, 'Not enough credit is left'],
  'allocation-conflict': [409, 'Allocation is another one already'],
  'draw-conflict': [409, 'Draw is another one already'],
  'id-reused': [409, 'The id is that of another event'],
  'organization-merged': [409, 'Organization was merged into another'],
  'alias-ambiguous': [409, 'Several organizations have this alias'],
  'has-rounds': [422, 'Rounds, marks or stakes of its own stand'],
  'identifier-taken': [422, 'Identifier is that of another organization'],
  'is-referred-to': [422, 'Something stands on it'],
  'thing-ended': [422, 'Thing has ended'],
  'supersession-cyclic': [422, 'Would supersede itself'],
  'draw-outside-term': [422, 'Outside the term of the credit'],
  'currency-mismatch': [422, 'Another currency than that of the face value'],
  'invests-in-itself': [422, 'An organization cannot invest in itself'],
  'alias-taken': [422, 'Alias is the Id of another organization'],
  'affiliation-overlaps': [422, 'Belongs to another group on these days'],
  'key-exists': [409, 'In conflict with what is there'],
  'last-admin-key': [409, 'Nobody could make another key'],
  'too-many-subscriptions': [409, 'In conflict with what is there'],
  'version-mismatch': [412, 'Stream is at another version'],
  'answer-too-large': [413, 'Too large'],
  'body-too-large': [413, 'Too large'],
  'commit-too-large': [413, 'Too large'],
  'stream-too-large': [413, 'Too large'],
  'too-many-events': [413, 'Too large'],
  'too-much-at-once': [413, 'Too large'],
  'unsupported-media-type': [415, 'Content type not supported'],
  'organization-unknown': [422, 'Organization not registered'],
  'round-incomplete': [422, 'First claim of a round is incomplete'],
  'pre-post-mismatch': [422, 'Pre-money, new money and post-money do not add up'],
  'cheques-exceed-round': [422, 'Cheques add up to more than the round'],
  'date-in-future': [422, 'Date lies in the future'],
  'thing-unknown': [422, 'Thing not known'],
  'fx-rate-missing': [422, 'Exchange rate missing'],
  'group-nested': [422, 'A group cannot belong to a group'],
  'invalid-event': [422, 'Event is not valid'],
  'event-type-unknown': [422, 'Event is not valid'],
  'type-reserved': [422, 'Event is not valid'],
  'invalid-draft': [422, 'Event refused'],
  'invalid-key': [422, 'Key is not valid'],
  'invalid-subscription': [422, 'Subscription is not valid'],
  'rate-limited': [429, 'Too many requests'],
  'damaged-data': [500, 'Stored data is damaged'],
  'internal-error': [500, 'Internal error'],
  'not-yet-applied': [503, 'Not available now'],
  'not-yet-final': [503, 'Not available now'],
  'too-late': [503, 'Not available now'],
  unavailable: [503, 'Not available now'],
} as const satisfies Record<ProblemCode, Said>;

export type ProblemData = Refusal<ProblemCode>;

/** What is thrown to be answered as a problem. `as` is the code whose status and title it has, its own unless said. */
export class Problem extends Error {
  readonly data: ProblemData;
  readonly headers: Record<string, string>;
  readonly as: ProblemCode;
  constructor(data: ProblemData, headers: Record<string, string> = {}, as: ProblemCode = data.code) {
    super(data.detail);
    this.data = data;
    this.headers = headers;
    this.as = as;
  }
  get status(): number {
    return PROBLEMS[this.as][0];
  }
}

export const problem = (
  code: ProblemCode,
  detail: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Problem => new Problem({ code, detail, ...more }, headers);

/** What a reading is asked for is not there: 404, whatever status its code has where an event names it. */
export const notFound = (detail: string, code: ProblemCode = 'not-found', more: Record<string, unknown> = {}): Problem =>
  new Problem({ code, detail, ...more }, {}, 'not-found');

/** A problem as the body says it, with at most so many of its places; `errorCount` says how many there are in all, where these are more. */
export const problemBody = (
  { code, detail, errors, ...rest }: ProblemData,
  instance: string,
  { as = code, most = MOST_PLACES }: { as?: ProblemCode; most?: number } = {},
): Record<string, unknown> => {
  const [status, title] = PROBLEMS[as];
  const places = errors && { errors: shortPlaces(errors, most), ...(errors.length > most && { errorCount: errors.length }) };
  return { type: `/problems/${code}`, title, status, detail: shortText(detail), instance, code, ...places, ...rest };
};

export const problemAnswer = ({ data, headers, as, status }: Problem, instance: string): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  body: JSON.stringify(problemBody(data, instance, { as })),
});
