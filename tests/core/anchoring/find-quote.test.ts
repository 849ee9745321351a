/** Passages found again: tables of hard cases, then pages edited at random, of which every word knows where it came from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeInSteps, describeQuote } from '../../../src/core/anchoring/describe-quote.ts';
import { findQuote } from '../../../src/core/anchoring/find-quote.ts';
import { findSimilar, standsIn } from '../../../src/core/anchoring/similar.ts';
import { runSteps } from '../../../src/core/matching/steps.ts';
import {
  copy,
  type EditedText,
  insert,
  isPlaceOf,
  move,
  remove,
  replace,
  rewrite,
  unedited,
} from '../../support/edited-text.ts';

const PAGE = `Ship held in Rason
The tanker Ocean Star was held in the port of Rason on Monday, two officials said.
Kim Jong Un was told of it on Tuesday. Nobody else was named.
The agent, Dandong Sea Trade, had chartered the ship in May. Kim Jong Un was not named in the papers.
Read more
The ship has carried coal before, a report of 2016 says.
Read more`;

function quoteOf(words: string, { on = PAGE, at = 0 } = {}) {
  let start = on.indexOf(words);
  for (let time = 0; time < at; time++) start = on.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" does not stand there`);
  return describeQuote(on, start, start + words.length);
}

/** `exact: words`, `changed: words` or `not found: reason`. */
function inWords(page: string, quote: ReturnType<typeof quoteOf>): string {
  const found = findQuote(page, quote);
  return found.state === 'not found'
    ? `not found: ${found.reason}`
    : `${found.state}: ${page.slice(found.start, found.end)}`;
}

describe('what is kept of a place', () => {
  test('the words, and whole words before and after them', () => {
    expect(quoteOf('held in the port')).toEqual({
      exact: 'held in the port',
      prefix: 'Rason\nThe tanker Ocean Star was ',
      suffix: ' of Rason on Monday, two officials',
      start: PAGE.indexOf('held in the port'),
      end: PAGE.indexOf('held in the port') + 16,
    });
  });
  test('white space at the ends is none of it', () => {
    const { exact, start } = describeQuote(PAGE, 18, 30);
    expect({ exact, start }).toEqual({ exact: 'The tanker', start: 19 });
  });
  test('words that stand there twice are told by what stands around them', () => {
    const page = `${'The same long line stands here again and again, word for word. '.repeat(3)}End.`;
    const { prefix, isRepeated } = quoteOf('word for word', { on: page, at: 1 });
    expect(isRepeated).toBe(true);
    expect(prefix.length).toBeGreaterThan(100);
  });
  test('half a sign is never kept', () => {
    const page = `${'😀'.repeat(60)} here ${'😀'.repeat(60)}`;
    const { prefix, suffix } = quoteOf('here', { on: page });
    expect(prefix + suffix).not.toMatch(/\p{Surrogate}/u);
  });
  test('nothing is no passage', () => {
    expect(() => describeQuote(PAGE, 18, 19)).toThrow(RangeError);
  });
});

describe('on a large page', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const sentence = 'The tanker Ocean Star was held in the port of Rason on Monday, two officials said. ';
  /** Signs of no sentence, and of none of its words. */
  const filler = (length: number) => 'zq '.repeat(Math.ceil(length / 3)).slice(0, length);

  test('what is like the words stands there, or does not, whatever the stretches are', () => {
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 8_000, max: 20_000 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 30 }),
        (at, length, cut, most) => {
          const place = Math.floor(at * length);
          const text = `${filler(place)}${sentence.slice(cut)}${filler(length - place)}`;
          expect(runSteps(standsIn(text, sentence, most))).toBe(findSimilar(text, sentence, most).length > 0);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.each([100, 1000, 6000])('words of %i signs are described with many pauses', (length) => {
    const words = sentence.repeat(80).slice(0, length);
    const page = `${filler(200_000)}\n${words}\n${filler(100_000)}`;
    const steps = describeInSteps(page, 200_001, 200_001 + length);
    let pauses = 0;
    while (!steps.next().done) pauses++;
    // Two for each stretch of 8192: one is made comparable, one is searched.
    expect(pauses).toBeGreaterThan(70);
  });

  test.each([
    ['its beginning stands elsewhere, much the same', 0, 1200, true],
    ['its end stands elsewhere, much the same', 1800, 3000, true],
    ['nothing of it does', 0, 0, undefined],
  ])('very long words: %s', (_what, from, to, isRepeated) => {
    const newWord = newWords('');
    let long = '';
    while (long.length < 3000) long += `${newWord()} `;
    const copy = long.slice(from, to).replace(/((?:\w+ ){5})\w+ /g, '$1changed ');
    const page = `${copy}\n${filler(30_000)}\n${long}\n${filler(9_000)}`;
    const start = page.length - 9_001 - long.length;
    expect(describeQuote(page, start, start + long.length).isRepeated).toBe(isRepeated);
  });
});

describe('the same page', () => {
  test('every stretch of it is found where it was', () => {
    fc.assert(
      fc.property(fc.nat(PAGE.length - 1), fc.integer({ min: 1, max: 200 }), (start, length) => {
        fc.pre(PAGE.slice(start, start + length).trim() !== '');
        const quote = describeQuote(PAGE, start, Math.min(PAGE.length, start + length));
        expect(findQuote(PAGE, quote)).toEqual({ state: 'exact', start: quote.start, end: quote.end });
      }),
    );
  });
});

const HELD = 'The tanker Ocean Star was held in the port of Rason on Monday, two officials said.';

describe('a page that has changed', () => {
  test.each([
    ['a line was put above', HELD, 0, `New: a correction.\n${PAGE}`, `exact: ${HELD}`],
    [
      'the line before is another',
      HELD,
      0,
      PAGE.replace('Ship held in Rason', 'Vessel seized'),
      `moved: ${HELD}`,
    ],
    ['the line has moved to the end', HELD, 0, `${PAGE.replace(`${HELD}\n`, '')}\n${HELD}`, `moved: ${HELD}`],
    [
      'a word was put for another',
      HELD,
      0,
      PAGE.replace('two officials said', 'three officials said'),
      `changed: ${HELD.replace('two', 'three')}`,
    ],
    [
      'many words were put in',
      HELD,
      0,
      PAGE.replace(
        'was held in',
        'was held, as a note of the harbour master to the ministry of the day before shows, in',
      ),
      `changed: ${HELD.replace('was held in', 'was held, as a note of the harbour master to the ministry of the day before shows, in')}`,
    ],
    ['in capitals now', HELD, 0, PAGE.replace(HELD, HELD.toUpperCase()), `changed: ${HELD.toUpperCase()}`],
    [
      'other white space',
      HELD,
      0,
      PAGE.replace('Ocean Star', 'Ocean\u00a0Star').replace('was held in', 'was held\nin'),
      `exact: ${HELD.replace('Ocean Star', 'Ocean\u00a0Star').replace('was held in', 'was held\nin')}`,
    ],
    ['it was taken out', HELD, 0, PAGE.replace(`${HELD}\n`, ''), 'not found: gone'],
    ['all is another page', HELD, 0, 'Nothing of it stands here.', 'not found: gone'],
    ['nothing stands there yet', HELD, 0, '', 'not found: gone'],
    ['a short one, the second of two', 'Kim Jong Un', 1, `New.\n${PAGE}`, 'exact: Kim Jong Un'],
    [
      'a short one whose sentence is gone, while the other stays',
      'Kim Jong Un',
      1,
      PAGE.replace(' Kim Jong Un was not named in the papers.', ''),
      'not found: unsure',
    ],
    [
      'one of two that are alike, and both have other words around',
      'Read more',
      0,
      'A\nRead more\nB\nRead more\nC',
      'not found: several',
    ],
    ['a short one within a word only', 'coal', 0, 'The charcoals burned.', 'not found: gone'],
  ])('%s', (_what, words, at, page, expected) => {
    expect(inWords(page, quoteOf(words, { at }))).toBe(expected);
  });

  test('a short one that stands twice is found at the right one', () => {
    const page = PAGE.replace('Nobody else', 'No other person');
    const found = findQuote(page, quoteOf('Kim Jong Un', { at: 1 }));
    expect(found).toMatchObject({ state: 'exact', start: page.lastIndexOf('Kim Jong Un') });
  });

  test('a row that was taken out is not found in the next', () => {
    const row = (number: number, flag: string) =>
      `Vessel ${number}, IMO 91234${number}, flag ${flag}, listed in 2016`;
    const flags = ['Panama', 'Togo', 'Belize', 'Palau', 'Fiji'];
    const rows = flags.map((flag, number) => row(10 + number * 7, flag));
    for (const gone of rows.keys()) {
      const quote = quoteOf(rows[gone]!, { on: rows.join('\n') });
      const page = rows.filter((_, number) => number !== gone).join('\n');
      expect(findQuote(page, quote)).toMatchObject({ state: 'not found' });
    }
  });

  test('what has changed is told word by word', () => {
    const page = PAGE.replace('two officials said', 'three men said');
    expect(findQuote(page, quoteOf('held in the port of Rason on Monday, two officials said'))).toMatchObject(
      {
        difference: [
          { kind: 'same', text: 'held in the port of Rason on Monday, ' },
          { kind: 'gone', text: 'two' },
          { kind: 'new', text: 'three' },
          { kind: 'same', text: ' ' },
          { kind: 'gone', text: 'officials' },
          { kind: 'new', text: 'men' },
          { kind: 'same', text: ' said' },
        ],
      },
    );
  });
});

/** What stands on the page many times, between words that stand there once: of two equal neighbours nobody could tell which one went. */
const REPEATED = ['Kim Jong Un', 'the ship', 'Read more', '김정은은', 'in the port of'];
const pageText = fc
  .array(fc.array(fc.option(fc.constantFrom(...REPEATED), { freq: 3 }), { minLength: 1, maxLength: 12 }), {
    minLength: 3,
    maxLength: 10,
  })
  .map((lines) => {
    const newWord = newWords('');
    return lines
      .map((pieces) => pieces.map((piece) => `${newWord()} ${piece ?? newWord()}`).join(' '))
      .map((line) => `${line}.`)
      .join('\n');
  });
const added = fc.integer({ min: 1, max: 12 }).map((count) => {
  const newWord = newWords('x');
  return Array.from({ length: count }, newWord).join(' ');
});

/** Words of which none comes twice. */
function newWords(start: string): () => string {
  let last = 1;
  return () => {
    last = (last * 16_807) % 2_147_483_647;
    return start + last.toString(36).replace(/\d/g, (digit) => 'aeioubdgkl'.charAt(Number(digit)));
  };
}

/** One thing that happens to a page; the numbers, from 0 to 1, say where. */
const EDITS: Record<string, (edited: EditedText, a: number, b: number, added: string) => EditedText> = {
  'words put in': (edited, a, _b, added) => insert(edited, wordEnd(edited, a), ` ${added}`),
  'words taken out': (edited, a, b) => {
    const start = wordEnd(edited, a);
    return remove(edited, start, Math.max(start, wordEnd(edited, Math.min(1, a + b / 10))));
  },
  'words put for others': (edited, a, b, added) => {
    const start = wordEnd(edited, a);
    return replace(edited, start, Math.max(start, wordEnd(edited, Math.min(1, a + b / 20))), ` ${added}`);
  },
  'a line moved': (edited, a, b) => {
    const [start, end] = lineAt(edited, a);
    const to = lineAt(edited, b)[0];
    return to > start && to < end ? edited : move(edited, start, end, to);
  },
  'a line taken out': (edited, a) => remove(edited, ...lineAt(edited, a)),
  'a line put in twice': (edited, a, b) => copy(edited, ...lineAt(edited, a), lineAt(edited, b)[0]),
  capitals: (edited, a, b) =>
    rewrite(edited, (sign, at) => (Math.abs(at / edited.text.length - a) < b / 4 ? upper(sign) : sign)),
  'white space': (edited, a) =>
    rewrite(edited, (sign, at) => (sign === ' ' && (at % 7) / 7 < a ? (a < 0.5 ? '\n' : ' \u00a0') : sign)),
  'lines joined': (edited) => rewrite(edited, (sign) => (sign === '\n' ? ' ' : sign)),
};

const upper = (sign: string) => (sign.toUpperCase().length === 1 ? sign.toUpperCase() : sign);

function wordEnd({ text }: EditedText, share: number): number {
  const at = text.indexOf(' ', Math.floor(share * text.length));
  return at < 0 ? text.length : at;
}
function lineAt({ text }: EditedText, share: number): [start: number, end: number] {
  const at = Math.min(text.length, Math.floor(share * text.length));
  const end = text.indexOf('\n', at);
  return [at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, end < 0 ? text.length : end + 1];
}

describe('pages edited at random', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const edit = fc.record({ kind: fc.constantFrom(...Object.keys(EDITS)), a: share, b: share, added });

  test('a passage is found where it went, or said to be changed or lost', () => {
    fc.assert(
      fc.property(
        pageText,
        share,
        fc.integer({ min: 4, max: 240 }),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (text, at, length, edits) => {
          const start = Math.floor(at * (text.length - 1));
          fc.pre(text.slice(start, start + length).trim() !== '');
          const quote = describeQuote(text, start, Math.min(text.length, start + length));
          const edited = edits.reduce(
            (now, { kind, a, b, added }) => EDITS[kind]!(now, a, b, added),
            unedited(text),
          );
          const found = findQuote(edited.text, quote);
          if (found.state === 'not found') return;
          const words = edited.text.slice(found.start, found.end);
          expect(
            isPlaceOf(edited, [found.start, found.end], [quote.start, quote.end]),
            `"${quote.exact}" ${found.state} at "${words}"`,
          ).toBe(true);
          if (found.state !== 'changed')
            expect(words.replace(/\s+/g, ' ')).toBe(quote.exact.replace(/\s+/g, ' '));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
