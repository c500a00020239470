/** The single keys, listed over the page, with the switch that turns them off. */
import { useRef, useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import { KEYS, keysAreOn, turnKeys } from './keys.tsx';

const said = words.keys;

/** Closed until it is asked for; Esc closes it, and what had the focus has it again. */
export const KeyList = () => {
  const dialog = useRef<HTMLDialogElement>(null);
  const [areOn, set] = useState(keysAreOn());
  const turn = (on: boolean) => {
    turnKeys(on);
    set(on);
  };
  return (
    <dialog class="keys" ref={dialog} aria-labelledby="keys-title">
      <h2 id="keys-title">{said.title}</h2>
      <dl>
        {KEYS.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{said.does[does]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <label>
          <input type="checkbox" checked={areOn} onChange={({ currentTarget }) => turn(currentTarget.checked)} /> {said.on}
        </label>
      </p>
      <p class="quiet">{said.kept}</p>
      <button type="button" onClick={() => dialog.current?.close()}>
        {words.claims.close}
      </button>
    </dialog>
  );
};
