/** A reader that reads everything once for one question, whoever asks for it again: a world and the claims behind it, or each day of a series. */
import type { RowStore } from '../../stores/rows/rows.ts';
import type { Reader } from '../world/reader.ts';

export const remembering = (reader: Reader): Reader => {
  const read = new Map<string, Promise<unknown>>();
  const once = <T>(key: unknown[], work: () => Promise<T>): Promise<T> => {
    const name = JSON.stringify(key);
    const before = read.get(name) as Promise<T> | undefined;
    if (before) return before;
    const now = work();
    read.set(name, now);
    return now;
  };
  const { rows } = reader;
  const remembered: RowStore = {
    ...rows,
    get: (view, id) => once(['get', view.name, id], () => rows.get(view, id)),
    getMany: (view, ids) => once(['getMany', view.name, ids], () => rows.getMany(view, ids)),
    all: (view) => once(['all', view.name], () => rows.all(view)),
    allFull: (view) => once(['allFull', view.name], () => rows.allFull(view)),
    mentioning: (...mentions) => once(['mentioning', mentions], () => rows.mentioning(...mentions)),
  };
  const { registry } = reader;
  return { ...reader, rows: remembered, registry: { ...registry, directory: () => once(['directory'], () => registry.directory()) } };
};
