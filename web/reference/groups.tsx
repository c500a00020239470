/** Groups that fold: operations by what they are about, and the schemas. */
import type { ComponentChildren } from 'preact';
import { words } from '../words/words.ts';
import { Members } from './members.tsx';
import type { Opened } from './opened.ts';
import { OneOperation } from './operation.tsx';
import { Hits, Name, Said } from './said.tsx';
import type { FoundGroup, FoundSchema } from './sought.ts';

export const SCHEMAS = 'schemas';
export const groupId = (name: string): string => `group-${name.toLowerCase()}`;

const Title = ({ name, count }: { name: string; count: string }) => (
  <summary>
    <h2>{name}</h2> <span class="quiet">{count}</span>
  </summary>
);

const Meaning = ({ children }: { children: string }) => (
  <p class="measure">
    <Said>{children}</Said>
  </p>
);

export const OperationGroup = ({ group, opened, opens }: { group: FoundGroup } & Opened) => (
  <details class="group" id={groupId(group.name)} open>
    <Title name={group.name} count={words.docs.operations(group.found.length)} />
    <Meaning>{group.description}</Meaning>
    {group.found.map(({ operation, hits }) => (
      <OneOperation key={operation.id} operation={operation} hits={hits} isOpen={opened.has(operation.id)} opens={opens(operation.id)} />
    ))}
  </details>
);

const OneSchema = ({ of: { id, name, schema, hits }, opened, opens }: { of: FoundSchema } & Opened) => (
  <details class="entry" id={id} open={opened.has(id)} onToggle={({ currentTarget }) => opens(id)(currentTarget.open)}>
    <summary>
      <Name>{name}</Name>{' '}
      <span class="says">
        <Said>{schema.description ?? ''}</Said>
      </span>
      <Hits of={hits} />
    </summary>
    {opened.has(id) && <Members schema={schema} />}
  </details>
);

/** Folded until somebody looks for one: there are hundreds. */
export const SchemaGroup = ({
  schemas,
  isSought,
  ...entries
}: { schemas: readonly FoundSchema[]; isSought: boolean } & Opened): ComponentChildren => {
  const isOpen = isSought || [...entries.opened].some((id) => id === SCHEMAS || id.startsWith('schema-'));
  return (
    <details
      class="group"
      id={SCHEMAS}
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => open !== isOpen && !isSought && entries.opens(SCHEMAS)(open)}
    >
      <Title name={words.docs.schemas} count={words.docs.ofSchemas(schemas.length)} />
      <Meaning>{words.docs.schemasMeaning}</Meaning>
      {isOpen && schemas.map((one) => <OneSchema key={one.id} of={one} {...entries} />)}
    </details>
  );
};
