/**
 * Markdown of a note -> blocks. Only what a note needs; anything else is an error rather than lost.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type NoteBlock, NoteError, type NoteInline } from '../core/lexicon/note-text.ts';

/** A link to `https://...` stays one; any other target is the id of an entity. */
export function parseMarkdown(markdown: string): NoteBlock[] {
  return fromMarkdown(markdown).children.map(toBlock);
}

function toBlock(node: RootContent): NoteBlock {
  switch (node.type) {
    case 'paragraph':
      return { paragraph: node.children.map(toInline) };
    case 'heading':
      return { heading: node.children.map(toInline) };
    case 'list':
      return {
        list: node.children.map((item) =>
          item.children.flatMap((child) =>
            child.type === 'paragraph' ? child.children.map(toInline) : unsupported(child),
          ),
        ),
        ordered: node.ordered ?? false,
      };
    default:
      return unsupported(node);
  }
}

function toInline(node: PhrasingContent): NoteInline {
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, ' ');
    case 'break':
      return ' ';
    case 'strong':
      return { strong: node.children.map(toInline) };
    case 'emphasis':
      return { emphasis: node.children.map(toInline) };
    case 'link': {
      const text = node.children
        .map((child) => (child.type === 'text' ? child.value : unsupported(child)))
        .join('');
      return /^https?:/.test(node.url) ? { href: node.url, text } : { entity: node.url, text };
    }
    default:
      return unsupported(node);
  }
}

function unsupported(node: { type: string; position?: { start: { line: number } } | undefined }): never {
  throw new NoteError(
    node.position?.start.line ?? 1,
    `a note cannot hold "${node.type}". Use paragraphs, headings, simple lists, bold, italics and links.`,
  );
}
