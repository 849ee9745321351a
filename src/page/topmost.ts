/** Which name stands uppermost in what a reader sees, followed while the page is scrolled. */
import { unclobbered } from './dom.ts';
import type { PlacedMention } from './painter.ts';
import { elementAround } from './structure.ts';

export interface Topmost {
  /** Follows these from now on, in reading order; none, and nothing is followed. */
  renew(placed: readonly PlacedMention[]): void;
}

export interface TopmostOptions {
  document: Document;
  /** Called when it is another one; with nothing where none is seen. */
  onChanged: (placed: PlacedMention | undefined) => void;
  signal: AbortSignal;
}

export function watchTopmost({ document: page, onChanged, signal }: TopmostOptions): Topmost {
  const document = unclobbered(page);
  const seen = new Set<Element>();
  let all: readonly PlacedMention[] = [];
  let last: PlacedMention | undefined;
  let frame = 0;

  // It sees what a frame's own scroll cannot tell: whether the frame is in view at all.
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) seen.add(target);
      else seen.delete(target);
    }
    look();
  });

  function look(): void {
    frame = 0;
    const inView = all.filter((placed) => {
      const element = elementAround(placed.range.startContainer);
      return element !== null && seen.has(element) && isInView(placed);
    });
    // A bar that stays where it is says nothing of how far its reader has come.
    const next = inView.find(({ range }) => !staysPut(elementAround(range.startContainer))) ?? inView[0];
    if (next === last) return;
    last = next;
    onChanged(next);
  }
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };

  document.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  addEventListener('resize', soon, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });

  return {
    renew(placed) {
      all = placed;
      const elements = new Set(placed.flatMap(({ range }) => elementAround(range.startContainer) ?? []));
      observer.disconnect();
      seen.clear();
      for (const element of elements) observer.observe(element);
    },
  };
}

/** Whether it stands within the height of its window. */
export function isInView({ range }: Pick<PlacedMention, 'range'>): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function staysPut(element: Element | null): boolean {
  for (let at = element; at; at = elementAround(at)) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}
