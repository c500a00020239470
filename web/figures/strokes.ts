/** Slanted strokes from `from` to `to` px, upwards from `foot` by `height`: the hatching of what nobody knows. */
export const strokes = (from: number, to: number, foot: number, height: number): string =>
  Array.from({ length: Math.max(1, Math.ceil((to - from) / 5)) }, (_, n) => {
    const x = from + n * 5;
    const run = Math.min(height, Math.max(1, to - x));
    return `M${Math.round(x * 10) / 10} ${foot}l${Math.round(run * 10) / 10} ${-height}`;
  }).join('');
