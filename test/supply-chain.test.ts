/** What comes from others: pinned, hashed, under a licence that lets us, and listed. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { document, FILE, isAllowed, parts } from '../build/licences.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));
const own = read('package.json');
const { packages } = read('package-lock.json');
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;

describe('the packages that it names', () => {
  it('are of one version each, not of a range', () => {
    const named = [...KINDS, 'overrides'].flatMap((kind) => Object.entries<string>(own[kind] ?? {}));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(-[a-z0-9.-]+)?$/.test(version))).toEqual([]);
  });

  it('are those of the lock file', () => {
    for (const kind of KINDS) expect(packages[''][kind] ?? {}).toEqual(own[kind] ?? {});
    const named = KINDS.flatMap((kind) => Object.entries<string>(own[kind] ?? {}));
    for (const [name, version] of named) expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });
});

describe('the lock file', () => {
  it('has the hash of everything; what another package brings along is in the hash of that one', () => {
    const without = Object.entries<{ integrity?: string; inBundle?: boolean }>(packages).filter(
      ([path, { integrity, inBundle }]) => path !== '' && !inBundle && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('takes nothing from elsewhere than the registry that npm is told of', () => {
    const elsewhere = Object.entries<{ resolved?: string; link?: boolean }>(packages).filter(
      ([, { resolved, link }]) => link || (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('licences', () => {
  it('are on the list of those that ask for no more than to be named', () => {
    expect(parts().filter((part) => !isAllowed(part))).toEqual([]);
  });

  it('are what the packages themselves say', () => {
    const differing = Object.entries<{ license?: string }>(packages).filter(([path, { license }]) => {
      const file = join(root, path, 'package.json');
      // Those of other platforms are not installed.
      return path !== '' && existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).license !== license;
    });
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it.each<[string, boolean, boolean]>([
    ['MIT', true, true],
    ['(MIT OR GPL-3.0-or-later)', true, true],
    ['Apache-2.0 AND MIT', true, true],
    ['MIT AND GPL-3.0-only', true, false],
    ['GPL-3.0-only', false, false],
    ['CC-BY-4.0', false, true],
    ['CC-BY-4.0', true, false],
    ['MPL-2.0', false, true],
    ['MPL-2.0', true, false],
    ['MIT AND OFL-1.1', false, true],
    ['MIT AND OFL-1.1', true, false],
    ['SEE LICENSE IN LICENSE', false, false],
    ['', false, false],
  ])('such as %j, shipped: %j, are allowed: %j', (licence, isShipped, allowed) => {
    expect(isAllowed({ licence, isShipped })).toBe(allowed);
  });

  it('are listed in THIRD_PARTY.md as `npm run licences` writes it', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(document(parts()));
  });
});

describe('npm run sbom', () => {
  it('names what is shipped, with its version and its hash, and no tool', async () => {
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'sbom'], { cwd: root, maxBuffer: 16 * 1024 * 1024 });
    const { bomFormat, components } = JSON.parse(stdout);
    expect(bomFormat).toBe('CycloneDX');
    const names = components.map(({ name, version }: { name: string; version: string }) => `${name}@${version}`);
    for (const [name, version] of Object.entries(own.dependencies)) expect(names).toContain(`${name}@${version}`);
    expect(names).not.toContain(`jest@${own.devDependencies.jest}`);
    const zod = components.find(({ name }: { name: string }) => name === 'zod');
    expect(zod).toMatchObject({ hashes: [{ alg: 'SHA-512' }], licenses: [{ license: { id: 'MIT' } }] });
  });
});
