/** Reading a page over jsdom: what is read, how it is joined, and the way back to the text nodes. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { runSteps } from '../../src/core/matching/steps.ts';
import { unclobbered } from '../../src/page/dom.ts';
import { isAsRead, readLines, readText, toRange, withSegments } from '../../src/page/reader.ts';
import { blockOf, isSkipped } from '../../src/page/structure.ts';

function body(html: string): Element {
  return new JSDOM(`<!doctype html><body>${html}</body>`).window.document.body;
}
const read = (html: string) => readText(body(html)).text;

describe('joins and blocks', () => {
  test.each([
    ['nothing', '', ''],
    ['only space', ' \n\t ', ''],
    ['inline elements join', '<p><b>Kim</b> Jong-<i>un</i></p>', 'Kim Jong-un'],
    ['a link inside a word', '<p>Green P<a href="#">in</a>e</p>', 'Green Pine'],
    ['unknown elements are inline', '<p>Green <x-y>Pine</x-y></p>', 'Green Pine'],
    ['blocks part', '<p>Kim</p><p>Jong-un</p>', 'Kim\nJong-un'],
    ['blocks part without space between', '<div>Kim<div>Jong</div>un</div>', 'Kim\nJong\nun'],
    ['list items', '<ul><li>Kim</li> <li>Jong</li></ul>', 'Kim\nJong'],
    ['cells', '<table><tr><td>Kim</td><td>Jong</td></tr></table>', 'Kim\nJong'],
    [
      'headings, sections, figures',
      '<h1>A</h1><section>B</section><figure>C<figcaption>D</figcaption></figure>',
      'A\nB\nC\nD',
    ],
    ['buttons and captions', '<span>A</span><button>B</button><span>C</span>', 'A\nB\nC'],
    ['br', '<p>Kim<br>Jong</p>', 'Kim\nJong'],
    ['hr', 'Kim<hr>Jong', 'Kim\nJong'],
    ['wbr is not there', '<p>Recon<wbr>naissance</p>', 'Reconnaissance'],
    ['a footnote sign stands apart', '<p>Green Pine<sup>2</sup>sold</p>', 'Green Pine 2 sold'],
    ['sub too', '<p>H<sub>2</sub>O</p>', 'H 2 O'],
    ['an empty sup parts as well', '<p>a<sup></sup>b</p>', 'a b'],
    ['no line end at either end', '<div><p>A</p></div>', 'A'],
    ['many blocks, one line end', '<div><div><p>A</p></div></div><div><p>B</p></div>', 'A\nB'],
    ['a comment is not there', '<p>Kim <!-- x -->Jong</p>', 'Kim Jong'],
    ['a comment in a word', '<p>Ki<!-- x -->m</p>', 'Kim'],
  ])('%s', (_what, html, expected) => {
    expect(read(html)).toBe(expected);
  });
});

describe('white space', () => {
  test.each([
    ['line ends in a paragraph', '<p>Kim\n      Jong</p>', 'Kim Jong'],
    ['at both ends', '<p>  Kim  </p>', 'Kim'],
    ['tab and form feed', '<p>Kim\tJong\fun</p>', 'Kim Jong un'],
    ['around inline elements', '<p>Kim <b> Jong </b> un</p>', 'Kim Jong un'],
    ['only between elements', '<p><b>Kim</b>\n<b>Jong</b></p>', 'Kim Jong'],
    ['before a block', '<p>Kim </p> <p> Jong</p>', 'Kim\nJong'],
    ['around br', '<p>Kim <br> Jong</p>', 'Kim\nJong'],
    ['no-break spaces stay', '<p>Kim\u00a0\u00a0Jong</p>', 'Kim\u00a0\u00a0Jong'],
    ['other spaces stay', '<p>Kim\u2009Jong\u3000un</p>', 'Kim\u2009Jong\u3000un'],
    ['soft hyphen and zero-width space stay', '<p>Tan\u00adchon\u200b</p>', 'Tan\u00adchon\u200b'],
    ['no-break hyphen stays', '<p>Jong\u2011un</p>', 'Jong\u2011un'],
  ])('%s', (_what, html, expected) => {
    expect(read(html)).toBe(expected);
  });
});

describe('what is not read', () => {
  const tags =
    'script style noscript template textarea select option datalist code pre kbd samp var svg math canvas iframe object audio video map meter progress rt'.split(
      ' ',
    );
  test.each(tags)('%s', (tag) => {
    const document = body('');
    const element = document.ownerDocument.createElement(tag);
    // A style sheet that says nothing, so that jsdom does not complain of it.
    element.textContent = tag === 'style' ? 'KOMID {}' : 'KOMID';
    document.append('a ', element, ' b');
    expect(readText(document).text).not.toContain('KOMID');
    expect(isSkipped(element)).toBe(true);
  });

  test.each([
    ['<p hidden>x</p>', ''],
    ['<p hidden="">x</p>', ''],
    ['<p hidden="hidden">x</p>', ''],
    ['<p hidden="until-found">x</p>', 'x'],
    ['<p contenteditable>x</p>', ''],
    ['<p contenteditable="true">x</p>', ''],
    ['<p contenteditable="plaintext-only">x</p>', ''],
    ['<p contenteditable="false">x</p>', 'x'],
    ['<div hidden><p>deep <b>x</b></p></div>y', 'y'],
    ['<p style="display:none">x</p>', 'x'], // visibility is asked when it is painted
    ['<p aria-hidden="true">x</p>', 'x'],
    ['<input value="x"><p>y</p>', 'y'],
    ['<p title="x">y</p><img alt="x">', 'y'],
    ['<ruby>金<rp>(</rp><rt>Kim</rt><rp>)</rp>正</ruby>', '金正'],
    ['<noscript><p>x</p></noscript>y', 'y'],
    ['<div role="textbox">x</div>y', 'y'],
    ['<div role="code"><p>x</p></div>y', 'y'],
    ['<div role="main">x</div>', 'x'],
    ['<x-y><b slot="a">Kim</b> <b slot="b">Jong-un</b></x-y>', 'Kim\nJong-un'],
  ])('%s', (html, expected) => {
    expect(read(html)).toBe(expected);
  });

  test('what is skipped leaves what stands around it joined as it was', () => {
    expect(read('<p>Kim<script>x</script>Jong</p>')).toBe('KimJong');
    expect(read('<p>Kim <code>x</code> Jong</p>')).toBe('Kim Jong');
  });
});

describe('the way back', () => {
  test('a name over several nodes', () => {
    const root = body('<p>said <b>Kim</b>\n   Jong-<i>un</i>, who</p>');
    const readable = readText(root);
    const start = readable.text.indexOf('Kim');
    const range = toRange(readable, start, start + 'Kim Jong-un'.length);
    expect(range.toString().replace(/\s+/g, ' ')).toBe('Kim Jong-un');
    expect(range.startContainer.nodeValue).toBe('Kim');
    expect(range.endContainer.nodeValue).toBe('un');
    expect(range.endOffset).toBe(2);
  });

  test('one character, first and last', () => {
    const readable = readText(body('<p> a</p><p>b </p>'));
    expect(toRange(readable, 0, 1).toString()).toBe('a');
    expect(toRange(readable, 2, 3).toString()).toBe('b');
  });

  test('of an empty page is a RangeError', () => {
    expect(() => toRange(readText(body('')), 0, 1)).toThrow(RangeError);
  });

  test('the block of a node', () => {
    const root = body('<p id="p">a <b>b</b></p><span>c</span>');
    const paragraph = root.querySelector('#p');
    expect(blockOf(root.querySelector('b')!.firstChild!)).toBe(paragraph);
    expect(blockOf(paragraph!)).toBe(paragraph);
    expect(blockOf(root.querySelector('span')!)).toBe(root);
  });

  test('a deep page', () => {
    const { document } = new JSDOM('').window;
    let at: Element = document.body;
    for (let depth = 0; depth < 1500; depth++) at = at.appendChild(document.createElement('span'));
    at.textContent = 'Kim';
    expect(readText(document.body).text).toBe('Kim');
  });
});

type Tree = string | { tag: string; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree; text: string; element: { tag: string; children: Tree[] } }>(
  (tie) => ({
    tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, tie('text'), tie('element')),
    text: fc
      .array(
        fc.constantFrom(
          'Kim',
          'Jong',
          'un',
          '김',
          '金',
          'é',
          '😀',
          ' ',
          ' ',
          '  ',
          '\n',
          '\n   ',
          '\t',
          '\u00a0',
          '\u00ad',
          '-',
          '’',
          ',',
        ),
        { maxLength: 6 },
      )
      .map((pieces) => pieces.join('')),
    element: fc.record({
      tag: fc.constantFrom(
        'p',
        'div',
        'b',
        'i',
        'a',
        'span',
        'li',
        'br',
        'sup',
        'script',
        'code',
        'td',
        'hr',
        'wbr',
      ),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  }),
);

function grow(document: Document, parent: Node, children: readonly Tree[]): void {
  for (const child of children) {
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child));
    else grow(document, parent.appendChild(document.createElement(child.tag)), child.children);
  }
}

/** The text of a range as a reader sees it: without what is skipped. */
function shown(range: Range): string {
  const fragment = range.cloneContents();
  for (const skipped of fragment.querySelectorAll('script, code, br, hr')) skipped.remove();
  return fragment.textContent ?? '';
}

describe('random trees', () => {
  const { document } = new JSDOM('').window;
  const roots = fc.array(tree, { maxLength: 6 }).map((children) => {
    const root = document.createElement('div');
    grow(document, root, children);
    return root;
  });

  test('every word lies in the page exactly where it says', () => {
    let words = 0;
    fc.assert(
      fc.property(roots, (root) => {
        const readable = readText(root);
        for (const { 0: word, index } of readable.text.matchAll(/[^ \n]+/g)) {
          words++;
          const range = toRange(readable, index, index + word.length);
          expect(shown(range)).toBe(word);
        }
      }),
      { numRuns: 400 },
    );
    expect(words).toBeGreaterThan(1000);
  });

  test('a block taken as a whole reads as node by node, and leads back to its nodes', () => {
    fc.assert(
      fc.property(roots, (root) => {
        // Connected: only what is on a page can be as it was read.
        document.body.replaceChildren(root);
        const { lines } = runSteps(readLines(root, { isLazy: true }));
        expect(lines.map(({ text }) => text).join('\n')).toBe(readText(root).text);
        for (const line of lines) {
          const whole = withSegments(line)!;
          expect(isAsRead(whole, 0, whole.text.length)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('every stretch inside a block is the page’s own text, white space folded', () => {
    fc.assert(
      fc.property(roots, fc.nat(), fc.nat(), (root, one, other) => {
        const readable = readText(root);
        const lines = [...readable.text.matchAll(/[^\n]+/g)];
        const line = lines[one % Math.max(1, lines.length)];
        if (!line) return;
        const words = [...line[0].matchAll(/[^ ]+/g)];
        const from = words[other % words.length]!;
        const to = words.at(-1)!;
        const [start, end] = [line.index + from.index, line.index + to.index + to[0].length];
        const folded = (text: string) => text.replace(/[ \t\n\r\f]+/g, '');
        expect(folded(shown(toRange(readable, start, end)))).toBe(folded(readable.text.slice(start, end)));
      }),
      { numRuns: 400 },
    );
  });

  test('white space is folded: no two spaces, none beside a line end or at an end', () => {
    fc.assert(
      fc.property(roots, (root) => {
        expect(readText(root).text).not.toMatch(/^[ \n]|[ \n]$| [ \n]|\n[ \n]|[\t\r\f]/);
      }),
      { numRuns: 400 },
    );
  });

  test('nothing that is skipped is read, everything else is', () => {
    fc.assert(
      fc.property(roots, (root) => {
        const copy = root.cloneNode(true) as Element;
        for (const skipped of copy.querySelectorAll('script, code, br, hr')) skipped.remove();
        const bare = (text: string) => text.replace(/[ \t\n\r\f]+/g, '');
        expect(bare(readText(root).text)).toBe(bare(copy.textContent ?? ''));
      }),
      { numRuns: 400 },
    );
  });
});

describe('names of a page that shadow the built-in ones', () => {
  const NAMES = 'nextSibling firstChild parentNode parentElement localName nodeType getAttribute'.split(' ');

  test.each(NAMES)('<form><input name=%s>', (name) => {
    const root = body(`<p>a</p><form>b <input name="${name}"> c</form><p>d</p>`);
    // jsdom does not shadow; Chromium does.
    const form = root.querySelector('form')!;
    Object.defineProperty(form, name, { value: root.querySelector('input') });
    const readable = readText(root);
    expect(readable.text).toBe('a\nb c\nd');
    const range = toRange(readable, 2, 3);
    expect(blockOf(range.startContainer)).toBe(form);
  });

  test('<iframe name=createRange>', () => {
    const root = body('<p>abc</p>');
    Object.defineProperty(root.ownerDocument, 'createRange', { value: root });
    Object.defineProperty(root.ownerDocument, 'body', { value: null });
    expect(unclobbered(root.ownerDocument).body).toBe(root);
    expect(toRange(readText(root), 1, 2).toString()).toBe('b');
  });
});

describe('a page that changes under the reader', () => {
  const pause = (root: Element) => {
    const steps = readLines(root);
    steps.next();
    return steps;
  };

  test('says so when what it was reading is gone', () => {
    const root = body(`<div>${'<p>a</p>'.repeat(300)}</div><p>b</p>`);
    const steps = pause(root);
    root.querySelector('div')!.remove();
    expect(runSteps(steps)).toMatchObject({ isWhole: false });
    expect(runSteps(readLines(root))).toMatchObject({ isWhole: true, lines: [{ text: 'b' }] });
  });

  test('knows which words still stand as they were read', () => {
    const root = body('<p>one <b>two</b> three</p><p>four</p>');
    const readable = readText(root);
    const stands = (word: string) => {
      const start = readable.text.indexOf(word);
      return isAsRead(readable, start, start + word.length);
    };
    expect(['one two', 'three', 'four'].map(stands)).toEqual([true, true, true]);
    root.querySelector('b')!.firstChild!.nodeValue = 'tow';
    root.querySelectorAll('p')[1]!.remove();
    expect(['one two', 'one', 'three', 'four'].map(stands)).toEqual([false, true, true, false]);
  });
});
