/** H100 equivalents by the chips as they were published last. */
import type { Posted } from './claims.ts';
import { type Json, once } from './values.ts';

export type Chips = { version: number; tflops: Map<string, number> };

export const chipsIn = once(({ events }: Posted): Chips => {
  const chips: Chips = { version: 0, tflops: new Map() };
  for (const { type, data } of events as Json[]) {
    if (type !== 'ChipSpecPublished') continue;
    chips.version += 1;
    if (data.fp16DenseTflops) chips.tflops.set(data.model, data.fp16DenseTflops);
  }
  return chips;
});

/** So many GPUs of each model, as H100s; null when one of the chips is not known. */
export const asH100s = ({ tflops }: Chips, models: { gpuModel: string | null; gpus: number }[]): number | null => {
  let all = 0;
  for (const { gpuModel, gpus } of models) {
    const own = tflops.get(gpuModel ?? '');
    if (own === undefined) return null;
    all += (gpus * own) / tflops.get('NVIDIA H100')!;
  }
  return models.length ? all : null;
};
