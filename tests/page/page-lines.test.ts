/** A page that changes: what is read piece by piece is what a reading of the whole would give. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { LineFinder } from '../../src/core/matching/find-mentions.ts';
import { runSteps } from '../../src/core/matching/steps.ts';
import { type Changes, everything, isNothing, noChanges, noteRecord } from '../../src/page/changes.ts';
import { createPageLines, type PageLines } from '../../src/page/page-lines.ts';
import { isAsRead } from '../../src/page/reader.ts';
import { watchShadowRoots } from '../../src/page/shadow-roots.ts';

const find = (pattern: RegExp): LineFinder['names'] =>
  function* (texts) {
    return texts.map((text) =>
      [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
        records: [0],
      })),
    );
  };
const finder = { names: find(/Ofek|Kim/g), cues: find(/bank/g) };

let document: Document;
let observer: MutationObserver;

beforeEach(() => {
  const { window } = new JSDOM('<!doctype html><body></body>');
  document = window.document;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
});
afterEach(() => {
  observer?.disconnect();
  vi.unstubAllGlobals();
});

const WHAT = {
  childList: true,
  characterData: true,
  subtree: true,
  attributeFilter: ['hidden', 'contenteditable'],
};

function linesOf(
  onFound: (root: ShadowRoot) => void = () => {},
  gone: () => ReadonlySet<Node> = () => new Set(),
): PageLines {
  return createPageLines({
    document,
    gone,
    step: 3,
    finder,
    shadowRoots: watchShadowRoots(({ shadowRoot }) => shadowRoot, onFound),
  });
}

/** Begins to follow the page; the function takes in what has changed since. */
function follow(): { lines: PageLines; update: () => Changes } {
  observer = new MutationObserver(() => {});
  observer.observe(document, WHAT);
  const lines = linesOf((root) => observer.observe(root, WHAT));
  runSteps(lines.update(everything()));
  const update = () => {
    const changes = noChanges();
    for (const record of observer.takeRecords()) noteRecord(changes, record, () => false);
    // As the watcher does it.
    if (!isNothing(changes)) runSteps(lines.update(changes));
    return changes;
  };
  return { lines, update };
}

const said = (lines: PageLines) => lines.lines().map(({ text, names, cues }) => ({ text, names, cues }));

function readAnew() {
  const lines = linesOf();
  runSteps(lines.update(everything()));
  return said(lines);
}

const WORDS = ['Kim', ' ', 'Ofek sold', 'a bank', 'Ki', 'm', '\n', 'nothing here', ' and '];
const TAGS = ['p', 'div', 'b', 'span', 'x-card', 'li', 'br', 'code', 'sup', 'section'];
const number = fc.nat({ max: 1000 });
const edit = fc.oneof(
  fc.record({ do: fc.constant('text'), at: number, before: number, text: fc.constantFrom(...WORDS) }),
  fc.record({ do: fc.constant('element'), at: number, before: number, tag: fc.constantFrom(...TAGS) }),
  fc.record({ do: fc.constant('comment'), at: number, before: number }),
  fc.record({ do: fc.constant('remove'), at: number }),
  fc.record({ do: fc.constant('move'), at: number, to: number, before: number }),
  fc.record({ do: fc.constant('write'), at: number, text: fc.constantFrom(...WORDS) }),
  fc.record({ do: fc.constant('hide'), at: number }),
  fc.record({ do: fc.constant('shadow'), at: number }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E & Record<string, unknown> : never;

/** Every node of the page, those in shadow roots too. */
function nodesUnder(root: Node): Node[] {
  const shadow = (root as Element).shadowRoot;
  return [root, ...(shadow ? nodesUnder(shadow) : []), ...[...root.childNodes].flatMap(nodesUnder)];
}

function apply(step: Edit): void {
  const nodes = nodesUnder(document.body);
  const parents = nodes.filter((node) => node.nodeType === 1 || node.nodeType === 11);
  const pick = <T>(from: T[], at: unknown) => from[(at as number) % from.length]!;
  const childOf = (parent: Node, at: unknown) => pick([...parent.childNodes, null], at);
  const put = (node: Node, at: unknown, before: unknown) => {
    const parent = pick(parents, at);
    if (!node.contains(parent)) parent.insertBefore(node, childOf(parent, before));
  };
  const rest = nodes.filter((node) => node !== document.body && node.nodeType !== 11);
  const one = rest.length > 0 ? pick(rest, step.at) : undefined;
  if (step.do === 'text') put(document.createTextNode(step.text as string), step.at, step.before);
  else if (step.do === 'element') put(document.createElement(step.tag as string), step.at, step.before);
  else if (step.do === 'comment') put(document.createComment('x'), step.at, step.before);
  else if (!one) return;
  else if (step.do === 'remove') one.parentNode?.removeChild(one);
  else if (step.do === 'move') {
    const parent = pick(parents, step.to);
    const before = childOf(parent, step.before);
    const isWithin = nodesUnder(one).includes(parent);
    if (!isWithin && before !== one) parent.insertBefore(one, before);
  } else if (step.do === 'write' && one.nodeType === 3) (one as Text).data = step.text as string;
  else if (step.do === 'hide' && one.nodeType === 1) (one as Element).toggleAttribute('hidden');
  else if (step.do === 'shadow' && one.nodeType === 1) {
    const element = one as Element;
    // As components do it: before they come into the page.
    if (!['P', 'DIV', 'SPAN', 'SECTION', 'X-CARD'].includes(element.tagName) || element.shadowRoot) return;
    const { parentNode, nextSibling } = element;
    element.remove();
    element.attachShadow({ mode: 'open' }).innerHTML = 'in <b>Kim</b><p>Ofek</p>';
    parentNode?.insertBefore(element, nextSibling);
  }
}

test('after any edits, in batches of any size', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      (batches) => {
        document.body.replaceChildren();
        document.body.innerHTML = '<main><p>Kim <b>and</b> Ofek</p>text <p>a bank</p></main>';
        const { lines, update } = follow();
        for (const batch of batches) {
          for (const step of batch) apply(step as Edit);
          update();
          expect(said(lines)).toEqual(readAnew());
          for (const line of lines.lines()) expect(isAsRead(line, 0, line.text.length)).toBe(true);
        }
        observer.disconnect();
      },
    ),
    { numRuns: 200 },
  );
});

/** Before a shadow root is found nothing tells what happens in it. */
const lightEdit = edit.filter((step) => step.do !== 'shadow');

test('after edits in the middle of a reading', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(lightEdit, { maxLength: 12 }),
      fc.array(lightEdit, { minLength: 1, maxLength: 20 }),
      (before, during) => {
        document.body.innerHTML =
          '<main><p>Kim <b>and</b> Ofek</p>text <p>a bank</p></main><section><p>Ofek</p>Kim</section>';
        for (const step of before) apply(step as Edit);
        observer = new MutationObserver(() => {});
        observer.observe(document, WHAT);
        let changes = noChanges();
        const lines = linesOf(
          (root) => observer.observe(root, WHAT),
          () => changes.gone,
        );
        const waiting = [...during];
        /** As on a page: what changes in a pause is noted before the reading goes on. */
        const readWith = (taken: Changes) => {
          const steps = lines.update(taken);
          while (!steps.next().done) {
            const step = waiting.shift();
            if (step) apply(step as Edit);
            for (const record of observer.takeRecords()) noteRecord(changes, record, () => false);
          }
        };
        readWith(everything());
        while (!isNothing(changes)) {
          const taken = changes;
          changes = noChanges();
          readWith(taken);
        }
        expect(said(lines)).toEqual(readAnew());
        observer.disconnect();
      },
    ),
    { numRuns: 300 },
  );
});

describe('only what changed is read', () => {
  const articles = Array.from({ length: 50 }, (_, at) => `<article><p>Kim ${at}</p><p>bank</p></article>`);
  const textsRead: string[] = [];
  const counting: LineFinder['names'] = (texts) => {
    textsRead.push(...texts);
    return finder.names(texts);
  };
  function* cues(texts: readonly string[]) {
    return yield* finder.cues(texts);
  }

  function write(body: Element, data: string): void {
    body.querySelector('p')!.firstChild!.nodeValue = data;
  }

  test.each<[what: string, change: (body: HTMLElement) => void, read: string[]]>([
    ['an article more', (body) => body.insertAdjacentHTML('beforeend', '<p>Ofek</p>'), ['Ofek']],
    [
      'one in the middle',
      (body) => body.children[20]!.insertAdjacentHTML('afterend', '<p>Ofek</p>'),
      ['Ofek'],
    ],
    ['one less', (body) => body.children[20]!.remove(), []],
    ['a word', (body) => write(body, 'Kim said'), ['Kim said']],
    ['the same word', (body) => write(body, 'Kim 0'), ['Kim 0']],
    [
      'a script in the head',
      (body) => body.ownerDocument.head.append(body.ownerDocument.createElement('script')),
      [],
    ],
    ['the title', (body) => (body.ownerDocument.title = 'Kim'), []],
    ['something beside the body', (body) => body.after(body.ownerDocument.createElement('div')), []],
    ['white space between blocks', (body) => body.append('\n  '), []],
    ['text between blocks', (body) => body.append('and more'), ['and more']],
    ['moved', (body) => body.append(body.children[0]!), ['Kim 0', 'bank']],
    ['typed into a field', (body) => (body.querySelector('textarea')!.textContent = 'Kim'), []],
    ['typed where one may edit', (body) => body.querySelector('[contenteditable] p')!.append('Kim'), []],
  ])('%s', (_what, change, read) => {
    document.body.innerHTML = `${articles.join('')}<textarea></textarea><div contenteditable><p>x</p></div>`;
    observer = new MutationObserver(() => {});
    observer.observe(document, WHAT);
    const lines = createPageLines({
      document,
      gone: () => new Set(),
      finder: { names: counting, cues },
      shadowRoots: watchShadowRoots(
        () => null,
        () => {},
      ),
    });
    runSteps(lines.update(everything()));
    const before = new Set(lines.lines());
    textsRead.length = 0;
    change(document.body);
    const changes = noChanges();
    for (const record of observer.takeRecords()) noteRecord(changes, record, () => false);
    runSteps(lines.update(changes));
    expect(textsRead).toEqual(read);
    // All other lines are the same objects: their marks stay where they are.
    expect(lines.lines().filter((line) => !before.has(line)).length).toBeLessThanOrEqual(read.length);
  });

  test('a flood is one reading of everything', () => {
    const { update } = follow();
    for (let at = 0; at < 500; at++) document.body.insertAdjacentHTML('beforeend', '<p>Kim</p>');
    expect(update().isAll).toBe(true);
  });
});

describe('shadow roots', () => {
  test('of a <span> in a line of plain text', () => {
    document.body.innerHTML = '<p>Kim <span></span></p>';
    const host = document.querySelector('span')!;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Ofek</p>';
    const { lines } = follow();
    expect(lines.lines().map(({ text }) => text)).toEqual(['Kim', 'Ofek']);
  });

  test('in the order of the page, and gone with their host', () => {
    document.body.innerHTML = '<p>Kim 1</p><div></div><p>Kim 4</p>';
    const host = document.querySelector('div')!;
    host.innerHTML = '<p>Kim 3</p>';
    host.attachShadow({ mode: 'open' }).innerHTML = '<slot></slot><p>Kim 2</p>';
    const { lines, update } = follow();
    const texts = () => lines.lines().map(({ text }) => text);
    expect(texts()).toEqual(['Kim 1', 'Kim 2', 'Kim 3', 'Kim 4']);
    host.shadowRoot!.querySelector('p')!.textContent = 'Ofek';
    update();
    expect(texts()).toEqual(['Kim 1', 'Ofek', 'Kim 3', 'Kim 4']);
    host.hidden = true;
    update();
    expect(texts()).toEqual(['Kim 1', 'Kim 4']);
    host.hidden = false;
    update();
    expect(texts()).toEqual(['Kim 1', 'Ofek', 'Kim 3', 'Kim 4']);
    host.remove();
    update();
    expect(texts()).toEqual(['Kim 1', 'Kim 4']);
  });
});

test('a document in design mode is not read', () => {
  document.body.innerHTML = '<p>Kim</p>';
  Object.defineProperty(Object.getPrototypeOf(document), 'designMode', { value: 'on', configurable: true });
  expect(readAnew()).toEqual([]);
});
