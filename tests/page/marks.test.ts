/** Reading and painting a page over jsdom, with a painter that only remembers. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LineFinder } from '../../src/core/matching/find-mentions.ts';
import type { Hit } from '../../src/core/matching/scan.ts';
import type { Steps } from '../../src/core/matching/steps.ts';
import { markPage, type PageMarks } from '../../src/page/marks.ts';
import type { Painter, PlacedMention } from '../../src/page/painter.ts';
import { mentionOf } from '../support/mention.ts';

/** Finds "KOMID" and "OFEK", with a pause before each. */
function* findNames(texts: readonly string[]): Steps<Hit[][]> {
  const found: Hit[][] = [];
  for (const text of texts) {
    yield;
    const hits = [...text.matchAll(/KOMID|OFEK/g)];
    found.push(hits.map(({ 0: name, index }) => ({ start: index, end: index + name.length, records: [0] })));
  }
  return found;
}

function finderOf(names = findNames): LineFinder {
  return {
    names,
    *cues(texts) {
      return texts.map(() => []);
    },
    prepare,
    decide: (lines) =>
      lines.map((line) => line.names.map(({ start, end }) => mentionOf(line.text.slice(start, end), start))),
  };
}

let document: Document;
let life: AbortController;
let painted: readonly PlacedMention[];
let painter: Painter;
let isIntact = true;
let prepare: LineFinder['prepare'] = async () => {};
const counts: (number | null)[] = [];

beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><body><p>KOMID and OFEK</p></body>', {
    pretendToBeVisual: true,
  });
  document = window.document;
  // jsdom lays nothing out.
  Object.assign(window.Element.prototype, { checkVisibility: () => true });
  Object.assign(window.Document.prototype, { elementFromPoint: () => null });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  // jsdom takes no signals but its own.
  vi.stubGlobal('AbortController', window.AbortController);
  life = new AbortController();
  painted = [];
  counts.length = 0;
  isIntact = true;
  prepare = async () => {};
  painter = {
    changesPage: false,
    giveWay: () => [],
    paint: (placed) => {
      painted = placed;
      return [];
    },
    erase: () => {
      painted = [];
    },
    mentionAt: () => painted[0],
    isIntact: () => isIntact,
    flash: vi.fn(),
  };
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

let finder: LineFinder;

function follow(marks: PageMarks, createPainter = async () => painter): void {
  marks.follow({ finder, createPainter });
}

function marksOf(names = findNames): PageMarks {
  finder = finderOf(names);
  const marks = markPage({
    document,
    shadowRootOf: ({ shadowRoot }) => shadowRoot,
    onChanged: () => counts.push(marks.state() === 'off' ? null : marks.names().length),
    isOver: () => false,
    signal: life.signal,
  });
  return marks;
}
const words = () => painted.map(({ range }) => range.toString());
const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 3000 });

describe('what is followed last holds', () => {
  test('off while a painter is on its way', async () => {
    const marks = marksOf();
    let arrive = (_painter: Painter) => {};
    follow(marks, () => new Promise((resolve) => (arrive = resolve)));
    expect(marks.state()).toBe('reading');
    marks.follow(undefined);
    expect(marks.state()).toBe('off');
    arrive(painter);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(marks.state()).toBe('off');
    expect(painted).toEqual([]);
    expect(counts).toEqual([null]);
  });

  test('on again at once', async () => {
    const marks = marksOf();
    follow(marks, async () => painter);
    marks.follow(undefined);
    follow(marks, async () => painter);
    expect(marks.state()).toBe('reading');
    await until(() => marks.state() === 'ready');
    expect(words()).toEqual(['KOMID', 'OFEK']);
  });
});

describe('a hostile page', () => {
  test('a range that was moved is no place of the name any more, and is laid anew', async () => {
    const marks = marksOf();
    follow(marks, async () => painter);
    await until(() => words().length === 2);
    const [moved] = painted;
    document.body.insertAdjacentHTML('beforeend', '<p id="victim">An honest man</p>');
    moved!.range.selectNodeContents(document.querySelector('#victim')!);
    expect(marks.mentionAt(0, 0)).toBeUndefined();
    expect(marks.isInPlace(moved!)).toBe(false);
    expect(marks.names().map(({ name }) => name)).toEqual(['OFEK']);
    marks.flash(moved!);
    expect(painter.flash).not.toHaveBeenCalled();
    await until(() => words().join() === 'KOMID,OFEK');
    expect(marks.mentionAt(0, 0)).toBe(painted[0]);
  });

  test('an error ends in a page without names, not in reading for ever', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const marks = marksOf(() => {
      throw new TypeError('clobbered');
    });
    follow(marks, async () => painter);
    await until(() => marks.state() === 'ready');
    expect(painted).toEqual([]);
    expect(counts).toEqual([0]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
  });

  test('a background that is asleep is asked again', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    prepare = vi.fn(async () => {}).mockRejectedValueOnce(new Error('asleep'));
    const marks = marksOf();
    follow(marks, async () => painter);
    await until(() => words().length === 2);
    expect(prepare).toHaveBeenCalledTimes(2);
    warn.mockRestore();
  });

  test('named properties of document', async () => {
    Object.defineProperty(document, 'body', { value: document.createElement('iframe') });
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    const marks = marksOf();
    follow(marks, async () => painter);
    await until(() => words().length === 2);
  });
});

test('marks that the page cleared are painted again', async () => {
  const marks = marksOf();
  follow(marks, async () => painter);
  await until(() => words().length === 2);
  painted = [];
  isIntact = false;
  await until(() => words().length === 2);
});

test('nothing is read before somebody looks', async () => {
  let isHidden = true;
  Object.defineProperty(Object.getPrototypeOf(document), 'visibilityState', {
    get: () => (isHidden ? 'hidden' : 'visible'),
    configurable: true,
  });
  const find = vi.fn(findNames);
  const marks = marksOf(find);
  follow(marks, async () => painter);
  document.body.append('KOMID');
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(find).not.toHaveBeenCalled();
  isHidden = false;
  document.dispatchEvent(
    new (document.defaultView as unknown as typeof globalThis).Event('visibilitychange'),
  );
  await until(() => words().length === 3);
});

describe('a page that never rests', () => {
  test('is painted all the same, with what still stands', async () => {
    const ticker = document.createElement('p');
    document.body.append(ticker);
    let ticks = 0;
    const timer = setInterval(() => {
      ticker.textContent = `${ticks++} OFEK`;
    }, 1);
    // A reading that takes longer than the page ever rests.
    const marks = marksOf(function* (texts): Steps<Hit[][]> {
      for (const end = performance.now() + 60; performance.now() < end; ) yield;
      return yield* findNames(texts);
    });
    follow(marks, async () => painter);
    await until(() => marks.state() === 'ready');
    clearInterval(timer);
    expect(words().slice(0, 2)).toEqual(['KOMID', 'OFEK']);
    await until(() => words().length === 3);
  });

  test('one reading at a time, and one more for all that came meanwhile', async () => {
    let running = 0;
    let most = 0;
    const marks = marksOf(function* (texts): Steps<Hit[][]> {
      most = Math.max(most, ++running);
      for (const end = performance.now() + 400; performance.now() < end; ) yield;
      running--;
      return yield* findNames(texts);
    });
    follow(marks, async () => painter);
    for (let count = 0; count < 5; count++) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      document.body.insertAdjacentHTML('beforeend', '<p>OFEK</p>');
    }
    await until(() => words().length === 7);
    expect(most).toBe(1);
  });
});

describe('what makes a page be read again', () => {
  test.each([
    ['hidden', () => document.querySelector('p')!.removeAttribute('hidden')],
    ['contenteditable', () => document.querySelector('p')!.removeAttribute('contenteditable')],
  ])('%s taken away', async (attribute, change) => {
    document.querySelector('p')!.setAttribute(attribute, '');
    const marks = marksOf();
    follow(marks, async () => painter);
    await until(() => marks.state() === 'ready');
    expect(words()).toEqual([]);
    change();
    await until(() => words().length === 2);
  });
});

describe('with elements', () => {
  const elements = () => [...document.querySelectorAll('mark')];

  async function followWithElements(): Promise<void> {
    const { defaultView: window } = document;
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', document);
    vi.stubGlobal('NodeFilter', window!.NodeFilter);
    vi.stubGlobal('NodeList', window!.NodeList);
    const { createMarkPainter } = await import('../../src/page/mark-painter.ts');
    follow(marksOf(), async () =>
      createMarkPainter(document, { onPress: () => {}, labelOf: (name) => name }),
    );
    await until(() => elements().length === 2);
  }

  test('a page that changes elsewhere, or beside them, keeps them', async () => {
    await followWithElements();
    const before = elements();
    document.body.insertAdjacentHTML('beforeend', '<p>OFEK</p>');
    await until(() => elements().length === 3);
    document.querySelector('p')!.append(' and ', document.createElement('b'), 'KOMID');
    await until(() => elements().length === 4);
    const [first, second, third] = elements();
    expect([first, second]).toEqual(before);
    expect(third!.textContent).toBe('KOMID');
  });

  test('what the page writes to its own text node stands, and is read', async () => {
    document.querySelector('p')!.append(document.createElement('i'));
    await followWithElements();
    const text = document.querySelector('p')!.firstChild as Text;
    text.data = 'OFEK, later KOMID and now OFEK';
    await until(() => elements().length === 3);
    expect(document.querySelector('p')!.textContent).toBe('OFEK, later KOMID and now OFEK');
    life.abort();
    expect(document.querySelector('p')!.innerHTML).toBe('OFEK, later KOMID and now OFEK<i></i>');
    expect(document.querySelector('p')!.firstChild).toBe(text);
  });
});
