/** The event source mappings of a template: which stream or queue feeds which function. */
import type { Activity } from '../activity.ts';
import type { Queues } from '../bus/queues.ts';
import { lastOf, within } from '../data.ts';
import type { Engine } from '../dynamo/engine.ts';
import type { Mischief } from '../mischief.ts';
import type { Resource, Template } from '../template.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { LambdaFunction, Log } from './lambda.ts';
import { QueueSource } from './queue-source.ts';
import { StreamSource } from './stream-source.ts';

interface Shared {
  readonly template: Template;
  readonly functions: ReadonlyMap<string, LambdaFunction>;
  readonly queues: Queues;
  readonly activity: Activity;
  readonly mischief: Mischief;
  readonly log: Log;
  /** Functions that nothing feeds, by parts of their names. What is for them waits. */
  readonly unfed?: readonly string[] | undefined;
}

/** The mappings from sources of one type, with the source and the function of each. */
const mappings = (
  { template, functions, unfed = [] }: Shared,
  ...types: string[]
): { mapping: Resource; source: Resource; target: LambdaFunction }[] =>
  template.of('AWS::Lambda::EventSourceMapping').flatMap((mapping) => {
    const source = template.byArn(String(mapping.properties.EventSourceArn));
    const target = functions.get(lastOf(mapping.properties.FunctionName, ':'));
    if (!source || !target) throw new Error(`mapping ${mapping.id} connects what the template does not declare`);
    const isFed = !unfed.some((part) => target.name.includes(part));
    return isFed && types.includes(source.type) ? [{ mapping, source, target }] : [];
  });

export const streamSources = (shared: Shared & { engine: Engine; checkpoints: Checkpoints }): StreamSource[] =>
  mappings(shared, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ mapping, source, target }) => {
    const destination = within(mapping.properties, 'DestinationConfig', 'OnFailure', 'Destination');
    const deadLetters = destination === undefined ? undefined : shared.template.byArn(String(destination))?.name;
    return new StreamSource({ ...shared, mapping, table: source, target, deadLetters });
  });

export const queueSources = (shared: Shared): QueueSource[] =>
  mappings(shared, 'AWS::SQS::Queue').map(({ mapping, source, target }) => new QueueSource({ ...shared, mapping, queue: source, target }));
