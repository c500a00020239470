/** What Lambda says of an invocation that gave no answer, and what it takes and gives at most. */
import type { Properties } from '../data.ts';

export const TIMED_OUT = 'Sandbox.Timedout';
export const TOO_LARGE = 'RequestEntityTooLarge';

/** What a function threw, that it timed out or crashed, or that what it was given or gave is more than Lambda carries. */
export class FunctionFailed extends Error {
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

/** Bytes of an event, and of an answer, as JSON: a text within it counts with its escapes. The two are Lambda's own, 100 apart. */
export const LARGEST_EVENT = 6_291_456;
export const LARGEST_ANSWER = 6_291_556;
const LARGEST_ENVIRONMENT = 4_096;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** Throws FunctionFailed where an event is larger than an invocation takes. */
export const checkEvent = (event: unknown): void => {
  if (bytesOf(event) <= LARGEST_EVENT) return;
  throw new FunctionFailed(TOO_LARGE, `Request must be smaller than ${LARGEST_EVENT} bytes for the InvokeFunction operation`);
};

/** What Lambda says of an answer, which is JSON, that is larger than it gives; undefined of any other. */
export const answerFault = (json: string): FunctionFailed | undefined => {
  if (Buffer.byteLength(json) <= LARGEST_ANSWER) return undefined;
  const message = `Response payload size exceeded maximum allowed payload size (${LARGEST_ANSWER} bytes).`;
  return new FunctionFailed('Function.ResponseSizeTooLarge', message);
};

/** Throws where the variables of a function take more than the 4 KB that all of them may have. */
export const checkEnvironment = (id: string, variables: Properties): void => {
  const bytes = bytesOf(variables);
  if (bytes > LARGEST_ENVIRONMENT)
    throw new Error(`function ${id}: its environment takes ${bytes} bytes as JSON, and Lambda gives all variables ${LARGEST_ENVIRONMENT}`);
};

/** A batch as the batches in which Lambda invokes: none is larger than an event may be, unless one record alone is. */
export const inEvents = <T>(records: readonly T[], recordOf: (one: T) => unknown): T[][] => {
  const batches: T[][] = [];
  let bytes = 0;
  for (const record of records) {
    const more = bytesOf(recordOf(record)) + 1;
    bytes += more;
    const batch = batches.at(-1);
    if (batch && bytes + '{"Records":[]}'.length <= LARGEST_EVENT) batch.push(record);
    else {
      batches.push([record]);
      bytes = more;
    }
  }
  return batches;
};
