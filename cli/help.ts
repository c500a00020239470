/** What people are told of commands, and of words that are none. */
import { distance } from 'fastest-levenshtein';
import { type Command, Usage } from './command.ts';
import { COMMANDS, GROUPS } from './commands.ts';
import { wrapped } from './output/width.ts';

const listOf = (commands: Record<string, Command>): string[] =>
  Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`);

export const help = (): string => `Usage: dealstream COMMAND …

${Object.entries(GROUPS)
  .map(([group, commands]) => [group, ...listOf(commands)].join('\n'))
  .join('\n\n')}

  dealstream COMMAND --help   what it takes, with examples
  dealstream --version

  --url URL    the service (DEALSTREAM_URL, or http://127.0.0.1:8787)
  --json       the answer as it came, for pipes
  --csv        the whole table, for spreadsheets
  --all        every page of a list

  DEALSTREAM_KEY   the key, dsk_…; npm start keeps one in .dealstream/key

Exit codes: 0 done, 1 refused or failed, 2 asked for in a way that makes no sense.`;

const ALWAYS = [
  { option: 'json', takes: '', says: 'The answer as it came.' },
  { option: 'url', takes: 'URL', says: 'The service (DEALSTREAM_URL, or http://127.0.0.1:8787).' },
];

export const helpOf = (name: string, { usage, summary, examples, told = [] }: Command, columns: number): string => {
  const options = [...told, ...ALWAYS].flatMap(({ option, takes, says }) => {
    const whole = `  --${option}${takes ? ` ${takes}` : ''}`;
    // Many choices are broken between two of them.
    const head = whole.length > columns ? whole.replaceAll('|', ' | ') : whole;
    if (!says) return wrapped(head, columns, 6);
    return head.length < 26
      ? wrapped(`${head.padEnd(27)}${says}`, columns, 27)
      : [...wrapped(head, columns, 6), ...wrapped(`${' '.repeat(27)}${says}`, columns, 27)];
  });
  return [
    `Usage: dealstream ${name} ${usage}`.trimEnd(),
    '',
    ...wrapped(summary, columns),
    '',
    'Options:',
    ...options,
    '',
    'Examples:',
    ...examples.map((one) => `  ${one}`),
  ].join('\n');
};

/** The one that is meant, where it is close to one. */
const closest = (word: string, known: readonly string[]): string | undefined => {
  const [best] = known.map((one) => ({ one, far: distance(word.toLowerCase(), one) })).sort((a, b) => a.far - b.far);
  const isPart = known.find((one) => word.length > 2 && (one.startsWith(word) || word.startsWith(one)));
  return best && best.far <= Math.max(1, Math.floor(word.length / 3)) ? best.one : isPart;
};

const suggestion = (word: string, known: readonly string[], as: (one: string) => string): string => {
  const meant = closest(word, known);
  return meant === undefined ? '' : `, did you mean ${as(meant)}?`;
};

/** The group that a command is of, or all of them where none is meant. */
const groupsFor = (meant: string | undefined): string[] =>
  Object.entries(GROUPS)
    .filter(([, commands]) => meant === undefined || Object.hasOwn(commands, meant))
    .map(([group, commands]) => `  ${group}: ${Object.keys(commands).join(', ')}`);

export const unknownCommand = (word: string): Usage => {
  const names = Object.keys(COMMANDS);
  const groups = groupsFor(closest(word, names)).join('\n');
  return new Usage(
    `"${word}" is no command${suggestion(word, names, (one) => `dealstream ${one}`)}\n${groups}\n  dealstream --help lists all`,
  );
};

export const unknownOption = (name: string, option: string, known: readonly string[]): Usage =>
  new Usage(
    `--${option} is no option of ${name}${suggestion(option, known, (one) => `--${one}`)}\n  ${name} takes ${known.map((one) => `--${one}`).join(', ')}`,
  );
