import { ForkSign } from '../../figures/sign.tsx';
import { words } from '../../words/words.ts';

/** Another source says otherwise. */
export const Conflict = () => (
  <span class="conflict" title={words.marks.alternative}>
    {' '}
    <ForkSign />
    <span class="unseen">{words.marks.alternative}</span>
  </span>
);
