/** What a claim says in one field, in words. */
import { date } from '../../values/dates.ts';
import { percent, stated } from '../../values/money.ts';
import { words } from '../../words/words.ts';
import type { Part, Row } from './claims.ts';

const said = words.startup.claims;

type Amount = Parameters<typeof stated>[0];
type Paid = { kind: string; amount?: Amount; share?: { low?: number; high?: number } };

export const plain = (code: string): string => code.replaceAll('-', ' ');

const paid = (of: readonly Paid[]): string =>
  of
    .map(({ kind, amount, share }) =>
      [amount && stated(amount), share && said.share(share.low, share.high), said.kinds[kind] ?? plain(kind)].filter(Boolean).join(' '),
    )
    .join(', ');

const yesOrNo = (value: unknown): string => (value ? said.yes : said.no);

const BY_NAME: Record<string, (value: never) => string> = {
  label: (value: string) => value,
  condition: (value: string) => value,
  announcedOn: date,
  closedOn: date,
  on: date,
  amount: stated,
  valuation: ({ amount, basis }: { amount: Amount; basis: string }) =>
    `${stated(amount)}, ${words.startup.basesShort[basis] ?? plain(basis)}`,
  countsTowardTotal: yesOrNo,
  isIn: yesOrNo,
  lead: yesOrNo,
  stakePercent: percent,
  consideration: paid,
  roundType: plain,
  status: plain,
};

/** `value` is what a claim says in the field of `row`. */
export const cellText = (row: Pick<Row, 'field' | 'part'>, value: unknown): string => {
  const text = BY_NAME[row.part ?? row.field];
  return text ? text(value as never) : JSON.stringify(value);
};

const partName = (part: Part): string => said.parts[part] ?? part;

/** What a row is called: `Amount`, `Alibaba: stake`. */
export const rowName = ({ field, of, part }: Row, nameOf: (id: string) => string): string => {
  if (!of || !part) return said.fields[field] ?? field;
  return `${'investor' in of ? nameOf(of.investor) : plain(of.tranche)}: ${partName(part)}`;
};

/** A field that is in conflict, in words: `participations.alibaba.stakePercent` is `Alibaba: stake`. */
export const conflictName = (path: string, nameOf: (id: string) => string): string => {
  const [list, ...rest] = path.split('.');
  const part = rest.pop();
  if (part === undefined || (list !== 'participations' && list !== 'tranches')) return said.fields[path] ?? plain(path);
  const whose = rest.join('.');
  return `${list === 'participations' ? nameOf(whose) : plain(whose)}: ${said.parts[part] ?? part}`;
};
