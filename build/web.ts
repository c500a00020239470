/** Builds the dashboard: its page, and beside it files that are named by their content, so that a browser may keep them for ever. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { documents } from './markdown.ts';

const root = join(import.meta.dirname, '..');
const deployed = join(root, 'dist', 'web');

export type Built = {
  /** What the first view takes: its script with all that it imports at once, and its style. Bytes, minified and compressed by gzip. */
  first: { script: number; style: number };
  /** All files under `out`, as paths from there. */
  files: string[];
};

/** Builds into `out`: the page `index.html`, and beside it a folder with all that it asks for. What was there before goes. */
export const buildWeb = async (out = deployed): Promise<Built> => {
  await rm(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'web/main.tsx', style: 'web/style/style.css', icon: 'web/icon.svg' },
    outdir: join(out, 'assets'),
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
    metafile: true,
    logLevel: 'warning',
  });
  const outputs = Object.entries(metafile.outputs);
  const madeOf = (source: string): string => {
    const found = outputs.find(([, { entryPoint, inputs }]) => entryPoint === source || Object.keys(inputs).join() === source);
    if (!found) throw new Error(`the build made nothing of ${source}`);
    return found[0];
  };
  const named = { script: madeOf('web/main.tsx'), style: madeOf('web/style/style.css'), icon: madeOf('web/icon.svg') };
  const page = Object.entries(named).reduce(
    (html, [what, file]) => html.replace(`{${what}}`, `/assets/${basename(file)}`),
    await readFile(join(root, 'web', 'index.html'), 'utf8'),
  );
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'index.html'), page);
  const compressed = async (files: string[]) =>
    (await Promise.all(files.map(async (file) => gzipSync(await readFile(join(root, file))).length))).reduce(
      (sum, bytes) => sum + bytes,
      0,
    );
  /** A script, and whatever it imports before it runs. */
  const reached = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) if (kind === 'import-statement') reached(path, seen);
    return seen;
  };
  return {
    first: { script: await compressed([...reached(named.script)]), style: await compressed([named.style]) },
    files: ['index.html', ...outputs.map(([file]) => relative(out, join(root, file)))],
  };
};

/** Builds where a system looks that is about to be deployed. */
if (import.meta.main) {
  const { first, files } = await buildWeb();
  console.log(`${files.length} files; the first view takes ${first.script} bytes of script and ${first.style} of style, compressed`);
}
