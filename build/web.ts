/** Builds the dashboard: its page, and beside it files that are named by their content, so that a browser may keep them for ever. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type OutputChunk, type Plugin, rollup } from 'rollup';
import { documents } from './markdown.ts';

const root = join(import.meta.dirname, '..');
const deployed = join(root, 'dist', 'web');

export type Built = {
  /** What the first view takes: its script with all that it imports at once, and its style. Bytes, minified and compressed by gzip. */
  first: { script: number; style: number };
  /** All files under `out`, as paths from there. */
  files: string[];
};

type Files = ReadonlyMap<string, Uint8Array>;

/** Translated, minified and split wherever something is loaded later: one file for each set of pages that needs the same, by its path under `out`. */
const translated = async (out: string): Promise<Files> => {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'web/main.tsx', style: 'web/style/style.css', icon: 'web/icon.svg' },
    outdir: out,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    loader: { '.svg': 'copy' },
    plugins: [documents],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome120', 'firefox121', 'safari17'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    sourcemap: false,
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
};

/** Reads what was translated as if it lay where it will. */
const from = (files: Files): Plugin => ({
  name: 'translated',
  resolveId: (to, importer) => (importer ? fileURLToPath(new URL(to, pathToFileURL(importer))) : to),
  load: (path) => {
    const contents = files.get(path);
    if (!contents) throw new Error(`nothing was built at ${path}`);
    return new TextDecoder().decode(contents);
  },
});

/** So few bytes, minified, are not worth a request of their own. */
const WORTH_A_FILE = 5_000;

/** Scripts put together again: what the first view takes is one file, and what a page takes besides is few. Each is named by its content. */
const merged = async (files: Files, main: string): Promise<OutputChunk[]> => {
  const bundle = await rollup({ input: main, treeshake: false, plugins: [from(files)], logLevel: 'silent' });
  const named = ({ name }: { name: string }) => `${name.replace(/-[A-Z0-9]{8}$/, '')}-[hash].js`;
  const { output } = await bundle.generate({
    format: 'es',
    compact: true,
    entryFileNames: named,
    chunkFileNames: named,
    hashCharacters: 'hex',
    experimentalMinChunkSize: WORTH_A_FILE,
  });
  await bundle.close();
  return output.filter((one) => one.type === 'chunk');
};

/** A script, and whatever it imports before it runs. */
const reached = (chunks: readonly OutputChunk[], file: string, seen = new Set<string>()): Set<string> => {
  if (!seen.has(file))
    for (const one of chunks.find(({ fileName }) => fileName === file)?.imports ?? []) reached(chunks, one, seen.add(file));
  return seen.add(file);
};

/** Builds into `out`: the page `index.html`, and beside it a folder with all that it asks for. What was there before goes. */
export const buildWeb = async (out = deployed): Promise<Built> => {
  await rm(out, { recursive: true, force: true });
  const assets = join(out, 'assets');
  const files = await translated(assets);
  const madeOf = (name: string, ending: string): string => {
    const found = [...files.keys()].find((path) => basename(path).startsWith(`${name}-`) && extname(path) === ending);
    if (!found) throw new Error(`the build made no ${name}${ending}`);
    return found;
  };
  const chunks = await merged(files, madeOf('main', '.js'));
  const script = chunks.find(({ isEntry }) => isEntry)?.fileName ?? '';
  const contents = new Map<string, string | Uint8Array>([
    ...chunks.map(({ fileName, code }) => [fileName, code] as const),
    ...[...files].flatMap(([path, bytes]) => (extname(path) === '.js' ? [] : [[basename(path), bytes] as const])),
  ]);
  const named = { script, style: basename(madeOf('style', '.css')), icon: basename(madeOf('icon', '.svg')) };
  const page = Object.entries(named).reduce(
    (html, [what, file]) => html.replace(`{${what}}`, `/assets/${file}`),
    await readFile(join(root, 'web', 'index.html'), 'utf8'),
  );
  await mkdir(assets, { recursive: true });
  await Promise.all([...contents].map(([file, content]) => writeFile(join(assets, file), content)));
  await writeFile(join(out, 'index.html'), page);
  const compressed = (names: Iterable<string>) => [...names].reduce((sum, name) => sum + gzipSync(contents.get(name) ?? '').length, 0);
  return {
    first: { script: compressed(reached(chunks, script)), style: compressed([named.style]) },
    files: ['index.html', ...[...contents.keys()].map((file) => `assets/${file}`)],
  };
};

/** Builds where a system looks that is about to be deployed. */
if (import.meta.main) {
  const { first, files } = await buildWeb();
  console.log(`${files.length} files; the first view takes ${first.script} bytes of script and ${first.style} of style, compressed`);
}
