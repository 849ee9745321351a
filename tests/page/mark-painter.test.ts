/** Painting with <mark> elements, over jsdom: exactly the mentions, and nothing left when they are erased. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mark } from '../../src/core/matching/mention.ts';
import type { Painter, PlacedMention } from '../../src/page/painter.ts';
import { readText, toRange } from '../../src/page/reader.ts';
import { mentionOf } from '../support/mention.ts';

// mark.js takes `window` and its parts from where a page has them.
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
let painter: Painter;
const press = vi.fn();
const listen = vi.spyOn(window.EventTarget.prototype, 'addEventListener');

beforeEach(async () => {
  listen.mockClear();
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  vi.stubGlobal('NodeList', window.NodeList);
  const { createMarkPainter } = await import('../../src/page/mark-painter.ts');
  painter = createMarkPainter(window.document, {
    onPress: press,
    labelOf: (name, mark) => `${name}, ${mark} in Sidelight`,
  });
  press.mockClear();
});
afterEach(() => vi.unstubAllGlobals());

function place(html: string, names: Record<string, Mark | null>): PlacedMention[] {
  window.document.body.innerHTML = html;
  const readable = readText(window.document.body);
  const placed: (PlacedMention & { start: number })[] = [];
  for (const [text, mark] of Object.entries(names)) {
    for (
      let start = readable.text.indexOf(text);
      start !== -1;
      start = readable.text.indexOf(text, start + 1)
    ) {
      const mention = mentionOf(text, start, { mark });
      const range = toRange(readable, start, start + text.length);
      placed.push({ mention, range, words: range.toString(), start });
    }
  }
  return placed.sort((a, b) => a.start - b.start);
}

const marks = () => [...window.document.querySelectorAll('mark')];

/** Given to what listens there as a browser gives what a reader did: no event of jsdom says so. @returns whether the browser goes on with it */
function byReader(mark: Element, event: Event): boolean {
  const trusted = new Proxy(event, {
    get(_target, name) {
      if (name === 'isTrusted') return true;
      const value = Reflect.get(event, name);
      return typeof value === 'function' ? value.bind(event) : value;
    },
  });
  for (const [at, [type, hear]] of listen.mock.calls.entries())
    if (listen.mock.contexts[at] === mark && type === event.type) (hear as EventListener)(trusted);
  return !event.defaultPrevented;
}
const clickOf = () => new window.MouseEvent('click', { cancelable: true, detail: 0 });

describe('painting', () => {
  test.each<[what: string, html: string, names: Record<string, Mark>, expected: string[]]>([
    ['one name', '<p>said KOMID today</p>', { KOMID: 'listed' }, ['KOMID']],
    ['twice in a block', '<p>KOMID and KOMID</p>', { KOMID: 'listed' }, ['KOMID', 'KOMID']],
    [
      'in several blocks',
      '<p>KOMID</p><div>KOMID<p>KOMID</p></div>',
      { KOMID: 'listed' },
      ['KOMID', 'KOMID', 'KOMID'],
    ],
    [
      'two names in one node',
      '<p>KOMID met Ofek.</p>',
      { KOMID: 'listed', Ofek: 'named' },
      ['KOMID', 'Ofek'],
    ],
    [
      'over inline elements',
      '<p><b>Kim</b> Jong-<i>un</i> said</p>',
      { 'Kim Jong-un': 'listed' },
      ['Kim', ' Jong-', 'un'],
    ],
    [
      'over a line end of the source',
      '<p>Green\n   Pine sold</p>',
      { 'Green Pine': 'listed' },
      ['Green\n   Pine'],
    ],
    [
      'with a script before it',
      '<p><script>var KOMID = 1;</script>x KOMID</p>',
      { KOMID: 'listed' },
      ['KOMID'],
    ],
    [
      'with a style before it',
      '<p><style>p { color: red }</style>x <b>KOMID</b></p>',
      { KOMID: 'listed' },
      ['KOMID'],
    ],
    ['with unread code before it', '<p><code>KOMID</code> is KOMID</p>', { KOMID: 'listed' }, ['KOMID']],
    ['right in the body', 'x KOMID', { KOMID: 'listed' }, ['KOMID']],
    [
      'beside a nested block',
      '<div>KOMID<ul><li>Ofek</li></ul>KOMID</div>',
      { KOMID: 'listed', Ofek: 'named' },
      ['KOMID', 'Ofek', 'KOMID'],
    ],
    ['Hangul before a particle', '<p>김정은이 말했다</p>', { 김정은: 'listed' }, ['김정은']],
    ['after an emoji', '<p>😀 KOMID</p>', { KOMID: 'listed' }, ['KOMID']],
  ])('%s', (_what, html, names, expected) => {
    const placed = place(html, names);
    const before = window.document.body.innerHTML;
    painter.paint(placed);
    expect(marks().map((mark) => mark.textContent)).toEqual(expected);
    expect(window.document.body.textContent).toBe(new JSDOM(before).window.document.body.textContent);
    painter.erase();
    expect(window.document.body.innerHTML).toBe(before);
  });

  test('only what is to be painted', () => {
    painter.paint(
      place('<p>UN, KOMID, Kim</p>', { UN: 'background', KOMID: 'uncertain', Kim: null as never }),
    );
    expect(marks().map((mark) => mark.textContent)).toEqual(['KOMID']);
  });

  test('each is one control with one label, whatever it is split over', () => {
    painter.paint(place('<p>Ofek met <b>Kim</b> Chol</p>', { Ofek: 'named', 'Kim Chol': 'uncertain' }));
    const attributes = (mark: Element) =>
      Object.fromEntries([...mark.attributes].map(({ name, value }) => [name, value]));
    const control = { class: 'sidelight-mark', role: 'button', 'aria-haspopup': 'dialog', tabindex: '0' };
    expect(marks().map(attributes)).toEqual([
      expect.objectContaining({
        ...control,
        'data-sidelight': 'named',
        'aria-label': 'Ofek, named in Sidelight',
      }),
      expect.objectContaining({ ...control, 'aria-label': 'Kim Chol, uncertain in Sidelight' }),
      {
        class: 'sidelight-mark',
        'data-markjs': 'true',
        'data-sidelight': 'uncertain',
        'aria-hidden': 'true',
      },
    ]);
  });

  test('Enter, Space and assistive technology press it; no other key does', () => {
    const placed = place('<p>Ofek</p>', { Ofek: 'named' });
    painter.paint(placed);
    const [mark] = marks();
    const type = (key: string, more = {}) =>
      byReader(mark!, new window.KeyboardEvent('keydown', { key, cancelable: true, ...more }));
    expect([type('a'), type('Tab'), type('Enter', { ctrlKey: true })]).toEqual([true, true, true]);
    expect(press).not.toHaveBeenCalled();
    expect([type('Enter'), type(' ')]).toEqual([false, false]);
    expect(byReader(mark!, clickOf())).toBe(false);
    expect(press.mock.calls).toEqual([[placed[0]], [placed[0]], [placed[0]]]);
  });

  test('what a page makes up presses nothing, and is left to it', () => {
    painter.paint(place('<p>Ofek</p>', { Ofek: 'named' }));
    const [mark] = marks();
    mark!.click();
    const isLeft = mark!.dispatchEvent(
      new window.KeyboardEvent('keydown', { key: 'Enter', cancelable: true }),
    );
    expect([press.mock.calls, isLeft]).toEqual([[], true]);
  });

  test('a link of the page stays the only control there', () => {
    painter.paint(place('<p><a href="#">Ofek</a></p>', { Ofek: 'named' }));
    expect(marks().map((mark) => [mark.getAttribute('role'), mark.getAttribute('tabindex')])).toEqual([
      [null, null],
    ]);
  });

  test('painting again shows exactly the new ones', () => {
    painter.paint(place('<p>KOMID met Ofek.</p>', { KOMID: 'listed' }));
    const readable = readText(window.document.body);
    const start = readable.text.indexOf('Ofek');
    const [old] = place('<p>KOMID met Ofek.</p>', { KOMID: 'listed' });
    const text = readText(window.document.body);
    painter.paint([
      {
        mention: { ...old!.mention, text: 'Ofek', mark: 'named' },
        range: toRange(text, start, start + 4),
        words: 'Ofek',
      },
    ]);
    expect(marks().map((mark) => mark.textContent)).toEqual(['Ofek']);
  });

  test('the ranges lie over the marked text afterwards', () => {
    const placed = place('<p>a <b>Kim</b> Jong-<i>un</i> and KOMID</p>', {
      'Kim Jong-un': 'listed',
      KOMID: 'listed',
    });
    painter.paint(placed);
    expect(placed.map(({ range }) => range.toString())).toEqual(['Kim Jong-un', 'KOMID']);
  });

  test('what stays keeps its element, and with it the focus; only what is new is wrapped', () => {
    const all = place('<p>KOMID met Ofek and KOMID, then KOMID.</p>', { KOMID: 'listed', Ofek: 'named' });
    const [first, ofek, second, third] = all as [PlacedMention, PlacedMention, PlacedMention, PlacedMention];
    painter.paint([first, second]);
    const [one, two] = marks();
    two!.focus();
    painter.paint([first, ofek, second, third]);
    expect(marks().map((mark) => mark.textContent)).toEqual(['KOMID', 'Ofek', 'KOMID', 'KOMID']);
    expect([marks()[0], marks()[2]]).toEqual([one, two]);
    painter.paint([second, third]);
    expect(marks()[0]).toBe(two);
    expect(window.document.activeElement).toBe(two);
    expect([second, third].map(({ range }) => range.toString())).toEqual(['KOMID', 'KOMID']);
  });

  test('what was placed anew over the same words takes over the element', () => {
    const placed = place('<p>a <b>Kim</b> Chol</p>', { 'Kim Chol': 'listed' });
    painter.paint(placed);
    const before = marks();
    const readable = readText(window.document.body);
    const range = toRange(readable, 2, 10);
    const again = [{ mention: { ...placed[0]!.mention }, range, words: 'Kim Chol' }];
    painter.paint(again);
    expect(marks()).toEqual(before);
    byReader(marks()[0]!, clickOf());
    expect(press).toHaveBeenCalledExactlyOnceWith(again[0]);
    painter.erase();
    expect(window.document.body.innerHTML).toBe('<p>a <b>Kim</b> Chol</p>');
  });

  test('ranges of what stays, and the selection, go along with the text', () => {
    const all = place('<p>KOMID met Ofek and Kim.</p>', {
      KOMID: 'listed',
      Ofek: 'background',
      Kim: 'named',
    });
    painter.paint(all);
    const selection = window.getSelection()!;
    selection.selectAllChildren(marks()[1]!.parentNode!);
    const { nextSibling } = marks()[0]!;
    selection.setBaseAndExtent(nextSibling!, 1, nextSibling!, 9);
    expect(selection.toString()).toBe('met Ofek');
    painter.paint(all.slice(1));
    expect(selection.toString()).toBe('met Ofek');
    expect(all.map(({ range }) => range.toString()).slice(1)).toEqual(['Ofek', 'Kim']);
  });

  test.each([
    ['at the start', '<p>KOMID said</p>'],
    ['in the middle', '<p>so KOMID said</p>'],
    ['at the end', '<p>so KOMID</p>'],
    ['alone', '<p>KOMID</p>'],
    ['several', '<p>KOMID and Ofek, KOMID</p>'],
    ['over several nodes', '<p>so Kim <b>Ch</b>ol said KOMID</p>'],
  ])('the page has its own text nodes back: %s', (_what, html) => {
    const placed = place(html, { KOMID: 'listed', Ofek: 'named', 'Kim Chol': 'uncertain' });
    const walker = window.document.createTreeWalker(window.document.body, window.NodeFilter.SHOW_TEXT);
    const nodes = () => {
      walker.currentNode = walker.root;
      const found: Text[] = [];
      while (walker.nextNode()) found.push(walker.currentNode as Text);
      return found;
    };
    const before = nodes();
    const data = before.map((node) => node.data);
    painter.paint(placed);
    expect(nodes().length).toBeGreaterThan(before.length);
    // Some first, then the rest.
    painter.paint(placed.filter((_one, index) => index % 2 === 1));
    painter.erase();
    const after = nodes();
    expect(after).toHaveLength(before.length);
    for (const [index, node] of after.entries()) expect(node).toBe(before[index]);
    expect(after.map((node) => node.data)).toEqual(data);
  });

  test.each<[what: string, change: (text: Text, p: Element) => void, expected: string]>([
    ['written anew', (text) => (text.data = 'Nothing to see'), 'Nothing to see.'],
    ['taken away', (text) => text.remove(), '.'],
    ['put right in place', (text) => (text.data = 'S\u00ado '), 'S\u00ado KOMID met Ofek today.'],
    ['put in an element', (text) => text.replaceWith(text.data.trim(), ' '), 'so KOMID met Ofek today.'],
    ['joined', (_text, p) => p.normalize(), 'so KOMID met Ofek today.'],
    ['copied', (_text, p) => (p.innerHTML += ''), 'so KOMID met Ofek today.'],
    ['its words changed', (_text, p) => (p.querySelector('mark')!.textContent = 'X'), 'so X met Ofek today.'],
  ])('a text that the page has %s', (_what, change, expected) => {
    const placed = place('<p>so KOMID met Ofek today<i>.</i></p>', { KOMID: 'listed', Ofek: 'named' });
    const p = window.document.querySelector('p')!;
    const text = p.firstChild as Text;
    painter.paint(placed);
    change(text, p);
    painter.giveWay();
    expect(p.textContent).toBe(expected);
    painter.erase();
    expect(p.textContent).toBe(expected);
    expect(marks()).toEqual([]);
  });

  test('marks of the page itself stay', () => {
    const placed = place('<p><mark>Ofek</mark> met KOMID</p>', { KOMID: 'listed' });
    painter.paint(placed);
    painter.erase();
    expect(window.document.body.innerHTML).toBe('<p><mark>Ofek</mark> met KOMID</p>');
  });
});
