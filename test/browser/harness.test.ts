/** What tests of the dashboard rest on, shown on small pages: how a page looks is seen, each fault that it can have is found, and one that has none passes. */
import { describe, expect, it } from 'vitest';
import { browser } from '../../trial/browser/browser.ts';
import { faultsOf, type Look, page } from '../support/browser/page.ts';
import { pixelsOf } from '../support/browser/pixels.ts';
import { html, opened, STYLE, served } from '../support/browser/served.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { ends } from '../support/local/ending.ts';

/** Ends what a test began, as the hook after each test does, and gives what that hook would fail with. */
const failures = async (): Promise<string[]> => {
  const failed: string[] = [];
  for (const end of ends.splice(0).reverse()) await Promise.resolve(end()).catch((error: unknown) => failed.push(String(error)));
  return failed;
};

describe('a browser', () => {
  it('is one for all tests of a process', async () => {
    const first = await browser();
    expect(first.isConnected()).toBe(true);
    expect(await browser()).toBe(first);
  });

  it('is launched anew where it has ended', async () => {
    const first = await browser();
    await first.close();
    expect((await browser()).isConnected()).toBe(true);
    expect(await browser()).not.toBe(first);
  });

  it('keeps nothing from one test for the next: each page has a context of its own, which is closed', async () => {
    const origin = await served({ '/': html(''), '/page.css': STYLE });
    const first = await page({ origin });
    await first.goto('/');
    await first.evaluate("localStorage.setItem('who', 'first'); document.cookie = 'who=first'");
    const second = await page({ origin });
    await second.goto('/');
    expect(await second.evaluate('[localStorage.length, document.cookie]')).toEqual([0, '']);
    expect(await failures()).toEqual([]);
    expect((await browser()).contexts()).toEqual([]);
  });
});

describe('a page without a fault', () => {
  it('passes, and axe finds nothing in it, light and dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const shown = await opened('<p>Moonshot, 月之暗面</p>', { scheme });
      expect(await violationsOf(shown)).toEqual([]);
    }
    expect(await failures()).toEqual([]);
  });

  it.each<[string, Partial<Look>]>([
    ['narrow', { width: 320 }],
    ['dark', { scheme: 'dark' }],
    ['in forced colours', { forcedColors: true }],
    ['with reduced motion', { reducedMotion: true }],
  ])('looks different %s', async (_, look) => {
    const text = '<p><span>Moonshot</span></p>';
    const plain = await opened(text);
    const other = await opened(text, look);
    expect(await pixelsOf(other.locator('p'))).not.toBe(await pixelsOf(plain.locator('p')));
  });

  it('looks the same twice, to the pixel, in another page and whatever moves', async () => {
    const text = '<p class="pulse">Moonshot, 月之暗面: $2.2–2.5B</p>';
    const [first, second] = [await opened(text), await opened(text)];
    const pixels = await pixelsOf(first.locator('p'));
    expect(await pixelsOf(first.locator('p'))).toBe(pixels);
    expect(await pixelsOf(second.locator('p'))).toBe(pixels);
  });

  it('draws Chinese: no two characters look alike, and none like one that no font has', async () => {
    const missing = '\u{10fffd}';
    const texts = ['中', '文', '国', '月', missing, '<b>中</b>'];
    const shown = await opened([...texts, ...texts].map((text) => `<p>${text}</p>`).join(''));
    const pixels: string[] = [];
    for (const one of await shown.locator('p').all()) pixels.push(await pixelsOf(one));
    expect(new Set(pixels).size).toBe(texts.length);
    expect(pixels.slice(texts.length)).toEqual(pixels.slice(0, texts.length));
  });
});

describe('a fault', () => {
  const foreign = 'http://elsewhere.example/a.png';

  it.each<[what: string, body: string, found: RegExp]>([
    ['a script in the page', '<script>document.title = 1</script>', /inline script violates .*Content Security Policy/],
    ['a style in the page', '<p style="color: red">Red</p>', /inline style violates .*Content Security Policy/],
    ['an image from elsewhere', `<img alt="" src="${foreign}">`, /elsewhere\.example\/a\.png' violates .*Content Security Policy/],
    ['code made of text', '<script src="/eval.js"></script>', /policy violated: script-src eval/],
    ['what is not there', '<img alt="" src="/nothing.png">', /404 \(Not Found\) \(.*\/nothing\.png\)/],
    [
      'a foreign frame',
      '<iframe title="x" src="http://elsewhere.example/"></iframe>',
      /policy violated: frame-src http:\/\/elsewhere\.example/,
    ],
    ['an error in the console', '<script src="/error.js"></script>', /error in the console: no such round/],
    ['an error that nobody caught', '<script src="/thrown.js"></script>', /error that nobody caught: thrown/],
    ['a promise that nobody caught', '<script src="/rejected.js"></script>', /error that nobody caught: rejected/],
  ])('is found: %s', async (_, body, found) => {
    const shown = await opened(
      body,
      {},
      {
        '/eval.js': "try { (0, eval)('1') } catch {}",
        '/error.js': "console.error('no such round')",
        '/thrown.js': "throw new Error('thrown')",
        '/rejected.js': "Promise.reject(new Error('rejected'))",
      },
    );
    const faults = await faultsOf(shown);
    expect(faults.filter((fault) => found.test(fault))).not.toEqual([]);
    expect(await faultsOf(shown)).toEqual([]);
  });

  it('is found: what asks another origin, where no policy forbids it', async () => {
    const other = await served({ '/a.css': '' });
    const origin = await served(
      { '/': html(`<img alt="" src="${foreign}">`, `<link rel="stylesheet" href="${other}/a.css">`), '/page.css': STYLE },
      null,
    );
    const shown = await page({ origin });
    await shown.goto('/');
    await shown.evaluate("new Promise((closed) => { new WebSocket('ws://elsewhere.example/live').onclose = () => closed(null) })");
    const asked = (await faultsOf(shown)).filter((fault) => fault.startsWith('another origin'));
    expect(asked.sort()).toEqual(
      [
        `another origin was asked: ${foreign}`,
        `another origin was asked: ${other}/a.css`,
        'another origin was asked: ws://elsewhere.example/live',
      ].sort(),
    );
  });

  it('fails the test that does not ask for it, once the test is over, and all else ends all the same', async () => {
    const shown = await opened('<script src="/error.js"></script>', {}, { '/error.js': "console.error('no such round')" });
    expect(await failures()).toEqual([expect.stringContaining('what a page did wrong')]);
    expect(shown.isClosed()).toBe(true);
  });

  it('is found in a page that another opened', async () => {
    const shown = await opened('<a target="_blank" href="/second">Second</a>', {}, { '/second': html('<script>1</script>') });
    const [second] = await Promise.all([shown.waitForEvent('popup'), shown.getByText('Second').click()]);
    await second.waitForLoadState();
    expect(await faultsOf(shown)).toContainEqual(expect.stringContaining('inline script violates'));
  });
});
