/** H100 equivalents of phases, and what a phase comes to on a base that says nothing of it, by the other. */
import { asH100s, chipsIn } from './chips.ts';
import type { Posted } from './claims.ts';
import type { Phase } from './phases.ts';

/** Not rounded yet: phases are added first. */
export const equivalentsOf = (posted: Posted, { models, reported }: Phase): { value: number; basis: string } | null => {
  const computed = asH100s(chipsIn(posted), models);
  if (computed !== null) return { value: computed, basis: 'computed' };
  return reported === null ? null : { value: reported, basis: 'reported' };
};

/** So many H100s for GPUs that nobody counts: of the one chip that the phase has, where that is known. */
export const countByEquivalents = (posted: Posted, { gpus, reported, fields }: Phase): number => {
  if (gpus !== null || reported === null) return 0;
  const model = fields.gpuModel?.value ?? null;
  const each = fields.alsoGpus || model === null ? null : asH100s(chipsIn(posted), [{ gpuModel: model, gpus: 1 }]);
  return reported / (each ?? 1);
};

/** GPUs that cannot be converted count as H100s, those beside them that can as what they are. */
export const equivalentsByCount = (posted: Posted, phase: Phase): number => {
  if (equivalentsOf(posted, phase)) return 0;
  let all = 0;
  for (const model of phase.models) all += asH100s(chipsIn(posted), [model]) ?? model.gpus;
  return all;
};
