/** What one instance knows of what is final: instants only grow. */
export type Known = { promised: number; sequenced: number; pulsedAt: number; followed: Map<string, { upTo: number; seenAt: number }> };
export const nothingKnown = (): Known => ({ promised: 0, sequenced: 0, pulsedAt: Number.NEGATIVE_INFINITY, followed: new Map() });
