/** A choice among names, within a sentence: one types, and names that are known are offered. */
import { useEffect, useId, useState } from 'preact/hooks';
import { look } from '../address/location.ts';
import { words } from '../words/words.ts';

type Named = { id: string; name: string };
type Props = { name: string; label: string; none: string; value: string; among: readonly Named[] };

/** `value`: an Id. What is typed and has no Id here is handed on as it is: the service knows aliases, and says what is close. */
export const NameChoice = ({ name, label, none, value, among }: Props) => {
  const list = useId();
  const shown = among.find(({ id }) => id === value)?.name ?? value;
  const [text, set] = useState(shown);
  useEffect(() => set(shown), [shown]);
  const choose = () => {
    const wanted = text.trim().toLocaleLowerCase(words.locale);
    const found = among.find((one) => one.name.toLocaleLowerCase(words.locale) === wanted) ?? among.find(({ id }) => id === wanted);
    look({ [name]: found?.id ?? text.trim() });
  };
  return (
    <label class="choice">
      <span class="unseen">{label}</span>
      <input
        name={name}
        list={list}
        value={text}
        size={Math.min(24, Math.max(none.length, text.length))}
        placeholder={none}
        dir="auto"
        maxLength={200}
        onInput={({ currentTarget }) => set(currentTarget.value)}
        onChange={choose}
      />
      <datalist id={list}>
        {among.map(({ id, name: called }) => (
          <option key={id} value={called} />
        ))}
      </datalist>
    </label>
  );
};
