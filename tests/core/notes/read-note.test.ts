/** A researcher's Markdown as a tree: what is formatted, what stays text, and what never becomes a link. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteHtml } from '../../../src/core/exchange/note-html.ts';
import { noteWords, type OwnBlock, type OwnInline, tabOfLink } from '../../../src/core/notes/own-note.ts';
import { readNote } from '../../../src/core/notes/read-note.ts';
import { isSoonRead } from '../../../src/core/notes/soon-read.ts';
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

test.each([
  ['mailto:a@b.example', '_self'],
  ['https://a.example/mailto:', '_blank'],
] as const)('%s opens in %s', (href, tab) => expect(tabOfLink(href)).toBe(tab));

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
  ['one sign too many', '_a*'.repeat(501)],
  ['brackets', '['.repeat(1_500)],
  ['lists opened in one line', '+ '.repeat(400)],
  ['numbered lists opened in one line', '1) 2. '.repeat(50)],
  ['lists and quotes', '>- \n'.repeat(2_000)],
  ['lists in lists', Array.from({ length: 40 }, (_, at) => `${' '.repeat(at)}+ a`).join('\n')],
  ['lists in lists by tabs', Array.from({ length: 20 }, (_, at) => `${'\t'.repeat(at)}- a`).join('\n')],
  ['underlined headings', 'a\n=\n'.repeat(1_000)],
  ['underlines', '=\n'.repeat(5_000)],
  ['headings', '# a\n'.repeat(1_000)],
  ['fences', '~~~\n'.repeat(1_000)],
  ['signs that stand for themselves', '\\+'.repeat(1_000)],
  ['numbers', '1. a\r'.repeat(600)],
  ['lines', 'a\n'.repeat(1_100)],
  ['the end of an address', `https://a.example/${'?'.repeat(1_000)}`],
  ['addresses', 'www.a '.repeat(1_100)],
  ['long', 'word '.repeat(2_001)],
])('as it was written, for it would take long: %s', (_what, markdown) => {
  expect(readNote(markdown)).toEqual([{ paragraph: [markdown] }]);
});

test('a long note is read all the same', () => {
  const note =
    '## Crew\n\n- [KIM Chol](https://list.example/a), **master** (2016).\n- www.a.example\n\n'.repeat(30);
  expect(readNote(note)).toHaveLength(60);
});

/** Its longest start that is not too long to be read. */
function justRead(markdown: string): string {
  let [read, tooLong] = [0, markdown.length + 1];
  while (tooLong - read > 1) {
    const middle = Math.floor((read + tooLong) / 2);
    if (isSoonRead(markdown.slice(0, middle))) read = middle;
    else tooLong = middle;
  }
  return markdown.slice(0, read);
}

const anyMarkup = fc
  .array(
    fc.record({
      unit: fc
        .array(
          fc.constantFrom(
            ...[
              '+',
              '-',
              '*',
              '>',
              '1.',
              '1)',
              '#',
              '=',
              '~',
              '`',
              '_',
              '[',
              ']',
              '(',
              ')',
              '!',
              '\\',
              '&',
              '<',
            ],
            ...[
              '@',
              'www.',
              'https://a.b',
              'a@b.c',
              'a',
              '한',
              '.',
              ':',
              '"',
              '/',
              ' ',
              '    ',
              '\t',
              '\n',
              '\r',
            ],
            ...['+ ', '- ', '* ', '> ', '1. ', '~~~', '```', '  \n', '\n\n', '](', '[a](b)'],
          ),
          { minLength: 1, maxLength: 5 },
        )
        .map((signs) => signs.join('')),
      times: fc.constantFrom(1, 5, 15, 60, 200, 1_000, 5_000),
      indent: fc.constantFrom(0, 0, 0, 1, 2, 3),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((runs) =>
    runs
      .flatMap(({ unit, times, indent }) =>
        Array.from({ length: times }, (_, at) =>
          indent === 0 ? unit : `${' '.repeat(Math.min(40, at * indent))}${unit}\n`,
        ),
      )
      .join(''),
  );

test('whatever signs are in it, a note holds nothing up', () => {
  fc.assert(
    fc.property(fc.oneof(anyMarkup, anyMarkup.map(justRead)), (markdown) => {
      const before = process.cpuUsage();
      readNote(markdown);
      // The time of this process alone: other work on the machine does not count.
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    }),
    { numRuns: 150 },
  );
}, 30_000);

test.each(HOSTILE)('in a report %j stays text', (text) => {
  const html = noteHtml(readNote(text));
  expect(
    html.replace(
      /<\/?(?:p|ul|ol|li|pre|code|strong|em|hr|blockquote|a)(?: (?:class|start|href|target|rel)="[^"<>]*")*>/g,
      '',
    ),
  ).not.toMatch(/[<>]/);
});
