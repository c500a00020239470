/** `dealstream`: the service from a shell. Exit codes: 0 done, 1 refused or failed, 2 asked for in a way that makes no sense. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Api } from '../client/index.ts';
import { type Command, Usage, type Values } from './command.ts';
import { COMMANDS } from './commands.ts';
import { told } from './failure.ts';
import { help, helpOf, unknownCommand, unknownOption } from './help.ts';

const SHARED = { url: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
const NARROWEST = 40;

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (text: string): void => void process.stderr.write(text);

/** As wide as the terminal; of a pipe what COLUMNS says, or 100. */
const columns = Math.max(NARROWEST, process.stdout.columns || Number(process.env.COLUMNS) || 100);
const key = process.env.DEALSTREAM_KEY;
let url = process.env.DEALSTREAM_URL ?? 'http://127.0.0.1:8787';

/** Of the package that this is part of: beside the sources in a checkout, two folders up in an installed package. */
const version = (): string => {
  const near = ['../package.json', '../../package.json'].map((path) => new URL(path, import.meta.url));
  for (const file of near) {
    try {
      return String(JSON.parse(readFileSync(file, 'utf8')).version);
    } catch {
      // It is the other one.
    }
  }
  return 'unknown';
};

/** `--groups`, `--no-groups` and `--groups false` for what is true or false; `--country CN` stays as it is. */
const spelled = (args: string[], flags: readonly string[]): string[] =>
  args.flatMap((word, n) => {
    const before = args[n - 1]?.slice(2);
    if (/^(true|false)$/.test(word) && before !== undefined && flags.includes(before)) return [];
    const [, no, name = ''] = /^--(no-)?(.+)$/.exec(word) ?? [];
    if (!flags.includes(name)) return [word];
    const next = args[n + 1] ?? '';
    return [`--${name}=${no ? 'false' : /^(true|false)$/.test(next) ? next : 'true'}`];
  });

/** Throws `Usage`, with what may have been meant. */
const parsed = (name: string, words: string[], { options: own, flags = [] }: Command): { values: Values; positionals: string[] } => {
  const [args, options] = [spelled(words, flags), { ...SHARED, ...own }];
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  const unknown = tokens.find((token) => token.kind === 'option' && !Object.hasOwn(options, token.name));
  if (unknown?.kind === 'option') throw unknownOption(name, unknown.name, Object.keys(options));
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Usage((error as Error).message);
  }
};

/** Runs one command. Gives the exit code; throws what went wrong. */
const run = async (name: string, command: Command, args: string[]): Promise<number> => {
  const { values, positionals } = parsed(name, args, command);
  if (values.help) {
    out(helpOf(name, command, columns));
    return 0;
  }
  const [least, most] = command.words;
  if (positionals.length < least || positionals.length > most) throw new Usage(`usage: dealstream ${name} ${command.usage}`);
  url = typeof values.url === 'string' ? values.url : url;
  if (!URL.canParse(url)) throw new Usage(`"${url}" is no URL`);
  // What only asks need not wait long for a service that is not there; an import goes on when it is back.
  const api = Api({ url, ...(key && { key }), retries: { unreached: name === 'import' || name === 'changes' } });
  const around = {
    api,
    words: positionals,
    values,
    json: values.json === true,
    terminal: process.stderr.isTTY === true,
    columns,
    out,
    say,
  };
  return (await command.run(around)) ? 0 : 1;
};

/** Says what went wrong, and gives the exit code that goes with it. */
const failed = (error: unknown): number => {
  const isUsage = error instanceof Usage;
  for (const line of isUsage ? [error.message] : told(error, { url, key })) say(`${line}\n`);
  return isUsage ? 2 : 1;
};

// Whoever reads the pipe may have read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const [name, ...args] = process.argv.slice(2);
const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (name !== undefined && command) process.exitCode = await run(name, command, args).catch(failed);
else if (name === '--version') out(version());
else if (name === undefined || name === '--help' || name === 'help') out(help());
else process.exitCode = failed(unknownCommand(name));
