/** Beneath a list: how much of it is shown, more of it, and all of it as a file. */
import type { ComponentChildren } from 'preact';
import type { Pages } from '../../reading/pages.ts';
import { words } from '../../words/words.ts';

export const More = ({ list, shown, children }: { list: Pages<unknown>; shown: number; children?: ComponentChildren }) => (
  <p class="more">
    <span class="quiet" role="status">
      {list.isMore ? words.rankings.shown(shown) : words.rankings.all(shown)}
    </span>{' '}
    {list.isMore && (
      <button type="button" onClick={list.more} disabled={list.isLoading}>
        {list.isLoading ? words.table.loadingMore : words.rankings.more}
      </button>
    )}{' '}
    {children}
  </p>
);
