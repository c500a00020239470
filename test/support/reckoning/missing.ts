/** Days on which more of a cluster is allocated than can be used. */
import { type Cluster, heldOn, isUsable } from './clusters.ts';

/** How many GPUs are missing on a day: in all, or of models that allocations name, beyond those whose model nobody states. */
export const missingOn = (cluster: Cluster, day: string): number => {
  const left = new Map<string, number>();
  let [unstated, all] = [0, 0];
  for (const phase of cluster.phases) {
    if (!isUsable(phase, cluster, day)) continue;
    for (const { gpuModel, gpus } of phase.models) {
      all += gpus;
      if (gpuModel === null) unstated += gpus;
      else left.set(gpuModel, (left.get(gpuModel) ?? 0) + gpus);
    }
  }
  for (const allocation of cluster.allocations) {
    const held = heldOn(allocation, day);
    all -= held;
    if (allocation.gpuModel) left.set(allocation.gpuModel, (left.get(allocation.gpuModel) ?? 0) - held);
  }
  let lacking = 0;
  for (const rest of left.values()) lacking += Math.max(0, -rest);
  return Math.max(0, -all, lacking - unstated);
};
