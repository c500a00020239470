/** The body of a long table: the lines in view, a few around them, and as much room as the others take. Lines are as high as what they hold: each is measured
 * when it is first drawn, and what was measured is known again to whoever comes back. */
import { observeWindowOffset, observeWindowRect, type VirtualItem, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Column, type Line, LineRow } from './table.tsx';

/** Of a line that nobody has drawn yet. */
const LINE_PX = 36;
/** Beyond those in view, at either end. */
const AROUND = 20;

/** What the lines of the tables that were left measured, by address and table. */
const measured = new Map<string, VirtualItem[]>();
const MOST_TABLES = 20;

const remember = (name: string, items: VirtualItem[]): void => {
  measured.delete(name);
  measured.set(name, items);
  for (const oldest of [...measured.keys()].slice(0, Math.max(0, measured.size - MOST_TABLES))) measured.delete(oldest);
};

type Lines = Virtualizer<Window, HTMLTableRowElement>;

const linesIn = (name: string, count: number, changed: () => void): Lines =>
  new Virtualizer<Window, HTMLTableRowElement>({
    count,
    getScrollElement: () => window,
    estimateSize: () => LINE_PX,
    initialOffset: () => scrollY,
    initialMeasurementsCache: measured.get(name) ?? [],
    overscan: AROUND,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    onChange: changed,
  });

type Props<R> = { lines: readonly Line<R>[]; columns: readonly Column<R>[]; name: string };

export const LongBody = <R,>({ lines, columns, name }: Props<R>) => {
  const body = useRef<HTMLTableSectionElement>(null);
  const [, draw] = useState(0);
  // Lines wrap where there is less room: what was measured at another width is not known here.
  const place = `${location.pathname}${location.search} ${innerWidth} ${name}`;
  const made = useRef<Lines>(undefined);
  made.current ??= linesIn(place, lines.length, () => draw((n) => n + 1));
  const list = made.current;
  useLayoutEffect(() => {
    const mounted = list._didMount();
    return () => {
      remember(place, list.measurementsCache.slice());
      mounted();
    };
  }, [list, place]);
  useLayoutEffect(() => {
    const settle = () => {
      const scrollMargin = Math.round((body.current?.getBoundingClientRect().top ?? 0) + scrollY);
      if (scrollMargin === list.options.scrollMargin && list.options.count === lines.length) return;
      list.setOptions({ ...list.options, count: lines.length, scrollMargin });
      list._willUpdate();
      draw((n) => n + 1);
    };
    list.setOptions({ ...list.options, count: lines.length, getItemKey: (index) => lines[index]?.key ?? index });
    list._willUpdate();
    settle();
    draw((n) => n + 1);
    // What stands above the table may come later, or change its height.
    const seen = new ResizeObserver(settle);
    seen.observe(document.body);
    return () => seen.disconnect();
  }, [list, lines.length, lines[0]?.key, lines.at(-1)?.key]);
  const items = list.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  const margin = list.options.scrollMargin;
  const room = (px: number, key: string) =>
    px > 0 && (
      <tr key={key}>
        <td colSpan={columns.length} style={{ height: `${px}px`, padding: 0, border: 0 }} />
      </tr>
    );
  return (
    <tbody ref={body}>
      {room((first?.start ?? margin) - margin, 'above all')}
      {items.map(({ index }) => {
        const line = lines[index];
        return line && <LineRow key={line.key} line={line} columns={columns} place={index} measured={list.measureElement} />;
      })}
      {room(list.getTotalSize() - ((last?.end ?? margin) - margin), 'below all')}
    </tbody>
  );
};
