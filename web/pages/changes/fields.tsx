/** What changed of a stream: per thing its fields, as they were and as they are. */
import { hrefTo } from '../../address/location.ts';
import type { Names } from '../../record/names.ts';
import { memberOf, thingOf } from '../../record/thing.ts';
import { textOf } from '../../record/value.ts';
import { words } from '../../words/words.ts';
import { byWeight, type Field } from './difference.ts';

/** As many as one reads without asking for more. */
const MOST = 6;

const said = words.changes;

/** Was and is; what says nothing before is only what it is now. */
const Was = ({ of: { field, before, after }, names }: { of: Field; names: Names }) => {
  const member = field.split('.').at(-1) ?? field;
  const isParticipation = /\.participations\.[^.]+$/.test(field);
  const text = (value: unknown) => (isParticipation && value === true ? said.takesPart : textOf(value, member, names));
  return (
    <div>
      <dt>
        <bdi>{memberOf(field, names)}</bdi>
      </dt>
      <dd>
        {before !== null && (
          <>
            <span class="unseen">{said.was} </span>
            <del>
              <bdi>{text(before)}</bdi>
            </del>{' '}
            → <span class="unseen">{said.is} </span>
          </>
        )}
        <ins>
          <bdi>{after === null ? said.nothing : text(after)}</bdi>
        </ins>
      </dd>
    </div>
  );
};

const List = ({ of, names }: { of: readonly Field[]; names: Names }) => (
  <dl class="change">
    {of.map((one) => (
      <Was key={one.field} of={one} names={names} />
    ))}
  </dl>
);

/** `isOfOne`: what the stream is called stands above already. */
export const Fields = ({
  stream,
  of,
  names,
  isOfOne = false,
}: {
  stream: string;
  of: readonly Field[];
  names: Names;
  isOfOne?: boolean;
}) => {
  const things = Map.groupBy(of, ({ field }) => {
    const { subject, name } = thingOf(stream, field, names);
    return name ?? subject;
  });
  return (
    <>
      {[...things].map(([name, fields]) => {
        const { path, subject } = thingOf(stream, fields[0]?.field ?? '', names);
        const ordered = byWeight(fields);
        const rest = ordered.slice(MOST);
        return (
          <div key={name} class="thing">
            {!(isOfOne && name === subject) &&
              (path ? (
                <a href={hrefTo(path)}>
                  <bdi>{name}</bdi>
                </a>
              ) : (
                <bdi>{name}</bdi>
              ))}
            <List of={ordered.slice(0, MOST)} names={names} />
            {rest.length > 0 && (
              <details class="change">
                <summary class="quiet">{said.further(rest.length)}</summary>
                <List of={rest} names={names} />
              </details>
            )}
          </div>
        );
      })}
    </>
  );
};
