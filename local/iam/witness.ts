/** Who hears of every call that a function makes: for whoever counts what a post costs. */
import { objectOf, type Properties } from '../data.ts';

/** `target`: `DynamoDB_20120810.PutItem`. `answer` says what the call consumed, where it is one to a table. */
export interface Call {
  readonly function: string;
  readonly target: string;
  readonly request: Properties;
  readonly answer: Properties;
  readonly status: number;
}
export type Witness = (call: Call) => void;

const METERED = /^DynamoDB_\d+\.(Get|Put|Update|Delete|BatchGet|BatchWrite|TransactGet|TransactWrite)Items?$|^DynamoDB_\d+\.(Query|Scan)$/;

/** The same call, asking what it consumes. */
export const asking = (target: string, body: Buffer): Buffer =>
  METERED.test(target)
    ? Buffer.from(JSON.stringify({ ...objectOf(JSON.parse(body.toString('utf8'))), ReturnConsumedCapacity: 'TOTAL' }))
    : body;

export const parsed = (body: Buffer): Properties => objectOf(JSON.parse(body.toString('utf8') || '{}'));
