/** Clients for TypeScript. Compiled as strictly as can be; each parses an answer by what was generated. */
import { type Generator, jar, packages, run, write } from './tool.ts';

/** `parsed(one)` throws where an answer does not fit. */
const tried = (lines: string): string => `
import { readFileSync } from 'node:fs';
${lines}
for (const one of JSON.parse(readFileSync('answers.json', 'utf8'))) {
  try {
    parsed(one);
    console.log(one.operation + '\\tok');
  } catch (error) {
    console.log(one.operation + '\\t' + String(error.message).replace(/\\s+/g, ' ').slice(0, 200));
  }
}
`;

const bundled = (folder: string): string => {
  run(folder, 'npx', 'esbuild', 'try.mjs', '--bundle', '--platform=node', '--format=esm', '--outfile=tried.mjs', '--log-level=error');
  return run(folder, 'node', 'tried.mjs');
};

const openapiGeneratorFetch: Generator = {
  name: 'openapi-generator typescript-fetch',
  needs: ['java', 'curl', 'npm'],
  run: (folder) => {
    packages(folder, 'esbuild', 'typescript@5');
    run(folder, 'java', '-jar', jar(folder), 'generate', '-i', 'openapi.json', '-g', 'typescript-fetch', '-o', 'client');
    run(
      folder,
      'npx',
      'tsc',
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      'client/index.ts',
    );
    const same = `
import { deepStrictEqual } from 'node:assert';
import * as client from './client/index.ts';
const instants = (_, value) => (typeof value === 'string' && /^\\d{4}-\\d{2}-\\d{2}T/.test(value) ? Date.parse(value) : value);
const plain = (value) => JSON.parse(JSON.stringify(value), instants);
const parsed = ({ schema, body }) => deepStrictEqual(plain(client[schema + 'ToJSON'](client[schema + 'FromJSON'](body))), plain(body));`;
    write(folder, 'try.mjs', tried(same));
    return bundled(folder);
  },
};

const orval: Generator = {
  name: 'orval zod',
  needs: ['npm'],
  run: (folder) => {
    packages(folder, 'esbuild', 'orval', 'zod');
    write(
      folder,
      'orval.config.mjs',
      `export default { it: { input: './openapi.json', output: { target: './client.ts', client: 'zod', mode: 'single' } } };`,
    );
    run(folder, 'npx', 'orval', '--config', 'orval.config.mjs');
    const zod = `
import * as client from './client.ts';
const named = Object.fromEntries(Object.entries(client).map(([name, one]) => [name.toLowerCase(), one]));
const parsed = ({ operation, body }) => (named[operation.toLowerCase() + 'response'] ?? named[operation.toLowerCase() + '200response']).parse(body);`;
    write(folder, 'try.mjs', tried(zod));
    return bundled(folder);
  },
};

const heyApi: Generator = {
  name: 'hey-api (zod, and types)',
  needs: ['npm'],
  run: (folder, answers) => {
    packages(folder, 'esbuild', '@hey-api/openapi-ts', 'zod', 'typescript@5');
    run(folder, 'npx', 'openapi-ts', '-i', 'openapi.json', '-o', 'client', '-p', '@hey-api/typescript', 'zod');
    const typed = answers.map(({ schema, body }, n) => `export const answer${n}: types.${schema} = ${JSON.stringify(body)};`);
    write(folder, 'typed.ts', `import type * as types from './client/types.gen';\n${typed.join('\n')}\n`);
    run(
      folder,
      'npx',
      'tsc',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2022',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      'typed.ts',
    );
    const zod = `
import * as client from './client/zod.gen.ts';
const parsed = ({ schema, body }) => client['z' + schema].parse(body);`;
    write(folder, 'try.mjs', tried(zod));
    return bundled(folder);
  },
};

export const typescriptGenerators = [openapiGeneratorFetch, orval, heyApi];
