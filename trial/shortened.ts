/** An answer as an example shows it: the first of each list, and the same whenever it is asked for. */
import type { Json } from './running.ts';

/** An instant of recording is another in every system; examples have this one. */
const RECORDED = '2026-11-01T12:00:00.000Z';
/** What is asked of no day is answered of today; examples have this one. */
const DAY = '2026-11-29';
const isToday = (text: string): boolean => text === new Date().toISOString().slice(0, 10);
const OF_THE_MOMENT = new Set(['next', 'asOfRecord']);
const ACTOR = '4087c76379b387de';
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
/** Of a list of things, and of one of texts or numbers. */
const [THINGS, WORDS] = [1, 3];

const isPlain = (value: Json): boolean => typeof value !== 'object' || value === null;

const of = (value: Json): Json => {
  if (typeof value === 'string') return INSTANT.test(value) ? RECORDED : isToday(value) ? DAY : value;
  if (Array.isArray(value)) return value.slice(0, value.every(isPlain) ? WORDS : THINGS).map(of);
  if (isPlain(value)) return value;
  // How to go on is sealed by a system for itself, how far it is final is of the moment, and its keys are its own.
  return Object.fromEntries(
    Object.entries<Json>(value).flatMap(([name, one]) => (OF_THE_MOMENT.has(name) ? [] : [[name, name === 'actor' ? ACTOR : of(one)]])),
  );
};

/** Sources are shown where what is shown names them. */
export const shortened = ({ sources, ...answer }: Json): Json => {
  const shown = of(answer);
  if (sources === undefined || Array.isArray(sources)) return { ...shown, ...(sources && { sources: of(sources) }) };
  const text = JSON.stringify(shown);
  const named = Object.entries<Json>(sources).filter(([id]) => text.includes(`"${id}"`));
  return { ...shown, sources: Object.fromEntries(named) };
};
