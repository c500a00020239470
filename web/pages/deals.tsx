/** Deals: which ones says a sentence, one a row, under their months, to the last. */
import { useAddress } from '../address/location.ts';
import { AnswerFooter } from '../citing/footer.tsx';
import { SinceCited } from '../citing/since.tsx';
import { Empty, Shown } from '../frame/states.tsx';
import { type Answer, questionAt } from '../reading/api.ts';
import { FIRST, usePages } from '../reading/pages.ts';
import { atTimes } from '../reading/reading.ts';
import { Download } from '../sources/download.tsx';
import { SourcesContext } from '../sources/origin.ts';
import { Further } from '../tables/further.tsx';
import { date } from '../values/dates.ts';
import { isolated } from '../values/isolated.ts';
import { interval } from '../values/money.ts';
import { words } from '../words/words.ts';
import { askedOf, SORTS } from './deals/asked.ts';
import { Filters } from './deals/filters.tsx';
import { DealTable } from './deals/table.tsx';

/** What a bound on the amount leaves out, for nobody knows on which side of it they are. */
const LeftOut = ({ of: { unknownAmounts = 0, unclearAmounts = 0 } }: { of: Answer<'/v1/deals'> }) =>
  unknownAmounts + unclearAmounts > 0 ? <p class="quiet">{words.deals.leftOut(unknownAmounts, unclearAmounts)}</p> : null;

/** As many as a citation names. */
const NAMED = 3;

/** The first of them, in a sentence. */
const saysOf = (asked: Readonly<Record<string, string>>, { deals }: Answer<'/v1/deals'>): string => {
  const named = deals
    .slice(0, NAMED)
    .map(({ name, label, round, on, usd }) => words.deals.one(isolated(name), isolated(label ?? round), interval(usd), date(on)));
  const { sort, ...narrowed } = asked;
  const which = [...Object.values(narrowed), words.deals.sorts[sort ?? SORTS[0]] ?? ''].join(', ');
  return words.deals.says(which, named, deals.length > NAMED);
};

export const Deals = () => {
  const { query } = useAddress();
  const asked = askedOf(query);
  const list = usePages('/v1/deals', { query: asked });
  const deals = list.pages.flatMap(({ answer }) => answer.deals);
  const sources = Object.assign({}, ...list.pages.map(({ answer }) => answer.sources ?? {}));
  return (
    <>
      <h1 tabIndex={-1}>{words.deals.title}</h1>
      <Filters asked={asked} />
      <Shown of={list.first} rows={20}>
        {(answer) => (
          <SourcesContext.Provider value={sources}>
            <SinceCited
              about={{ organization: asked.startup ?? asked.investor, country: asked.country }}
              says={saysOf(asked, answer)}
              today={{ path: '/v1/deals', question: { said: { ...asked, limit: FIRST } }, say: (today) => saysOf(asked, today) }}
              methodAsked={answer.methodAsked}
            />
            <LeftOut of={answer} />
            {deals.length === 0 ? (
              <Empty why={words.deals.none} />
            ) : (
              <>
                <DealTable deals={deals} caption={words.deals.title} byMonth={asked.sort !== 'amountUsd'} />
                <Further list={list} shown={deals.length}>
                  <Download
                    at={questionAt('/v1/deals', atTimes('/v1/deals', { query: asked }, query))}
                    name="deals.csv"
                    text={words.deals.all}
                  />
                </Further>
              </>
            )}
            <AnswerFooter at={list.first.at} answer={{ ...answer, sources }} says={saysOf(asked, answer)} hasFile />
          </SourcesContext.Provider>
        )}
      </Shown>
    </>
  );
};
