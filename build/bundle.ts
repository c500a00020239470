/** Bundles every file at the root of `functions/` into `dist/functions/<name>/index.mjs`, AWS SDK and all: what runs locally is what is deployed. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { basename, join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { publish } from './publish.ts';

const root = join(import.meta.dirname, '..');
const deployed = join(root, 'dist', 'functions');

/** Parts of the AWS SDK are CommonJS and call `require` for Node's own modules, which an ES module does not have. */
const banner = "const require = process.getBuiltinModule('node:module').createRequire(import.meta.url);";

/** Node's own modules as they are, not imported: an import looks at each of their names, and `node:http` has names that load a whole client of HTTP
 * (`WebSocket`), which is half the time that a bundle takes to be loaded. */
const builtins: Plugin = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z_:/\d]+$/ }, ({ path }) =>
      isBuiltin(path) ? { path: path.replace(/^(node:)?/, 'node:'), namespace: 'builtin', sideEffects: false } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`,
      loader: 'js',
    }));
  },
};

/** Names the code of all bundles: a row that one version of it could not fold is tried again by the next. */
const codeVersion = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync(['package-lock.json', '{events,domain,functions}/**/*.ts'], { cwd: root }).sort())
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
};

/** Bundles all functions into `out`. Gives the size of each in bytes, by name. */
export const bundle = async (out = deployed): Promise<Map<string, number>> => {
  const names = globSync('functions/*.ts', { cwd: root })
    .map((file) => basename(file, '.ts'))
    .sort();
  await mkdir(out, { recursive: true });
  // Only what no longer exists is removed, so that whoever reads the folder meanwhile misses nothing.
  const stale = (await readdir(out)).filter((name) => !names.includes(name));
  await Promise.all(stale.map((name) => rm(join(out, name), { recursive: true })));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: join('functions', `${name}.ts`), out: join(name, 'index') })),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    // The ES module builds of packages shrink best.
    mainFields: ['module', 'main'],
    minify: true,
    define: { DEALSTREAM_CODE: JSON.stringify(codeVersion()) },
    sourcemap: 'external',
    legalComments: 'none',
    metafile: true,
    banner: { js: banner },
    plugins: [builtins],
    logLevel: 'warning',
  });
  await publish(join(out, 'docs'));
  return new Map(names.map((name) => [name, metafile.outputs[`${relative(root, out)}/${name}/index.mjs`]!.bytes]));
};

if (import.meta.main) {
  for (const [name, bytes] of await bundle()) console.log(`${name.padEnd(16)} ${(bytes / 1024).toFixed(0).padStart(6)} KB`);
}
