/** What a browser is sent for the first view: little, and nothing that may not be kept for ever but the page that names it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Built, buildWeb } from '../../build/web.ts';

/** Bytes, minified and compressed. */
const MOST = { script: 60_000, style: 10_000 };

const out = mkdtempSync(join(tmpdir(), 'dealstream-web-'));
const again = mkdtempSync(join(tmpdir(), 'dealstream-web-'));
let built: Built;
let page: string;

beforeAll(async () => {
  built = await buildWeb(out);
  page = readFileSync(join(out, 'index.html'), 'utf8');
});
afterAll(() => {
  for (const folder of [out, again]) rmSync(folder, { recursive: true, force: true });
});

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();
const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('the first view', () => {
  it(`takes at most ${MOST.script} bytes of script and ${MOST.style} of style`, () => {
    expect(built.first.script).toBeGreaterThan(0);
    expect(built.first.script).toBeLessThanOrEqual(MOST.script);
    expect(built.first.style).toBeGreaterThan(0);
    expect(built.first.style).toBeLessThanOrEqual(MOST.style);
  });
});

describe('the files', () => {
  it('are all that were built, and all but the page are named by what is in them', async () => {
    const files = filesOf(out);
    expect(files).toEqual([...built.files].sort());
    for (const file of files) expect(file).toMatch(/^(index\.html|assets\/[\w-]+-(?:[0-9a-f]{8}\.js|[A-Z0-9]{8}\.(?:css|svg)))$/);
    await buildWeb(again);
    expect(filesOf(again).map((file) => [file, digest(join(again, file))])).toEqual(files.map((file) => [file, digest(join(out, file))]));
  });

  it('are few: what the first view takes is one script, and no page takes more than two besides', () => {
    const importsOf = (file: string) =>
      [...readFileSync(join(out, file), 'utf8').matchAll(/\bfrom"\.\/([^"]+)"/g)].map(([, path]) => `assets/${path}`);
    const [, first = ''] = /src="\/([^"]+)"/.exec(page) ?? [];
    expect(importsOf(first)).toEqual([]);
    for (const file of filesOf(out).filter((one) => one.endsWith('.js')))
      expect(new Set(importsOf(file).filter((one) => one !== first)).size, file).toBeLessThan(2);
  });

  it('import only files that are there', () => {
    for (const file of filesOf(out).filter((one) => one.endsWith('.js'))) {
      const imported = [...readFileSync(join(out, file), 'utf8').matchAll(/(?:\bfrom|\bimport\(?)"(\.[^"]+)"/g)].map(([, path]) => path!);
      for (const path of imported) expect(existsSync(join(out, 'assets', path)), `${file} imports ${path}`).toBe(true);
    }
  });

  it('of style ask for no other file', () => {
    for (const file of filesOf(out).filter((one) => one.endsWith('.css')))
      expect(readFileSync(join(out, file), 'utf8')).not.toMatch(/@import|url\(/);
  });
});

describe('the page', () => {
  it('names its script, its style and its icon, which are there, and nothing else', () => {
    const named = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path!);
    expect(named.map((path) => path.replace(/^.*\.(\w+)$/, '$1')).sort()).toEqual(['css', 'js', 'svg']);
    for (const path of named) {
      expect(path).toMatch(/^\/assets\//);
      expect(existsSync(join(out, path)), path).toBe(true);
    }
    expect(page).not.toMatch(/\/\/|@import|url\(/);
  });

  it('has no script and no style in it', () => {
    expect(page.replace(/<script type="module" src="[^"]+"><\/script>/, '')).not.toMatch(/<script/i);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  });

  it('leaves no place unfilled', () => expect(page).not.toMatch(/\{\w+\}/));
});
