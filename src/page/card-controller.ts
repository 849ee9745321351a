/** One card at a time: filled when its entries have come, closed by Escape, its keys its own. */
import type { CardHost } from './card-host.ts';
import type { CardPart, CardRequest } from './content-parts.ts';
import type { KeptFocus } from './focus.ts';
import type { PlacedMention } from './painter.ts';
import { keepTyped } from './typed.ts';

export interface CardControllerOptions<C> {
  window: EventTarget;
  /** Brings a place to the middle of what is seen. */
  reveal: (range: Range) => void;
  host: Pick<CardHost, 'show' | 'stay' | 'hide' | 'isShown' | 'owns' | 'focus' | 'settle'>;
  focus: KeptFocus;
  /** What is shown until the rest has come. */
  loading: C;
  load: (request: CardRequest) => Promise<C>;
  draw: (request: CardRequest, content: C) => void;
  clear: () => void;
  /** It has come, or is gone. */
  onShown: (isShown: boolean) => void;
  signal: AbortSignal | undefined;
}

export interface ControlledCard extends CardPart {
  /** Its name is a mark no more: the card stays where it is until it is closed, or another is asked for. */
  hold(): void;
}

export function controlCard<C>(options: CardControllerOptions<C>): ControlledCard {
  const { window, reveal, host, focus, loading, load, clear, onShown, signal } = options;
  let current: CardRequest | undefined;
  let isHeld = false;

  function draw(request: CardRequest, content: C): void {
    // Another card was asked for meanwhile, or none.
    if (current !== request) return;
    options.draw(request, content);
    host.settle();
  }
  function open(request: CardRequest): void {
    if (request.reveals) reveal(request.placed.range);
    if (request.by === 'popup') return;
    current = request;
    isHeld = false;
    const isByKey = request.by === 'keyboard';
    if (isByKey) focus.remember();
    draw(request, loading);
    onShown(true);
    host.show(request.placed.range, { point: request.point, isTouch: request.isTouch ?? false });
    if (isByKey) host.focus();
    void load(request).then((content) => draw(request, content));
  }
  function follow({ range }: PlacedMention): void {
    if (host.isShown()) host.show(range, { isTouch: current?.isTouch ?? false });
  }
  function close(): void {
    const at = current?.by === 'keyboard' ? current.placed.range : undefined;
    current = undefined;
    if (!host.isShown()) return;
    host.hide();
    clear();
    focus.giveBack(at);
    onShown(false);
  }
  /** Neither what is typed in the card nor an Escape that closes it is the page's business. */
  function keepKeys(event: Event): void {
    const closes = (event as KeyboardEvent).key === 'Escape' && host.isShown();
    if (!closes && !host.owns(event)) return;
    event.stopImmediatePropagation();
    if (!closes) return;
    event.preventDefault();
    if (event.type === 'keydown') close();
  }

  signal?.addEventListener('abort', close);
  // On the window and in the capture phase: only what the page put there before us hears a key first.
  for (const type of ['keydown', 'keypress', 'keyup'])
    window.addEventListener(type, keepKeys, { capture: true, ...(signal ? { signal } : {}) });
  keepTyped(window, (event) => host.owns(event) && event.stopImmediatePropagation(), { keys: false, signal });

  function hold(): void {
    isHeld = true;
    host.stay();
  }

  return {
    open,
    hold,
    follow,
    close,
    openedBy: () => (host.isShown() && !isHeld ? current?.by : undefined),
    isOwn: (event) => host.owns(event),
  };
}
