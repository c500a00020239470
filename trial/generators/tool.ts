/** Programs that a generator needs, run in the folder of the try. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered } from './asked.ts';

/** A generator: makes a client in `folder`, where `openapi.json` and `answers.json` lie, and gives back what parsed each answer printed.
 * `reads` rows: only answers that have rows, and these. */
export type Generator = { name: string; needs: string[]; reads?: 'rows'; run: (folder: string, answers: Answered[]) => string };

/** What a program prints. Throws with the end of what it said when it fails. */
export const run = (folder: string, program: string, ...given: string[]): string => {
  const { status, stdout, stderr, error } = spawnSync(program, given, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${given[0] ?? ''}: ${`${stdout}\n${stderr}`.trim().slice(-600)}`);
  return stdout;
};

export const has = (program: string): boolean => !spawnSync(program, [program === 'go' ? 'version' : '--version']).error;

export const write = (folder: string, name: string, text: string): void => writeFileSync(join(folder, name), text);

/** Python of its own for a generator, with packages from PyPI. */
export const python = (folder: string, ...packages: string[]): string => {
  run(folder, 'python3', '-m', 'venv', 'venv');
  run(folder, 'venv/bin/pip', 'install', '--quiet', ...packages);
  return join(folder, 'venv', 'bin', 'python');
};

/** Packages from npm, installed in the folder. */
export const packages = (folder: string, ...names: string[]): void => {
  write(folder, 'package.json', '{ "type": "module", "private": true }');
  run(folder, 'npm', 'install', '--silent', '--no-audit', '--no-fund', ...names);
};

const CENTRAL = 'https://repo1.maven.org/maven2/org/openapitools/openapi-generator-cli';

/** The newest openapi-generator, from Maven Central. */
export const jar = (folder: string): string => {
  const metadata = run(folder, 'curl', '-sf', `${CENTRAL}/maven-metadata.xml`);
  const version = /<release>([^<]+)</.exec(metadata)?.[1];
  run(folder, 'curl', '-sfo', 'generator.jar', `${CENTRAL}/${version}/openapi-generator-cli-${version}.jar`);
  return 'generator.jar';
};
