/** How values are put into an item: as text, or deflated when that saves a write unit. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { DamagedData } from './passing.ts';

/** DynamoDB charges a write unit for every begun KB of an item. */
export const writeUnits = (bytes: number): number => Math.ceil(bytes / 1024);

/** `beside`: bytes of the item's other attributes. */
export const pack = (value: unknown, beside = 100): string | Uint8Array => packText(JSON.stringify(value), beside);

/** The same, of what is JSON already. */
export const packText = (text: string, beside = 100): string | Uint8Array => {
  const plain = Buffer.byteLength(text);
  if (writeUnits(plain + beside) === 1) return text;
  const deflated = deflateRawSync(text);
  return writeUnits(deflated.length + beside) < writeUnits(plain + beside) ? deflated : text;
};

const orDamaged = <T>(read: () => T): T => {
  try {
    return read();
  } catch (error) {
    throw new DamagedData((error as Error).message, { cause: error });
  }
};
/** Throws `DamagedData`. */
export const inflated = (deflated: Uint8Array): Buffer => orDamaged(() => inflateRawSync(deflated));
/** Throws `DamagedData`. */
export const unpack = (packed: string | Uint8Array): unknown =>
  orDamaged(() => JSON.parse(typeof packed === 'string' ? packed : inflateRawSync(packed).toString('utf8')));

export const sizeOf = (packed: string | Uint8Array): number => (typeof packed === 'string' ? Buffer.byteLength(packed) : packed.length);
