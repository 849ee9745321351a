/** A researcher's own note as a small tree, made of her Markdown (read-note.ts) and drawn without any HTML being parsed. */

export type OwnInline =
  /** A line end in it is one on the screen, too. */
  | string
  | { strong: OwnInline[] }
  | { emphasis: OwnInline[] }
  | { code: string }
  /** An address of http, https or mailto. */
  | { href: string; link: OwnInline[] };

export type OwnBlock =
  | { paragraph: OwnInline[] }
  | { heading: OwnInline[] }
  | { codeBlock: string }
  | { quote: OwnBlock[] }
  /** `start` is the first number; undefined where the items have none. */
  | { list: OwnBlock[][]; start: number | undefined }
  | { rule: true };

/** A mail is written elsewhere: in a tab of its own nothing would be shown. */
export function tabOfLink(href: string): '_blank' | '_self' {
  return href.startsWith('mailto:') ? '_self' : '_blank';
}

/** The words of a note without the signs of Markdown, in one line. */
export function noteWords(blocks: readonly OwnBlock[]): string {
  return blocks.map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
}

function wordsOf(block: OwnBlock): string {
  if ('paragraph' in block) return inlineWords(block.paragraph);
  if ('heading' in block) return inlineWords(block.heading);
  if ('codeBlock' in block) return block.codeBlock;
  if ('quote' in block) return noteWords(block.quote);
  if ('list' in block) return block.list.map(noteWords).join(' ');
  return '';
}

function inlineWords(inlines: readonly OwnInline[]): string {
  return inlines
    .map((inline) => {
      if (typeof inline === 'string') return inline;
      if ('code' in inline) return inline.code;
      if ('href' in inline) return inlineWords(inline.link);
      return inlineWords('strong' in inline ? inline.strong : inline.emphasis);
    })
    .join('');
}
