/** Problems in answers (contract, section 4). */
import * as z from 'zod';

export const Problem = z
  .looseObject({
    type: z.string().regex(/^\/problems\/[a-z0-9-]+$/),
    title: z.string(),
    status: z.number().int().min(300).max(599),
    detail: z.string(),
    instance: z.string().describe('The id of the request, by which our log knows it.'),
    code: z.string().regex(/^[a-z0-9-]+$/),
    errors: z.array(z.strictObject({ pointer: z.string(), message: z.string() })).optional(),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457. Some codes say more in members of their own: `allowed`, `suggestions`, `free`, `version`.',
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
