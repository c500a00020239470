/** Single keys do what menus do, are listed, and can be turned off. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { dashboard, settled, visit } from '../support/browser/dashboard.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { useSystem } from '../support/system/use.ts';

const system = useSystem({ holding: 'facts' });

const listIn = (shown: Page) => shown.getByRole('dialog', { name: 'Keys' });

it('are listed by ?, all of them with what they do; Esc closes the list, and the focus is back where it was', async () => {
  const shown = await dashboard(system, '/startups/moonshot');
  const list = listIn(shown);
  await shown.getByRole('link', { name: 'Deals', exact: true }).first().focus();
  await shown.keyboard.press('?');
  await list.waitFor();
  expect(await list.locator('dt').allTextContents()).toEqual(['?', '/', 't', '[', ']', 'l', 'c', 'd', 'gh', 'gr', 'gd', 'gs', 'gc']);
  expect((await list.locator('dd').allTextContents()).every((does) => does.length > 3)).toBe(true);
  expect(await violationsOf(shown)).toEqual([]);
  await shown.keyboard.press('g');
  await shown.keyboard.press('d');
  expect(shown.url()).toBe(`${system.url}/startups/moonshot`);
  await shown.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect(await shown.evaluate('document.activeElement.textContent')).toBe('Deals');
});

it('are listed by a button, and turned off and on there, with the keyboard alone; nothing is stored', async () => {
  const shown = await dashboard(system, '/startups/moonshot', { width: 320 });
  const list = listIn(shown);
  const turn = async () => {
    await shown.getByRole('button', { name: 'Keys' }).press('Enter');
    await list.waitFor();
    await list.getByRole('checkbox').press('Space');
    await list.getByRole('button', { name: 'Close' }).press('Enter');
    await list.waitFor({ state: 'hidden' });
  };
  await turn();
  for (const key of ['?', 'g', 'd', '/']) await shown.keyboard.press(key);
  expect(await list.isVisible()).toBe(false);
  expect(await shown.evaluate('document.activeElement.id')).not.toBe('search');
  expect(shown.url()).toBe(`${system.url}/startups/moonshot`);
  expect(await shown.evaluate('localStorage.length + sessionStorage.length + document.cookie.length')).toBe(0);
  await turn();
  for (const key of ['g', 'd']) await shown.keyboard.press(key);
  await shown.waitForURL(`${system.url}/deals`);
});

it.each([
  ['h', '/'],
  ['r', '/rankings/investors'],
  ['d', '/deals'],
  ['s', '/sources'],
  ['c', '/changes'],
])('g %s goes to %s', async (key, path) => {
  const shown = await dashboard(system, '/method');
  await shown.keyboard.press('g');
  await shown.keyboard.press(key);
  await shown.waitForURL(system.url + path);
  await settled(shown);
});

it('find, cite, and take the rows along', async () => {
  const shown = await dashboard(system, '/');
  await shown.keyboard.press('/');
  expect(await shown.evaluate('document.activeElement.id')).toBe('search');
  await shown.keyboard.press('c');
  expect([await shown.locator('#search').inputValue(), shown.url()]).toEqual(['c', `${system.url}/`]);
  await shown.evaluate('document.activeElement.blur()');
  const [file] = await Promise.all([shown.waitForEvent('download'), shown.keyboard.press('d')]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  await visit(shown, '/startups/moonshot', await system.keyWith('read'));
  await shown.keyboard.press('c');
  await shown.waitForURL(/recordedAt=.*method=/);
  await settled(shown);
});
