/** Answers as they are kept: one file for each, named after its question, and an index of which is whose. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from './asked.ts';

const INDEX = 'index.json';
/** Of a file's name, which a file system bounds. */
const LONGEST = 120;

/** Files by question. */
export type Index = Record<string, string>;

/** Readable, and of this question alone. */
const fileOf = (question: string): string => {
  const readable = question.replace(/[^\w.=-]+/g, '_').slice(0, LONGEST);
  return `${readable}~${createHash('sha256').update(question).digest('hex').slice(0, 12)}.txt`;
};

const textOf = (question: string, { status, headers, body }: Answer): string =>
  [question, '', status, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join('\n');

/** Throws when there are answers already: they may be what others are compared with. */
export const newFolder = (folder: string): { keep: (question: string, answer: Answer) => void; close: () => number } => {
  if (existsSync(join(folder, INDEX))) throw new Error(`${folder} holds answers already; name another folder, or remove it`);
  mkdirSync(folder, { recursive: true });
  const index: Index = {};
  const keep = (question: string, answer: Answer): void => {
    const file = fileOf(question);
    index[question] = file;
    writeFileSync(join(folder, file), textOf(question, answer));
  };
  /** Only now it is a folder of answers. */
  const close = (): number => {
    const questions = Object.keys(index).sort();
    writeFileSync(join(folder, INDEX), `${JSON.stringify(Object.fromEntries(questions.map((one) => [one, index[one]])), null, 1)}\n`);
    return questions.length;
  };
  return { keep, close };
};

export const indexOf = (folder: string): Index => {
  if (!existsSync(join(folder, INDEX))) throw new Error(`${folder} holds no answers`);
  return JSON.parse(readFileSync(join(folder, INDEX), 'utf8'));
};

/** The kept answer, without its question. */
export const answerIn = (folder: string, file: string): Answer => {
  const text = readFileSync(join(folder, file), 'utf8');
  const begins = text.indexOf('\n\n') + 2;
  const ends = text.indexOf('\n\n', begins);
  const [status, ...headers] = text.slice(begins, ends).split('\n');
  const named = headers.map((line): [string, string] => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]);
  return { status: Number(status), headers: named, body: text.slice(ends + 2) };
};
