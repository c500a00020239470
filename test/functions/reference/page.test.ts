/** The page of the reference, drawn from the document that is published. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../build/publish.ts';
import { blankPage, type Element } from '../../support/functions/page.ts';

const document = JSON.parse(JSON.stringify(openApiDocument()));
const script = readFileSync('functions/reference/page/app.js', 'utf8');

/** Runs the script of the page as a browser does, over what `/openapi.json` answers. */
const drawn = async (answer: unknown) => {
  const page = blankPage();
  const Script = Object.getPrototypeOf(async () => undefined).constructor;
  const fetch = async () => ({ json: async () => answer });
  await new Script('document', 'fetch', 'location', script)(page, fetch, { origin: 'https://dealstream.example', hash: '' });
  return page;
};

const entries = ({ body }: { body: Element }) => body.all().filter((one) => one.attributes.get('class') === 'entry');

describe('the page', () => {
  let page: Awaited<ReturnType<typeof drawn>>;
  beforeAll(async () => {
    page = await drawn(document);
  });

  it('draws every operation and every schema, each with a link to it', () => {
    const operations = Object.values<object>(document.paths).flatMap((path) => Object.keys(path));
    expect(entries(page)).toHaveLength(operations.length + Object.keys(document.components.schemas).length);
    const links = new Set(
      page
        .byId('contents')!
        .all()
        .map((one) => one.attributes.get('href')),
    );
    for (const { id } of entries(page)) expect(links.has(`#${id}`)).toBe(true);
  });

  it('leads nowhere that is not there, and gives every part an id of its own', () => {
    const ids = page.body
      .all()
      .map(({ id }) => id)
      .filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
    const links = page.body.all().flatMap((one) => one.attributes.get('href') ?? []);
    expect(links.filter((link) => !ids.includes(link.replace(/^#/, '')))).toEqual([]);
  });

  it('shows each example as a line for a shell', () => {
    const lines = page.body
      .all()
      .filter(({ tag, textContent }) => tag === 'pre' && textContent.startsWith('curl'))
      .map(({ textContent }) => textContent);
    expect(lines).toContain(
      `curl -s -H "authorization: Bearer $DEALSTREAM_KEY" 'https://dealstream.example/v1/organizations/moonshot/valuations'`,
    );
    expect(lines).toContain("curl -s 'https://dealstream.example/health'");
    expect(lines.filter((line) => /\{\w+\}'|undefined/.test(line))).toEqual([]);
  });

  it('unfolds what lies within a member, with its meaning: what a posted event says is there to be read', () => {
    const event = page.byId('schema-roundreported')!;
    expect(event.textContent).not.toMatch(/\bobject\b/);
    const data = event.all().find(({ tag, textContent }) => tag === 'details' && textContent === 'members of RoundReportedData')!;
    data.listeners.get('toggle')!();
    expect(data.textContent).toMatch(/announcedOn.*When it was made known/);
    const inner = data.all().find(({ tag, textContent }) => tag === 'details' && textContent === 'members of Tranche')!;
    inner.listeners.get('toggle')!();
    expect(inner.textContent).toMatch(/condition.*What it hangs on/);
  });

  it('shows words, not what they are made of', () => {
    const shown = page.body.all().filter(({ tag }) => !['pre', 'code'].includes(tag));
    const own = shown.flatMap(({ children }) => children.filter((child) => typeof child === 'string'));
    expect(own.filter((text) => text.includes('`') || text.includes('[object'))).toEqual([]);
  });

  it('finds what has every word, and hides the rest with its links', () => {
    const search = (words: string) => {
      const input = page.byId('search')!;
      input.value = words;
      input.listeners.get('input')!();
      return entries(page)
        .filter(({ hidden }) => !hidden)
        .map(({ id }) => id);
    };
    expect(search('HHI interval atomistic')).toEqual(['operation-getconcentrationinvestors']);
    expect(page.byId('found')!.textContent).toBe('1 found');
    expect(page.querySelector('nav a[href="#operation-getdeals"]')!.parentElement!.hidden).toBe(true);
    expect(search('')).toHaveLength(entries(page).length);
  });

  it('says so when the document cannot be had', async () => {
    const broken = await drawn({});
    expect(broken.byId('state')!.textContent).toMatch(/could not be loaded/);
  });
});
