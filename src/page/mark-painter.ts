/**
 * Paints with real <mark> elements, for marks that assistive technology can read, for our own static pages, and where
 * the Highlight API is missing. The only importer of mark.js, and only of its markRanges: `mark()` with a list of
 * names walks the page once for each and overflows the stack at about a thousand (julkue/mark.js#279).
 */
import Mark from 'mark.js';
import { closestTo, localNameOf, unclobbered } from './dom.ts';
import { FLASH_MS, isPainted, type Painter, type PlacedMention } from './painter.ts';
import { blockOf } from './structure.ts';

const ATTRIBUTE = 'data-sidelight';
const FLASH_CLASS = 'sidelight-flash';

interface BlockRange extends Mark.Range {
  placed: PlacedMention;
}

/** @param onPress a mark was pressed by key, or by assistive technology */
export function createMarkPainter(page: Document, onPress: (placed: PlacedMention) => void): Painter {
  const document = unclobbered(page);
  const byElement = new Map<Element, PlacedMention>();
  const blocks = new Set<Node>();

  function erase(): void {
    byElement.clear();
    for (const block of blocks)
      new Mark(block as HTMLElement).unmark({ element: 'mark', className: 'sidelight-mark' });
    blocks.clear();
  }

  return {
    changesPage: true,
    erase,
    // What happens to elements is noticed like any other change of the page.
    isIntact: () => true,
    paint(placed) {
      erase();
      const begun = new Set<PlacedMention>();
      for (const [block, ranges] of groupByBlock(placed)) {
        blocks.add(block);
        new Mark(block as HTMLElement).markRanges(ranges, {
          element: 'mark',
          className: 'sidelight-mark',
          each: (element: Element, range: Mark.Range) => {
            const { placed: one } = range as BlockRange;
            element.setAttribute(ATTRIBUTE, one.mention.mark ?? '');
            byElement.set(element, one);
            // One control for a name, whatever it is split over.
            if (isInControl(element)) return;
            if (begun.has(one)) element.setAttribute('aria-hidden', 'true');
            else makeControl(element, one, onPress);
            begun.add(one);
          },
        });
      }
      // Wrapping split the text nodes under the live ranges: lay each over its elements again.
      const first = new Set<PlacedMention>();
      for (const [element, one] of byElement) {
        if (!first.has(one)) one.range.setStart(element.firstChild ?? element, 0);
        first.add(one);
        one.range.setEnd(element.lastChild ?? element, element.textContent.length);
      }
    },
    mentionAt(x, y) {
      const element = document.elementFromPoint(x, y);
      const mark = element && closestTo(element, `mark[${ATTRIBUTE}]`);
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

/** A control of the page's own cannot hold another. */
function isInControl(element: Element): boolean {
  const control = 'a[href], button, summary, label, [role="button"], [role="link"]';
  return closestTo(element, control) !== null;
}

/** A button that opens the card. */
function makeControl(
  element: Element,
  placed: PlacedMention,
  onPress: (placed: PlacedMention) => void,
): void {
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('tabindex', '0');
  const { text, mark } = placed.mention;
  element.setAttribute('aria-label', `${text}, ${mark} in Sidelight`);
  const press = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
    onPress(placed);
  };
  element.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    if ((key === 'Enter' || key === ' ') && !altKey && !ctrlKey && !metaKey) press(event);
  });
  // A click without a pointer is how assistive technology presses.
  element.addEventListener('click', (event) => {
    if ((event as MouseEvent).detail === 0) press(event);
  });
}

/** Ranges as offsets into the text of their block, as mark.js counts it, in order. */
function groupByBlock(placed: readonly PlacedMention[]): Map<Node, BlockRange[]> {
  const groups = new Map<Node, BlockRange[]>();
  for (const one of placed) {
    if (!isPainted(one.mention) || one.range.collapsed) continue;
    const block = blockOf(one.range.commonAncestorContainer);
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

function isUncounted({ parentElement }: Node): boolean {
  return parentElement !== null && UNCOUNTED.has(localNameOf(parentElement));
}

function offsetIn(block: Node, node: Node, offset: number): number {
  const walker = unclobbered(node.ownerDocument!).createTreeWalker(block, 4 /* NodeFilter.SHOW_TEXT */);
  let length = 0;
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text === node) return length + offset;
    if (!isUncounted(text)) length += (text as Text).data.length;
  }
  return length;
}
