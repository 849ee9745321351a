/** When a card is drawn, filled, closed, and whose keys are whose. */
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { controlCard } from '../../src/page/card-controller.ts';
import type { CardPart, CardRequest } from '../../src/page/content-parts.ts';
import { keepFocus } from '../../src/page/focus.ts';

const { window } = new JSDOM('<!doctype html><body><button>a</button><input></body>');
const { document } = window;
const element = document.createElement('div');
element.tabIndex = -1;
const button = document.querySelector('button')!;
const field = document.querySelector('input')!;

let life: AbortController;
let card: CardPart;
let drawn: string[];
let answers: ((content: string) => void)[];
const reveal = vi.fn();
const told = vi.fn();
const heard = vi.fn();
for (const type of ['keydown', 'keyup'])
  document.addEventListener(type, (event) => heard(type, (event as KeyboardEvent).key));

const request = (by: CardRequest['by'], more: Partial<CardRequest> = {}): CardRequest => ({
  placed: { mention: {}, range: document.createRange(), words: '' } as unknown as CardRequest['placed'],
  by,
  ...more,
});

beforeEach(() => {
  life?.abort();
  life = new window.AbortController();
  element.remove();
  drawn = [];
  answers = [];
  reveal.mockClear();
  heard.mockClear();
  told.mockClear();
  button.focus();
  card = controlCard<string>({
    window,
    reveal,
    host: {
      show: () => document.documentElement.append(element),
      hide: () => element.remove(),
      isShown: () => element.isConnected,
      owns: (event) => event.composedPath().includes(element),
      focus: () => element.focus(),
      stay: () => {},
      settle: () => {},
    },
    focus: keepFocus(document, element),
    loading: 'loading',
    load: () => new Promise((resolve) => answers.push(resolve)),
    draw: (_request, content) => drawn.push(content),
    clear: () => drawn.push('cleared'),
    onShown: told,
    signal: life.signal,
  });
});

const press = (target: EventTarget, key: string, type = 'keydown') =>
  target.dispatchEvent(
    new window.KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true }),
  );

describe('content', () => {
  test('shows that it is loading, then what came', async () => {
    card.open(request('click'));
    answers[0]!('entry');
    await vi.waitFor(() => expect(drawn).toEqual(['loading', 'entry']));
    expect(card.openedBy()).toBe('click');
  });

  test('an answer for a card that is gone or replaced is not drawn', async () => {
    card.open(request('hover'));
    card.open(request('click'));
    answers[1]!('second');
    answers[0]!('first');
    await vi.waitFor(() => expect(drawn).toEqual(['loading', 'loading', 'second']));
    card.close();
    card.close();
    expect(told.mock.calls).toEqual([[true], [true], [false]]);
    expect(drawn.at(-1)).toBe('cleared');
    expect(card.openedBy()).toBeUndefined();
  });

  test('from the popup a place is only shown', () => {
    card.open(request('popup', { reveals: true }));
    expect(reveal).toHaveBeenCalledOnce();
    expect(element.isConnected).toBe(false);
  });
});

describe('focus', () => {
  test('taken by keyboard only, and given back', () => {
    card.open(request('click'));
    expect(document.activeElement).toBe(button);
    card.open(request('keyboard'));
    expect(document.activeElement).toBe(element);
    // A second name, from within the card.
    card.open(request('keyboard'));
    card.close();
    expect(document.activeElement).toBe(button);
  });

  test('left where the reader put it meanwhile', () => {
    card.open(request('keyboard'));
    field.focus();
    card.close();
    expect(document.activeElement).toBe(field);
  });
});

describe('keys', () => {
  test('Escape closes, unheard by the page; the next one is the page’s', () => {
    card.open(request('click'));
    expect(press(field, 'Escape')).toBe(false);
    expect(element.isConnected).toBe(false);
    expect(heard).not.toHaveBeenCalled();
    press(field, 'Escape');
    expect(heard.mock.calls).toEqual([['keydown', 'Escape']]);
  });

  test('typed in the card they are not the page’s, and do what they do; elsewhere they are', () => {
    card.open(request('keyboard'));
    expect(press(element, 'a')).toBe(true);
    expect(press(element, 'a', 'keyup')).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    press(field, 'b');
    expect(heard.mock.calls).toEqual([['keydown', 'b']]);
  });

  test.each(['beforeinput', 'input', 'compositionupdate', 'copy', 'paste'])(
    '%s in the card is not the page’s',
    (type) => {
      const told = vi.fn();
      document.addEventListener(type, told, { capture: true, signal: life.signal });
      card.open(request('click'));
      const happen = (target: EventTarget) => target.dispatchEvent(new window.Event(type, { bubbles: true }));
      happen(element);
      expect(told).not.toHaveBeenCalled();
      happen(field);
      expect(told).toHaveBeenCalledOnce();
    },
  );

  test('nothing is kept once the extension is gone', () => {
    card.open(request('click'));
    life.abort();
    expect(element.isConnected).toBe(false);
    press(field, 'Escape');
    expect(heard.mock.calls).toEqual([['keydown', 'Escape']]);
  });
});
