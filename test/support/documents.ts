/** What documents and comments name, and whether it is there: paths, links, sections of the contract and of the design, scripts, commands. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, posix } from 'node:path';
import { COMMANDS as COMMANDS_OF_SHELL } from '../../cli/commands.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Made by a build or a run: named, and not in the repository. */
const MADE = ['node_modules', 'dist', 'cdk.out', 'coverage', '.dealstream', '.git'];

const walk = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.includes(name))
    .flatMap((one) => {
      const path = posix.join(folder, one.name);
      return one.isDirectory() ? walk(path) : [path];
    });

/** Every file of the repository, by its path from the root. */
export const FILES: readonly string[] = walk('').sort();
const FOLDERS: ReadonlySet<string> = new Set(FILES.flatMap((file) => parents(file)));
const ROOMS: ReadonlySet<string> = new Set([...FOLDERS].filter((folder) => !folder.includes('/')));

function parents(path: string): string[] {
  const above = posix.dirname(path);
  return above === '.' ? [] : [above, ...parents(above)];
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

/** A text and where it lies. */
export type Text = { file: string; text: string };

/** Documents that people write. */
export const DOCUMENTS: Text[] = FILES.filter((file) => file.endsWith('.md') && file !== 'THIRD_PARTY.md').map((file) => ({
  file,
  text: read(file),
}));

/** Sources, whole; those of these tests aside, which make documents up. */
export const SOURCES: Text[] = FILES.filter((file) => /\.(ts|mjs)$|^\.ci\//.test(file))
  .filter((file) => file !== 'client/schema.ts' && !file.startsWith('test/documents/') && file !== 'test/support/documents.ts')
  .map((file) => ({ file, text: read(file) }));

/** The comments of a source. Comments and quoted texts are looked for together, so that neither hides in the other. */
export const commentsOf = (text: string): string =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/gm)]
    .map(([found]) => found)
    .filter((found) => found.startsWith('/'))
    .join('\n');

export const COMMENTS: Text[] = SOURCES.map(({ file, text }) => ({ file, text: commentsOf(text) }));

const FENCE = /^```[\s\S]*?^```$/gm;
/** What stands in backticks, programs aside. */
const quoted = (text: string): string[] => [...text.replaceAll(FENCE, '').matchAll(/`([^`\n]+)`/g)].map(([, token]) => token!);

const ENDING = /\.(ts|mjs|js|json|ndjson|md|html|css)$/;
const isPath = (token: string): boolean => {
  if (!/^[\w.@<>*{},-]+(\/[\w.@<>*{},-]+)*\/?$/.test(token) || !token.includes('/')) return false;
  const [first = ''] = token.split('/');
  return !MADE.includes(first) && (ROOMS.has(first) || ENDING.test(token) || token.endsWith('/'));
};

/** Whether there is a file or a folder of this path; `<noun>` stands for any name. A comment may leave out the rooms above. */
const isThere = (path: string, isComment: boolean): boolean => {
  const glob = path.replace(/\/$/, '').replaceAll(/<[^>]*>/g, '*');
  const all = [...FILES, ...FOLDERS];
  if (!/[*{]/.test(glob)) return FILES.includes(glob) || FOLDERS.has(glob) || (isComment && all.some((one) => one.endsWith(`/${glob}`)));
  return all.some((one) => matchesGlob(one, glob));
};

/** Names of single files: `capacity.ts`, SECURITY.md. */
const namesIn = (text: string): string[] => [
  ...quoted(text).filter((token) => /^[\w.-]+\.(ts|mjs|md)$/.test(token)),
  ...(text.match(/(?<![\w/.-])[A-Z][A-Z_]+\.md\b/g) ?? []),
];
const NAMES: ReadonlySet<string> = new Set(FILES.map((file) => posix.basename(file)));

/** Paths and names of files that a text has and the repository has not. Whatever stands on a line that says "planned" may come later. */
export const missingPaths = ({ text }: Text, isComment = false): string[] => {
  const now = text
    .split('\n')
    .filter((line) => !/\bplanned\b/.test(line))
    .join('\n');
  const paths = quoted(now).filter((token) => isPath(token) && !isThere(token, isComment));
  return [...new Set([...paths, ...namesIn(now).filter((name) => !NAMES.has(name))])];
};

/** Headings of a document as the links that lead to them, as GitHub makes them. */
export const anchorsOf = (text: string): string[] => {
  const seen = new Map<string, number>();
  return headingsOf(text).map((heading) => {
    const slug = heading
      .replaceAll('`', '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const times = seen.get(slug) ?? 0;
    seen.set(slug, times + 1);
    return times === 0 ? slug : `${slug}-${times}`;
  });
};
const headingsOf = (text: string): string[] => [...text.replaceAll(FENCE, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!);

/** Links of a document that lead nowhere: to a file, or to a heading, that is not there. */
export const brokenLinks = ({ file, text }: Text): string[] =>
  [...text.replaceAll(FENCE, '').matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^(https?|mailto):/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#');
      const to = path === '' ? file : posix.join(posix.dirname(file), path).replace(/\/$/, '');
      if (to !== file && !FILES.includes(to) && !FOLDERS.has(to)) return true;
      return anchor !== undefined && !anchorsOf(to === file ? text : read(to)).includes(anchor);
    });

const CONTRACT = read('CONTRACT.md');
const DESIGN = read('docs/design.md');
const SECTIONS: ReadonlySet<string> = new Set(headingsOf(CONTRACT).flatMap((heading) => /^(\d+)\. /.exec(heading)?.[1] ?? []));

/** Sections of the contract and of the design that a text cites and that are not there. */
export const missingSections = ({ text }: Text): string[] => {
  const cited = [...text.matchAll(/\bcontract(?:\]\([^)]*\))?, sections? ([\d, and]*\d)(?:, "([^"\n]+)")?/gi)];
  const ofContract = cited.flatMap(([whole, numbers = '', title]) => {
    const isKnown = numbers.match(/\d+/g)!.every((number) => SECTIONS.has(number));
    return isKnown && (title === undefined || CONTRACT.includes(`**${title}`)) ? [] : [whole];
  });
  const design = [...text.matchAll(/\bdesign(?:'s|,)? "([^"\n]+)"/gi)];
  const ofDesign = design.filter(([, title]) => !headingsOf(DESIGN).some((heading) => heading.startsWith(title!))).map(([whole]) => whole);
  return [...ofContract, ...ofDesign];
};

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
/** The commands of the shell. */
const COMMANDS: ReadonlySet<string> = new Set(Object.keys(COMMANDS_OF_SHELL));
export const commands = { scripts: Object.keys(scripts), dealstream: [...COMMANDS] };

/** Scripts and commands that a text names and that are not there. COMMAND stands for any. */
export const missingCommands = ({ text }: Text): string[] => {
  const run = [...text.matchAll(/\bnpm (?:run(?: --?[a-z-]+)* ([\w:-]+)|(start|test)\b)/g)]
    .filter(([, script, own]) => !Object.hasOwn(scripts, script ?? own!))
    .map(([whole]) => whole);
  const dealstream = [...text.matchAll(/\bnpx dealstream ([\w-]+)/g)]
    .filter(([, command]) => command !== 'COMMAND' && !COMMANDS.has(command!))
    .map(([whole]) => whole);
  return [...new Set([...run, ...dealstream])];
};

/** Paths of the API, as sources write them: `/v1/organizations/{id}/rounds`. One that stands for all of them (`/v1/{proxy+}`) says nothing. */
const ROUTES: string[] = SOURCES.filter(({ file }) => /^(functions|infra)\//.test(file)).flatMap(({ text }) =>
  [...text.matchAll(/['`](\/(?:v1\/|health|openapi\.json|asyncapi\.json|docs|schemas)[^'`$+\s]*)['`]/g)].map(([, path]) => path!),
);
const leadsTo = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(path);

/** Paths of the API that a text asks and that nothing answers. */
export const missingRoutes = ({ text }: Text): string[] =>
  [...text.matchAll(/\b(?:GET|POST|PATCH|DELETE) (\/[^\s`?,;|)]*)/g)]
    .map(([, path]) => path!.replace(/<[^>]*>/g, 'x').replace(/\/$/, ''))
    .filter((path) => !path.includes('…') && !ROUTES.some((route) => leadsTo(route, path) || route.startsWith(`${path}/`)));

/** Rows of a table, each as its cells, without the heading and the line below it. */
export const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((cells) => !cells.every((cell) => /^-+$/.test(cell)));

/** Paths in a cell. */
export const pathsIn = (cell: string): string[] => quoted(cell).filter((token) => isPath(token) || /^[\w.-]+\.(ts|json)$/.test(token));

/** Says of many texts what is wrong with each, as `file: what`. */
export const faults = (texts: Text[], check: (text: Text) => string[]): string[] =>
  texts.flatMap((one) => check(one).map((what) => `${one.file}: ${what}`));
