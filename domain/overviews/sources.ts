/** The sources that are named anywhere in what was folded of streams. */
import { isKnown } from '../kernel/known.ts';
import type { Viewpoint } from '../kernel/time.ts';

/** A source by its Id: what it is called by its latest statement first, and everything that it was said to have published. */
export type NamedSource = { id: string; publishers: string[]; titles: string[] };

type Source = { id: string; publisher: string; title?: string | undefined; publishedOn?: string | undefined };
type Kept = { at: number; v: number };

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSource = (value: unknown): value is Source & Record<string, unknown> =>
  isObject(value) && typeof value.id === 'string' && typeof value.publisher === 'string';
const isKept = (value: Record<string, unknown>): value is Kept & Record<string, unknown> =>
  typeof value.at === 'number' && typeof value.v === 'number';
const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Calls `found` for every source in a folded state, with the instant at which what names it was recorded. */
const walk = (value: unknown, kept: Kept, found: (source: Source, kept: Kept, knownOn: string | undefined) => void): void => {
  if (Array.isArray(value)) {
    for (const one of value) walk(one, kept, found);
  } else if (isObject(value)) {
    const own = isKept(value) ? { at: value.at, v: value.v } : kept;
    for (const [key, part] of Object.entries(value)) {
      const sources = (key === 'source' || key === 'alsoIn') && [part].flat().filter(isSource);
      if (sources) for (const source of sources) found(source, own, textOr(value.knownOn));
      else walk(part, own, found);
    }
  }
};

/** Every source that a viewpoint knows of, by Id: those of statements that were withdrawn, too. */
export const sourcesIn = (states: readonly unknown[], viewpoint: Viewpoint = {}): NamedSource[] => {
  const said = new Map<string, { at: number; source: Source }[]>();
  for (const state of states) {
    walk(state, { at: 0, v: 0 }, (source, kept, knownOn) => {
      if (!isKnown({ source: { ...source, publishedOn: textOr(source.publishedOn) }, knownOn }, kept, viewpoint)) return;
      const of = said.get(source.id);
      if (of) of.push({ at: kept.at, source });
      else said.set(source.id, [{ at: kept.at, source }]);
    });
  }
  return [...said]
    .map(([id, all]) => {
      const latest = all.toSorted((a, b) => b.at - a.at).map(({ source }) => source);
      return {
        id,
        publishers: [...new Set(latest.map(({ publisher }) => publisher))],
        titles: [...new Set(latest.flatMap(({ title }) => title ?? []))],
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
