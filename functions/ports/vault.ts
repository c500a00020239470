/** Secrets at rest: encrypted by a key that this system may use and never sees, each bound to what it is for. */
import { DecryptCommand, EncryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { LRUCache } from 'lru-cache';

/** Opened secrets that a warm function keeps, and for how long. */
const KEPT = 1_000;
const KEPT_MS = 300_000;

/** `of`: the Id of the subscription that the secret belongs to; sealed for one, it does not open for another. */
export const vault = (key: string, client = new KMSClient({ maxAttempts: 5 })) => {
  const opened = new LRUCache<string, string>({ max: KEPT, ttl: KEPT_MS });

  const seal = async (secret: string, of: string): Promise<Uint8Array> => {
    const request = { KeyId: key, Plaintext: Buffer.from(secret), EncryptionContext: { subscription: of } };
    return (await client.send(new EncryptCommand(request))).CiphertextBlob!;
  };
  const open = async (sealed: Uint8Array, of: string): Promise<string> => {
    const name = `${of} ${Buffer.from(sealed).toString('base64')}`;
    const known = opened.get(name);
    if (known !== undefined) return known;
    const request = { KeyId: key, CiphertextBlob: sealed, EncryptionContext: { subscription: of } };
    const secret = Buffer.from((await client.send(new DecryptCommand(request))).Plaintext!).toString('utf8');
    opened.set(name, secret);
    return secret;
  };
  return { seal, open };
};
export type Vault = ReturnType<typeof vault>;
