/** What an operating script is: its options, each with the line that explains it, and its work. Parsing and help are the same for all. */
import { type ParseArgsOptionDescriptor, parseArgs } from 'node:util';
import { messageOf } from '../local/failure.ts';

interface Option extends ParseArgsOptionDescriptor {
  /** What stands behind it: `NAME`. Nothing behind a flag. */
  readonly takes?: string;
  readonly says: string;
}
type Options = Record<string, Option>;

export interface Operation {
  readonly summary: string;
  /** What follows `npm run <name> -- `. */
  readonly usage: string;
  readonly options: Options;
  /** Gives whether all is as it should be: else the exit code is 1. Throws `Misused`, and whatever fails. */
  readonly run: (args: string[]) => Promise<boolean>;
}

/** It was asked for in a way that makes no sense: the help is shown behind what was wrong. */
export class Misused extends Error {}

const parsed = <O extends Options>(args: string[], options: O) => {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new Misused(messageOf(error));
  }
};

export const operation = <O extends Options>({
  run,
  ...rest
}: {
  summary: string;
  usage: string;
  options: O;
  run: (values: ReturnType<typeof parseArgs<{ options: O }>>['values']) => Promise<boolean>;
}): Operation => ({ ...rest, run: (args) => run(parsed(args, rest.options)) });

/** The options of those that work on a system: `onSystem` takes what they were given. */
export const SYSTEM = {
  data: { type: 'string', takes: 'DIR', says: 'the system that runs on this machine in that folder (.dealstream)' },
  stage: { type: 'string', takes: 'NAME', says: 'a deployed system, with the AWS credentials of your environment' },
} as const;

const HELP: Option = { type: 'boolean', says: 'this text' };

/** The text of `--help`. */
export const helpOf = (name: string, { usage, summary, options }: Operation): string => {
  const lines = Object.entries({ ...options, help: HELP }).map(
    ([option, { takes = '', says }]) => `  ${`--${option} ${takes}`.padEnd(15)} ${says}`,
  );
  return `Usage: npm run ${name} -- ${usage}\n\n${summary}\n\n${lines.join('\n')}\n`;
};
