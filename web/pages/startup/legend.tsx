/** What a chart of valuations says of its marks: which occur, and the restrictions by their numbers. */
import type { Mark } from '../../figures/figure.tsx';
import { BarredSign } from '../../figures/sign.tsx';
import { type Domain, ruled } from '../../figures/steps/geometry.ts';
import type { Course, Rule } from '../../figures/steps/steps.ts';
import { date } from '../../values/dates.ts';
import { words } from '../../words/words.ts';

const said = words.startup.valuation;

/** The marks that occur. */
export const marksOf = (course: Course, domain: Domain): Mark[] => {
  const { steps, hopes, rules, exit } = course;
  const usd = steps.map((step) => step.usd);
  const occurring: [Mark, boolean][] = [
    ['exact', usd.some((one) => one !== null && one.low === one.high)],
    ['interval', usd.some((one) => one !== null && one.high !== null && one.low > 0 && one.low < one.high)],
    ['open', usd.some((one) => one !== null && (one.high === null || one.low === 0))],
    ['unknown', usd.includes(null)],
    ['assurance', steps.length > 0],
    ['partial', steps.some(({ on }) => on.length < 10)],
    ['provisional', steps.some(({ isProvisional }) => isProvisional)],
    ['alternative', steps.some(({ otherwise }) => otherwise.length > 0)],
    ['hoped', hopes.length > 0],
    ['exit', exit !== null],
    ['restriction', ruled(rules, domain).length > 0],
  ];
  return occurring.flatMap(([mark, occurs]) => (occurs ? [mark] : []));
};

/** The rules of a chart by their numbers. */
export const RuleList = ({ of }: { of: readonly Rule[] }) =>
  of.length === 0 ? null : (
    <details class="numbers">
      <summary>
        <BarredSign /> {said.rules(of.length)}
      </summary>
      <ol class="ruled">
        {of.map(({ id, on, title }) => (
          <li key={id}>
            {date(on)}: <bdi>{title}</bdi>
          </li>
        ))}
      </ol>
      <p class="quiet">{said.notAdvice}</p>
    </details>
  );
