/** An entry of the watchlist, to be filled in. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { KINDS } from '../../core/lexicon/terms.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { useQuestionBeforeLeaving } from '../use-question-before-leaving.ts';
import { useWords } from '../use-words.tsx';
import { changedName, draftOf, type EntryDraft, type FieldName, type NameDraft, newName } from './draft.ts';
import { Field } from './field.tsx';
import { NameFields } from './name-fields.tsx';

export interface EntryFormProps {
  /** Undefined for a new one. */
  entry: WatchEntry | undefined;
  /** What is wrong with what was to be kept, a sentence for each field. */
  faults: ReadonlyMap<FieldName, string>;
  /** What is worth knowing of what stands in the fields, a sentence each. */
  hintsFor: (draft: EntryDraft) => readonly string[];
  /** How often something else was to be opened, while this was not saved. */
  asked: number;
  onTouched: (isTouched: boolean) => void;
  onSave: (draft: EntryDraft) => void;
  onCancel: () => void;
}

export function EntryForm({ entry, faults, asked, hintsFor, onTouched, onSave, onCancel }: EntryFormProps) {
  const { say } = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(entry));
  const change = (part: Partial<EntryDraft>) => setDraft((now) => ({ ...now, ...part }));
  const changeName = (at: number, part: Partial<NameDraft>) =>
    setDraft((now) => ({
      ...now,
      names: now.names.map((one, index) => (index === at ? changedName(one, part, now.kind) : one)),
    }));
  const changeKind = (kind: WatchEntry['kind']) =>
    // What was written before stays as it was meant.
    change({
      kind,
      names: draft.names.map((one) => changedName(one, {}, kind)),
    });

  const known = useRef(0);
  useLayoutEffect(() => {
    const { length } = draft.names;
    const all = form.current?.querySelectorAll<HTMLElement>('input[name=text]');
    // When the form comes, when a name is added, and when that which had the focus is gone.
    const next = known.current > length ? form.current?.querySelector('button.another') : all?.[length - 1];
    (known.current === 0 ? all?.[0] : (next as HTMLElement | null | undefined))?.focus();
    known.current = length;
  }, [draft.names.length]);
  useLayoutEffect(() => {
    if (faults.size === 0) return;
    const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    const folded = first?.closest('details');
    if (folded) folded.open = true;
    first?.focus();
  }, [faults]);

  const isTouched = JSON.stringify(draft) !== JSON.stringify(draftOf(entry));
  useEffect(() => onTouched(isTouched), [isTouched]);
  useQuestionBeforeLeaving(isTouched);
  useLayoutEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }, [asked]);

  const title = entry ? say('watch.form.edit', { name: entry.name }) : say('watch.form.add');
  const hints = hintsFor(draft);
  return (
    <form
      aria-label={title}
      class="entry-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(draft);
      }}
      onKeyDown={(event) => {
        // What was typed is not thrown away by a slip.
        if (event.key === 'Escape' && !event.isComposing && !isTouched) onCancel();
      }}
    >
      <h2>{title}</h2>
      {draft.names.map((name, at) => (
        <NameFields
          key={at}
          name={name}
          kind={draft.kind}
          at={at}
          faultOf={(part) => faults.get(`${at} ${part}`)}
          onChange={(part) => changeName(at, part)}
          onRemove={
            at > 0 ? () => change({ names: draft.names.filter((_, other) => other !== at) }) : undefined
          }
        />
      ))}
      <button
        type="button"
        class="another"
        onClick={() => change({ names: [...draft.names, newName(draft.kind, 'alias')] })}
      >
        {say('watch.form.another')}
      </button>
      <div class="pair">
        <Field
          label={say('watch.form.kind')}
          hint={draft.kind === 'Person' ? say('watch.form.person') : undefined}
          fault={undefined}
        >
          {(field) => (
            <select
              name="kind"
              {...field}
              value={draft.kind}
              onChange={(event) => changeKind(event.currentTarget.value as WatchEntry['kind'])}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {say(`kind.${kind}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {draft.kind === 'Vessel' && (
          <Field label={say('watch.form.imo')} hint={say('watch.form.imo.hint')} fault={faults.get('imo')}>
            {(field) => (
              <input
                type="text"
                name="imo"
                inputMode="numeric"
                autocomplete="off"
                {...field}
                value={draft.imo}
                onInput={(event) => change({ imo: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
      </div>
      <Field label={say('watch.form.heading')} fault={faults.get('heading')}>
        {(field) => (
          <input
            type="text"
            name="heading"
            autocomplete="off"
            {...field}
            value={draft.heading}
            onInput={(event) => change({ heading: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={say('watch.form.note')} hint={say('watch.form.note.hint')} fault={undefined}>
        {(field) => (
          <textarea
            name="note"
            rows={4}
            {...field}
            value={draft.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        )}
      </Field>
      <div role="status">
        {hints.map((hint) => (
          <p key={hint} class="soft">
            {hint}
          </p>
        ))}
        {asked > 0 && isTouched && <p class="wrong">{say('watch.form.open')}</p>}
        {faults.size > 0 && <p class="wrong">{say('watch.form.faults', { count: faults.size })}</p>}
      </div>
      <p class="actions">
        <button type="submit" class="primary">
          {say('watch.form.save')}
        </button>
        <button type="button" onClick={onCancel}>
          {say('watch.form.cancel')}
        </button>
      </p>
    </form>
  );
}
