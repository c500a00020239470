/** `dealstream`: the service from a shell. Exit codes: 0 done, 1 refused or failed, 2 asked for in a way that makes no sense. */
import { parseArgs } from 'node:util';
import { Api, Refused } from '../client/index.ts';
import { type Command, Usage } from './command.ts';
import { changes } from './following.ts';
import { importing } from './import.ts';
import { keys, subscriptions } from './managing.ts';
import { post } from './posting.ts';
import { explain, ranking, timeline } from './readings.ts';

const COMMANDS: Record<string, Command> = { post, import: importing, timeline, ranking, explain, changes, keys, subscriptions };

const SHARED = { url: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;

const HELP = `Usage: dealstream COMMAND …

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  .join('\n')}

  dealstream COMMAND --help   what it takes, with examples

  --url URL    the service (DEALSTREAM_URL, or http://127.0.0.1:8787)
  --json       JSON for pipes rather than tables

  DEALSTREAM_KEY   the key, dsk_…

Exit codes: 0 done, 1 refused or failed, 2 asked for in a way that makes no sense.`;

const helpOf = (name: string, { usage, summary, examples }: Command): string =>
  `Usage: dealstream ${name} ${usage}\n\n${summary}\n\nExamples:\n${examples.map((one) => `  ${one}`).join('\n')}`;

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (text: string): void => void process.stderr.write(text);

/** Runs one command. Gives the exit code; throws what went wrong. */
const run = async (name: string, command: Command, args: string[]): Promise<number> => {
  const { values, positionals } = parsed(args, command);
  if (values.help) {
    out(helpOf(name, command));
    return 0;
  }
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) throw new Usage(`usage: dealstream ${name} ${command.usage}`);
  const url = String(values.url ?? process.env.DEALSTREAM_URL ?? 'http://127.0.0.1:8787');
  if (!URL.canParse(url)) throw new Usage(`"${url}" is no URL`);
  const key = process.env.DEALSTREAM_KEY;
  const api = Api({ url, ...(key && { key }) });
  const around = { api, words: positionals, values, json: values.json === true, terminal: process.stderr.isTTY === true, out, say };
  return (await command.run(around)) ? 0 : 1;
};

const parsed = (args: string[], { options }: Command) => {
  try {
    return parseArgs({ args, options: { ...SHARED, ...options }, allowPositionals: true });
  } catch (error) {
    throw new Usage((error as Error).message);
  }
};

/** What went wrong, in words, and the exit code that says so. */
const failed = (error: unknown): number => {
  if (error instanceof Usage) {
    say(`${error.message}\n`);
    return 2;
  }
  say(`${error instanceof Error ? error.message : error}\n`);
  if (error instanceof Refused)
    for (const { pointer, message } of error.problem?.errors ?? []) say(`  ${pointer || 'the event'}: ${message}\n`);
  else if (error instanceof TypeError && error.cause) say(`  ${(error.cause as Error).message}\n`);
  return 1;
};

// Whoever reads the pipe may have read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (command) process.exitCode = await run(name!, command, args).catch(failed);
else if (name === undefined || name === '--help' || name === 'help') out(HELP);
else {
  say(`"${name}": expected one of ${Object.keys(COMMANDS).join(', ')}\n`);
  process.exitCode = 2;
}
