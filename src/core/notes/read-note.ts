/**
 * A researcher's Markdown -> its tree. CommonMark with bare addresses as links, and each line end a line end. HTML, and links with other
 * addresses than those of http, https and mailto, stay the text that she wrote; an image is a link.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import type { OwnBlock, OwnInline } from './own-note.ts';
import { isSoonRead } from './soon-read.ts';

const DEEPEST = 12;

/** As in an export (core/exchange/markdown-text.ts). */
const AS_TEXT = { disable: { null: ['htmlFlow', 'htmlText', 'definition'] } };

const BARE_ADDRESSES: Extension = {
  enter: {
    literalAutolink(token) {
      const value = this.sliceSerialize(token);
      const url = /^https?:/i.test(value)
        ? value
        : /^www\./i.test(value)
          ? `https://${value}`
          : `mailto:${value}`;
      this.enter({ type: 'link', url, children: [{ type: 'text', value }] }, token);
    },
  },
  exit: {
    literalAutolink(token) {
      this.exit(token);
    },
  },
};

/** What would take long is one paragraph, as it was written. */
export function readNote(markdown: string): OwnBlock[] {
  if (markdown.trim() === '') return [];
  if (!isSoonRead(markdown)) return [{ paragraph: [markdown] }];
  const { children } = fromMarkdown(markdown, {
    extensions: [AS_TEXT, gfmAutolinkLiteral()],
    mdastExtensions: [BARE_ADDRESSES],
  });
  return toBlocks(children, markdown, 0);
}

function toBlocks(nodes: readonly RootContent[], markdown: string, depth: number): OwnBlock[] {
  return nodes.map((node) => {
    const written = (): OwnBlock => ({ paragraph: [sourceOf(node, markdown)] });
    if (depth > DEEPEST) return written();
    switch (node.type) {
      case 'paragraph':
        return { paragraph: toInlines(node.children, markdown, depth) };
      case 'heading':
        return { heading: toInlines(node.children, markdown, depth) };
      case 'code':
        return { codeBlock: node.value };
      case 'blockquote':
        return { quote: toBlocks(node.children, markdown, depth + 1) };
      case 'list':
        return {
          list: node.children.map(({ children }) => toBlocks(children, markdown, depth + 1)),
          start: node.ordered ? (node.start ?? 1) : undefined,
        };
      case 'thematicBreak':
        return { rule: true };
      default:
        return written();
    }
  });
}

function toInlines(nodes: readonly PhrasingContent[], markdown: string, depth: number): OwnInline[] {
  return nodes.map((node) => {
    const written = () => sourceOf(node, markdown);
    const within = (children: readonly PhrasingContent[]) => toInlines(children, markdown, depth + 1);
    if (depth > DEEPEST) return written();
    switch (node.type) {
      case 'text':
        return node.value;
      case 'break':
        return '\n';
      case 'strong':
        return { strong: within(node.children) };
      case 'emphasis':
        return { emphasis: within(node.children) };
      case 'inlineCode':
        return { code: node.value };
      case 'link':
        return toLink(node.url, within(node.children)) ?? written();
      case 'image':
        return toLink(node.url, node.alt ? [node.alt] : []) ?? written();
      default:
        return written();
    }
  });
}

function toLink(url: string, link: OwnInline[]): OwnInline | undefined {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) return undefined;
  return { href, link: link.length > 0 ? link.map(withoutLink) : [url] };
}

/** A picture in a link is its words. */
function withoutLink(inline: OwnInline): OwnInline {
  return typeof inline === 'object' && 'href' in inline ? inline.link.join('') : inline;
}

/** As she wrote it. */
function sourceOf({ position }: PhrasingContent | RootContent, markdown: string): string {
  return markdown.slice(position?.start.offset, position?.end.offset);
}
