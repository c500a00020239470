/** A figure: its message as its title, what is measured and in which unit, the drawing, the marks that occur, and the same numbers as a table. */
import type { ComponentChildren } from 'preact';
import { useContext, useId, useRef } from 'preact/hooks';
import { fileName, save } from '../citing/save.ts';
import { licencesOf, named } from '../citing/sentence.ts';
import { SourcesContext } from '../sources/origin.ts';
import { type Column, Table } from '../tables/table.tsx';
import { words } from '../words/words.ts';
import { pngOf, svgText } from './export.ts';
import { BarredSign, ForkSign } from './sign.tsx';

export type Mark = keyof typeof words.marks;

/** What is drawn, as numbers. */
export type Numbers<Row> = { columns: readonly Column<Row>[]; rows: readonly Row[]; keyOf: (row: Row) => string };

type Props<Row> = {
  /** A sentence made of the data. */
  title: string;
  /** What is measured, and its unit. */
  subtitle: string;
  marks: readonly Mark[];
  numbers: Numbers<Row>;
  children: ComponentChildren;
};

const SIGNS: Partial<Record<Mark, ComponentChildren>> = {
  alternative: <ForkSign />,
  conflict: <ForkSign />,
  restriction: <BarredSign />,
  up: '▲',
  down: '▼',
  unclear: '◆',
};

/** The marks that occur, in words. */
export const Legend = ({ of }: { of: readonly Mark[] }) =>
  of.length === 0 ? null : (
    <ul class="legend" aria-label={words.table.legend}>
      {of.map((mark) => (
        <li key={mark}>
          <span class={`sign ${mark}`} aria-hidden="true">
            {SIGNS[mark]}
          </span>
          {words.marks[mark]}
        </li>
      ))}
    </ul>
  );

export const Figure = <Row,>({ title, subtitle, marks, numbers, children }: Props<Row>) => {
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const sources = useContext(SourcesContext);
  const drawn = (): string | undefined => {
    const drawings = [...(figure.current?.querySelectorAll<SVGSVGElement>('svg.drawing') ?? [])];
    const headings = [...(figure.current?.querySelectorAll('h3') ?? [])];
    const licences = licencesOf(sources);
    const below = [
      ...(Object.keys(sources).length > 0 ? [`${words.citing.sources}: ${named(sources)}`] : []),
      ...(licences.length > 0 ? [`${words.citing.licences}: ${licences.join(', ')}`] : []),
      location.href,
    ];
    return drawings.length > 0 ? svgText(drawings, headings, [title, subtitle], below) : undefined;
  };
  const takeSvg = () => {
    const svg = drawn();
    if (svg) save(fileName(title, 'svg'), new Blob([svg], { type: 'image/svg+xml' }));
  };
  const takePng = async () => {
    const svg = drawn();
    if (svg) save(fileName(title, 'png'), await pngOf(svg));
  };
  return (
    <figure aria-labelledby={id} ref={figure}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        <p class="quiet">{subtitle}</p>
      </figcaption>
      {children}
      <Legend of={marks} />
      <p class="tools">
        <button type="button" onClick={takeSvg}>
          {words.citing.svg}
        </button>
        <button type="button" onClick={() => void takePng()}>
          {words.citing.png}
        </button>
      </p>
      <details class="numbers">
        <summary>{words.table.show}</summary>
        <Table caption={words.table.numbers} columns={numbers.columns} rows={numbers.rows} keyOf={numbers.keyOf} />
      </details>
    </figure>
  );
};
