/**
 * A note's body as a small tree, made from Markdown when the lexicon is compiled, so that no HTML is ever
 * parsed on a reader's machine.
 */
export type NoteInline =
  | string
  | { strong: NoteInline[] }
  | { emphasis: NoteInline[] }
  | { entity: string; text: string }
  | { href: string; text: string };

export type NoteBlock =
  | { paragraph: NoteInline[] }
  | { heading: NoteInline[] }
  | { list: NoteInline[][]; ordered: boolean };

export function plainText(inlines: readonly NoteInline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('text' in inline) return inline.text;
      return plainText('strong' in inline ? inline.strong : inline.emphasis);
    })
    .join('');
}

export function blockText(block: NoteBlock): string {
  if ('paragraph' in block) return plainText(block.paragraph);
  if ('heading' in block) return plainText(block.heading);
  const items = block.list.map(plainText);
  return items.reduce((before, item) => `${before}${/[.!?…]$/u.test(before) ? ' ' : '; '}${item}`);
}

/** Markdown that a note cannot hold. */
export class NoteError extends Error {
  constructor(
    /** Line of the note's text, from 1. */
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}
