/** A background note: title and first lines, opening in place. */
import type { ComponentChildren } from 'preact';
import type { CardNote } from '../core/card/entity-card.ts';
import type { NoteBlock, NoteInline } from '../core/lexicon/note-text.ts';

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
  const toNode = nodeMaker(of, onName);
  return (
    <details class="note" lang="en" open={open} onToggle={onToggle}>
      <summary>
        <span class="note-title">{note.title}</span>
        <span class="note-opening">{note.opening}</span>
      </summary>
      <div class="note-body">
        {note.blocks.map((block, index) => (
          <Block key={index} block={block} toNode={toNode} />
        ))}
      </div>
    </details>
  );
}

function Block({ block, toNode }: { block: NoteBlock; toNode: ToNode }) {
  if ('paragraph' in block) return <p>{block.paragraph.map(toNode)}</p>;
  if ('heading' in block) return <h4>{block.heading.map(toNode)}</h4>;
  const items = block.list.map((item, index) => <li key={index}>{item.map(toNode)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

type ToNode = (inline: NoteInline) => ComponentChildren;

function nodeMaker(of: string | undefined, onName: OnName | undefined): ToNode {
  return function toNode(inline) {
    if (typeof inline === 'string') return inline;
    if ('strong' in inline) return <strong>{inline.strong.map(toNode)}</strong>;
    if ('emphasis' in inline) return <em>{inline.emphasis.map(toNode)}</em>;
    if ('href' in inline) return <span class="address">{inline.text}</span>;
    const { entity, text } = inline;
    return <Name id={entity} text={text} onName={entity === of ? undefined : onName} />;
  };
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
