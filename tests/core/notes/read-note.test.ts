/** A researcher's Markdown as a tree: what is formatted, what stays text, and what never becomes a link. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteHtml } from '../../../src/core/exchange/note-html.ts';
import { noteWords, type OwnBlock, type OwnInline } from '../../../src/core/notes/own-note.ts';
import { readNote } from '../../../src/core/notes/read-note.ts';
import { anyText, HOSTILE } from '../../support/passages.ts';

const link = (href: string, ...words: OwnInline[]) => ({ href, link: words });

test.each<[string, OwnBlock[]]>([
  ['', []],
  [' \n ', []],
  ['Plain words', [{ paragraph: ['Plain words'] }]],
  ['One line\nand the next', [{ paragraph: ['One line\nand the next'] }]],
  ['Two.\n\nParagraphs.', [{ paragraph: ['Two.'] }, { paragraph: ['Paragraphs.'] }]],
  [
    'Seen **twice** at *Nampo*, `IMO 9074729`.',
    [
      {
        paragraph: [
          'Seen ',
          { strong: ['twice'] },
          ' at ',
          { emphasis: ['Nampo'] },
          ', ',
          { code: 'IMO 9074729' },
          '.',
        ],
      },
    ],
  ],
  ['## Crew', [{ heading: ['Crew'] }]],
  ['```csv\na <b>\n```', [{ codeBlock: 'a <b>' }]],
  ['> Said\n> so', [{ quote: [{ paragraph: ['Said\nso'] }] }]],
  ['***', [{ rule: true }]],
  ['- a\n- b', [{ list: [[{ paragraph: ['a'] }], [{ paragraph: ['b'] }]], start: undefined }]],
  [
    '3. a\n   - b',
    [
      {
        list: [[{ paragraph: ['a'] }, { list: [[{ paragraph: ['b'] }]], start: undefined }]],
        start: 3,
      },
    ],
  ],
])('%j', (markdown, tree) => expect(readNote(markdown)).toEqual(tree));

test.each<[string, OwnInline[]]>([
  ['[the list](https://list.example/a)', [link('https://list.example/a', 'the list')]],
  ['<https://list.example>', [link('https://list.example/', 'https://list.example')]],
  ['[write](mailto:a@b.example)', [link('mailto:a@b.example', 'write')]],
  [
    'see https://a.example/_x_/b_c).',
    ['see ', link('https://a.example/_x_/b_c', 'https://a.example/_x_/b_c'), ').'],
  ],
  ['www.a.example', [link('https://www.a.example/', 'www.a.example')]],
  ['ask a@b.example', ['ask ', link('mailto:a@b.example', 'a@b.example')]],
  ['![the ship](https://a.example/ship.png)', [link('https://a.example/ship.png', 'the ship')]],
  ['![](https://a.example/ship.png)', [link('https://a.example/ship.png', 'https://a.example/ship.png')]],
  ['[![pic](https://a.example/p)](https://b.example)', [link('https://b.example/', 'pic')]],
  ['[run](javascript:alert(1))', ['[run](javascript:alert(1))']],
  ['[run](JaVaScRiPt:alert(1))', ['[run](JaVaScRiPt:alert(1))']],
  ['[page](data:text/html,x)', ['[page](data:text/html,x)']],
  ['[file](file:///etc/passwd)', ['[file](file:///etc/passwd)']],
  ['[mine](other-note.md)', ['[mine](other-note.md)']],
  ['<b>**x**</b>', ['<b>', { strong: ['x'] }, '</b>']],
  ['<img src=x onerror=alert(1)>', ['<img src=x onerror=alert(1)>']],
  ['[[Orion Star]]', ['[[Orion Star]]']],
])('in a line: %j', (markdown, inlines) => expect(readNote(markdown)).toEqual([{ paragraph: inlines }]));

test('what defines a label elsewhere is text, and its address a link', () => {
  expect(noteWords(readNote('See [x].\n\n[x]: https://a.example'))).toBe('See [x]. [x]: https://a.example');
});

function hrefsOf(blocks: readonly OwnBlock[]): string[] {
  return [...noteHtml(blocks).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!);
}

const anyMarkdown = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        '[a](',
        'javascript:x',
        'data:x',
        'https://a.example',
        ')',
        '![',
        ']',
        '<',
        '>',
        '`',
        '**',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('whatever is written: it is read, and leads nowhere but to the web and to mail', () => {
  fc.assert(
    fc.property(anyMarkdown, (markdown) => {
      for (const href of hrefsOf(readNote(markdown))) expect(href).toMatch(/^(?:https?|mailto):/);
    }),
  );
});

test('words without signs are the words, in their lines', () => {
  const line = fc.array(fc.stringMatching(/^[a-zé한글]{1,8}$/), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const text = lines.map((words) => words.join(' ')).join('\n');
      expect(readNote(text)).toEqual([{ paragraph: [text] }]);
    }),
  );
});

test.each([
  ['deep', '>'.repeat(1_400)],
  ['many signs', '_a*'.repeat(20_000)],
  ['many signs, just as many as are read', '_a*'.repeat(750)],
  ['brackets', '['.repeat(1_500)],
  ['lists in lists', Array.from({ length: 190 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
  ['long', 'word\n'.repeat(20_000)],
])('%s: read in time, and shown', (_what, markdown) => {
  const before = performance.now();
  expect(noteWords(readNote(markdown)).length).toBeGreaterThan(markdown.replace(/[\s>-]/g, '').length - 1);
  expect(performance.now() - before).toBeLessThan(5_000);
});

test.each(HOSTILE)('in a report %j stays text', (text) => {
  const html = noteHtml(readNote(text));
  expect(
    html.replace(
      /<\/?(?:p|ul|ol|li|pre|code|strong|em|hr|blockquote|a)(?: (?:class|start|href|target|rel)="[^"<>]*")*>/g,
      '',
    ),
  ).not.toMatch(/[<>]/);
});
