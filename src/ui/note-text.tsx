/** The text of a note, in the card and on a page of its own. Addresses are text: nothing here leads to the network by a slip. */
import type { ComponentChildren } from 'preact';
import type { NoteBlock, NoteInline } from '../core/lexicon/note-text.ts';

export interface NoteTextProps {
  blocks: readonly NoteBlock[];
  /** Of its headings, among those around it. */
  level: 'h2' | 'h4';
  /** An entity that is named in it. */
  toName: (id: string, text: string) => ComponentChildren;
}

export function NoteText({ blocks, level: Heading, toName }: NoteTextProps) {
  function toNode(inline: NoteInline): ComponentChildren {
    if (typeof inline === 'string') return inline;
    if ('strong' in inline) return <strong>{inline.strong.map(toNode)}</strong>;
    if ('emphasis' in inline) return <em>{inline.emphasis.map(toNode)}</em>;
    if ('href' in inline) return <span class="address">{inline.text}</span>;
    return toName(inline.entity, inline.text);
  }
  function toBlock(block: NoteBlock, index: number): ComponentChildren {
    if ('paragraph' in block) return <p key={index}>{block.paragraph.map(toNode)}</p>;
    if ('heading' in block) return <Heading key={index}>{block.heading.map(toNode)}</Heading>;
    const List = block.ordered ? 'ol' : 'ul';
    return (
      <List key={index}>
        {block.list.map((item, at) => (
          <li key={at}>{item.map(toNode)}</li>
        ))}
      </List>
    );
  }
  return <>{blocks.map(toBlock)}</>;
}
