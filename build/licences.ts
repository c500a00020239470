/** Whose work this rests on, from the lock file: `npm run licences` writes THIRD_PARTY.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
export const FILE = join(root, 'THIRD_PARTY.md');

export interface Part {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression; empty where the package says nothing. */
  readonly licence: string;
  /** Part of what is deployed or served, and no tool. */
  readonly isShipped: boolean;
}

/** Permissive ones, which ask for no more than to be named. */
const ALLOWED = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'Unlicense'];
/** Of tools, whose work is not passed on: argparse, the data of caniuse-lite, axe and a font that tests draw with. */
const ALLOWED_OF_TOOLS = ['CC-BY-4.0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0'];

/** Whether an SPDX expression leaves us something allowed: one side of an OR, all of an AND. */
export const isAllowed = ({ licence, isShipped }: Pick<Part, 'licence' | 'isShipped'>): boolean => {
  const allowed = isShipped ? ALLOWED : [...ALLOWED, ...ALLOWED_OF_TOOLS];
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)));
};

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
}

/** Every package of the lock file, once for each version. */
export const parts = (): Part[] => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const all = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license = '', dev = false }]) => {
      const name = path.split('node_modules/').at(-1)!;
      return [`${name}@${version}`, { name, version, licence: license, isShipped: !dev }] as const;
    });
  // What is a tool in one place and shipped from another is shipped.
  const shipped = new Set(all.filter(([, part]) => part.isShipped).map(([key]) => key));
  const once = new Map(all.map(([key, part]) => [key, { ...part, isShipped: shipped.has(key) }]));
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
};

const table = (of: Part[]): string =>
  ['| package | version | licence |', '|---|---|---|', ...of.map((one) => `| ${one.name} | ${one.version} | ${one.licence} |`)].join('\n');

export const document = (all: Part[]): string => `# Third-party software

Written by \`npm run licences\` from the lock file, which also pins what is named here by its hash. The facts in data/facts have sources of their
own, named in each of them.

## Shipped

What the functions are bundled from, and what a local run needs.

${table(all.filter(({ isShipped }) => isShipped))}

## Tools

What builds and tests it, and is not passed on.

${table(all.filter(({ isShipped }) => !isShipped))}
`;

if (import.meta.main) writeFileSync(FILE, document(parts()));
