/** The message of a chart of valuations, as a sentence made of the data: it says no more than is known. */
import { date, middle } from '../../values/dates.ts';
import { isolated } from '../../values/isolated.ts';
import { type Interval, money } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import { type Hope, known } from './steps.ts';

const said = words.startup.valuation;

type Valued = { on: string; usd: Interval | null; stated: { disclosure: string } };
export type Message = { name: string; current: Valued | null; points: readonly Valued[]; hopes: readonly Hope[] };

/** `at least $20B`, `about $2.5B`, `between $2.2B and $2.5B`. */
const worth = ({ low, high }: Interval, disclosure?: string): string => {
  if (high === null) return said.atLeast(money(low));
  if (low === 0) return said.atMost(money(high));
  const [from, to] = [money(low), money(high)];
  if (low !== high && from !== to) return said.between(from, to);
  if (disclosure === 'estimated') return said.estimated(from);
  return low === high && disclosure === 'exact' ? from : said.about(from);
};

const day = (on: string): string => (on.length === 10 ? said.on(date(on)) : said.in(date(on)));

const two = (factor: number): string => new Intl.NumberFormat(words.locale, { maximumSignificantDigits: 2 }).format(factor);
/** Of what is at least so many times, or at most: never rounded beyond what is known. */
const whole = (factor: number, round: (n: number) => number): string => new Intl.NumberFormat(words.locale).format(round(factor));

/** Less than twice as much is not worth saying: the difference may lie in what a valuation includes. */
const TELLING = 2;

/** How many times `before` it is, as an interval; null where that says nothing. */
export const factor = (now: Interval, before: Interval): Interval | null => {
  if (before.high === null || before.high === 0) return null;
  const low = now.low / before.high;
  if (low < TELLING) return null;
  return { low, high: now.high === null || before.low === 0 ? null : now.high / before.low };
};

const times = ({ low, high }: Interval): string => {
  if (high === null) return said.atLeast(said.factor(whole(low, Math.floor)));
  if (low === high) return said.about(said.factor(two(low)));
  return said.between(whole(low, Math.floor), said.factor(whole(high, Math.ceil)));
};

/** The earliest point whose value is known and whose day surely lies before that of `current`. */
const firstBefore = (points: readonly Valued[], current: Valued): Valued | undefined =>
  points
    .filter(({ on, usd }) => known(usd) && on !== current.on && middle(on) < middle(current.on))
    .toSorted((a, b) => middle(a.on) - middle(b.on))[0];

/** `Moonshot AI was worth at least $20B in May 2026, at least 66 times what it was in 2023`. */
export const sentence = ({ name, current, points, hopes }: Message): string => {
  const usd = current && known(current.usd);
  const [hope] = hopes.toSorted((a, b) => middle(b.on) - middle(a.on));
  if (!usd || !current) return said.unknown(isolated(name)) + (hope ? said.asked(worth(hope.usd, 'exact'), day(hope.on)) : '');
  const first = firstBefore(points, current);
  const by = first?.usd ? factor(usd, first.usd) : null;
  return (
    said.worth(isolated(name), worth(usd, current.stated.disclosure), day(current.on)) +
    (first && by ? said.versus(times(by), day(first.on)) : '')
  );
};
