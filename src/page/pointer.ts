/**
 * Pointer and clicks over marks. Nothing of the page's own is prevented: links open, text is selected, drags are drags. Only a finger,
 * which cannot rest on a name, opens the card of a name in a link first, and the link with its second tap.
 */
import type { PageSettings } from '../core/settings/page-settings.ts';
import { closestTo, rootOf, unclobbered } from './dom.ts';
import type { PlacedMention } from './painter.ts';
import { elementAround, isShadowRoot } from './structure.ts';

export interface PointerTarget {
  mentionAt(x: number, y: number): PlacedMention | undefined;
  /** The pointer has rested on a mark. */
  onHover(placed: PlacedMention, point: Point): void;
  /** The pointer has been away from mark and card for a while. */
  onLeave(): void;
  onClick(placed: PlacedMention, point: Point, isTouch: boolean): void;
  /** Whether the card of this mention is open already. */
  isOpen(placed: PlacedMention): boolean;
  /** A press anywhere but on a mark or in the card. */
  onClickElsewhere(): void;
  /** Whether an event comes from our own card. */
  isOwn(event: Event): boolean;
}

export interface Point {
  x: number;
  y: number;
}

const HOVER_MS = 350;
const LEAVE_MS = 400;

export interface PointerOptions {
  /** How cards open, asked each time. Inside a link, what is not opened by resting there is opened by a click with Alt. */
  settings: () => Pick<PageSettings, 'links' | 'cards'> | undefined;
  signal: AbortSignal;
}

/** Listens to the reader alone: an event that a page makes up would ask, place by place, which names are the reader's own. */
export function watchPointer(
  page: Document,
  target: PointerTarget,
  { settings, signal }: PointerOptions,
): void {
  const document = unclobbered(page);
  let hovered: PlacedMention | undefined;
  let wasOwn = false;
  let frame = 0;
  let opening: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const waitNoMore = () => {
    clearTimeout(opening);
    clearTimeout(leaving);
  };
  const openLater = (placed: PlacedMention, point: Point) => {
    waitNoMore();
    opening = setTimeout(() => target.onHover(placed, point), HOVER_MS);
  };
  const leaveLater = () => {
    waitNoMore();
    leaving = setTimeout(() => target.onLeave(), LEAVE_MS);
  };

  const byClick = () => settings()?.cards === 'click';
  const byModifier = (placed: PlacedMention) =>
    (byClick() || settings()?.links === 'modifier') && isInLink(placed);
  const look = (point: Point, own: boolean) => {
    frame = 0;
    const under = own || byClick() ? undefined : target.mentionAt(point.x, point.y);
    const placed = under && !byModifier(under) ? under : undefined;
    if (own) waitNoMore();
    else if (placed && placed !== hovered) openLater(placed, point);
    // Coming back from the card to the page counts as leaving it too.
    else if (!placed && (hovered !== undefined || wasOwn)) leaveLater();
    hovered = placed;
    wasOwn = own;
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
      const point = { x: event.clientX, y: event.clientY };
      // Asked now: an event that has been dispatched knows its path no more.
      const own = target.isOwn(event);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => look(point, own));
    },
    { signal, passive: true },
  );
  // Whoever presses does not rest: it may become a selection, or a link that is dragged.
  document.addEventListener(
    'pointerdown',
    () => {
      cancelAnimationFrame(frame);
      clearTimeout(opening);
    },
    { signal, passive: true },
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || target.isOwn(event)) return;
      const point = { x: event.clientX, y: event.clientY };
      const isAsked = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const isOurs = isNothingSelected(document) && !event.defaultPrevented;
      const under = isOurs ? target.mentionAt(point.x, point.y) : undefined;
      const isOpened =
        under && (isAsked ? byModifier(under) : !hasModifier(event) && !isInteractive(event, under));
      // Alt and a click on a link would save what it leads to.
      if (isOpened && isAsked) event.preventDefault();
      const placed = isOpened ? under : undefined;
      if (!placed) {
        target.onClickElsewhere();
        return;
      }
      // It is not hovered as well: a card that is closed at once must not come back.
      cancelAnimationFrame(frame);
      waitNoMore();
      hovered = placed;
      target.onClick(placed, point, isByTouch(event));
    },
    { signal },
  );
  // Before the page's own listeners, which may open the link themselves.
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || !isByTouch(event) || hasModifier(event) || target.isOwn(event)) return;
      const point = { x: event.clientX, y: event.clientY };
      const placed = isNothingSelected(document) ? target.mentionAt(point.x, point.y) : undefined;
      if (!placed || !isInLink(placed) || target.isOpen(placed)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      target.onClick(placed, point, true);
    },
    { signal, capture: true },
  );
  // A press in another frame of the page is told to nobody but that frame.
  const view = document.defaultView;
  view?.addEventListener(
    'blur',
    () => {
      const isInFrame = view.top !== view || document.activeElement?.localName === 'iframe';
      if (isInFrame) target.onClickElsewhere();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    waitNoMore();
    cancelAnimationFrame(frame);
  });
}

const isByTouch = (event: MouseEvent) => (event as PointerEvent).pointerType === 'touch';

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent) =>
  altKey || ctrlKey || metaKey || shiftKey;

function isNothingSelected(document: Document): boolean {
  return document.getSelection()?.isCollapsed ?? true;
}

/** Whether a name stands inside a link. */
function isInLink({ range }: PlacedMention): boolean {
  return closestAround(elementAround(range.startContainer), 'a[href]') !== null;
}

const CONTROLS = 'a[href], button, summary, label, [role="button"], [role="link"], [onclick]';

/** A link or a control has its own meaning for a click. */
function isInteractive(event: Event, { range }: PlacedMention): boolean {
  // Of what is in a closed shadow root the event tells only the host; the name knows where it stands.
  const target = event.composedPath()[0];
  const controls = [target instanceof Element ? target : null, elementAround(range.startContainer)].map(
    (element) => closestAround(element, CONTROLS),
  );
  // A mark of ours that is a control is there to be pressed.
  return controls.some((control) => control !== null && !control.hasAttribute('data-sidelight'));
}

/** The nearest such element around, through shadow roots. */
function closestAround(from: Element | null, selector: string): Element | null {
  for (let at = from; at; ) {
    const found = closestTo(at, selector);
    if (found) return found;
    const root = rootOf(at);
    at = isShadowRoot(root) ? root.host : null;
  }
  return null;
}
