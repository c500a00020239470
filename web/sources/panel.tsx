/** The panel beside the page that says where a number comes from. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import { Addends } from './addends.tsx';
import { LineList, Rests } from './claims.tsx';
import type { Origin } from './origin.ts';

export { outward, SourceLine } from './claims.tsx';

type Shown = { origin: Origin; from: HTMLElement | SVGElement } | undefined;
let show: (shown: Shown) => void = () => {};

/** Shows where a number comes from; `from` has the focus again afterwards. */
export const open = (origin: Origin, from: HTMLElement | SVGElement): void => show({ origin, from });

/** Beside every page, closed until a number is asked for. */
export const ClaimsPanel = () => {
  const [shown, set] = useState<Shown>();
  const title = useRef<HTMLHeadingElement>(null);
  show = set;
  const close = () => {
    set(undefined);
    shown?.from.focus();
  };
  useLayoutEffect(() => {
    title.current?.focus();
    if (!shown) return;
    // Wherever on the page one is, unless something nearer is closed by it.
    const hear = (event: KeyboardEvent) =>
      event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]') && close();
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, [shown]);
  if (!shown) return null;
  const { title: name, lines, claims, otherwise = [], addends, more, sources } = shown.origin;
  return (
    <aside class="panel" aria-labelledby="claims-title">
      <button type="button" class="close" onClick={close}>
        {words.claims.close}
      </button>
      <h2 id="claims-title" tabIndex={-1} ref={title}>
        {name}
      </h2>
      {lines && <LineList of={lines} />}
      {addends && <Addends asked={addends} />}
      <Rests claims={claims} otherwise={otherwise} sources={sources} />
      {claims.length === 0 && !addends && <p>{words.claims.nobody}</p>}
      {more && (
        <p>
          <a href={more}>{words.claims.more}</a>
        </p>
      )}
    </aside>
  );
};
