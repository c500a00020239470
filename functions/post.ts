/** `POST /v1/events`: the one way in. */
import { front, type HttpEvent, principal } from './http/front.ts';
import { parameters } from './http/parameters.ts';
import { problem } from './http/problem.ts';
import { dynamo } from './ports/dynamo.ts';
import { type Answered, answerMany, answerOne, answerRehearsed } from './recording/answers.ts';
import { type Line, POSTING, postedIn } from './recording/posted.ts';
import { record } from './recording/record.ts';
import { type Condition, type Outcome, type PostedEvent, type Recorder, recorderHere, TooLate, TooMuch } from './recording/recorder.ts';
import { rehearse } from './recording/rehearse.ts';

/** The versions that a list in quotes names; those of weak tags are none of ours. Throws 400 for anything else. */
const versionsIn = (list: string): number[] =>
  list.split(',').map((tag) => {
    const [, version] = /^\s*"(\d{1,9})"\s*$/.exec(tag) ?? [];
    if (version === undefined) throw problem('invalid-parameter', 'If-Match: expected versions in quotes, such as "7" or "7", "8", or *');
    return Number(version);
  });

/** What the client expects of the stream; for events of one stream only. */
const conditionOf = ({ headers }: HttpEvent, events: PostedEvent[]): Condition | undefined => {
  const [match, noneMatch] = [headers['if-match'], headers['if-none-match']];
  if (match === undefined && noneMatch === undefined) return undefined;
  if (new Set(events.map(({ category, id }) => `${category}/${id}`)).size > 1) {
    throw problem('invalid-parameter', 'If-Match, If-None-Match: expected events of one stream only');
  }
  if (match !== undefined && noneMatch !== undefined) throw problem('invalid-parameter', 'expected If-Match or If-None-Match, not both');
  if (match !== undefined) return match.trim() === '*' ? 'exists' : versionsIn(match);
  if (noneMatch?.trim() !== '*') throw problem('invalid-parameter', 'If-None-Match: expected *');
  return [0];
};

/** Outcomes of all lines in order: those of the events recorded, and the refusals of the lines that were none. */
const merge = (lines: Line[], recorded: Outcome[]): Answered[] => {
  const next = recorded.values();
  return lines.map((line) => ('refused' in line ? { status: 'refused', problem: line.refused } : next.next().value!));
};

const unlessTooLate = (error: unknown): never => {
  if (error instanceof TooMuch) throw problem('too-much-at-once', error.message, { fitted: error.fitted });
  if (!(error instanceof TooLate)) throw error;
  throw problem('too-late', error.message, {}, { 'retry-after': '1' });
};

export const post = (recorder: Recorder) => async (event: HttpEvent) => {
  const { keyId } = principal(event, 'events:write');
  const { dryRun } = parameters(event, POSTING);
  const { requestId } = event.requestContext;
  const { single, lines } = postedIn(event);
  const events = lines.flatMap((line) => ('posted' in line ? [line.posted] : []));
  const condition = conditionOf(event, events);
  const request = { events, requestId, by: keyId, ...(condition !== undefined && { condition }) };
  if (dryRun) {
    const rehearsed = await rehearse(recorder, request).catch(unlessTooLate);
    return answerRehearsed(single, merge(lines, rehearsed.outcomes), rehearsed, requestId);
  }
  const recorded = await record(recorder, request).catch(unlessTooLate);
  const outcomes = merge(lines, recorded);
  return single ? answerOne(outcomes[0]!) : answerMany(outcomes, requestId);
};

/** Bytes of events whose streams are kept folded while the function is warm, of its 512 MB: enough for what is written to again and again, and for the largest. */
const WARM = 48 * 1024 * 1024;

export const handler = front(post(recorderHere(dynamo(), WARM)));
