/** When a card opens and closes: on hover, on click, and by keyboard. */
import { type CardRequest, contentParts } from './content-parts.ts';
import type { PageMarks } from './marks.ts';
import type { PlacedMention } from './painter.ts';
import type { PointerTarget } from './pointer.ts';
import { stepFrom } from './reading-order.ts';

export interface Cards {
  pointer: PointerTarget;
  /** Scrolls to a name and flashes it; each call goes to its next place. */
  show(key: string): boolean;
  /** Goes to the next or previous name and opens its card with the focus in it. */
  step(step: 1 | -1): boolean;
}

/** @param load brings card.js into this frame */
export function openCards({ marks, load }: { marks: PageMarks; load: () => Promise<unknown> }): Cards {
  const parts = contentParts();
  let current: PlacedMention | undefined;
  let wanted: CardRequest | undefined;

  async function open(request: CardRequest): Promise<void> {
    wanted = request;
    current = request.placed;
    if (!parts.card) await load().catch(() => {});
    // The pointer may have moved on while the card's code was on its way.
    if (wanted === request) parts.card?.open(request);
  }

  function goTo(placed: PlacedMention): void {
    current = placed;
    placed.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    marks.flash(placed);
  }

  return {
    pointer: {
      mentionAt: (x, y) => marks.mentionAt(x, y),
      isOwn: (event) => parts.card?.isOwn(event) ?? false,
      onHover(placed, point) {
        // A card that was asked for by click or key stays until it is closed.
        const by = parts.card?.openedBy();
        if (by === undefined || by === 'hover') void open({ placed, point, by: 'hover' });
      },
      onLeave() {
        wanted = undefined;
        if (parts.card?.openedBy() === 'hover') parts.card.close();
      },
      onClick: (placed, point) => void open({ placed, point, by: 'click' }),
      onClickElsewhere() {
        wanted = undefined;
        parts.card?.close();
      },
    },
    show(key) {
      const places = marks.placesOf(key);
      const next = stepFrom(
        places,
        places.find(({ mention }) => mention === current?.mention),
        1,
      );
      if (next) goTo(next);
      return next !== undefined;
    },
    step(step) {
      const next = stepFrom(marks.painted(), current, step);
      if (!next) return false;
      goTo(next);
      void open({ placed: next, by: 'keyboard' });
      return true;
    },
  };
}
