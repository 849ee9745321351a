/** The note of a passage: formatted, and as she writes it once she asks for that. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readNote } from '../../core/notes/read-note.ts';
import { OwnNote } from '../own-note.tsx';
import { useWords } from '../use-words.tsx';
import { SavedText } from './saved-text.tsx';

interface NoteFieldProps {
  note: string;
  /** Resolves to false where it was not kept. */
  onSave: (note: string) => Promise<boolean>;
}

export function NoteField({ note, onSave }: NoteFieldProps) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(note === '');
  const place = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => readNote(note), [note]);
  const isWriting = isOpen || note === '';
  useEffect(() => {
    // Emptied by another tab, or by an undo: what she types then is not shown formatted before she has done.
    if (note === '') setOpen(true);
  }, [note]);
  const before = useRef(isWriting);
  useEffect(() => {
    // What had the focus is gone.
    if (before.current !== isWriting) place.current?.querySelector<HTMLElement>('textarea, button')?.focus();
    before.current = isWriting;
  }, [isWriting]);

  return (
    <div class="note-field" ref={place}>
      {isWriting ? (
        <SavedText
          label={say('library.note')}
          value={note}
          isLong
          hint={say('library.note.hint')}
          onSave={onSave}
          onDone={note === '' ? undefined : () => setOpen(false)}
        />
      ) : (
        <section>
          <h2>{say('library.note')}</h2>
          <OwnNote blocks={blocks} />
          <button type="button" onClick={() => setOpen(true)}>
            {say('library.note.edit')}
          </button>
        </section>
      )}
    </div>
  );
}
