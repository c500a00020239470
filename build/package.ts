/** `npm run package`: what others get of this package, as JavaScript with declarations, in `dist/package`: Node strips no types below `node_modules`. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist', 'package');

/** What can be imported, by its name in `exports` of package.json. Its exports say their types, so that each is declared by itself. */
const EXPORTS = { 'valuation-changes': 'infra/notification/valuation-changes.ts' };
/** What can be run. Its declarations are nobody's business. */
const COMMANDS = { dealstream: 'cli/dealstream.ts' };

const declarationsOf = async (file: string): Promise<string> => {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(await readFile(join(root, file), 'utf8'), {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2024 },
  });
  if (diagnostics.length > 0)
    throw new Error(`${file}: ${diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))}`);
  return outputText;
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: Object.entries({ ...EXPORTS, ...COMMANDS }).map(([name, file]) => ({ in: file, out: name })),
  outdir: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // Whoever installs the package has these: as its dependencies, or as their own.
  packages: 'external',
  logLevel: 'warning',
});
for (const [name, file] of Object.entries(EXPORTS)) await writeFile(join(out, `${name}.d.ts`), await declarationsOf(file));
