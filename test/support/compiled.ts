/** The tree as the compiler sees it, with some of its files changed in memory. */
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..', '..');

export type Complaint = { file: string; message: string };

/** Files that did not change, each parsed once. */
const parsed = new Map<string, ts.SourceFile>();

/** What the compiler says of the files that `roots` reach, when `changes` (by path from the root) stand in for what is there. */
export const complaints = (roots: string[], changes: ReadonlyMap<string, string>): Complaint[] => {
  const read = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(read.config, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const absolute = new Map([...changes].map(([file, text]) => [join(ROOT, file), text]));
  const readFile = host.readFile.bind(host);
  host.readFile = (file) => absolute.get(file) ?? readFile(file);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, ...more) => {
    const known = absolute.has(file) ? undefined : parsed.get(file);
    const tree = known ?? getSourceFile(file, ...more);
    if (tree && !absolute.has(file)) parsed.set(file, tree);
    return tree;
  };
  const program = ts.createProgram(
    roots.map((file) => join(ROOT, file)),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    file: file ? file.fileName.slice(ROOT.length + 1) : '',
    message: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }));
};
