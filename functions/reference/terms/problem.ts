/** Problems in answers (contract, section 4). */
import * as z from 'zod';

const Fault = z
  .strictObject({
    pointer: z.string().describe('The place in what was sent, as a JSON Pointer; of a parameter, its name behind a slash.'),
    message: z.string().describe('What was expected there.'),
  })
  .meta({ id: 'Fault', description: 'A place in what was sent that is wrong.' });

export const Problem = z
  .looseObject({
    type: z
      .string()
      .regex(/^\/problems\/[a-z0-9-]+$/)
      .describe('A URI reference for the kind of problem: /problems/ and its code.'),
    title: z.string().describe('The kind of problem, for people: the same for every problem of this code.'),
    status: z.number().int().min(300).max(599).describe('The HTTP status, as in the answer itself.'),
    detail: z.string().describe('What is wrong this time, and where it can be said what to do.'),
    instance: z.string().describe('The id of the request, by which our log knows it.'),
    code: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('The kind of problem, for programs.'),
    errors: z
      .array(Fault)
      .max(100)
      .optional()
      .describe('The places that are wrong, where there are places: the first 100 of an event, fewer of many events at once.'),
    errorCount: z.number().int().min(1).optional().describe('How many places are wrong in all, where not all of them are listed.'),
    next: z.string().optional().describe('Of a list: the cursor of what comes after the item that is too large for an answer.'),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457. Some codes say more in members of their own: `allowed`, `suggestions`, `free`, `version`, `left`, `fitted`.',
  });

/** What a status means here, whichever path has it. */
export const STATUSES: Record<number, string> = {
  200: 'The answer',
  201: 'Made',
  202: 'Taken, and under way',
  204: 'Done',
  304: 'As the client has it already',
  308: 'An alias: ask again with the Id that `location` names',
  400: 'Malformed, or a parameter that is unknown or has no sense',
  401: 'No valid key',
  403: 'The key lacks the scope',
  404: 'There is no such thing',
  409: 'In conflict with what is there',
  412: 'The stream is at another version',
  413: 'Too large',
  415: 'A content type that is not taken',
  422: 'Understood, and refused',
  429: 'Too many requests: again after `retry-after` seconds',
  500: 'Something went wrong here',
  503: 'Not available, or not applied yet: again after `retry-after` seconds',
};
