/** The facts that the project ships with, decided and folded as if they were posted, without any service around. */
import { readFileSync } from 'node:fs';
import type { Directory, Startup } from '../../../domain/boards/startup.ts';
import { directoryOf, type Row, startupsOf } from '../../../domain/boards/world.ts';
import { deciderOf } from '../../../domain/deciders.ts';
import { noChips } from '../../../domain/kernel/chips.ts';
import type { Decision, Facts } from '../../../domain/kernel/decision.ts';
import { closest } from '../../../domain/kernel/spelling.ts';
import { initial, type Organization } from '../../../domain/organization/organization.ts';
import { affiliationsAt, mergerOf } from '../../../domain/organization/profile.ts';
import type { Currency } from '../../../domain/rates/currency.ts';
import { profiles, rounds, valuationTimelines } from '../../../domain/views.ts';
import type { AnyEvent } from '../../../events/index.ts';
import { catalogue } from '../../../events/index.ts';

export type Line = { subject: string; event: AnyEvent };

/** The events of a file that are about organizations and currencies. */
export const lines = (file: string): Line[] =>
  readFileSync(`data/facts/${file}.ndjson`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; subject: string; data: unknown })
    .filter(({ type }) => ['organization', 'currency'].includes(catalogue.get(type)?.category ?? ''))
    .map(({ type, subject, data }) => ({ subject, event: { type, data: catalogue.get(type)!.schema.parse(data) } as AnyEvent }));

export const reference = lines('10-reference');
export const organizations = lines('20-organizations');
export const deals = lines('30-rounds');

type Stream<State> = { state: State; v: number };
/** Every stream by category and Id. */
export type Book = Map<string, Stream<unknown>>;

export const organizationsIn = (book: Book): Map<string, Organization> =>
  new Map(
    [...book].flatMap(([stream, { state }]) => (stream.startsWith('organization/') ? [[stream.slice(13), state as Organization]] : [])),
  );

const organizationIn = (book: Book, id: string) => (book.get(`organization/${id}`)?.state ?? initial) as Organization;

const factsOf = (book: Book): Facts => ({
  today: '2026-11-30',
  isRegistered: (id) => organizationIn(book, id).profile.length > 0,
  suggest: (id) =>
    closest(
      id,
      [...book.keys()].map((stream) => stream.split('/')[1]!),
    ),
  rate: (currency, month) => (book.get(`currency/${currency.toLowerCase()}`)?.state as Currency | undefined)?.[month]?.usd,
  isRecorded: (stream) => book.has(stream),
  chips: () => noChips,
  supersedes: () => [],
  supersededBy: () => [],
  affiliationsOf: (id) => affiliationsAt(organizationIn(book, id).profile),
  mergedInto: (id) => mergerOf(organizationsIn(book).get(id)?.profile ?? [])?.into ?? null,
  holderOfIdentifier: () => null,
  namesakes: () => [],
  referrerOf: () => null,
  membersOf: (group) =>
    [...organizationsIn(book)]
      .map(([id, { profile }]) => ({ id, memberships: affiliationsAt(profile) }))
      .filter(({ memberships }) => memberships.some((one) => one.group === group)),
});

/** When the facts were recorded: later than all of them. */
export const RECORDED = Date.parse('2026-11-30');

/** Decides one line and folds in what is accepted, recorded `n` ms after the first. */
export const post = (book: Book, { subject, event }: Line, n = 0): Decision => {
  const category = catalogue.get(event.type)?.category;
  if (!category) throw new Error(`nobody posts ${event.type}`);
  const { decide, evolve, initial: empty } = deciderOf(category);
  const { state, v } = book.get(`${category}/${subject}`) ?? { state: empty, v: 0 };
  const decision = decide(subject, event, state, factsOf(book));
  if ('accepted' in decision && decision.accepted.length > 0) {
    const next = decision.accepted.reduce((so, one, k) => evolve(so, { ...one, at: RECORDED + n, v: v + k + 1 }), state);
    book.set(`${category}/${subject}`, { state: next, v: v + decision.accepted.length });
  }
  return decision;
};

/** Posts all, a millisecond apart; what is refused for coming too early is posted again after the rest. Throws when that does not help. */
export const postAll = (book: Book, all: Line[], from = 0): Book => {
  const early = all.filter((line, n) => 'refusal' in post(book, line, from + n));
  if (early.length === all.length && all.length > 0) throw new Error(`${early.length} events are refused: ${JSON.stringify(early[0])}`);
  return early.length > 0 ? postAll(book, early, from + all.length) : book;
};

export const rates = postAll(new Map(), reference);
export const shipped = postAll(new Map(rates), [...organizations, ...deals]);

/** What investor rankings are computed from. */
export const worldOf = (book: Book): { startups: Startup[]; directory: Directory } => {
  const rows = <Plain>(row: (state: Organization) => Plain): Row<Plain>[] =>
    [...organizationsIn(book)].map(([id, state]) => ({ id, v: 0, plain: row(state) }));
  const directory = directoryOf(rows(({ profile }) => profiles.row(profile)));
  return { startups: startupsOf({ rounds: rows(rounds.row), 'valuation-timelines': rows(valuationTimelines.row) }, directory), directory };
};
