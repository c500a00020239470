/** How wide a figure may be: it is drawn in the px that it has, so that its letters keep their size. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of what `ref` is put at, in px. */
export const useWidth = <E extends HTMLElement>(before = 800): [ref: RefObject<E | null>, width: number] => {
  const ref = useRef<E>(null);
  const [width, set] = useState(before);
  useLayoutEffect(() => {
    const of = ref.current;
    if (!of) return;
    const measure = () => set(Math.max(120, Math.floor(of.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(of);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
};
