/** How one gets in without a key: what this is, and where to put one. */
import { useState } from 'preact/hooks';
import { sessionKey, setKey } from '../reading/session.ts';
import { words } from '../words/words.ts';

/** `refusedBy`: the code of the problem that let nobody in. */
export const KeyPage = ({ refusedBy }: { refusedBy: string }) => {
  const [given, set] = useState('');
  const enter = (event: Event) => {
    event.preventDefault();
    setKey(given);
  };
  const why = refusedBy === 'key-expired' ? words.key.expired : words.key.refused;
  return (
    <>
      <h1 tabIndex={-1}>{words.key.title}</h1>
      <p class="measure">{words.key.what}</p>
      <p class="measure quiet">{words.key.how}</p>
      <form class="key" onSubmit={enter}>
        <label>
          {words.key.label}
          <input
            type="password"
            name="key"
            autocomplete="off"
            spellcheck={false}
            required
            value={given}
            onInput={({ currentTarget }) => set(currentTarget.value)}
            aria-describedby="key-problem"
          />
        </label>
        <button type="submit">{words.key.enter}</button>
        <p id="key-problem" role="alert">
          {sessionKey() !== undefined && why}
        </p>
      </form>
      <p class="quiet">{words.key.kept}</p>
    </>
  );
};
