/** `npm run examples`: writes what the document shows as answers, as a system with the shipped facts gives them (functions/reference/answers/examples.json). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from './generators/asked.ts';
import { shortened } from './shortened.ts';

const FILE = join(import.meta.dirname, '..', 'functions', 'reference', 'answers', 'examples.json');

/** Of these every system has its own. */
const OWN = new Set(['Keys', 'Service']);

const { answers } = await askedOf();
const shown = Object.fromEntries(answers.filter(({ tag }) => !OWN.has(tag)).map(({ operation, body }) => [operation, shortened(body)]));
writeFileSync(FILE, `${JSON.stringify(shown, null, 2)}\n`);
console.log(`${Object.keys(shown).length} answers in ${FILE}`);
