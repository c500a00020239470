/** What the keyboard reaches, in its order. */
import type { CDPSession, Page } from 'playwright-core';

export interface Stop {
  /** As the browser tells it to readers of screens. */
  readonly role: string;
  readonly name: string;
}

/** Presses Tab from where the focus is until it leaves the page or is back at its first stop. Throws when it is caught on the way. */
export const walk = async (page: Page): Promise<Stop[]> => {
  const session = await page.context().newCDPSession(page);
  const stops = new Map<number, Stop>();
  try {
    for (;;) {
      await page.keyboard.press('Tab');
      const focused = await focusedIn(session);
      const [first] = stops.keys();
      if (!focused || focused.node === first) return [...stops.values()];
      const { node, stop } = focused;
      if (stops.has(node)) throw new Error(`the focus is caught: it came back to ${stop.role} "${stop.name}", and not to the first stop`);
      stops.set(node, stop);
    }
  } finally {
    await session.detach();
  }
};

const FOCUSED = 'document.activeElement === document.body ? null : document.activeElement';

const focusedIn = async (session: CDPSession): Promise<{ node: number; stop: Stop } | null> => {
  const { result } = await session.send('Runtime.evaluate', { expression: FOCUSED });
  if (!result.objectId) return null;
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
  const [node] = nodes;
  if (node?.backendDOMNodeId === undefined) throw new Error('the focus is on what readers of screens are told nothing of');
  return { node: node.backendDOMNodeId, stop: { role: String(node.role?.value), name: String(node.name?.value ?? '').trim() } };
};
