/** The form of a value in a few words. */
import { words } from '../words/words.ts';
import { type ApiDocument, nameOf, resolved, type Schema } from './document.ts';

/** So many choices are named: all, of the largest choice there is today. */
const NAMED = 60;

/** What a pattern asks for, where that can be said shorter. */
const PATTERNS: Readonly<Record<string, string>> = words.docs.patterns;

const limitsOf = ({ minimum, maximum, maxLength, pattern }: Schema): string[] => [
  ...(minimum === undefined ? [] : [words.docs.from(minimum)]),
  ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? [] : [words.docs.upTo(maximum)]),
  ...(maxLength === undefined ? [] : [words.docs.atMost(maxLength)]),
  ...(pattern === undefined ? [] : [PATTERNS[pattern] ?? words.docs.as(pattern)]),
];

const typeNamed = (type: string): string => words.docs.types[type] ?? type;

const choiceOf = (values: readonly unknown[]): string => {
  const named = values.slice(0, NAMED).map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return words.docs.oneOf(named, values.length - named.length);
};

const severalOf = (document: ApiDocument, several: readonly Schema[]): string => {
  const forms = [...new Set(several.map((one) => formOf(document, one)))];
  return forms.length > 6 ? words.docs.kinds(forms.length) : forms.join(words.docs.or);
};

/** `text: a-z, 0-9 and -, at most 64`, `list of StartupHolding`, `whole number, from 1, up to 500`. Objects are named, as they are unfolded by name. */
export const formOf = (document: ApiDocument, schema: Schema): string => {
  const one = resolved(document, schema);
  if (one.properties) return nameOf(schema) || typeNamed('object');
  if (one.const !== undefined) return JSON.stringify(one.const);
  if (one.enum) return choiceOf(one.enum);
  const several = one.anyOf ?? one.oneOf;
  if (several) return severalOf(document, several);
  if (one.type === 'array') return words.docs.listOf(one.items ? formOf(document, one.items) : words.docs.anything);
  if (typeof one.additionalProperties === 'object') return words.docs.byName(formOf(document, one.additionalProperties));
  if (one.type === undefined) return words.docs.anything;
  const type = [one.type].flat().map(typeNamed).join(words.docs.or);
  const format = one.format ? words.docs.formats[one.format] : undefined;
  return [format ?? type, ...limitsOf(one)].join(', ');
};

/** What holds where nothing is said; undefined where nothing does. */
export const presetOf = (document: ApiDocument, schema: Schema): string | undefined => {
  const preset = schema.default ?? resolved(document, schema).default;
  if (preset === undefined) return undefined;
  return typeof preset === 'string' ? preset : JSON.stringify(preset);
};

/** The texts that it can only be, if it is a choice of some. */
export const choicesOf = (document: ApiDocument, schema: Schema): string[] | undefined => {
  const one = resolved(document, schema);
  if (one.type === 'boolean') return ['true', 'false'];
  return one.enum?.map(String);
};
