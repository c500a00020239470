/** `completion`: what a shell has to know to complete commands and their options. */
import { type Command, Usage } from './command.ts';

/** Each command with what may follow it. */
const wordsOf = (commands: Record<string, Command>): [name: string, words: string][] =>
  Object.entries(commands).map(([name, { first = [], options }]) => [
    name,
    [...first, ...[...Object.keys(options), 'json', 'url', 'help'].map((option) => `--${option}`)].join(' '),
  ]);

const bash = (commands: Record<string, Command>): string => `_dealstream() {
  local words
  case "\${COMP_WORDS[1]}" in
${wordsOf(commands)
  .map(([name, words]) => `    ${name}) words="${words}" ;;`)
  .join('\n')}
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${Object.keys(commands).join(' ')} --help --version"
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _dealstream dealstream`;

const SHELLS: Record<string, (commands: Record<string, Command>) => string> = {
  bash,
  zsh: (commands) => `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`,
  fish: (commands) =>
    [
      ...Object.entries(commands).map(
        ([name, { summary }]) => `complete -c dealstream -f -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", '’')}'`,
      ),
      ...wordsOf(commands).map(([name, words]) => `complete -c dealstream -n '__fish_seen_subcommand_from ${name}' -a '${words}'`),
    ].join('\n'),
};

export const completion: Command = {
  usage: Object.keys(SHELLS).join('|'),
  summary: 'What a shell has to know to complete commands and options.',
  examples: ['source <(dealstream completion bash)', 'dealstream completion fish > ~/.config/fish/completions/dealstream.fish'],
  words: [1, 1],
  options: {},
  first: Object.keys(SHELLS),
  run: async ({ words: [name = ''], out }) => {
    const written = Object.hasOwn(SHELLS, name) ? SHELLS[name] : undefined;
    if (!written) throw new Usage(`"${name}": expected one of ${Object.keys(SHELLS).join(', ')}`);
    // The table of commands holds this one.
    const { COMMANDS } = await import('./commands.ts');
    out(written(COMMANDS));
    return true;
  },
};
