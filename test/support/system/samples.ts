/** Small events to post, each valid where it stands alone. */
import type { Json } from '../../../trial/running.ts';

export const source = (id = 'press', publishedOn?: string): Json => ({
  id,
  publisher: 'The Press',
  url: `https://example.com/${id}`,
  ...(publishedOn && { publishedOn }),
});
export const exact = (value: number, currency = 'USD'): Json => ({ currency, disclosure: 'exact', value });

export const registered = (subject: string, data: Json = {}): Json => ({
  type: 'OrganizationRegistered',
  subject,
  data: { name: subject, kind: 'startup', ...data },
});

/** A whole first claim of a round. */
export const reported = (subject: string, round: string, data: Json = {}): Json => ({
  type: 'RoundReported',
  subject,
  data: { round, roundType: 'venture', status: 'closed', announcedOn: '2024-02-19', source: source(), assurance: 'reported', ...data },
});

/** A claim that says nothing but `data`. */
export const claimed = (subject: string, round: string, data: Json): Json => ({
  type: 'RoundReported',
  subject,
  data: { round, source: source(), assurance: 'reported', ...data },
});

export const marked = (subject: string, mark: string, data: Json = {}): Json => ({
  type: 'ValuationReported',
  subject,
  data: {
    mark,
    asOf: '2024-06-30',
    valuation: { amount: exact(2e9), basis: 'unspecified' },
    kind: 'tender',
    source: source(),
    assurance: 'reported',
    ...data,
  },
});

export const withdrawn = (subject: string, round: string, by = 'press', data: Json = {}): Json => ({
  type: 'RoundClaimWithdrawn',
  subject,
  data: { round, source: by, reason: 'unit-error', ...data },
});

export const superseded = (subject: string, round: string, data: Json = {}): Json => ({
  type: 'RoundSuperseded',
  subject,
  data: { round, reason: 'upsized', ...data },
});

export const rate = (currency: string, month: string, usd: number): Json => ({
  type: 'FxRatePublished',
  subject: currency.toLowerCase(),
  data: { currency, month, usd, source: source('fed') },
});

export const exited = (subject: string, data: Json = {}): Json => ({
  type: 'OrganizationExited',
  subject,
  data: { exit: 'ipo', on: '2026-01-09', source: source(), ...data },
});
