/** Chips by all of their names, and H100 equivalents by what is published of them. */
import type { Posted } from './claims.ts';
import { type Json, once } from './values.ts';

export type Chips = { version: number; vendors: string[]; specs: Map<string, Json> };

const squeezed = (name: string): string => name.toLowerCase().replace(/[\s-]/g, '');

/** A name without case, spaces, hyphens, and the vendor in front. */
export const plain = ({ vendors }: Pick<Chips, 'vendors'>, name: string): string => {
  const text = squeezed(name);
  const vendor = vendors.find((one) => text.startsWith(one) && text.length > one.length);
  return vendor ? text.slice(vendor.length) : text;
};

/** What was published of a chip again amends it; what was withdrawn is as if it had not been. */
export const chipsIn = once(({ events }: Posted): Chips => {
  let version = 0;
  const bySubject = new Map<string, Json>();
  for (const { type, subject, data } of events as Json[]) {
    if (type === 'ChipSpecPublished') bySubject.set(subject, { ...bySubject.get(subject), ...data });
    if (type === 'ChipSpecWithdrawn') bySubject.delete(subject);
    if (type.startsWith('ChipSpec')) version += 1;
  }
  const vendors = [...bySubject.values()].map(({ vendor }) => squeezed(vendor)).sort((a, b) => b.length - a.length);
  const specs = new Map<string, Json>();
  for (const spec of bySubject.values())
    for (const name of [spec.model, ...(spec.aliases ?? [])]) specs.set(plain({ vendors }, name), spec);
  return { version, vendors, specs };
});

export const specOf = (chips: Chips, model: string | null): Json => (model === null ? undefined : chips.specs.get(plain(chips, model)));

/** So many GPUs of each model, as H100s that are not rounded yet; null when one of the chips is not known. */
export const asH100s = (chips: Chips, models: { gpuModel: string | null; gpus: number }[]): number | null => {
  const one = specOf(chips, 'NVIDIA H100')?.fp16DenseTflops;
  let all = 0;
  for (const { gpuModel, gpus } of models) {
    const own = specOf(chips, gpuModel)?.fp16DenseTflops;
    if (own === undefined || one === undefined) return null;
    all += gpus * own;
  }
  return models.length ? all / one : null;
};

/** Total processing performance, null where nothing is published of it. */
export const tppOf = (chips: Chips, model: string | null): number | null => {
  const { fp16DenseTflops, int8Tops } = specOf(chips, model) ?? {};
  if (fp16DenseTflops === undefined && int8Tops === undefined) return null;
  return Math.max(16 * (fp16DenseTflops ?? 0), 8 * (int8Tops ?? 0));
};
