/** Which browser tests, benchmarks and pictures drive: the Chromium that npm brings for Linux on x64, with the libraries that a bare machine lacks, elsewhere the one that `BROWSER` names. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const PACKAGE = '@sparticuz/chromium';
const FOLDERS = join(ROOT, 'dist', 'browser');
const KEPT_MS = 24 * 3_600_000;

export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** The path of a browser, from `BROWSER`. */
  readonly named?: string | undefined;
}

export const here = (): Machine => ({ platform: process.platform, arch: process.arch, named: process.env.BROWSER });

/** Whether npm brings a browser for this machine. */
export const isBrought = ({ platform, arch }: Machine): boolean => platform === 'linux' && arch === 'x64';

export interface Program {
  readonly path: string;
  /** What its environment has besides ours. No other process is given it. */
  readonly env: Readonly<Record<string, string>>;
}

/** Gives the browser of a machine, unpacked. Throws with a sentence that says what to do where there is none. */
export const programOf = async (machine: Machine): Promise<Program> => {
  const fonts = { FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf'), XDG_CACHE_HOME: join(FOLDERS, 'cache') };
  if (isBrought(machine)) {
    const folder = await unpacked();
    return { path: join(folder, 'chromium'), env: { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') } };
  }
  const { platform, arch, named } = machine;
  if (!named) throw new Error(`npm brings no browser for ${platform} on ${arch}: name a Chrome or Chromium, BROWSER=/path/of/it`);
  if (!existsSync(named)) throw new Error(`BROWSER names ${named}, and there is no such file`);
  return { path: named, env: fonts };
};

/** Gives the folder with the browser that npm brings. It is complete or not there, so that several processes may ask for it at once. */
export const unpacked = async (folders = FOLDERS): Promise<string> => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'node_modules', PACKAGE, 'package.json'), 'utf8'));
  const folder = join(folders, version);
  if (existsSync(folder)) return folder;
  mkdirSync(folders, { recursive: true });
  tidy(folders);
  const work = mkdtempSync(join(folders, 'unpacking-'));
  try {
    await unpack(work);
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/** The package unpacks into the temporary folder, its libraries only where it believes to be on Lambda, and changes the environment as it is imported: it has a process of its own. */
const unpack = async (folder: string): Promise<void> => {
  const program = `import chromium from '${PACKAGE}'; await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { cwd: ROOT, env });
};

/** Removes what older versions and processes that ended half-way have left, a day later. */
const tidy = (folders: string): void => {
  for (const name of readdirSync(folders)) {
    const folder = join(folders, name);
    if (statSync(folder).mtimeMs < Date.now() - KEPT_MS) rmSync(folder, { recursive: true, force: true });
  }
};
