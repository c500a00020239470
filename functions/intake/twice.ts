/** A key that stands twice in one object of a JSON text: parsers keep the last in silence, and what the first said would be lost. */
import { escaped } from '../../domain/kernel/json.ts';

/** An object or a list that is not closed yet. `keys`: those of an object so far, null of a list. `at`: the key or the position that is being read; null
 * where the next text is a key. */
type Open = { keys: Set<string> | null; at: string | number | null };

const TOKEN = /["{}[\],]/g;
const QUOTE_OR_ESCAPE = /["\\]/g;

/** The index behind the text whose quote is at `from`. */
const endOfText = (json: string, from: number): number => {
  QUOTE_OR_ESCAPE.lastIndex = from + 1;
  for (let found = QUOTE_OR_ESCAPE.exec(json); found; found = QUOTE_OR_ESCAPE.exec(json)) {
    if (found[0] === '"') return QUOTE_OR_ESCAPE.lastIndex;
    QUOTE_OR_ESCAPE.lastIndex += 1;
  }
  return json.length;
};

/** Goes on behind a comma: to the next key of an object, the next position of a list. */
const goOn = (inner: Open | undefined): void => {
  if (inner) inner.at = typeof inner.at === 'number' ? inner.at + 1 : null;
};

/** The JSON Pointer of the first key that stands twice; undefined where none does. `json` has to be well-formed. */
export const keyTwice = (json: string): string | undefined => {
  const open: Open[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(json); found; found = TOKEN.exec(json)) {
    const [token] = found;
    const inner = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: null });
    else if (token === '[') open.push({ keys: null, at: 0 });
    else if (token === ',') goOn(inner);
    else if (token !== '"') open.pop();
    else {
      const end = endOfText(json, found.index);
      TOKEN.lastIndex = end;
      if (!inner?.keys || inner.at !== null) continue;
      const key: string = JSON.parse(json.slice(found.index, end));
      inner.at = key;
      if (inner.keys.has(key)) return open.map(({ at }) => `/${escaped(String(at))}`).join('');
      inner.keys.add(key);
    }
  }
  return undefined;
};
