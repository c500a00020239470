/** Search over everything, from every page: what is found is offered as one types. */
import { useEffect, useState } from 'preact/hooks';
import { elsewhere } from '../address/address.ts';
import { address, go, useAddress } from '../address/location.ts';
import { byKind, type Found, pageOf } from '../pages/search/found.ts';
import { Marked } from '../pages/search/marked.tsx';
import { ask } from '../reading/api.ts';
import { timesOf } from '../reading/reading.ts';
import { words } from '../words/words.ts';

const said = words.search;
/** So long nobody types before it is asked. */
const CALM_MS = 200;
const MOST = 8;

/** What has a page, the best first; none while it is not known. */
const useOffers = (text: string, isWanted: boolean): readonly Found[] | undefined => {
  const [offers, set] = useState<{ q: string; found: readonly Found[] }>();
  const q = text.trim();
  useEffect(() => {
    if (!isWanted || q === '') return;
    let isOver = false;
    const tell = (found: readonly Found[]) => !isOver && set({ q, found: found.filter((one) => pageOf(one) !== undefined).slice(0, MOST) });
    const timer = setTimeout(() => {
      ask('/v1/search', { query: { q, limit: 2 * MOST, ...timesOf() } }).then(
        ({ results }) => tell(byKind(results).flatMap(([, found]) => found)),
        () => tell([]),
      );
    }, CALM_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [q, isWanted]);
  return isWanted && offers?.q === q ? offers.found : undefined;
};

type Offered = { offers: readonly Found[]; chosen: number; text: string; open: (one: Found) => void };

const Offers = ({ offers, chosen, text, open }: Offered) => (
  <div id="offered" class={offers.length > 0 ? 'offered' : undefined} role="listbox" aria-label={said.label} hidden={offers.length === 0}>
    {offers.map((one, n) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses among them from within the box.
      <div
        key={`${one.kind}/${one.organization}/${one.id}`}
        id={`offer-${n}`}
        role="option"
        tabIndex={-1}
        aria-selected={n === chosen}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => open(one)}
      >
        <Marked text={one.name} q={text} /> <span class="quiet">{said.one[one.kind] ?? one.kind}</span>
      </div>
    ))}
  </div>
);

/** Goes to the page of what was chosen; where nothing was, to all that is called so. */
const goTo = (found: Found | undefined, text: string): void => {
  const page = found && pageOf(found);
  if (page) go(elsewhere(address(), page));
  else if (text.trim()) go(elsewhere(address(), '/search', { q: text.trim() }));
};

/** Which of `count` offers is chosen after an arrow key; what one typed has a place among them, too: -1. */
const movedBy = (key: string, chosen: number, count: number): number => {
  const [places, step] = [count + 1, key === 'ArrowDown' ? 1 : -1];
  return ((chosen + 1 + step + places) % places) - 1;
};

export const Search = () => {
  const { path, query } = useAddress();
  const asked = path === '/search' ? (query.q ?? '') : '';
  const [text, set] = useState(asked);
  const [isWanted, want] = useState(false);
  const [chosen, choose] = useState(-1);
  useEffect(() => set(asked), [asked, path]);
  const offers = useOffers(text, isWanted) ?? [];
  const isOpen = offers.length > 0;
  const offer = (isOffered: boolean) => {
    want(isOffered);
    choose(-1);
  };
  const open = (found: Found | undefined) => {
    offer(false);
    goTo(found, text);
  };
  const press = (event: KeyboardEvent) => {
    const isMove = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (isOpen && (isMove || event.key === 'Escape')) event.preventDefault();
    if (event.key === 'Escape') offer(false);
    if (isOpen && isMove) choose(movedBy(event.key, chosen, offers.length));
  };
  const submit = (event: Event) => {
    event.preventDefault();
    open(offers[chosen]);
  };
  const type = (typed: string) => {
    set(typed);
    offer(true);
  };
  const box = { id: 'search', name: 'q', autocomplete: 'off', inputMode: 'search', enterkeyhint: 'search' } as const;
  return (
    <search>
      <form onSubmit={submit} action="/search">
        <input
          {...box}
          type="text"
          role="combobox"
          aria-label={said.label}
          aria-autocomplete="list"
          aria-controls="offered"
          aria-expanded={isOpen}
          aria-activedescendant={chosen >= 0 ? `offer-${chosen}` : undefined}
          placeholder={`${said.label}  /`}
          title={said.hint}
          value={text}
          maxLength={200}
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={press}
          onBlur={() => offer(false)}
        />
        <Offers offers={offers} chosen={chosen} text={text} open={open} />
        <span class="unseen" role="status">
          {isOpen && said.found(offers.length)}
        </span>
      </form>
    </search>
  );
};
