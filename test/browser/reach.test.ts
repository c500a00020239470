/** What those find in a page who do not see it, or use no mouse: shown on small pages. */
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../support/browser/page.ts';
import { opened } from '../support/browser/served.ts';
import { violationsOf } from '../support/browser/violations.ts';
import { walk } from '../support/browser/walk.ts';

const FORM = `
  <p><a href="/">All rounds</a></p>
  <p><label>Amount <input value="1"></label> <label>Currency <select><option>USD</option></select></label></p>
  <details><summary>Sources</summary>None</details>
  <p><button disabled>Recorded</button> <button>Record it</button> <span tabindex="-1">not reached</span></p>`;

describe('axe', () => {
  it('finds what is wrong, each by its rule, where it is', async () => {
    const body = `
      <h4>Below nothing</h4><button></button><img src="/a.svg"><input><p class="pale">Pale</p>
      <p><a class="small" href="/a">a</a><a class="small" href="/b">b</a></p>`;
    const style = '.pale { color: #707070 } .small { display: inline-block; width: 10px; height: 10px; overflow: hidden; font-size: 8px }';
    const shown = await opened(body, {}, { '/page.css': style, '/a.svg': '' });
    const found = (await violationsOf(shown)).map((violation) => violation.split(': ').slice(0, 2).join(' '));
    expect(new Set(found)).toEqual(
      new Set([
        'heading-order h4',
        'button-name button',
        'image-alt img',
        'label input',
        'color-contrast-enhanced .pale',
        'target-size a[href="/a"]',
        'target-size a[href="/b"]',
      ]),
    );
    await faultsOf(shown);
  });

  it('leaves no fault of its own, under the policy of the dashboard', async () => {
    const shown = await opened(FORM);
    await violationsOf(shown);
    expect(await faultsOf(shown)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('reaches what can be used, in its order, by role and name', async () => {
    expect(await walk(await opened(FORM))).toEqual([
      { role: 'link', name: 'All rounds' },
      { role: 'textbox', name: 'Amount' },
      { role: 'combobox', name: 'Currency' },
      { role: 'DisclosureTriangle', name: 'Sources' },
      { role: 'button', name: 'Record it' },
    ]);
  });

  it('reaches nothing in a page of text', async () => {
    expect(await walk(await opened('<p>Text</p>'))).toEqual([]);
  });

  it('says where it is caught', async () => {
    const trap =
      "const [one, two] = document.querySelectorAll('input'); two.addEventListener('keydown', (event) => event.key === 'Tab' && (event.preventDefault(), one.focus()));";
    const shown = await opened(
      '<a href="/">Home</a><input aria-label="One"><input aria-label="Two"><script src="/trap.js"></script>',
      {},
      { '/trap.js': trap },
    );
    await expect(walk(shown)).rejects.toThrow('the focus is caught: it came back to textbox');
  });
});
