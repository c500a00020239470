/** Text as a machine writes it: wrapped, and to be copied whole. */
import { useState } from 'preact/hooks';
import { words } from '../words/words.ts';

/** What a page bears. */
const MOST = 60_000;

/** JSON with a member on each line, and anything else as it is. */
export const pretty = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
};

export const Shown = ({ text, label }: { text: string; label: string }) => {
  const [said, say] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => say(words.docs.copied),
      () => say(words.docs.notCopied),
    );
  return (
    <section class="shown" aria-label={label}>
      <p class="copy">
        <span role="status">{said}</span>
        <button type="button" onClick={() => void copy()} aria-label={`${words.docs.copy}: ${label}`}>
          {words.docs.copy}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <pre tabIndex={0}>{text.slice(0, MOST)}</pre>
      {text.length > MOST && <p class="quiet">{words.docs.cutHere(MOST)}</p>}
    </section>
  );
};
