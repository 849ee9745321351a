/** Which place comes next, and what opens a card, with marks that only remember. */
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mention } from '../../src/core/matching/mention.ts';
import { type CardPart, contentParts } from '../../src/page/content-parts.ts';
import type { PageMarks } from '../../src/page/marks.ts';
import { openCards } from '../../src/page/open-cards.ts';
import type { PlacedMention } from '../../src/page/painter.ts';

const { document } = new JSDOM('<p>A B A B A</p>').window;
const text = document.querySelector('p')!.firstChild as Text;

/** Every letter with ranges and mentions of its own, as after each reading. */
const read = (): PlacedMention[] =>
  [...text.data.matchAll(/[AB]/g)].map(({ 0: letter, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return { mention: { id: letter, text: letter } as Mention, range, words: letter };
  });

let placed: PlacedMention[];
let isInPlace = true;
const flash = vi.fn<(placed: PlacedMention) => void>();
const open = vi.fn<CardPart['open']>();
const follow = vi.fn<CardPart['follow']>();
const close = vi.fn<CardPart['close']>();
let openedBy: ReturnType<CardPart['openedBy']>;
const marks = {
  placesOf: (key: string) => placed.filter(({ mention }) => mention.id === key),
  painted: () => placed,
  isInPlace: () => isInPlace,
  flash,
} as unknown as PageMarks;
const shownAt = () => flash.mock.calls.map(([{ range }]) => range.startOffset);

beforeEach(() => {
  placed = read();
  isInPlace = true;
  flash.mockClear();
  for (const mock of [open, follow, close]) mock.mockClear();
  contentParts().card = { open, follow, close, openedBy: () => openedBy, isOwn: () => false };
  openedBy = undefined;
});
const cardsOf = () => openCards({ marks, load: async () => {} });

describe('show', () => {
  test('goes on to the next place, around the end, though the page is read again each time', () => {
    const cards = cardsOf();
    for (let count = 0; count < 4; count++) {
      expect(cards.show('A')).toBe(true);
      placed = read();
    }
    expect(shownAt()).toEqual([0, 4, 8, 0]);
  });

  test('begins another name at its first place', () => {
    const cards = cardsOf();
    cards.show('A');
    cards.show('A');
    cards.show('B');
    expect(shownAt()).toEqual([0, 4, 2]);
  });

  test('a name that is gone', () => {
    expect(cardsOf().show('C')).toBe(false);
    expect(open).not.toHaveBeenCalled();
  });
});

test('steps end past the last name, and begin anew where they are told to', () => {
  const cards = cardsOf();
  const walk = Array.from({ length: 6 }, () => cards.step(1, false));
  expect(walk).toEqual([true, true, true, true, true, false]);
  expect(cards.step(1, true)).toBe(true);
  expect(shownAt()).toEqual([0, 2, 4, 6, 8, 0]);
});

describe('a card', () => {
  test('from name to name by keyboard', async () => {
    const cards = cardsOf();
    cards.step(1, false);
    cards.step(1, false);
    await vi.waitFor(() => expect(open).toHaveBeenCalled());
    expect(open.mock.calls.at(-1)?.[0]).toMatchObject({ by: 'keyboard', reveals: true, placed: placed[1] });
  });

  test('not for a name that the page has moved since it was pointed at', async () => {
    const cards = cardsOf();
    isInPlace = false;
    cards.pointer.onHover(placed[0]!, { x: 0, y: 0 });
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(open).not.toHaveBeenCalled();
  });
});

describe('a page that is read again under an open card', () => {
  const openAt = (one: PlacedMention) => {
    const cards = cardsOf();
    cards.pointer.onClick(one, { x: 0, y: 0 }, false);
    openedBy = 'click';
    return cards;
  };

  test('the card goes on with its name', () => {
    const cards = openAt(placed[2]!);
    isInPlace = false;
    placed = read();
    cards.keepUp();
    expect(follow.mock.calls).toEqual([[placed[0]]]);
    expect(close).not.toHaveBeenCalled();
  });

  test('and closes where that is gone', () => {
    const cards = openAt(placed[1]!);
    isInPlace = false;
    placed = read().filter(({ words }) => words === 'A');
    cards.keepUp();
    expect(follow).not.toHaveBeenCalled();
    expect(close).toHaveBeenCalledOnce();
  });

  test('and stays where it is while its name does', () => {
    openAt(placed[1]!).keepUp();
    expect(follow).not.toHaveBeenCalled();
    expect(close).not.toHaveBeenCalled();
  });
});
