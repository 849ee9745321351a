/**
 * The card's place on a page: an element with a closed shadow root, attached only while a card is open, held to the line of
 * text that the card is about.
 */
import {
  autoUpdate,
  computePosition,
  flip,
  inline,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import { CARD_ATTRIBUTE } from './card-attribute.ts';
import { createClosedHost } from './closed-host.ts';
import { isDarkAt } from './darkness.ts';
import { unclobbered } from './dom.ts';
import type { Point } from './pointer.ts';
import { isSheet, placeSheet, watchBack } from './sheet.ts';
import { elementAround } from './structure.ts';

export interface CardHost {
  /** On the page while a card is open. */
  element: Element;
  /** Where the card is rendered. */
  root: ShadowRoot;
  /** Attaches the card beside a range and keeps it there; opened by a finger, below it at the bottom of the screen. */
  show(range: Range, how: { point?: Point | undefined; isTouch: boolean }): void;
  /** Leaves it where it is, whatever becomes of the range. */
  stay(): void;
  hide(): void;
  isShown(): boolean;
  /** Puts the focus on the card. */
  focus(): void;
  /** Whether an event happened inside the card. */
  owns(event: Event): boolean;
  /** Places the card again after its content has changed. */
  settle(): void;
}

const EDGE_PX = 8;
const GAP_PX = 6;

export interface CardHostOptions {
  css: string;
  /** Of the marks, asked for whenever a card is shown. */
  markColour: () => string;
  /** A sheet is closed by the browser's own way back. */
  onBack: () => void;
}

export function createCardHost(page: Document, { css, markColour, onBack }: CardHostOptions): CardHost {
  const document = unclobbered(page);
  const { host, root, sheet } = createClosedHost(document, CARD_ATTRIBUTE, css);
  // In the top layer no page can lay anything over it, and dialogs of the page's own do not hide it.
  host.popover = 'manual';
  const scheme = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, scheme];
  let release: (() => void) | undefined;
  let settle = () => {};
  let about: Range | undefined;

  /** On the root element, not in the body: pages that own their body's children leave it alone. */
  function parentFor(range: Range): Element {
    // Everything outside of an open modal dialog can be neither clicked nor read aloud.
    const dialogs = [...document.querySelectorAll('dialog:modal')];
    return (
      dialogs.findLast((dialog) => dialog.contains(range.startContainer)) ??
      dialogs.at(-1) ??
      document.documentElement
    );
  }

  return {
    element: host,
    root,
    focus: () => root.querySelector<HTMLElement>('.card')?.focus(),
    isShown: () => host.isConnected,
    owns: (event) => event.composedPath().includes(host),
    settle: () => settle(),
    show(range, { point, isTouch }) {
      release?.();
      about = range;
      for (const name of ['--width', '--bottom', '--room']) host.style.removeProperty(name);
      scheme.replaceSync(
        `:host{color-scheme:only ${isDarkAt(range.startContainer) ? 'dark' : 'light'}!important;--marks:${markColour()}!important}`,
      );
      const parent = parentFor(range);
      if (!host.isConnected || host.parentNode !== parent) {
        parent.append(host);
        host.showPopover();
      }
      if (isSheet(isTouch)) {
        settle = () => placeSheet(host, range);
        settle();
        release = watchBack(onBack);
        return;
      }
      const anchor = anchorOf(range);
      settle = () => void place(host, anchor, point);
      // autoUpdate calls settle at once and after every scroll and resize.
      release = keepBeside(anchor, host, () => settle());
    },
    stay() {
      release?.();
      release = undefined;
      settle = () => {};
      const { top, bottom } = host.getBoundingClientRect();
      // What was above its name stays close to it when there is less in it.
      if (top >= (about?.getBoundingClientRect().top ?? 0)) return;
      host.style.setProperty('--top', 'auto');
      host.style.setProperty('--bottom', `${Math.round(innerHeight - bottom)}px`);
    },
    hide() {
      release?.();
      release = undefined;
      settle = () => {};
      host.remove();
    },
  };
}

/** A range is no element: what floating-ui needs of one. */
function anchorOf(range: Range): VirtualElement {
  const contextElement = elementAround(range.startContainer);
  return {
    getBoundingClientRect: () => range.getBoundingClientRect(),
    getClientRects: () => range.getClientRects(),
    ...(contextElement ? { contextElement } : {}),
  };
}

/** Where a page's names shadow what floating-ui goes by, the card stays where it was put. */
function keepBeside(anchor: VirtualElement, host: HTMLElement, settle: () => void): () => void {
  try {
    return autoUpdate(anchor, host, settle);
  } catch {
    settle();
    return () => {};
  }
}

async function place(host: HTMLElement, anchor: VirtualElement, point: Point | undefined): Promise<void> {
  // At its own height first, or it would never look for a side with more room.
  host.style.removeProperty('--room');
  const { x, y } = await computePosition(anchor, host, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      // The line of a wrapped name that the pointer is on.
      inline(point ?? {}),
      offset(GAP_PX),
      flip({ padding: EDGE_PX, fallbackPlacements: ['top-start'] }),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply: ({ availableHeight }) =>
          host.style.setProperty('--room', `${Math.max(160, Math.floor(availableHeight))}px`),
      }),
    ],
  }).catch(() => ({ x: Number.NaN, y: Number.NaN }));
  const below = anchor.getBoundingClientRect();
  // As properties of our own: card.css shuts out every other style that a page, or this script, gives the element.
  host.style.setProperty('--left', `${Math.round(Number.isFinite(x) ? x : below.left)}px`);
  host.style.setProperty('--top', `${Math.round(Number.isFinite(y) ? y : below.bottom + GAP_PX)}px`);
}
