/** How each number comes about: `docs/method.md`, with its contents beside it. */
import method from '../../docs/method.md';
import { useArrival } from '../texts/arrival.ts';
import { Contents } from '../texts/contents.tsx';
import { partsOf } from '../texts/text.ts';
import { Blocks } from '../texts/texts.tsx';

const parts = partsOf(method, 2);
const ids = parts.map(({ id }) => id);

export const Method = () => {
  useArrival(ids);
  return (
    <div class="booklet">
      <Contents parts={parts} />
      <article>
        <Blocks of={method} />
      </article>
    </div>
  );
};
