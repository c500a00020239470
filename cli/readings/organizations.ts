/** Organizations: who they are, what they raised, what they are worth and hold. */
import type { Command } from '../command.ts';
import { column, date, made, money, moneyIfAny, number, organization, publisher, resolved, text, word } from './column.ts';
import { type Reading, reading } from './reading.ts';
import { listAt, textAt, valueAt } from './value.ts';

const identifiers = made(
  (row) =>
    listAt(row, 'identifiers')
      .map((one) => `${textAt(one, 'scheme')}:${textAt(one, 'value')}`)
      .join(', '),
  true,
);
const exits = made(
  (row) =>
    listAt(row, 'exits')
      .map((one) => `${textAt(one, 'exit')} ${textAt(one, 'on')}`)
      .join(', '),
  true,
);

const list: Reading = {
  key: 'GET /v1/organizations',
  word: { parameter: 'q', as: 'TEXT' },
  tables: [
    {
      rows: 'organizations',
      columns: [
        column('name', 'name', text, 0),
        column('id', 'id', word, 0),
        column('kind', 'kind', word),
        column('country', 'country', word),
        column('founded', 'foundedOn', date, 2),
        column('sector', 'sector', word, 3),
        column('group', 'group', organization, 3),
        column('also', 'aliases', text, 4),
      ],
    },
  ],
};

/** Who put in, the lead first. */
const investors = made((row, { organization: nameOf }) => {
  const isLead = (one: unknown) => valueAt(one, 'lead.value') === true;
  const all = listAt(row, 'participations').map((one) => ({ name: nameOf(textAt(one, 'investor') ?? ''), lead: isLead(one) }));
  return [...all.filter(({ lead }) => lead), ...all.filter(({ lead }) => !lead)]
    .map(({ name, lead }) => (lead ? `${name} (lead)` : name))
    .join(', ');
}, true);
const notCounted = made((row) => listAt(row, 'notCountedBecause').join(', '));
/** Publishers whose claims stand. */
const publishers = made((row, naming) => {
  const standing = listAt(row, 'claims').filter((one) => valueAt(one, 'withdrawn') === undefined);
  return publisher.cell(
    standing.map((one) => valueAt(one, 'source')),
    naming,
    row,
  );
}, true);
const withdrawn = made((row) => listAt(row, 'claims').filter((one) => valueAt(one, 'withdrawn') !== undefined).length || null);

const roundColumns = [
  column('on', 'on', date, 0),
  column('round', 'round', word, 1),
  column('label', 'label', resolved(text), 4),
  column('type', 'roundType', resolved(word), 3),
  column('status', 'status', resolved(word), 1),
  column('USD', 'amount.usd', money, 0),
  column('at', 'valuation.usd', money, 1),
  column('not counted', '', notCounted, 3),
  column('investors', '', investors, 2),
  column('published by', '', publishers, 1),
  column('withdrawn', '', withdrawn, 4),
  column('differ in', 'conflicts', text, 5),
];

const one: Reading = {
  key: 'GET /v1/organizations/{id}',
  words: ['ORGANIZATION'],
  facts: [
    column('name', 'name'),
    column('id', 'id', word),
    column('also', 'aliases'),
    column('former names', 'formerNames'),
    column('kind', 'kind', word),
    column('country', 'country', word),
    column('sector', 'sector', word),
    column('founded', 'foundedOn', date),
    column('group', 'group.group', organization),
    column('identifiers', '', identifiers),
    column('exits', '', exits),
    column('rounds counted', 'summary.roundsCounted', number),
    column('raised, USD', 'summary.raisedUsd', moneyIfAny),
    column('… in cash', 'summary.raisedCashUsd', moneyIfAny),
    column('… paid in', 'summary.fundedUsd', moneyIfAny),
    column('amounts unknown', 'summary.unknownAmounts', number),
    column('worth, USD', 'summary.currentValuation.usd', moneyIfAny),
    column('… on', 'summary.currentValuation.on', date),
    column('unicorn since', 'summary.unicornSince', date),
    column('profile from', 'source', publisher),
    column('looks wrong', 'conflicts'),
  ],
  tables: [{ rows: 'explanation.rounds', columns: roundColumns }],
};

const rounds: Reading = {
  key: 'GET /v1/organizations/{id}/rounds',
  words: ['ORGANIZATION'],
  tables: [{ rows: 'rounds', columns: roundColumns }],
};

export const organizationCommands: Record<string, Command> = {
  organizations: reading(list, {
    summary: 'Who is there, and who is called something like that.',
    examples: ['dealstream organizations moon --kind startup', 'dealstream organizations --identifier cik:1318605'],
  }),
  organization: reading(one, { summary: 'One organization in a few lines.', examples: ['dealstream organization moonshot'] }),
  rounds: reading(rounds, {
    summary: 'Its rounds, resolved from claims, and who says so.',
    examples: ['dealstream rounds moonshot --known-at 2024-03-01'],
  }),
};
