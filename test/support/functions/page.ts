/** As much of a browser's document as the page of the reference needs: elements that can be built, found and read. */

export class Element {
  readonly tag: string;
  readonly attributes = new Map<string, string>();
  children: (Element | string)[] = [];
  parentElement: Element | undefined;
  hidden = false;
  value = '';
  listeners = new Map<string, () => void>();

  constructor(tag: string) {
    this.tag = tag;
  }
  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }
  append(...children: (Element | string)[]): void {
    for (const child of children) {
      if (typeof child !== 'string' && !(child instanceof Element)) throw new Error(`a ${typeof child} in <${this.tag}>`);
      if (child instanceof Element) child.parentElement = this;
      this.children.push(child);
    }
  }
  replaceChildren(...children: (Element | string)[]): void {
    this.children = [];
    this.append(...children);
  }
  addEventListener(name: string, listener: () => void): void {
    this.listeners.set(name, listener);
  }
  get id(): string {
    return this.attributes.get('id') ?? '';
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }
  set textContent(text: string) {
    this.children = [text];
  }
  /** This element and all below it. */
  all(): Element[] {
    return [this, ...this.children.flatMap((child) => (typeof child === 'string' ? [] : child.all()))];
  }
}

/** The page as its markup is before the script runs. */
export const blankPage = () => {
  const body = new Element('body');
  for (const [tag, id] of [
    ['input', 'search'],
    ['output', 'found'],
    ['nav', 'contents'],
    ['main', 'content'],
    ['p', 'state'],
  ] as const) {
    const element = new Element(tag);
    element.setAttribute('id', id);
    body.append(element);
  }
  const byId = (id: string) => body.all().find((one) => one.id === id) ?? null;
  return {
    body,
    byId,
    createElement: (tag: string) => new Element(tag),
    getElementById: byId,
    querySelectorAll: (selector: string) => {
      const [tag, name] = selector.split('.');
      return body.all().filter((one) => one.tag === tag && one.attributes.get('class') === name);
    },
    querySelector: (selector: string) => {
      const [, target] = /href="([^"]+)"/.exec(selector) ?? [];
      return body.all().find((one) => one.tag === 'a' && target !== undefined && one.attributes.get('href') === target) ?? null;
    },
  };
};
