/** `1 source`, `12 sources`. */
export const counted = (one: string, many: string) => (n: number) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
