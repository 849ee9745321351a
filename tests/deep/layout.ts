/** What is wrong with how a page lies in its window: what runs over, is cut off, lies over something else, or is too small for a finger. */
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';

/** Each as one line for a person; none where all can be read and reached by scrolling down. */
export const layoutFaults = (page: BrowserPage): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const faults = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide, not ${clientWidth}`] : [];
    const told = (element: Element) =>
      `${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className.trim().replace(/\s+/g, '.')}` : ''} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    /** The nearest box that scrolls by itself, or ends what is in it. */
    const holderOf = (
      element: Element | null,
      axes: readonly ('overflowX' | 'overflowY')[],
    ): Element | null => {
      for (let at = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (axes.some((axis) => style[axis] !== 'visible') || style.clipPath !== 'none') return at;
      }
      return null;
    };

    const shown = [...document.body.querySelectorAll('*')].filter(
      (one) =>
        one.checkVisibility({
          visibilityProperty: true,
          opacityProperty: true,
          contentVisibilityAuto: true,
        }) && one.getClientRects().length > 0,
    );
    for (const element of shown) {
      const style = getComputedStyle(element);
      const isCut = (axis: 'overflowX' | 'overflowY', all: number, seen: number) =>
        /hidden|clip/.test(style[axis]) && all > seen + 1 && seen > 1;
      // A line that ends in dots says that it goes on: where it leads, all of it stands. A field scrolls.
      const isField = /^(input|textarea|select)$/.test(element.localName);
      const hasDots = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      const {
        scrollWidth: allX,
        clientWidth: seenX,
        scrollHeight: allY,
        clientHeight: seenY,
      } = element as HTMLElement;
      if (
        !hasDots &&
        !isField &&
        !(element instanceof SVGElement) &&
        style.clipPath === 'none' &&
        style.display !== 'inline'
      ) {
        if (isCut('overflowX', allX, seenX) || isCut('overflowY', allY, seenY))
          faults.push(`cut off: ${told(element)}`);
      }
    }

    // Every line of text, with the box it stands in.
    interface Line {
      of: Element;
      box: DOMRect;
    }
    const lines: Line[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const of = node.parentElement!;
      if (!node.nodeValue?.trim() || /^(script|style|title|option)$/.test(of.localName)) continue;
      if (
        !of.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        const edge = holderOf(of, ['overflowX']);
        if (!edge && (box.right > clientWidth + 1 || box.left < -1))
          faults.push(`beyond the edge: ${told(of)}`);
        lines.push({ of, box });
      }
    }
    /** What stays in its place over what is scrolled is apart from it. */
    const layerOf = (element: Element): Element | null => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        if (/fixed|sticky/.test(getComputedStyle(at).position)) return at;
        if (getComputedStyle(at).overflowY !== 'visible' && at !== document.body) return at;
      }
      return null;
    };
    const layers = new Map(lines.map(({ of }) => [of, layerOf(of)]));
    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach((one, at) => {
      for (let next = at + 1; next < lines.length && lines[next]!.box.top < one.box.bottom; next++) {
        const other = lines[next]!;
        if (one.of === other.of || layers.get(one.of) !== layers.get(other.of)) continue;
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        // Lines that stand close have boxes that touch.
        const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
        const least = Math.min(one.box.height, other.box.height);
        if (wide > 2 && high > least * 0.4)
          faults.push(`over each other: ${told(one.of)} and ${told(other.of)}`);
      }
    });
    return [...new Set(faults)];
  });

/**
 * Controls that are lower than so many CSS pixels, or narrower than 24. A link in the words of a sentence may be as low as its line, and what
 * is smaller than 24 may be so where nothing else is within 24 px around its middle (WCAG 2.5.8).
 */
export const smallTargets = (page: BrowserPage, least: number): Promise<string[]> =>
  page.evaluate((wanted) => {
    const controls = 'button, a[href], input, select, textarea, summary, [role=option], [role=tab]';
    const isInSentence = (element: Element) => {
      const around = element.parentElement;
      if (element.closest('.own-note-text')) return true;
      if (!/^inline/.test(getComputedStyle(element).display) || !around) return false;
      return (around.textContent ?? '').trim().length > (element.textContent ?? '').trim().length;
    };
    const all = [...document.querySelectorAll(controls)].flatMap((element) => {
      const isSeen =
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg, :disabled');
      const isField = element instanceof HTMLInputElement;
      if (!isSeen || (isInSentence(element) && !isField)) return [];
      // A tap on its words goes to the field.
      const boxes = [element, ...(isField ? (element.labels ?? []) : [])].map((one) =>
        one.getBoundingClientRect(),
      );
      const [left, top] = [
        Math.min(...boxes.map((box) => box.left)),
        Math.min(...boxes.map((box) => box.top)),
      ];
      const width = Math.max(...boxes.map((box) => box.right)) - left;
      const height = Math.max(...boxes.map((box) => box.bottom)) - top;
      return [{ element, left, top, width, height }];
    });
    const isAlone = (one: (typeof all)[number]) => {
      const [x, y] = [one.left + one.width / 2, one.top + one.height / 2];
      return all.every((other) => {
        if (other === one || other.element.contains(one.element) || one.element.contains(other.element))
          return true;
        const isSmall = other.width < 23.5 || other.height < 23.5;
        const apartX = Math.max(other.left - x, x - other.left - other.width, 0);
        const apartY = Math.max(other.top - y, y - other.top - other.height, 0);
        const [middleX, middleY] = [other.left + other.width / 2, other.top + other.height / 2];
        return Math.hypot(apartX, apartY) >= 12 && (!isSmall || Math.hypot(middleX - x, middleY - y) >= 23.5);
      });
    };
    return all.flatMap((one) => {
      const { element, width, height } = one;
      if (height >= wanted - 0.5 && width >= 23.5) return [];
      if (wanted <= 24 && isAlone(one)) return [];
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
      const words = element.getAttribute('aria-label') ?? label ?? element.textContent ?? '';
      const size = `${Math.round(width)} x ${Math.round(height)}`;
      return [`${element.localName}.${element.className} "${words.trim().slice(0, 40)}" is ${size}`];
    });
  }, least);

/** Text as far apart as a reader may set it without losing anything (WCAG 1.4.12). */
export const spaceText = (page: BrowserPage): Promise<void> =>
  page.evaluate(() => {
    const sheet = document.createElement('style');
    sheet.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`;
    document.head.append(sheet);
  });

/**
 * Goes through all controls by Tab; those that are not wholly seen then, with the ring around them.
 * @param least where the browser brings nothing into view of which a part is seen (Firefox): so many pixels of it, in height
 */
export async function hiddenOnFocus(
  page: BrowserPage,
  least = Number.POSITIVE_INFINITY,
): Promise<{ count: number; hidden: string[] }> {
  const seen = new Set<string>();
  const hidden: string[] = [];
  for (;;) {
    await page.press('Tab');
    const focused = await page.evaluate(
      (enough) => {
        const element = document.activeElement;
        if (!element || element === document.body || element === document.documentElement) return null;
        const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
        const ring =
          outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const { clientWidth, clientHeight } = document.documentElement;
        const isWide = left - ring >= 0 && right + ring <= clientWidth;
        const high = Math.min(bottom + ring, clientHeight) - Math.max(top - ring, 0);
        const isHigh = high >= Math.min(bottom - top + 2 * ring, clientHeight, enough ?? Infinity) - 0.5;
        const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
        const told = `${element.localName} "${words}" ${[left, top, right, bottom].map(Math.round)} of ${clientWidth} x ${clientHeight}, ring ${ring}`;
        return {
          which: String([...document.querySelectorAll('*')].indexOf(element)),
          fault: isWide && isHigh && ring > 0 ? '' : told,
        };
      },
      Number.isFinite(least) ? least : null,
    );
    if (!focused || seen.has(focused.which)) return { count: seen.size, hidden };
    seen.add(focused.which);
    if (focused.fault) hidden.push(focused.fault);
  }
}
