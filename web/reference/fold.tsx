/** Something that is drawn once it is opened: what it holds may hold it again. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

type Props = { title: ComponentChildren; children: () => ComponentChildren; isOpen?: boolean; class?: string };

export const Fold = ({ title, children, isOpen = false, class: named }: Props) => {
  const [wasOpened, opened] = useState(isOpen);
  return (
    <details class={named} open={isOpen} onToggle={({ currentTarget }) => currentTarget.open && opened(true)}>
      <summary>{title}</summary>
      {wasOpened && children()}
    </details>
  );
};
