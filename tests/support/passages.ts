/** Passages to test with: one that has everything, and any that could be. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { PASSAGE_COLOURS, type Passage } from '../../src/core/library/passage.ts';

/** The least a passage has. */
const LEAST = {
  quote: { exact: 'Some words.', prefix: '', suffix: '', start: 0, end: 11 },
  paragraph: '',
  page: {
    url: 'https://news.example/a',
    cut: [],
    title: '',
    site: 'news.example',
    author: '',
    published: '',
    language: '',
  },
  entities: [],
  note: '',
  tags: [],
  colour: 'yellow',
  savedAt: '2026-11-20T08:15:30.000Z',
  changedAt: '2026-11-20T08:15:30.000Z',
  creator: '',
  archive: '',
  zotero: '',
  lexicon: '',
} satisfies Partial<Passage>;

export const PASSAGE: Passage = passage({
  id: '3f8a1c52-9d0e-4b6a-8c11-5e2f7a900d01',
  quote: {
    exact: 'Dandong Sea Trade had chartered the “Ocean Star” in May.',
    prefix: 'Two officials said that the agent, ',
    suffix: ' Nobody else was named.',
    start: 812,
    end: 868,
  },
  paragraph:
    'Two officials said that the agent, Dandong Sea Trade had chartered the “Ocean Star” in May. Nobody else was named.',
  page: {
    url: 'https://news.example/world/2016/05/tanker-held-in-rason',
    cut: ['utm_source', 'fbclid'],
    title: 'Tanker held in Rason, officials say',
    site: 'news.example',
    author: 'Ji-won Park',
    published: '2016-05-30',
    language: 'en',
  },
  entities: [
    {
      id: 'dandong-sea-trade',
      name: 'Dandong Sea Trade',
      by: 'hand',
      status: 'On none of the lists we checked.',
    },
    { id: 'ocean-star', name: 'Ocean Star', by: 'name', status: 'Listed by the UN since 2 March 2016.' },
  ],
  note: 'First time the *agent* is named.\n\nCompare with the port call of June.',
  tags: ['shipping', 'Dandong agents'],
  colour: 'green',
  savedAt: '2026-11-20T08:15:30.000Z',
  changedAt: '2026-11-21T09:00:00.000Z',
  creator: 'Min-ji',
  archive: 'https://archive.example/2016/https://news.example/world/2016/05/tanker-held-in-rason',
  zotero: 'ABCD2345',
  lexicon: '2026-11-21.1f3a9c02',
});

export function passage(given: Partial<Passage> & { id: string }): Passage {
  const quote = given.quote ?? LEAST.quote;
  return { ...LEAST, sha256: createHash('sha256').update(quote.exact).digest('hex'), ...given, quote };
}

/** The nth UUID. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** What breaks out of fields, where something does. */
export const HOSTILE = [
  '"><script>alert(1)</script>',
  '</title><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\0=1',
  '\r\n=1',
  'a","b\r\n"c',
  'x\nER  - \nTY  - BOOK\nTI  - Not hers',
  'x\r\n\r\nTY  - BOOK',
  '}, title = {Not hers}',
  '\\}, title = {Not hers',
  '}\n@book{evil, title={Not hers}}',
  '{{{',
  '}}}',
  '\\',
  '%',
  '---\nentities: [evil]\n---',
  '```\nfence',
  '~~~',
  '[^1]: a source that is none',
  '[x]: http://evil.example',
  '[a\\]b]: http://evil.example',
  '- [x]: http://evil.example',
  '[two\nlines]: http://evil.example',
  'see [^p-00000000-0000-4000-8000-000000000001]',
  '[[../../evil|x]] ![[evil]]',
  '# Heading',
  '> quote\n\nout of it',
  '<!-- comment',
  '<details><summary>x',
  '</blockquote></section></body>',
  '%%\nhidden',
  '$$\nx',
  '^p-00000000-0000-4000-8000-000000000001',
  '    code',
  'a\n===',
  'a\n---',
  '- one\n- two',
  '1. one',
  '| a | b |\n|---|---|',
  '\u2028next\u2029line',
  '\u0000\u0007\u001b',
  '\ufeff',
  '\ud800',
  'javascript:alert(1)',
  '`code',
  '&lt;b&gt; &#60;',
  '한글 텍스트',
  '\u202eevil',
];

/** Any text, and what was made to break out of it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(...HOSTILE),
  fc.array(fc.constantFrom(...HOSTILE, ' ', '\n', 'word'), { maxLength: 4 }).map((parts) => parts.join('')),
);
const someText = anyText.filter((text) => text !== '');

const time = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

export const anyPassage: fc.Arbitrary<Passage> = fc
  .record({
    id: fc.uuid(),
    quote: fc.record({
      exact: someText,
      prefix: anyText,
      suffix: anyText,
      start: fc.nat(),
      end: fc.nat(),
    }),
    paragraph: anyText,
    page: fc.record({
      url: fc.oneof(
        fc.webUrl({ withQueryParameters: true }),
        fc.constantFrom('https://news.example/a', 'https://news.example/b', 'file:///home/x/y.html'),
      ),
      cut: fc.array(someText, { maxLength: 3 }),
      title: anyText,
      site: anyText,
      publication: fc.option(someText, { nil: undefined }),
      author: anyText,
      published: fc.oneof(
        fc.constant(''),
        time.map((one) => one.slice(0, 10)),
        anyText,
      ),
      language: fc.oneof(fc.constantFrom('', 'en', 'ko'), anyText),
    }),
    entities: fc.array(
      fc.record({
        id: fc.oneof(someText, fc.constantFrom('yours_haedong', 'yours_')),
        name: anyText,
        by: fc.constantFrom('name' as const, 'hand' as const),
        status: anyText,
        inDoubt: fc.constantFrom(undefined, true as const),
      }),
      { maxLength: 3 },
    ),
    note: anyText,
    tags: fc.array(someText, { maxLength: 3 }),
    colour: fc.constantFrom(...PASSAGE_COLOURS),
    savedAt: time,
    changedAt: time,
    savedOn: fc.option(
      time.map((one) => one.slice(0, 10)),
      { nil: undefined },
    ),
    changedBy: fc.option(someText, { nil: undefined }),
    creator: anyText,
    archive: fc.oneof(fc.webUrl(), anyText),
    zotero: anyText,
    lexicon: anyText,
  })
  .map(passage);

export const anyPassages = fc.uniqueArray(anyPassage, { maxLength: 5, selector: ({ id }) => id });
