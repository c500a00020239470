/** Every suite of functions loads them anew, for they read their environment as they are loaded, and leaves the environment and the clock as it found them. Packages, which
 * take longest to load and read nothing, stay with the process. */
import { afterAll, vi } from 'vitest';

vi.resetModules();
const found = { ...process.env };

afterAll(() => {
  vi.restoreAllMocks();
  for (const name of Object.keys(process.env)) if (!(name in found)) delete process.env[name];
  Object.assign(process.env, found);
});
