/** One operation: what it is for, what it takes, what it answers, tried out and written down in three languages. */
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import { askedOf, bodiesOf, exampleOf, keyOf, takenBy } from './asking.ts';
import { answerOf, goodOf, jsonOf, meaningOf, type Operation } from './document.ts';
import { Fold } from './fold.tsx';
import { formOf, presetOf } from './forms.ts';
import { Members } from './members.tsx';
import { Hits, Name, Said, useDocument } from './said.tsx';
import { Shown } from './shown.tsx';
import { LANGUAGES, type Language, languageNamed } from './snippets.ts';
import { Try } from './try.tsx';

const Parameters = ({ operation: { parameters = [] } }: { operation: Operation }) => {
  const document = useDocument();
  if (parameters.length === 0) return null;
  return (
    <>
      <h3>{words.docs.parameters}</h3>
      <table class="parameters">
        <thead>
          <tr>
            {[words.docs.parameter, words.docs.form, words.docs.preset, words.docs.meaning].map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parameters.map((parameter) => (
            <tr key={keyOf(parameter)}>
              <th scope="row">
                <Name>{parameter.name}</Name>{' '}
                <span class="quiet">
                  {parameter.in !== 'query' && words.docs.place[parameter.in]}
                  {parameter.in === 'query' && parameter.required && words.docs.required}
                </span>
              </th>
              <td data-label={words.docs.form}>{formOf(document, parameter.schema)}</td>
              <td data-label={words.docs.preset}>{presetOf(document, parameter.schema) ?? <span class="quiet">{words.docs.none}</span>}</td>
              <td>
                <Said>{parameter.description ?? meaningOf(document, parameter.schema)}</Said>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const Answers = ({ operation }: { operation: Operation }) => {
  const document = useDocument();
  return (
    <>
      <h3>{words.docs.answers}</h3>
      <ul class="answers">
        {Object.entries(operation.responses).map(([status, given]) => {
          const response = answerOf(document, given);
          const { schema } = jsonOf(response.content) ?? response.content?.['application/problem+json'] ?? {};
          const says = (
            <>
              <strong>{status}</strong> <Said>{response.description ?? ''}</Said>{' '}
              <span class="quiet">{Object.keys(response.content ?? {}).join(', ')}</span>
            </>
          );
          return <li key={status}>{schema ? <Fold title={says}>{() => <Members schema={schema} />}</Fold> : says}</li>;
        })}
      </ul>
    </>
  );
};

/** One choice holds for all operations. */
let language: Language = 'curl';

const Snippets = ({ text }: { text: (language: Language) => string }) => {
  const [chosen, choose] = useState(language);
  return (
    <>
      <h3>{words.docs.snippets}</h3>
      <p>
        <label>
          {words.docs.language}{' '}
          <select
            value={chosen}
            onChange={({ currentTarget }) => {
              language = languageNamed(currentTarget.value);
              choose(language);
            }}
          >
            {Object.keys(LANGUAGES).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      </p>
      <Shown text={text(chosen)} label={chosen} />
    </>
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const Opened = ({ operation }: { operation: Operation }) => {
  const [given, set] = useState(exampleOf(operation));
  const bodies = bodiesOf(operation);
  const [name, pick] = useState(bodies[0]?.name);
  const body = bodies.find((one) => one.name === name);
  const [text, write] = useState('');
  useEffect(() => write(body ? JSON.stringify(body.value, null, 2) : ''), [name]);
  const taken = takenBy(operation);
  const example = jsonOf(goodOf(operation)?.[1].content)?.example;
  const sent = body && { type: body.type, value: parsed(text) };
  return (
    <div class="operation">
      {operation.description && (
        <p class="measure">
          <Said>{operation.description}</Said>
        </p>
      )}
      <Parameters operation={operation} />
      {taken && (
        <>
          <h3>{words.docs.body}</h3>
          <p class="quiet">{Object.keys(operation.requestBody?.content ?? {}).join(', ')}</p>
          <Members schema={taken} />
        </>
      )}
      <Answers operation={operation} />
      {example !== undefined && (
        <Fold title={words.docs.example} isOpen>
          {() => <Shown text={JSON.stringify(example, null, 2)} label={words.docs.example} />}
        </Fold>
      )}
      <h3>{words.docs.tryIt}</h3>
      {bodies.length > 1 && (
        <p>
          <label>
            {words.docs.examples}{' '}
            <select value={name} onChange={({ currentTarget }) => pick(currentTarget.value)}>
              {bodies.map((one) => (
                <option key={one.name}>{one.name}</option>
              ))}
            </select>
          </label>
        </p>
      )}
      <Try
        operation={operation}
        given={given}
        give={(key, value) => set((before) => ({ ...before, [key]: value }))}
        body={body && { type: body.type, text }}
        write={write}
      />
      <Snippets text={(chosen) => LANGUAGES[chosen](askedOf(operation, given, sent, location.origin))} />
    </div>
  );
};

type Props = { operation: Operation; isOpen: boolean; opens: (isOpen: boolean) => void; hits: readonly string[] };

/** A line; opened, all of it. */
export const OneOperation = ({ operation, isOpen, opens, hits }: Props) => (
  <details class="entry" id={operation.id} open={isOpen} onToggle={({ currentTarget }) => opens(currentTarget.open)}>
    <summary>
      <span class={`verb ${operation.method.toLowerCase()}`}>{operation.method}</span> <Name>{operation.path}</Name>{' '}
      <span class="says">
        <Said>{operation.summary}</Said>
      </span>
      <Hits of={hits} />
    </summary>
    {isOpen && <Opened operation={operation} />}
  </details>
);
