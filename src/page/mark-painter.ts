/**
 * Paints with real <mark> elements, for marks that assistive technology can read, for our own static pages, and where
 * the Highlight API is missing. The only importer of mark.js, and only of its markRanges: `mark()` with a list of
 * names walks the page once for each and overflows the stack at about a thousand (julkue/mark.js#279).
 */
import Mark from 'mark.js';
import { FLASH_MS, isPainted, type Painter, type PlacedMention } from './painter.ts';
import { blockOf } from './reader.ts';

const ATTRIBUTE = 'data-sidelight';
const FLASH_CLASS = 'sidelight-flash';

interface BlockRange extends Mark.Range {
  placed: PlacedMention;
}

export function createMarkPainter(document: Document): Painter {
  const byElement = new Map<Element, PlacedMention>();
  const blocks = new Set<Element>();

  function erase(): void {
    byElement.clear();
    for (const block of blocks)
      new Mark(block as HTMLElement).unmark({ element: 'mark', className: 'sidelight-mark' });
    blocks.clear();
  }

  return {
    changesPage: true,
    erase,
    paint(placed) {
      erase();
      for (const [block, ranges] of groupByBlock(placed)) {
        blocks.add(block);
        new Mark(block as HTMLElement).markRanges(ranges, {
          element: 'mark',
          className: 'sidelight-mark',
          each: (element: Element, range: Mark.Range) => {
            const { placed: one } = range as BlockRange;
            element.setAttribute(ATTRIBUTE, one.mention.mark ?? '');
            element.setAttribute('tabindex', '0');
            element.setAttribute('aria-label', `${one.mention.text}, ${one.mention.mark} in Sidelight`);
            byElement.set(element, one);
          },
        });
      }
      // Wrapping split the text nodes under the live ranges: lay each over its elements again.
      const first = new Set<PlacedMention>();
      for (const [element, one] of byElement) {
        if (!first.has(one)) one.range.setStartBefore(element.firstChild ?? element);
        first.add(one);
        one.range.setEndAfter(element.lastChild ?? element);
      }
    },
    mentionAt(x, y) {
      const mark = document.elementFromPoint(x, y)?.closest(`mark[${ATTRIBUTE}]`);
      return mark ? byElement.get(mark) : undefined;
    },
    flash(placed) {
      for (const [element, one] of byElement) {
        if (one !== placed) continue;
        element.classList.add(FLASH_CLASS);
        setTimeout(() => element.classList.remove(FLASH_CLASS), FLASH_MS);
      }
    },
  };
}

/** Ranges as offsets into the text of their block, as mark.js counts it, in order. */
function groupByBlock(placed: readonly PlacedMention[]): Map<Element, BlockRange[]> {
  const groups = new Map<Element, BlockRange[]>();
  for (const one of placed) {
    if (!isPainted(one.mention) || one.range.collapsed) continue;
    const block = blockOf(one.range.commonAncestorContainer);
    if (!block) continue;
    const start = offsetIn(block, one.range.startContainer, one.range.startOffset);
    const end = offsetIn(block, one.range.endContainer, one.range.endOffset);
    const group = groups.get(block) ?? [];
    group.push({ start, length: end - start, placed: one });
    groups.set(block, group);
  }
  return groups;
}

/** Text nodes right inside these are all that mark.js does not count. */
const UNCOUNTED = new Set(['script', 'style', 'title', 'head', 'html']);

function offsetIn(block: Element, node: Node, offset: number): number {
  const walker = block.ownerDocument.createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  let length = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text === node) return length + offset;
    if (!UNCOUNTED.has(text.parentElement?.localName ?? '')) length += (text as Text).data.length;
  }
  return length;
}
