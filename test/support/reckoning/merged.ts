/** Organizations that are one: who was merged into whom, by what was recorded (contract, section 2, `OrganizationMerged`). No day filters it. */
import type { Posted } from './claims.ts';
import { byText, type Json, once } from './values.ts';

type Merger = { id: string; into: string; at: string };

/** From one on, the mergers that lead back to it; none where they lead elsewhere. */
const circleFrom = (start: Merger, mergers: Map<string, Merger>): Merger[] => {
  const path: Merger[] = [];
  for (let next: Merger | undefined = start; next && !path.includes(next); next = mergers.get(next.into)) path.push(next);
  return path.at(-1)!.into === start.id ? path : [];
};

/** Later by the instant of recording, then by Id. What tells of no instant was recorded at one. */
export const byRecording = (a: { id: string; at: string }, b: { id: string; at: string }): number =>
  byText(a.at, b.at) || byText(a.id, b.id);

/** The survivor of every organization that is another's. Of mergers that make a circle the latest does not hold. */
export const survivorsIn = once(({ events }: Posted): Map<string, string> => {
  const mergers = new Map<string, Merger>();
  for (const { type, subject, data, recordedAt = '' } of events as Json[]) {
    if (type === 'OrganizationMerged') mergers.set(subject, { id: subject, into: data.into, at: recordedAt });
    if (type === 'OrganizationUnmerged') mergers.delete(subject);
  }
  for (const merger of [...mergers.values()]) {
    const circle = circleFrom(merger, mergers).sort(byRecording);
    if (circle.at(-1) === merger) mergers.delete(merger.id);
  }
  const survivors = new Map<string, string>();
  for (const id of mergers.keys()) {
    let survivor = id;
    while (mergers.has(survivor)) survivor = mergers.get(survivor)!.into;
    survivors.set(id, survivor);
  }
  return survivors;
});

export const survivorOf = (posted: Posted, id: string): string => survivorsIn(posted).get(id) ?? id;

/** The same for members that name an organization, where they do. */
export const ofSurvivors = (posted: Posted, named: Json, ...members: string[]): Json => {
  const own: Json = { ...named };
  for (const member of members) if (own[member]) own[member] = survivorOf(posted, own[member]);
  return own;
};
