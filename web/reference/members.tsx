/** What a value is made of: every member with its form and its meaning, and what lies within it unfolded in place. */
import { words } from '../words/words.ts';
import { meaningOf, nameOf, objectsIn, resolved, type Schema } from './document.ts';
import { Fold } from './fold.tsx';
import { formOf, presetOf } from './forms.ts';
import { Name, Said, useDocument } from './said.tsx';

/** The objects within a value, each to be opened. Of many kinds there is a list first. */
const Within = ({ schema }: { schema: Schema }) => {
  const document = useDocument();
  const objects = objectsIn(document, schema);
  const folds = () =>
    objects.map(({ name, schema: one }) => (
      <Fold key={name} title={words.docs.members(name)}>
        {() => <Members schema={one} />}
      </Fold>
    ));
  if (objects.length <= 6) return <>{folds()}</>;
  return <Fold title={words.docs.kindsOfIt(objects.length)}>{folds}</Fold>;
};

const Member = ({ name, schema, isAlways }: { name: string; schema: Schema; isAlways: boolean }) => {
  const document = useDocument();
  const preset = presetOf(document, schema);
  return (
    <li>
      <p class="member">
        <Name>{name}</Name> <span class="form">{formOf(document, schema)}</span>{' '}
        <span class="quiet">
          {isAlways ? words.docs.always : words.docs.optional}
          {preset !== undefined && `, ${words.docs.preset.toLowerCase()} ${preset}`}
        </span>
      </p>
      <p class="meaning">
        <Said>{meaningOf(document, schema)}</Said>
      </p>
      <Within schema={schema} />
    </li>
  );
};

/** The members of an object; of anything else its form, and what lies within. */
export const Members = ({ schema }: { schema: Schema }) => {
  const document = useDocument();
  const one = resolved(document, schema);
  if (!one.properties) {
    return (
      <div class="members">
        <p class="member">
          {nameOf(schema) && <Name>{nameOf(schema)}</Name>} <span class="form">{formOf(document, schema)}</span>
        </p>
        <p class="meaning">
          <Said>{meaningOf(document, schema)}</Said>
        </p>
        <Within schema={schema} />
      </div>
    );
  }
  const always = new Set(one.required ?? []);
  return (
    <>
      <ul class="members">
        {Object.entries(one.properties).map(([name, member]) => (
          <Member key={name} name={name} schema={member} isAlways={always.has(name)} />
        ))}
      </ul>
      {one.additionalProperties !== undefined && one.additionalProperties !== false && <p class="quiet">{words.docs.mayBeMore}</p>}
    </>
  );
};
