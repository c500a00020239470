/** A file of all rows of a list, as the service writes it. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../client/api.ts';
import { save, withParameter } from '../citing/save.ts';
import { fetched } from '../reading/api.ts';
import { words } from '../words/words.ts';
import { wholeCsv } from './rows.ts';

/** As many rows as the service gives at once. */
const PAGE = 500;

/** `at`: where the list stands at the service, without a page. `name`: of the file. */
export const Download = ({ at, name, text = words.download.csv }: { at: string; name: string; text?: string }) => {
  const [state, set] = useState<'ready' | { rows: number } | { failed: string }>('ready');
  const download = async () => {
    set({ rows: 0 });
    try {
      const pages = await wholeCsv(withParameter(withParameter(at, 'format', 'csv'), 'limit', `${PAGE}`), fetched, (rows) => set({ rows }));
      save(name, new Blob(pages, { type: 'text/csv;charset=utf-8' }));
      set('ready');
    } catch (failure) {
      const problem: Problem | undefined = failure instanceof Response ? await failure.json().catch(() => undefined) : undefined;
      set({ failed: problem?.detail ?? words.states.failed });
    }
  };
  const isWorking = typeof state === 'object' && 'rows' in state;
  return (
    <span class="download">
      <button type="button" class="csv" onClick={download} disabled={isWorking}>
        {text}
      </button>{' '}
      <span class="quiet" role="status">
        {isWorking && (state.rows === 0 ? words.download.working : words.download.rows(state.rows))}
      </span>
      {typeof state === 'object' && 'failed' in state && <span role="alert">{state.failed}</span>}
    </span>
  );
};
