/** Where a number comes from, as the panel of claims shows it. */
import { createContext } from 'preact';

/** What an answer says of the sources that it names, by Id. */
export type Described = {
  publisher: string;
  url?: string | null;
  title?: string | null;
  publishedOn?: string | null;
  licence?: string | null;
};
export type Sources = Readonly<Record<string, Described>>;

/** One claim: whose, what it says in words, and how well it is assured. */
export type Claim = { source: string; says?: string | undefined; assurance?: string | undefined; publishedOn?: string | null | undefined };

export type Lines = readonly (readonly [name: string, text: string])[];

/** One round, or another thing, that adds up to a number. `usd`: in US dollars; null is not known. `adds`: where it is no money, what it adds, in words, and
 * `sum` what all have come to with it. */
export type Addend = {
  name: string;
  href?: string | undefined;
  on: string | null;
  usd: { low: number; high: number | null } | null;
  sources: readonly string[];
  adds?: string;
  sum?: string;
};

/** What is behind a number, and asked for when somebody looks. */
export type Behind = {
  addends: Addend[];
  sources: Sources;
  /** What the columns are called where they are not rounds, cheques and their sum. */
  columns?: readonly [thing: string, adds: string, sum: string];
  /** Whether the last row is the number, and said so once more beneath; it is unless this is false. */
  addsUp?: boolean;
  lines?: Lines;
  claims?: readonly Claim[];
  otherwise?: readonly Claim[];
  /** What is to be said beneath. */
  notes?: readonly string[];
};

export type Origin = {
  /** What the number is: `Moonshot AI, valuation`. */
  title: string;
  /** In full, as it was said, at which rate: each with its name. */
  lines?: Lines;
  claims: readonly Claim[];
  otherwise?: readonly Claim[];
  /** Of a sum: asked for when somebody looks. */
  addends?: () => Promise<Behind>;
  /** The page that says more. */
  more?: string | undefined;
  sources: Sources;
};

/** What an answer describes of its sources, for all numbers within. */
export const SourcesContext = createContext<Sources>({});
