/** The files that a template puts into a bucket, as S3 would give them. */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { listOf, textOf, textsOf } from '../data.ts';
import type { Template } from '../template.ts';

export interface StoredFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly cacheControl: string | undefined;
  readonly etag: string;
}
/** By their keys: paths without a slash at the beginning. */
export type Files = ReadonlyMap<string, StoredFile>;

/** By the ends of their names, as whoever copies them into a bucket says it. */
const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.woff2': 'font/woff2',
};

/** The folder of an archive that is copied: the synthesis has it unpacked. */
const folderOf = (dir: string, key: unknown): string => join(dir, `asset.${String(key).replace(/\.zip$/, '')}`);

/** All that is copied into `bucket`. Throws at a file of a type that it does not know. */
export const filesOf = (template: Template, bucket: string): Files => {
  const copied = template.of('Custom::CDKBucketDeployment').filter(({ properties }) => properties.DestinationBucketName === bucket);
  const files = copied.flatMap(({ properties }) => {
    const { DestinationBucketKeyPrefix: prefix, SourceObjectKeys, SystemMetadata } = properties;
    const folders = listOf(SourceObjectKeys).map((key) => folderOf(template.dir, key));
    const cacheControl = textsOf(SystemMetadata)['cache-control'];
    return folders.flatMap((folder) =>
      globSync('**/*', { cwd: folder })
        .filter((file) => statSync(join(folder, file)).isFile())
        .map((file) => [join(textOf(prefix) ?? '', file), stored(join(folder, file), cacheControl)] as const),
    );
  });
  return new Map(files);
};

const stored = (file: string, cacheControl: string | undefined): StoredFile => {
  const type = TYPES[extname(file)];
  if (!type) throw new Error(`${file} is of a type that the local runtime does not know: one of ${Object.keys(TYPES).join(', ')}`);
  const bytes = readFileSync(file);
  return { bytes, type, cacheControl, etag: createHash('sha256').update(bytes).digest('hex').slice(0, 32) };
};
