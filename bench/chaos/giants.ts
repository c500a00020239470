/** Organizations of which megabytes are told: their rows lie in pieces, and each commit changes a little of much. */
import type { Event, Lane } from './history.ts';

/** So many organizations, and bytes of events about each: their rows take pieces beside them. */
export type Giants = { count: number; bytes: number };
/** Rounds of one post about a giant, each of some 1,300 bytes. */
const TOGETHER = 300;
/** Rounds of which one says a valuation: others are told of each, and it is megabytes that are tried here, not how many are told. */
const PER_VALUATION = 10;
const WORDS = 'the round was led by a fund that had been told of it before the others were and paid in part with credits'.split(' ');

/** Posts about a giant, each of some 300 rounds with long notes; `round` makes one. */
export const giantLane = (random: () => number, id: string, bytes: number, round: () => Event): Lane => {
  const note = (): string => {
    let text = '';
    while (text.length < 990) text += `${WORDS[Math.floor(random() * WORDS.length)]} ${Math.floor(random() * 1e4)} `;
    return text.slice(0, 990).trim();
  };
  const posts = Array.from({ length: Math.ceil(bytes / (TOGETHER * 1_300)) }, (_, post) =>
    Array.from({ length: TOGETHER }, (_, n): Event => {
      const { data, ...one } = round();
      const { valuation, ...rest } = data;
      return {
        ...one,
        data: { ...rest, ...(n % PER_VALUATION === 0 && valuation && { valuation }), round: `g${post * TOGETHER + n}`, note: note() },
      };
    }),
  );
  return { stream: `organization/${id}`, posts };
};
