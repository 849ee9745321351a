/** A button beside what the reader has selected: on the page only while something is selected, in a closed shadow root. */
import { createClosedHost, htmlElement } from './closed-host.ts';
import { unclobbered } from './dom.ts';
import { elementAround, isUnread } from './structure.ts';

export interface SelectionButtonOptions {
  /** Whether anything is wanted on this page now. */
  isWanted: () => boolean;
  /** What it says; null where the reader wants none. */
  offer: () => Promise<{ label: string } | null>;
  onPress: (range: Range) => void;
  /** Whether an event happened in another surface of ours. */
  isOwn: (event: Event) => boolean;
  signal: AbortSignal;
}

export const SAVE_ATTRIBUTE = 'data-sidelight-save';

/** A selection rests for so long before it is offered to save it, in ms. */
const REST_MS = 250;
/** Letters; what is selected by a double click alone is offered too. */
const LEAST = 3;
const GAP_PX = 6;

/** `--shown` comes from marks.css, which goes with the extension. */
const CSS = `:host{all:initial!important;display:var(--shown,none)!important;position:fixed!important;z-index:2147483647!important;color-scheme:light dark!important}
button{font:600 13px/1 system-ui,sans-serif;min-height:28px;padding:0 11px;border-radius:8px;border:1px solid light-dark(#565b63,#a9aeb6);color:light-dark(#1a1c1f,#ececea);background:light-dark(#fff,#1d2024);box-shadow:0 2px 10px rgb(0 0 0/30%);cursor:pointer}
button:hover{background:light-dark(#f6f6f4,#26292e)}
button:focus-visible{outline:2px solid light-dark(#1d4ed8,#8ab4ff);outline-offset:2px}`;

/** In the root: what is said on the element itself the page can change. */
const cssAt = (left: number, top: number) => `${CSS}
:host{left:${left}px!important;top:${top}px!important}`;

export function followSelection(
  page: Document,
  { isWanted, offer, onPress, isOwn, signal }: SelectionButtonOptions,
): void {
  const document = unclobbered(page);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let host: HTMLElement | undefined;
  let sheet: CSSStyleSheet | undefined;
  let offered: Range | undefined;
  // It is brought by the first selection, which may be in the making.
  let isDown = document.querySelector(':active') !== null;

  function hide(): void {
    clearTimeout(timer);
    host?.remove();
    host = undefined;
    offered = undefined;
  }
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void show(), REST_MS);
  }
  async function show(): Promise<void> {
    // Where nothing is read, nothing that is selected is looked at either.
    const range = isDown || !isWanted() ? undefined : savable(document);
    if (!range) {
      hide();
      return;
    }
    const words = await offer();
    const now = isWanted() ? savable(document) : undefined;
    if (!words || signal.aborted || !now || String(now) !== String(range)) return;
    hide();
    offered = now;
    const button = make(words.label);
    host = button;
    document.documentElement.append(button);
    settle();
  }
  function settle(): void {
    if (host && offered) sheet?.replaceSync(cssAt(...placeFor(host, offered)));
  }
  function make(label: string): HTMLElement {
    const made = createClosedHost(document, SAVE_ATTRIBUTE, cssAt(0, 0));
    sheet = made.sheet;
    const button = htmlElement(document, 'button');
    button.type = 'button';
    button.textContent = label;
    // What is selected stays selected.
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', (event) => {
      const range = offered;
      if (!event.isTrusted || !range) return;
      hide();
      onPress(range);
    });
    made.root.append(button);
    return made.host;
  }

  const options = { signal, capture: true, passive: true } as const;
  const listen = (type: string, listener: (event: Event) => void) =>
    window.addEventListener(type, listener, options);
  listen('pointerdown', (event) => {
    isDown = true;
    if (event.target !== host && !isOwn(event)) hide();
  });
  for (const type of ['pointerup', 'pointercancel'])
    listen(type, (event) => {
      isDown = false;
      if (event.target !== host) later();
    });
  document.addEventListener('selectionchange', later, { signal });
  listen('scroll', settle);
  later();
  signal.addEventListener('abort', hide);
}

/** What a reader could save of what is selected. Its words are looked at last: what is written in an editor is not read. */
export function savable(document: Document): Range | undefined {
  const selection = document.designMode === 'on' ? null : document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer, endContainer } = range;
  if (elementAround(startContainer) === null || isUnread(startContainer) || isUnread(endContainer))
    return undefined;
  const letters = String(range).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters < LEAST ? undefined : range.cloneRange();
}

/** Beneath the end of the last line, where no pointer covers it; within the window. */
function placeFor(host: HTMLElement, range: Range): [left: number, top: number] {
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const last = rects.at(-1) ?? range.getBoundingClientRect();
  const { width, height } = host.getBoundingClientRect();
  const left = Math.min(Math.max(GAP_PX, last.right - width / 2), innerWidth - width - GAP_PX);
  const below = last.bottom + GAP_PX;
  const top = below + height > innerHeight ? last.top - height - GAP_PX : below;
  return [Math.round(left), Math.round(top)];
}
