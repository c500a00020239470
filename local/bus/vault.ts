/** The little of KMS that functions use, with a key that lies in the data folder: who can read the folder can read what it seals. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Context = Record<string, string>;

/** What a sealed text is bound to: the pairs of its context, in any order. */
const bound = (context: Context = {}): Buffer => Buffer.from(JSON.stringify(Object.entries(context).sort()));

export class LocalVault {
  private readonly key: Buffer;

  /** The key is made by the first start, readable by its owner only. */
  constructor(data: string) {
    const file = join(data, 'vault.key');
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
    this.key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  }

  seal(plain: Buffer, context?: Context): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(bound(context));
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws when it was sealed by another key, for something else, or changed since. */
  open(sealed: Buffer, context?: Context): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12)).setAAD(bound(context));
    decipher.setAuthTag(sealed.subarray(-16));
    return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
  }
}
