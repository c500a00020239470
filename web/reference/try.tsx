/** Asks the service from here, with the key of this session, and shows what it answers. */
import { useId, useRef, useState } from 'preact/hooks';
import { address } from '../address/location.ts';
import { fetched } from '../reading/api.ts';
import { sessionKey, setKey } from '../reading/session.ts';
import { words } from '../words/words.ts';
import { askedOf, type Given, isOpen, keyOf, trialOf, tried } from './asking.ts';
import type { Operation, Parameter } from './document.ts';
import { choicesOf, presetOf } from './forms.ts';
import { useDocument } from './said.tsx';
import { pretty, Shown } from './shown.tsx';
import { targetOf } from './snippets.ts';

type Props = {
  operation: Operation;
  given: Given;
  give: (key: string, value: string) => void;
  /** Undefined where it takes none. */
  body: { type: string; text: string } | undefined;
  write: (text: string) => void;
};

const Field = ({ parameter, value, give }: { parameter: Parameter; value: string; give: (value: string) => void }) => {
  const document = useDocument();
  const { name, required, schema } = parameter;
  const choices = choicesOf(document, schema);
  const preset = presetOf(document, schema) ?? '';
  const id = useId();
  const attributes = { id, name, value };
  return (
    <p>
      <label for={id}>
        <code>{name}</code>
      </label>
      {choices ? (
        <select {...attributes} onChange={({ currentTarget }) => give(currentTarget.value)}>
          {!required && <option value="">{preset && `${preset} (${words.docs.preset.toLowerCase()})`}</option>}
          {choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          {...attributes}
          placeholder={preset}
          required={required === true}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => give(currentTarget.value)}
        />
      )}
    </p>
  );
};

/** Until one is given: it is kept as any key of this session is. */
const KeyField = () => {
  const [key, set] = useState('');
  return (
    <p class="fields">
      <label>
        {words.docs.noKey} {words.docs.key}
        <input type="password" autocomplete="off" value={key} onInput={({ currentTarget }) => set(currentTarget.value)} />
      </label>
      <button type="button" disabled={key.trim() === ''} onClick={() => setKey(key)}>
        {words.docs.useKey}
      </button>
    </p>
  );
};

type Answered = { status: number; ms: number; text: string };

export const Try = ({ operation, given, give, body, write }: Props) => {
  const [answer, set] = useState<Answered | string>();
  const [isAsking, asking] = useState(false);
  const turn = useRef(0);
  const trial = trialOf(operation);
  // Within the page of another nothing is posted, and no key asked for.
  if (!trial || (address().query.embed === '1' && operation.method !== 'GET')) return <p class="quiet">{words.docs.notHere}</p>;
  const parameters = (operation.parameters ?? []).filter((one) => one.in !== 'header' && !(trial === 'dry' && one.name === 'dryRun'));
  const ask = async (event: Event) => {
    event.preventDefault();
    const mine = ++turn.current;
    asking(true);
    const asked = askedOf(operation, tried(operation, given), undefined, location.origin);
    const sent = body && { body: body.text, headers: { 'content-type': body.type } };
    const began = performance.now();
    const outcome = await fetched(targetOf(asked), { method: operation.method, ...sent })
      .then(async (response) => ({ status: response.status, text: await response.text(), ms: Math.round(performance.now() - began) }))
      .catch(() => words.docs.unreachable);
    if (mine !== turn.current) return;
    set(outcome);
    asking(false);
  };
  return (
    <form class="try" onSubmit={(event) => void ask(event)}>
      {trial === 'dry' && <p class="quiet">{words.docs.tryDry}</p>}
      {!isOpen(operation) && sessionKey() === undefined && address().query.embed !== '1' && <KeyField />}
      <div class="fields">
        {parameters.map((parameter) => (
          <Field
            key={keyOf(parameter)}
            parameter={parameter}
            value={given[keyOf(parameter)] ?? ''}
            give={(value) => give(keyOf(parameter), value)}
          />
        ))}
      </div>
      {body && (
        <label class="body">
          {words.docs.bodyOf(body.type)}
          <textarea rows={12} spellcheck={false} value={body.text} onInput={({ currentTarget }) => write(currentTarget.value)} />
        </label>
      )}
      <p>
        <button type="submit" disabled={isAsking}>
          {words.docs.ask}
        </button>{' '}
        <span role="status">
          {isAsking
            ? words.docs.asking
            : typeof answer === 'string'
              ? answer
              : answer && words.docs.answered(answer.status, answer.ms, words.docs.size(new TextEncoder().encode(answer.text).length))}
        </span>
      </p>
      {typeof answer === 'object' && answer.text && <Shown text={pretty(answer.text)} label={words.docs.answers} />}
    </form>
  );
};
