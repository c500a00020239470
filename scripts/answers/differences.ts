/** Where two folders of answers differ: for each question that does, the first place. */
import type { Answer } from './asked.ts';
import { answerIn, indexOf } from './folder.ts';

/** Of a value that is shown. */
const LONGEST = 160;

const short = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

type Place = { pointer: string; one: unknown; other: unknown };

/** The first member, in the order of the first value, in which two values differ; undefined where they say the same. */
const firstPlace = (one: unknown, other: unknown, pointer = ''): Place | undefined => {
  if (!isObject(one) || !isObject(other)) return one === other ? undefined : { pointer, one, other };
  if (Array.isArray(one) !== Array.isArray(other)) return { pointer, one, other };
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const place = firstPlace(one[key], other[key], `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (place) return place;
  }
  return undefined;
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** Texts are shown from a little before the character in which they differ. */
const inText = (one: string, other: string): string => {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  const from = Math.max(0, at - 20);
  return `at character ${at}: ${short(one.slice(from))} and ${short(other.slice(from))}`;
};

const inBody = (one: string, other: string): string => {
  const [a, b] = [parsed(one), parsed(other)];
  const place = a !== undefined && b !== undefined && firstPlace(a, b);
  return place ? `${place.pointer || 'the whole'}: ${short(place.one)} and ${short(place.other)}` : inText(one, other);
};

const linesOf = ({ headers }: Answer): string => headers.map(([name, value]) => `${name}: ${value}`).join('\n');

const differing = (one: Answer, other: Answer): string | undefined => {
  if (one.status !== other.status) return `status ${one.status} and ${other.status}`;
  if (one.body !== other.body) return `body ${inBody(one.body, other.body)}`;
  if (linesOf(one) !== linesOf(other)) return `headers ${inText(linesOf(one), linesOf(other))}`;
  return undefined;
};

export type Compared = { questions: number; differences: { question: string; place: string }[] };

/** Throws when one of the folders holds no answers. */
export const differencesOf = (one: string, other: string): Compared => {
  const [mine, theirs] = [indexOf(one), indexOf(other)];
  const questions = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].sort();
  const differences = questions.flatMap((question) => {
    const [a, b] = [mine[question], theirs[question]];
    const place = a && b ? differing(answerIn(one, a), answerIn(other, b)) : `asked in ${a ? one : other} only`;
    return place ? [{ question, place }] : [];
  });
  return { questions: questions.length, differences };
};
