/** A startup with a thousand rounds and a thousand marks in the long form, and names of all kinds. */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../trial/running.ts';
import { dashboard } from '../support/browser/dashboard.ts';
import { form, sized } from '../support/long.ts';
import { useSystem } from '../support/system/use.ts';

/** More than one page of them. */
const MANY = sized(600, 1_000);
const LONG = `<img src=x onerror="document.title='in'"> שלום 👩‍🚀 ${'ein sehr langer Name '.repeat(8)}`.slice(0, 200).trim();
const day = (n: number) => new Date(Date.UTC(2016, 0, 1 + 3 * n)).toISOString().slice(0, 10);
const said = (n: number) => ({
  source: { id: `press-${n}`, publisher: 'Press', url: `https://example.com/${n}`, title: LONG, publishedOn: day(n) },
  assurance: 'reported',
});
const usd = (value: number) => ({ currency: 'USD', disclosure: value % 3 === 0 ? 'at-least' : 'exact', value });
const much: Json[] = [
  { type: 'OrganizationRegistered', subject: 'much', data: { name: LONG, kind: 'startup', country: 'CN', aliases: ['مشروع كبير'] } },
  ...Array.from({ length: MANY }, (_, n) => ({
    type: 'RoundReported',
    subject: 'much',
    data: {
      round: `r-${n}`,
      label: `Round ${n}`,
      roundType: 'venture',
      status: 'closed',
      announcedOn: day(n),
      amount: usd(1e6 + n),
      ...said(n),
    },
  })),
  ...Array.from({ length: MANY }, (_, n) => ({
    type: 'ValuationReported',
    subject: 'much',
    data: { mark: `m-${n}`, asOf: day(n), valuation: { amount: usd(1e9 + n * 1e6), basis: 'transaction' }, kind: 'secondary', ...said(n) },
  })),
];

const system = useSystem({ and: much });

const POINT = '.steps [role=button]';
const CHOSEN = `${POINT}[tabindex="0"]`;

describe(`${form}: a startup with ${MANY} rounds and ${MANY} marks`, () => {
  it('has a few of its rounds in the page, the others as they are scrolled to, and dots that can be told apart', async () => {
    const shown = await dashboard(system, '/startups/much');
    expect(await shown.title()).not.toBe('in');
    expect(await shown.locator('h1').textContent()).toContain(LONG);
    await shown.getByText('These are the earliest 500').waitFor();
    await shown.getByRole('button', { name: 'Ask for later ones' }).click();
    await shown.getByText(`${MANY.toLocaleString('en')} rounds`).waitFor();
    await shown.getByRole('link', { name: `Round ${MANY - 1}` }).waitFor();
    expect(await shown.locator('.round').count()).toBeLessThan(60);
    expect(await shown.locator(POINT).count()).toBeLessThan(MANY);
    await shown.locator(CHOSEN).focus();
    await shown.keyboard.press('Home');
    await shown.locator(`${CHOSEN}:focus`).waitFor();
    expect(await shown.locator(CHOSEN).getAttribute('aria-label')).toContain('1 Jan 2016');
    await shown.mouse.move(600, 500);
    while (!(await shown.getByRole('link', { name: `Round ${MANY - 100}`, exact: false }).count())) {
      await shown.mouse.wheel(0, 700);
      await shown.evaluate('new Promise(requestAnimationFrame)');
    }
    expect(await shown.locator('.round').count()).toBeLessThan(60);
  });

  it('shows the round of its address at once, however far down it is', async () => {
    const shown = await dashboard(system, '/startups/much/rounds/r-40');
    const opened = shown.locator('.round.open');
    await opened.waitFor();
    await expect.poll(async () => Math.abs((await opened.boundingBox())?.y ?? 1e6)).toBeLessThan(40);
    const said = shown.locator('.claim-sides');
    await said.waitFor();
    expect(await shown.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
