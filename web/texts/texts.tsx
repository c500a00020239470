/** A document on a page: made of elements, as everything here is. */
import type { ComponentChildren } from 'preact';
import { outward } from '../sources/panel.tsx';
import { type Block, plain, type Run, type Text } from './text.ts';

/** Another document of the project is no page here: it is named, and not linked. */
const Link = ({ to, children }: { to: string; children: ComponentChildren }): ComponentChildren => {
  const href = to.startsWith('#') ? to : outward(to);
  return href ? <a href={href}>{children}</a> : children;
};

const OneRun = ({ run }: { run: Run }) => {
  if (typeof run === 'string') return <>{run}</>;
  if ('code' in run) return <code>{run.code}</code>;
  if ('link' in run) return <Link to={run.to}>{runs(run.link)}</Link>;
  return 'strong' in run ? <strong>{runs(run.strong)}</strong> : <em>{runs(run.emphasis)}</em>;
};

const runs = (all: readonly Run[]): ComponentChildren => all.map((run, n) => <OneRun key={n} run={run} />);

type TableOf = Extract<Block, { head: unknown }>;

/** On a phone each row is a list of what its columns say. */
const TextTable = ({ head, rows }: TableOf) => (
  <table>
    <thead>
      <tr>
        {head.map((cell, n) =>
          cell.length === 0 ? (
            <td key={n} />
          ) : (
            <th scope="col" key={n}>
              {runs(cell)}
            </th>
          ),
        )}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, r) => (
        <tr key={r}>
          {row.map((cell, n) => {
            const Cell = n === 0 ? 'th' : 'td';
            return (
              <Cell key={n} data-label={plain(head[n] ?? [])} {...(n === 0 && { scope: 'row' as const })}>
                <span>{runs(cell)}</span>
              </Cell>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5'] as const;

const OneBlock = ({ block }: { block: Block }) => {
  if ('paragraph' in block) return <p>{runs(block.paragraph)}</p>;
  if ('head' in block) return <TextTable {...block} />;
  if ('items' in block) {
    const List = block.isOrdered ? 'ol' : 'ul';
    return (
      <List>
        {block.items.map((item, n) => (
          <li key={n}>
            <Blocks of={item} />
          </li>
        ))}
      </List>
    );
  }
  const { heading, depth, id } = block;
  const Heading = HEADINGS[depth - 1] ?? 'h6';
  return (
    <Heading id={id} tabIndex={-1}>
      {runs(heading)}
    </Heading>
  );
};

export const Blocks = ({ of: text }: { of: Text }) => (
  <>
    {text.map((block, n) => (
      <OneBlock key={n} block={block} />
    ))}
  </>
);
