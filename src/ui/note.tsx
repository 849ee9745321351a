/** A background note: title and first lines, opening in place. */
import type { ComponentChildren } from 'preact';
import type { CardNote } from '../core/card/entity-card.ts';
import type { NoteBlock, NoteInline } from '../core/lexicon/note-text.ts';

interface NoteProps {
  note: CardNote;
  /** Called when it opens or closes, as its size changes then. */
  onToggle?: (() => void) | undefined;
  open?: boolean;
}

export function Note({ note, onToggle, open = false }: NoteProps) {
  return (
    <details class="note" open={open} onToggle={onToggle}>
      <summary>
        <span class="note-title">{note.title}</span>
        <span class="note-opening">{note.opening}</span>
      </summary>
      <div class="note-body">
        {note.blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
      </div>
    </details>
  );
}

function Block({ block }: { block: NoteBlock }) {
  if ('paragraph' in block) return <p>{block.paragraph.map(toNode)}</p>;
  if ('heading' in block) return <h4>{block.heading.map(toNode)}</h4>;
  const items = block.list.map((item, index) => <li key={index}>{item.map(toNode)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function toNode(inline: NoteInline): ComponentChildren {
  if (typeof inline === 'string') return inline;
  if ('strong' in inline) return <strong>{inline.strong.map(toNode)}</strong>;
  if ('emphasis' in inline) return <em>{inline.emphasis.map(toNode)}</em>;
  if ('href' in inline) return <span class="address">{inline.text}</span>;
  return <span class="name-in-note">{inline.text}</span>;
}
