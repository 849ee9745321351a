/** When a card opens and closes: on hover, on click, and by keyboard. */
import { keyOf } from '../core/matching/page-names.ts';
import { type CardRequest, contentParts } from './content-parts.ts';
import type { PageMarks } from './marks.ts';
import type { PlacedMention } from './painter.ts';
import type { PointerTarget } from './pointer.ts';
import { stepFrom, successorOf } from './reading-order.ts';

export interface Cards {
  pointer: PointerTarget;
  /** Scrolls to a name and flashes it; each call goes to its next place. */
  show(key: string): boolean;
  /**
   * Goes to the next or previous name and opens its card with the focus in it; false past the last.
   * @param isFresh from the first or last on, wherever the reader was
   */
  step(step: 1 | -1, isFresh: boolean): boolean;
  /** Goes to this place; by keyboard its card opens with the focus in it. */
  goTo(placed: PlacedMention, by: 'keyboard' | 'popup'): void;
  /** Where the reader went last, if it is there still. */
  current(): PlacedMention | undefined;
  /** A mark that is a control was pressed by key. */
  press(placed: PlacedMention): void;
  /** The page was read again: an open card stays with its name, or closes when that is gone. */
  keepUp(): void;
}

/** @param load brings card.js and its words into this frame */
export function openCards({ marks, load }: { marks: PageMarks; load: () => Promise<unknown> }): Cards {
  const parts = contentParts();
  let current: PlacedMention | undefined;
  let wanted: CardRequest | undefined;
  let loading: Promise<unknown> | undefined;

  async function open(request: CardRequest): Promise<void> {
    wanted = request;
    current = request.placed;
    if (!parts.card || !parts.words) {
      loading ??= load().catch(() => {
        loading = undefined;
      });
      await loading;
    }
    // The pointer may have moved on while the card's code was on its way, or the page moved the name.
    if (wanted === request && marks.isInPlace(request.placed)) parts.card?.open(request);
  }

  function goTo(placed: PlacedMention, by: CardRequest['by']): void {
    marks.flash(placed);
    void open({ placed, by, reveals: true });
  }

  return {
    pointer: {
      mentionAt: (x, y) => marks.mentionAt(x, y),
      isOwn: (event) => parts.card?.isOwn(event) ?? false,
      onHover(placed, point) {
        // A card that was asked for by click or key stays until it is closed.
        const by = parts.card?.openedBy();
        // Nor does one that nobody asked for come over a passage that is being read.
        if ((by === undefined && !parts.passages?.isOpen()) || by === 'hover')
          void open({ placed, point, by: 'hover' });
      },
      onLeave() {
        wanted = undefined;
        if (parts.card?.openedBy() === 'hover') parts.card.close();
      },
      onClick: (placed, point, isTouch) => void open({ placed, point, by: 'click', isTouch }),
      isOpen: (placed) => placed === current && parts.card?.openedBy() !== undefined,
      onClickElsewhere() {
        wanted = undefined;
        parts.card?.close();
      },
    },
    show(key) {
      const places = marks.placesOf(key);
      const isAtOne = current !== undefined && (keyOf(current.mention) === key || places.includes(current));
      const next = stepFrom(places, isAtOne ? current : undefined, 1) ?? places[0];
      if (next) goTo(next, 'popup');
      return next !== undefined;
    },
    step(step, isFresh) {
      const next = stepFrom(marks.painted(), isFresh ? undefined : current, step);
      if (!next) return false;
      goTo(next, 'keyboard');
      parts.panel?.onStep(next);
      return true;
    },
    goTo,
    current: () => current,
    press: (placed) => void open({ placed, by: 'keyboard' }),
    keepUp() {
      if (!current || parts.card?.openedBy() === undefined || marks.isInPlace(current)) return;
      const next = successorOf(current, marks.painted());
      if (next) {
        current = next;
        parts.card.follow(next);
      } else parts.card.close();
    },
  };
}
