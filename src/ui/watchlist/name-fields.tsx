/** One name of an entry that is edited. */
import { type Kind, NAME_TYPES, type NameType } from '../../core/lexicon/terms.ts';
import { whyWeak } from '../../core/watch/strength.ts';
import type { Words } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';
import type { NameDraft } from './draft.ts';
import { Field } from './field.tsx';

export interface NameFieldsProps {
  name: NameDraft;
  /** Of the entry. */
  kind: Kind;
  /** Its number among the names, from 0. */
  at: number;
  /** What is wrong with a field of it. */
  faultOf: (part: 'text' | 'needs' | 'ignore' | 'case') => string | undefined;
  onChange: (part: Partial<NameDraft>) => void;
  /** Undefined for the first. */
  onRemove: (() => void) | undefined;
}

export function NameFields({ name, kind, at, faultOf, onChange, onRemove }: NameFieldsProps) {
  const words = useWords();
  const { say } = words;
  const title = at === 0 ? say('watch.form.text') : say('watch.form.other', { at });
  const isWeak = name.strength === 'weak';
  const isFiner = name.isExact || name.ignore !== '' || name.within === 'block';
  return (
    <fieldset class="name">
      <legend class="unseen">{title}</legend>
      <Field label={title} fault={faultOf('text')}>
        {(field) => (
          <input
            type="text"
            name="text"
            autocomplete="off"
            {...field}
            value={name.text}
            onInput={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <div class="pair">
        <Field label={say('watch.form.type')} fault={undefined}>
          {(field) => (
            <select
              {...field}
              value={name.type}
              onChange={(event) => onChange({ type: event.currentTarget.value as NameType })}
            >
              {NAME_TYPES.map((type) => (
                <option key={type} value={type}>
                  {say(`watch.type.${type}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('watch.form.strength')} hint={hintOf(name, kind, words)} fault={undefined}>
          {(field) => (
            <select
              name="strength"
              {...field}
              value={name.strength}
              onChange={(event) => onChange({ strength: event.currentTarget.value as NameDraft['strength'] })}
            >
              {(['strong', 'weak'] as const).map((strength) => (
                <option key={strength} value={strength}>
                  {say(`watch.strength.${strength}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {isWeak && (
        <Field label={say('watch.form.needs')} hint={say('watch.form.needs.hint')} fault={faultOf('needs')}>
          {(field) => (
            <input
              type="text"
              name="needs"
              autocomplete="off"
              {...field}
              value={name.needs}
              onInput={(event) => onChange({ needs: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
      <details class="folds" open={isFiner}>
        <summary>{say('watch.form.finer')}</summary>
        <Field label={say('watch.form.ignore')} fault={faultOf('ignore')}>
          {(field) => (
            <input
              type="text"
              name="ignore"
              autocomplete="off"
              {...field}
              value={name.ignore}
              onInput={(event) => onChange({ ignore: event.currentTarget.value })}
            />
          )}
        </Field>
        <Tick
          label={say('watch.form.exact')}
          isOn={name.isExact}
          fault={faultOf('case')}
          onChange={(isExact) => onChange({ isExact })}
        />
        {isWeak && (
          <Tick
            label={say('watch.form.within')}
            isOn={name.within === 'block'}
            fault={undefined}
            onChange={(isBlock) => onChange({ within: isBlock ? 'block' : 'article' })}
          />
        )}
      </details>
      {onRemove && (
        <button
          type="button"
          class="plain"
          aria-label={say('watch.form.remove.named', { at })}
          onClick={onRemove}
        >
          {say('watch.form.remove')}
        </button>
      )}
    </fieldset>
  );
}

/** What support is; of a name that others have, too, that it is safer with it. */
function hintOf(
  { text, type, strength, isDecided }: NameDraft,
  kind: Kind,
  { say }: Words,
): string | undefined {
  const why = whyWeak(kind, text, type);
  if (strength === 'strong')
    return (
      why &&
      `${say(`watch.form.others.${why}`)} ${say('watch.form.safer', { weak: say('watch.strength.weak') })}`
    );
  const hint = say('watch.form.strength.hint');
  return why && !isDecided ? `${say(`watch.form.others.${why}`)} ${hint}` : hint;
}

interface TickProps {
  label: string;
  isOn: boolean;
  fault: string | undefined;
  onChange: (isOn: boolean) => void;
}

function Tick({ label, isOn, fault, onChange }: TickProps) {
  return (
    <>
      <label class="tick">
        <input
          type="checkbox"
          checked={isOn}
          aria-invalid={fault !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
      {fault !== undefined && <p class="wrong">{fault}</p>}
    </>
  );
}
