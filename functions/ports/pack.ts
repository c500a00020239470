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
export const unpack = (packed: string | Uint8Array): unknown => unpackMeasured(packed).value;

/** With the bytes that it has as JSON. Throws `DamagedData`. */
export const unpackMeasured = (packed: string | Uint8Array): { value: unknown; bytes: number } =>
  orDamaged(() => {
    if (typeof packed === 'string') return { value: JSON.parse(packed), bytes: Buffer.byteLength(packed) };
    const text = inflateRawSync(packed);
    return { value: JSON.parse(text.toString('utf8')), bytes: text.length };
  });

export const sizeOf = (packed: string | Uint8Array): number => (typeof packed === 'string' ? Buffer.byteLength(packed) : packed.length);
