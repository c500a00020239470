/** What a start says while it works: on a terminal each step grows in place, elsewhere each step is one line. */

export interface Progress {
  /** Shown behind the step's name while it runs. */
  say(what: string): void;
  /** Ends the step with its last word, or with the time that it took. */
  end(what?: string): void;
}

export const progressOf = (name: string, out: NodeJS.WriteStream = process.stdout): Progress => {
  const began = performance.now();
  const show = (what: string) => `  ${name.padEnd(10)} ${what}`;
  if (out.isTTY) out.write(show('…'));
  return {
    say: (what) => {
      if (out.isTTY) out.write(`\r${show(what)}\x1b[K`);
    },
    end: (what = `${((performance.now() - began) / 1000).toFixed(1)} s`) => {
      out.write(out.isTTY ? `\r${show(what)}\x1b[K\n` : `${show(what)}\n`);
    },
  };
};
