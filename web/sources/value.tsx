/** A number that says where it comes from: one step leads to the claims that it rests on. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { type Origin, SourcesContext } from './origin.ts';
import { open } from './panel.tsx';

type Props = { of: Omit<Origin, 'sources'>; children: ComponentChildren; class?: string | undefined };

/** The title of the button is the number in full, where that says more. */
export const Value = ({ of, children, class: named }: Props) => {
  const sources = useContext(SourcesContext);
  const exact = of.lines?.map(([name, text]) => `${name}: ${text}`).join('\n');
  return (
    <button
      type="button"
      class={`value ${named ?? ''}`}
      title={exact}
      onClick={({ currentTarget }) => open({ sources, ...of }, currentTarget)}
    >
      {children}
    </button>
  );
};
