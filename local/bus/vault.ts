/** The little of KMS that functions use, with keys made of a secret that lies in the data folder: who can read the folder can read what they seal. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Context = Record<string, string>;

/** What a sealed text is bound to: the pairs of its context, in any order. */
const bound = (context: Context = {}): Buffer => Buffer.from(JSON.stringify(Object.entries(context).sort()));

export class LocalVault {
  private readonly secret: Buffer;

  /** The secret is made by the first start, readable by its owner only. */
  constructor(data: string) {
    const file = join(data, 'vault.key');
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
    this.secret = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  }

  /** `key`: by its ARN, as functions name it. */
  seal(key: string, plain: Buffer, context?: Context): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.named(key), iv).setAAD(bound(context));
    return Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws when it was sealed by another key, for something else, or changed since. */
  open(key: string, sealed: Buffer, context?: Context): Buffer {
    const opened = (by: Buffer) => {
      const decipher = createDecipheriv('aes-256-gcm', by, sealed.subarray(0, 12)).setAAD(bound(context));
      decipher.setAuthTag(sealed.subarray(-16));
      return Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]);
    };
    try {
      return opened(this.named(key));
    } catch {
      // Older folders were sealed by the secret itself, whatever the key was called.
      return opened(this.secret);
    }
  }

  private named(key: string): Buffer {
    return createHmac('sha256', this.secret).update(key).digest();
  }
}
