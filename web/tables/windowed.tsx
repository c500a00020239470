/** A long list of which only the items in view, and a few around them, are there. Each is as high as it is: one that opens moves those below it. */
import { observeWindowOffset, observeWindowRect, Virtualizer, windowScroll } from '@tanstack/virtual-core';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useArriving } from './arriving.ts';

type Props<Item> = {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  children: (item: Item) => ComponentChildren;
  label: string;
  class: string;
  /** In px, before an item is measured. */
  height: number;
  /** The key of an item that the list begins at. */
  first?: string | undefined;
};

/** So many items are drawn as they are. */
const DRAWN = 60;

export const Windowed = <Item,>(props: Props<Item>) => {
  const { items, keyOf, children, label, class: named, first } = props;
  const list = useRef<HTMLOListElement>(null);
  const isLong = items.length > DRAWN;
  const at = first === undefined ? -1 : items.findIndex((item) => keyOf(item) === first);
  useArriving(at < 0 || isLong ? undefined : () => list.current?.children[at]?.scrollIntoView());
  if (isLong) return <Long {...props} />;
  return (
    <ol class={named} aria-label={label} ref={list}>
      {items.map((item) => (
        <li key={keyOf(item)}>{children(item)}</li>
      ))}
    </ol>
  );
};

const Long = <Item,>({ items, keyOf, children, label, class: named, height, first }: Props<Item>) => {
  const room = useRef<HTMLOListElement>(null);
  const [, draw] = useState(0);
  const virtual = useRef<Virtualizer<Window, HTMLLIElement>>(undefined);
  virtual.current ??= new Virtualizer<Window, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => window,
    estimateSize: () => height,
    overscan: 8,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    onChange: () => draw((n) => n + 1),
  });
  const list = virtual.current;
  useLayoutEffect(() => list._didMount(), [list]);
  useLayoutEffect(() => {
    const scrollMargin = (room.current?.getBoundingClientRect().top ?? 0) + scrollY;
    if (list.options.count === items.length && Math.abs(list.options.scrollMargin - scrollMargin) < 1) return;
    list.setOptions({ ...list.options, count: items.length, scrollMargin });
    list._willUpdate();
    draw((n) => n + 1);
  });
  useLayoutEffect(() => list._willUpdate(), [list]);
  const at = first === undefined ? -1 : items.findIndex((item) => keyOf(item) === first);
  useArriving(
    at < 0
      ? undefined
      : () => {
          const there = room.current?.querySelector(`[data-index="${at}"]`);
          if (there) there.scrollIntoView();
          else list.scrollToIndex(at, { align: 'start' });
        },
  );
  const margin = list.options.scrollMargin;
  return (
    <ol class={named} aria-label={label} ref={room} style={{ position: 'relative', height: `${list.getTotalSize()}px` }}>
      {list.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={keyOf(item)}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            ref={(element) => {
              if (element) list.measureElement(element);
            }}
            style={{ position: 'absolute', insetInline: 0, transform: `translateY(${start - margin}px)` }}
          >
            {children(item)}
          </li>
        );
      })}
    </ol>
  );
};
