/** The names of a marked text, as a reader goes through them: from place to place, and into their cards. */
import { keyOf } from '../core/matching/page-names.ts';
import type { PlacedMention } from './painter.ts';
import { stepFrom } from './reading-order.ts';
import type { StaticMarks } from './static-marks.ts';

/** `C`: what a card is filled with. */
export interface TextCards<C> {
  readonly open: { placed: PlacedMention; card: C } | undefined;
  openAt(x: number, y: number): void;
  openByKey(placed: PlacedMention): void;
  /** Fills the card that is open once more. */
  renew(): void;
  /** The focus goes back to the name. */
  close(): void;
  /** To the place of a name that comes after the one it was last shown at. */
  show(key: string): void;
}

export interface TextCardsOptions<C> {
  loading: C;
  load: (placed: PlacedMention) => Promise<C>;
  focusCard: () => void;
  /** The card is another, or there is none. */
  onChanged: () => void;
}

export function createTextCards<C>(
  { placed: all, mentionAt, elementOf }: StaticMarks,
  { loading, load, focusCard, onChanged }: TextCardsOptions<C>,
): TextCards<C> {
  let open: { placed: PlacedMention; card: C } | undefined;
  let lastShown: HTMLElement | null | undefined;

  function openCard(placed: PlacedMention): void {
    const mine = { placed, card: loading };
    open = mine;
    onChanged();
    elementOf(placed)?.scrollIntoView({ block: 'nearest' });
    void load(placed).then((card) => {
      mine.card = card;
      if (open === mine) onChanged();
    });
  }

  return {
    get open() {
      return open;
    },
    openAt(x, y) {
      const placed = mentionAt(x, y);
      if (placed) openCard(placed);
    },
    openByKey(placed) {
      openCard(placed);
      focusCard();
    },
    renew() {
      if (open) openCard(open.placed);
    },
    close() {
      if (!open) return;
      const { placed } = open;
      open = undefined;
      onChanged();
      elementOf(placed)?.focus();
    },
    show(key) {
      const places = all.filter(({ mention }) => keyOf(mention) === key);
      const last = places.find((one) => elementOf(one) === lastShown);
      const next = stepFrom(places, last, 1);
      lastShown = next && elementOf(next);
      lastShown?.scrollIntoView({ block: 'center' });
      lastShown?.focus({ preventScroll: true });
    },
  };
}
