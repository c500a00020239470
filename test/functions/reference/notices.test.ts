/** What is told fits what is published of it. */

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { asyncApiDocument, noticeSchemas } from '../../../build/publish.ts';
import { noticesOf } from '../../../domain/notification/notice.ts';
import { evolve, initial } from '../../../domain/organization/organization.ts';
import type { Recorded } from '../../../events/catalogue.ts';
import type { OrganizationEvent } from '../../../events/index.ts';
import { toItem } from '../../../functions/ports/dynamo.ts';
import { pack } from '../../../functions/ports/pack.ts';
import { by, marked, post, registered, reported, unmarked, usd, withdrawn } from '../../support/domain/samples.ts';
import { surround } from '../../support/functions/deployed.ts';

surround('http://localhost:1');
const { committed } = await import('../../../functions/relay.ts');

const ajv = new Ajv2020({ strict: false, formats: { iri: (text: string) => URL.canParse(text) } });
// biome-ignore lint/suspicious/noExplicitAny: published as CommonJS, typed as a module
(formats as any)(ajv);
const misfits = (name: string, told: unknown) => {
  const validate = ajv.compile(noticeSchemas()[name]!);
  return validate(JSON.parse(JSON.stringify(told))) ? [] : validate.errors;
};

/** A timeline that begins, rises, is corrected in its past, and loses its last point. */
const story: OrganizationEvent[] = [
  registered({ country: 'CN', sector: 'foundation-models' }),
  reported('seed', { announcedOn: '2023-06', valuation: post(usd(3e8)) }),
  reported('a', { valuation: post(usd(2.5e9, 'approx')) }),
  reported('seed', { announcedOn: '2023-07', valuation: post(usd(4e8)) }, by('ft', '2024-01-02', 'official')),
  marked('tender', '2024-08', usd(3.3e9)),
  unmarked('tender'),
  withdrawn('a'),
];

describe('what is told', () => {
  it('of valuations fits the schema of its type, whatever happened', () => {
    const recorded = story.map((event, n) => ({ ...event, v: n + 1, at: Date.UTC(2026, 0, n + 1) }) as Recorded<OrganizationEvent>);
    const told = noticesOf('moonshot', recorded.reduce(evolve, initial), 0, story.length);
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['ValuationChanged', 'ValuationCorrected']));
    expect(new Set(told.map(({ data }) => data.kind))).toEqual(new Set(['new', 'corrected', 'withdrawn']));
    for (const { type, data } of told) expect(misfits(type, data)).toEqual([]);
  });

  it('of a commit fits its schema, and what does not is found', () => {
    const events = [{ type: 'OrganizationAliased', schema: 1, data: { alias: 'Kimi' }, posted: { id: 'mine' } }];
    const item = { p: 'organization/moonshot', i: 3, n: 1, at: 1_700_000_000_000, c: 'request', by: 'key', e: pack(events) };
    const record = { eventName: 'INSERT', dynamodb: { NewImage: toItem(item) } } as unknown as DynamoDBRecord;
    const [message] = committed(record);
    expect(misfits('Committed', message!.detail)).toEqual([]);
    expect(misfits('Committed', { ...(message!.detail as object), more: 1 })).not.toEqual([]);
  });
});

describe('the AsyncAPI document', () => {
  // biome-ignore lint/suspicious/noExplicitAny: the document is walked, not typed
  const document = asyncApiDocument() as any;

  it('names nothing that it does not have', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    const missing = references.filter((path) => !path.split('/').reduce((at, key) => at?.[key], document));
    expect(references.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  it('tells of every notice on the bus, and of those that webhooks bring', () => {
    expect(Object.keys(document.channels.bus.messages).sort()).toEqual(Object.keys(noticeSchemas()).sort());
    expect(Object.keys(document.channels.webhook.messages)).toEqual(['ValuationChanged', 'ValuationCorrected']);
  });
});
