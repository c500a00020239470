/** What a function consists of (build/bundle.ts). */
import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const built = process.env.DEALSTREAM_BUILD!;
const bundles = globSync('asset.*/index.mjs', { cwd: built });

it("no bundle imports one of Node's own modules, which looks at each of its names and loads what is behind them", () => {
  const imported = bundles.flatMap((file) =>
    [...readFileSync(join(built, file), 'utf8').matchAll(/(?:\bfrom|\bimport\(?)"([a-z_:/\d]+)"/g)].map(([, name = '']) => name),
  );
  expect([bundles.length > 10, imported.filter((name) => isBuiltin(name))]).toEqual([true, []]);
});
