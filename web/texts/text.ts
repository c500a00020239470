/** A document as the build hands it to a page: its blocks in order, and what stands in them. */

/** A run of text: plain, or something that is marked. */
export type Run =
  | string
  | { code: string }
  | { strong: readonly Run[] }
  | { emphasis: readonly Run[] }
  /** `to` is as it is written: a part of this document begins with `#`, another document is a path. */
  | { link: readonly Run[]; to: string };

export type Block =
  /** `id` is what links to it name, unique within the document. */
  | { heading: readonly Run[]; depth: number; id: string }
  | { paragraph: readonly Run[] }
  | { items: readonly (readonly Block[])[]; isOrdered: boolean }
  | { head: readonly (readonly Run[])[]; rows: readonly (readonly (readonly Run[])[])[] };

export type Text = readonly Block[];

/** The words of a run, without what marks them. */
export const plain = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('code' in run) return run.code;
      return plain('strong' in run ? run.strong : 'emphasis' in run ? run.emphasis : run.link);
    })
    .join('');

/** A chapter of a text. */
export type Part = { id: string; title: string };

export const partsOf = (text: Text, depth: number): Part[] =>
  text.flatMap((block) => ('heading' in block && block.depth === depth ? [{ id: block.id, title: plain(block.heading) }] : []));

/** Which part an address means behind its `#`: the one of that id, else the first that begins with it, as `steps` is enough for `steps-like-with-like`. */
export const partMeant = (ids: readonly string[], hash: string): string | undefined => {
  const asked = hash.replace(/^#/, '');
  if (asked === '') return undefined;
  return ids.find((id) => id === asked) ?? ids.find((id) => id.startsWith(`${asked}-`));
};
