/** Under an answer: what it rests on, as of when, and what can be taken along. */
import { useState } from 'preact/hooks';
import { type Address, type Query, written } from '../address/address.ts';
import { address, look, useAddress } from '../address/location.ts';
import { Failure } from '../frame/states.tsx';
import type { Sources } from '../sources/origin.ts';
import { date, instant } from '../values/dates.ts';
import { words } from '../words/words.ts';
import { saveAnswer } from './save.ts';
import { sentence } from './sentence.ts';

type Answered = { method: string; asOfRecord?: string; sources?: Sources };
type Props = {
  /** Where the answer is at the service, its times and all. */
  at: string;
  answer: Answered;
  /** What it says, in a sentence. */
  says: string;
  conflicts?: number;
  withdrawn?: number;
  /** The page gives a file of all rows elsewhere. */
  hasFile?: boolean;
};

/** The day of today, in UTC: what an answer without `asOf` is about. */
const today = (): string => new Date().toISOString().slice(0, 10);

/** Names the instant and the rules in the address, so that it gives this very answer for ever. */
export const pin = (answer: Answered): void => {
  const { query } = address();
  look({ asOf: query.asOf ?? today(), recordedAt: query.recordedAt ?? answer.asOfRecord, method: answer.method });
};

/** What it rests on, and as of when. */
const factsOf = ({ answer, conflicts, withdrawn }: Props, { asOf, knownAt, recordedAt }: Query): string[] => {
  const n = Object.keys(answer.sources ?? {}).length;
  return [
    ...(n > 0 ? [words.footer.sources(n)] : []),
    ...(conflicts ? [words.footer.conflicts(conflicts)] : []),
    ...(withdrawn ? [words.footer.withdrawn(withdrawn)] : []),
    words.footer.asOf(asOf ? date(asOf) : words.times.today),
    ...(knownAt ? [words.footer.known(date(knownAt))] : []),
    ...(recordedAt ? [words.footer.recorded(instant(recordedAt))] : []),
    words.footer.method(answer.method),
  ];
};

/** The answer as it is cited; undefined where the address does not pin it. */
const citationOf = ({ answer, says }: Props, { path, query }: Address): string | undefined => {
  const { asOf, knownAt, recordedAt, method } = query;
  if (method === undefined || recordedAt === undefined) return undefined;
  return sentence({
    says,
    sources: answer.sources ?? {},
    asOf: asOf ?? recordedAt.slice(0, 10),
    knownAt,
    recordedAt,
    method: answer.method,
    address: location.origin + written({ path, query }),
  });
};

/** To be copied. */
const Citation = ({ text }: { text: string }) => {
  const [isCopied, copied] = useState(false);
  const copy = () =>
    void navigator.clipboard?.writeText(text).then(
      () => copied(true),
      () => copied(false),
    );
  return (
    <div class="citation">
      <label>
        {words.citing.how}
        <textarea readOnly rows={4} value={text} />
      </label>
      <button type="button" onClick={copy}>
        {words.citing.copy}
      </button>{' '}
      <span role="status">{isCopied && words.citing.copied}</span>
    </div>
  );
};

export const AnswerFooter = (of: Props) => {
  const at = useAddress();
  const [failure, fail] = useState<unknown>();
  const { answer } = of;
  const take = (form: 'csv' | 'json') => () => void saveAnswer(of.at, form).then(() => fail(undefined), fail);
  const citation = citationOf(of, at);
  return (
    <footer class="answer">
      <p class="quiet">{factsOf(of, at.query).join(' · ')}</p>
      <p class="tools">
        {citation === undefined && answer.asOfRecord && (
          <button type="button" class="cite" onClick={() => pin(answer)}>
            {words.citing.cite}
          </button>
        )}
        {!of.hasFile && (
          <button type="button" class="csv" onClick={take('csv')}>
            {words.footer.csv}
          </button>
        )}
        <button type="button" onClick={take('json')}>
          {words.footer.json}
        </button>
      </p>
      {citation !== undefined && <Citation text={citation} />}
      {failure !== undefined && <Failure failure={failure} />}
    </footer>
  );
};
