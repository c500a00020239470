/** A drawing as a file of its own: with its title, its sources and their licences, and the address at which it can be seen again. */

/** What of a style a drawing hangs on; a file has no style sheet. */
const DRAWN = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const;
const LINE = 18;
const MARGIN = 16;
const NS = 'http://www.w3.org/2000/svg';

const dressed = (from: Element, to: Element): void => {
  const style = getComputedStyle(from);
  for (const name of DRAWN) to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute('class');
  to.removeAttribute('tabindex');
  for (const [n, child] of [...from.children].entries()) {
    const copy = to.children[n];
    if (copy) dressed(child, copy);
  }
};

/** Names what is referred to by its place: ids of a page depend on what else was drawn there. */
const nameParts = (drawing: Element): void => {
  const names = new Map([...drawing.querySelectorAll('[id]')].map(({ id }, n) => [id, `part-${n}`]));
  for (const element of drawing.querySelectorAll('*'))
    for (const attribute of element.attributes)
      attribute.value =
        attribute.name === 'id'
          ? (names.get(attribute.value) ?? attribute.value)
          : attribute.value.replace(/#([^\s"')]+)/g, (found, id: string) => (names.has(id) ? `#${names.get(id)}` : found));
};

const number = (value: number): string => String(Math.round(value * 100) / 100);

type Setting = { x: number; y: number; size: number; ink: string };

const line = (text: string, { x, y, size, ink }: Setting): Element => {
  const element = document.createElementNS(NS, 'text');
  for (const [name, value] of Object.entries({ x: number(x), y: number(y), 'font-size': size, 'font-family': 'sans-serif', fill: ink }))
    element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
};

/** `drawings`, with what stands above each as its heading, as they lie to each other. `above`: title and measure; `below`: sources, licences, address. Gives the same text for the same drawings. */
export const svgText = (
  drawings: readonly SVGSVGElement[],
  headings: readonly Element[],
  above: readonly string[],
  below: readonly string[],
): string => {
  const boxes = [...drawings, ...headings].map((one) => one.getBoundingClientRect());
  const [left, first] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  const width = Math.max(...boxes.map((box) => box.right)) - left;
  const height = Math.max(...boxes.map((box) => box.bottom)) - first;
  const { backgroundColor: paper, color: ink } = getComputedStyle(document.body);
  const top = MARGIN + above.length * LINE;
  const at = (box: DOMRect) => ({ x: number(MARGIN + box.left - left), y: number(top + box.top - first) });
  const parts = drawings.map((drawing) => {
    const part = document.importNode(drawing, true);
    dressed(drawing, part);
    const box = drawing.getBoundingClientRect();
    const place = { ...at(box), width: number(box.width), height: number(box.height) };
    for (const [name, value] of Object.entries(place)) part.setAttribute(name, value);
    return part;
  });
  const outer = document.createElementNS(NS, 'svg');
  const whole = { width: number(width + 2 * MARGIN), height: number(top + height + MARGIN + below.length * LINE) };
  for (const [name, value] of Object.entries({ ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` })) outer.setAttribute(name, value);
  const ground = document.createElementNS(NS, 'rect');
  for (const [name, value] of Object.entries({ width: '100%', height: '100%', fill: paper })) ground.setAttribute(name, value);
  const lines = [
    ...above.map((text, n) => line(text, { x: MARGIN, y: MARGIN + n * LINE, size: n === 0 ? 15 : 13, ink })),
    ...headings.map((heading) => {
      const { x, y } = at(heading.getBoundingClientRect());
      return line(heading.textContent ?? '', { x: Number(x), y: Number(y) + LINE, size: 13, ink });
    }),
    ...below.map((text, n) => line(text, { x: MARGIN, y: top + height + LINE * (n + 1), size: 11, ink })),
  ];
  outer.append(ground, ...lines, ...parts);
  nameParts(outer);
  return new XMLSerializer().serializeToString(outer);
};

/** Drawn at twice its size. Throws where the browser cannot draw it. */
export const pngOf = async (svg: string): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * 2, height: image.height * 2 });
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('this browser draws no PNG');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
};
