/** A background note: title and first lines, opening in place. */
import type { CardNote } from '../core/card/entity-card.ts';
import { NoteText } from './note-text.tsx';

interface NoteProps {
  note: CardNote;
  /** Called when it opens or closes, as its size changes then. */
  onToggle?: (() => void) | undefined;
  open?: boolean;
  /** The entity that the note stands with: its name leads nowhere. */
  of?: string | undefined;
  /** Opens an entity that is named in it; left out, names are words. */
  onName?: OnName | undefined;
}

type OnName = (id: string, name: string) => void;

export function Note({ note, onToggle, open = false, of, onName }: NoteProps) {
  return (
    <details class="note" lang="en" open={open} onToggle={onToggle}>
      <summary>
        <span class="note-title">{note.title}</span>
        <span class="note-opening">{note.opening}</span>
      </summary>
      <div class="note-body">
        <NoteText
          blocks={note.blocks}
          level="h4"
          toName={(id, text) => <Name id={id} text={text} onName={id === of ? undefined : onName} />}
        />
      </div>
    </details>
  );
}

/** A name of the lexicon: a button where it can be opened. */
export function Name({ id, text, onName }: { id: string; text: string; onName?: OnName | undefined }) {
  if (!onName) return <span class="name-in-note">{text}</span>;
  return (
    <button type="button" class="name-in-note" onClick={() => onName(id, text)}>
      {text}
    </button>
  );
}
